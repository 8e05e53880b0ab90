import type { Context as Request } from 'hono';
import { preparePhoto, type Prepared } from '#kernel/case/pictures.ts';
import { Invalid, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { sayProblem } from '../work-texts.ts';

export type Asking = Request<OfficeEnv>;
/** What was typed into a form, every question with all its answers. */
export type Typed = Readonly<Record<string, readonly string[]>>;
export type Tried = { readonly typed: Typed; readonly problems: Problems };
export const nothingTyped: Tried = { typed: {}, problems: {} };

const typedIn = async (c: Asking): Promise<Typed> =>
	Object.fromEntries(
		Object.entries(await c.req.parseBody({ all: true })).map(([name, value]) => [
			name,
			[value].flat().filter((one) => typeof one === 'string'),
		]),
	);
export const one = (typed: Typed, name: string): string => typed[name]?.[0]?.trim() ?? '';
export const orNull = (text: string): string | null => text || null;

/** A number as people write it (`1.250`, `2,5`); nothing is `null`, what is none becomes NaN, which no rule lets pass. */
export const numberIn = (text: string): number | null => {
	const plain = text.replace(/\s|€/g, '');
	if (plain === '') return null;
	// Points part thousands when three digits follow each of them; a comma parts decimals.
	const digits = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
	return /^-?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : NaN;
};

/** A question with what was typed, or what is known, and what was wrong. */
export const asked = ({ typed, problems }: Tried, name: string, known: string | number | null = '') => {
	const code = problems[name];
	return {
		lang: 'de' as const,
		name,
		value: typed[name]?.[0] ?? (known === null ? '' : String(known)),
		error: code === undefined ? undefined : sayProblem(code),
	};
};

/** Puts what is wrong with an input of a deed at the question of the form that asked for it. */
export const named = async <T,>(deed: () => Promise<T>, questionOf: (input: string) => string): Promise<T> => {
	const { done, problems } = await orProblems(deed);
	if (problems) throw new Invalid(renamed(problems, questionOf));
	return done;
};

/** Does a deed with a form; what was wrong stands at its question on the page again, with what was typed. */
export const tried = async (
	c: Asking,
	deed: (typed: Typed) => Promise<string>,
	again: (tried: Tried) => Response | Promise<Response>,
): Promise<Response> => {
	const typed = await typedIn(c);
	const { done, problems } = await orProblems(
		() => deed(typed),
		() => ({ form: 'changedMeanwhile' }),
	);
	if (!problems) return c.redirect(done, 303);
	c.status(422);
	return again({ typed, problems });
};

/** A photo of a form, made ready; none is `undefined`, what is none is named at its question. */
export const photoIn = async (c: Asking, name: string): Promise<Prepared | undefined> => {
	const file = (await c.req.parseBody({ all: true }))[name];
	const photo = [file ?? []].flat().find((part) => part instanceof File && part.size > 0);
	if (!(photo instanceof File)) return undefined;
	return preparePhoto(photo, name);
};
