import * as z from 'zod';
import { knownBy } from '#kernel/case/opening.ts';
import { correctParty, newLink } from '#kernel/case/parties.ts';
import { claimPictures } from '#kernel/case/pictures.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Report } from '../../report.ts';
import { toldAnew } from '../queries/told-anew.ts';
import { hearReporter } from './follow.ts';
import { askToConfirm, join, placeFor, reportInput } from './report.ts';

type Standing = Awaited<ReturnType<typeof toldAnew>>;

/** Who told of it as she says now, and the token of her page. */
const rejoin = async (tx: Tx, { file: { id, reference }, street, reporter, isSomebodyElse }: Standing, told: Report): Promise<string> => {
	if (!reporter) return join(tx, id, { reference, street, told });
	const { name, email, phone } = told;
	if (isSomebodyElse) await correctParty(tx, reporter.id, { name, email, phone });
	if (email !== reporter.email) await askToConfirm(tx, reporter.id, { reference, street, told });
	return newLink(tx, reporter.id);
};

/**
 * What somebody changed in a form after she had sent it, under the same key: a message to the office says what is otherwise now, new pictures join,
 * and her name and addresses are those of now. What stood there stays. `NotFound` for a key that opened nothing.
 */
export const amendDefect = command({
	name: 'defect.amend',
	permission: 'everyone',
	input: z.object({ key: z.string().min(16, 'required').max(100, 'tooLong'), report: reportInput }),
	run: async (tx, { key, report: told }) => {
		const known = await knownBy(tx, key);
		if (!known) throw new NotFound('defect');
		const standing = await toldAnew(tx, { caseId: known.id, key, told, placeId: placeFor(tx, told) });
		const said = [
			...standing.lines.map(({ label, value }) => `${label}: ${value}`),
			...(standing.hasPicture ? ['Ein Foto ist dazugekommen.'] : []),
		];
		const body = ['Nachgereicht:', ...said].join('\n');
		if (said.length > 0) await hearReporter(tx, standing.file, { author: told.name ?? '', body });
		await claimPictures(tx, { uploadKey: key, caseId: known.id });
		return { id: known.id, subject: known.reference, token: await rejoin(tx, standing, told) };
	},
});
