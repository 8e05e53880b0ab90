import { lockCase } from '#kernel/case/cases.ts';
import { categoriesOf } from '#kernel/case/categories.ts';
import { saidIn } from '#kernel/case/category.ts';
import { partiesOf } from '#kernel/case/parties.ts';
import { picturesOfForm } from '#kernel/case/pictures.ts';
import type { Tx } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { categoryName, defect } from '../../defect.ts';
import { formTexts } from '../../form-texts.ts';
import type { Report } from '../../report.ts';
import { defectRow } from '../commands/follow.ts';

type Told = { readonly caseId: string; readonly key: string; readonly told: Report; readonly placeId: string | null };
type Line = { readonly label: string; readonly value: string };

type Saying = Pick<Report, 'category' | 'spot' | 'description' | 'answers' | 'position'> & { readonly placeId: string | null };

/** Six digits after the point are eleven centimetres. */
const pointOf = (position: Report['position']): string | undefined =>
	position ? `${position.lat.toFixed(6)}, ${position.lon.toFixed(6)}` : undefined;

/** All that a report says, in German, as the office reads it; a point knows its village. */
const linesOf = (tx: Tx, { category, spot, description, answers, position, placeId }: Saying): readonly Line[] => {
	const texts = formTexts.de;
	const questions = categoriesOf(tx.tenant, defect).find(({ name }) => name === category)?.questions ?? [];
	const where = [pointOf(position) ?? placeById(tx.tenant, placeId ?? '')?.name, spot].filter((part) => part);
	return [
		{ label: texts.what, value: categoryName(tx.tenant, 'de', category) },
		{ label: texts.place, value: where.join(', ') },
		{ label: texts.text, value: description ?? '' },
		...saidIn(questions, answers, 'de'),
	];
};

/** What is there now and was not, or was otherwise; what is gone says so. */
const otherLines = (before: readonly Line[], now: readonly Line[]): readonly Line[] => {
	const valueIn = (lines: readonly Line[], wanted: string): string => lines.find(({ label }) => label === wanted)?.value ?? '';
	const labels = [...new Set([...before, ...now].map(({ label }) => label))];
	const others = labels.filter((label) => valueIn(before, label) !== valueIn(now, label));
	return others.map((label) => ({ label, value: valueIn(now, label) || formTexts.de.none }));
};

/** What a report that was sent before says otherwise now; who told of it, and whether a picture came with it, apart. */
export const toldAnew = async (tx: Tx, { caseId, key, told, placeId }: Told) => {
	const { lon, lat, ...file } = await lockCase(tx, defect, caseId);
	const row = await defectRow(tx, caseId);
	if (!row) throw new NotFound('defect');
	const reporter = (await partiesOf(tx, caseId)).find(({ role }) => role === 'reporter');
	const position = lon === null || lat === null ? null : { lon, lat };
	const lines = otherLines(linesOf(tx, { ...row, ...file, position }), linesOf(tx, { ...told, placeId }));
	const saysOtherwise = (name: 'name' | 'email' | 'phone'): boolean => reporter !== undefined && reporter[name] !== told[name];
	const isSomebodyElse = saysOtherwise('name') || saysOtherwise('email') || saysOtherwise('phone');
	return { file, street: row.street, reporter, lines, isSomebodyElse, hasPicture: (await picturesOfForm(tx, key)).length > 0 };
};
type Anew = Awaited<ReturnType<typeof toldAnew>>;

export const isOther = ({ lines, isSomebodyElse, hasPicture }: Anew): boolean => lines.length > 0 || isSomebodyElse || hasPicture;
