import { parse } from 'yaml';
import { Invalid } from '#kernel/errors.ts';
import { type MunicipalityPlan, municipalityPlan } from './plan.ts';

const said = (text: string): unknown => {
	try {
		return parse(text);
	} catch (error) {
		throw new Invalid({ yaml: error instanceof Error ? error.message : 'cannot be read' });
	}
};

/** Reads what an operator wrote down; what is wrong is named by its path (`villages.2.slug`). */
export const readPlan = (text: string): MunicipalityPlan => {
	const result = municipalityPlan.safeParse(said(text));
	if (result.success) return result.data;
	throw Invalid.from(result.error);
};
