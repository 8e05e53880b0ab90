import * as z from 'zod';
import { takePaperCode } from '#kernel/ballot/claim.ts';
import { type Keying, keySheet, openSheets, resolveSheet } from '#kernel/ballot/sheets.ts';
import { command } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { contentOf, readVote } from '../../ballot.ts';
import { roundOf } from '../commands.ts';
import { budgetWith, frameOf, projectsOf } from '../queries.ts';

/** The code on an envelope that came back opens nothing online any more. The log says that one came, not which. */
export const useEnvelope = command({
	name: 'budget.envelope',
	permission: 'budgets.key',
	input: z.object({ budgetId: z.uuid(), code: z.string().max(40) }),
	run: async (tx, { budgetId, code }) => {
		const refused = await takePaperCode(tx, await roundOf(tx, budgetId), code);
		return { id: budgetId, refused: refused?.refused };
	},
});

const sheet = { budgetId: z.uuid(), number: z.number().int().min(1, 'outOfRange').max(1_000_000, 'outOfRange') };
type Done = { readonly id: string; readonly subject: string; readonly outcome: Keying };

/** One of two people keys a ballot on paper, through the same reader as one online. */
export const keyBallot = command({
	name: 'budget.sheet',
	permission: 'budgets.key',
	input: z.object({ ...sheet, sent: z.record(z.string(), z.array(z.string()).readonly()) }),
	run: async (tx, { budgetId, number, sent }): Promise<Done> => {
		const [found, projects] = [await budgetWith(tx, budgetId), await projectsOf(tx, budgetId)];
		const read = readVote(sent, frameOf(tx, found, projects));
		if ('fault' in read) throw new Invalid({ vote: read.fault });
		const content = contentOf(read.vote);
		const roundId = await roundOf(tx, budgetId);
		const outcome = await keySheet(tx, { roundId, channel: 'paper', number, content, ballots: [content] });
		return { id: budgetId, subject: `Stimmzettel ${number}`, outcome };
	},
});

/** Two people keyed different things; somebody read the sheet once more and says whose word (0 or 1) is right. */
export const resolveBallot = command({
	name: 'budget.resolveSheet',
	permission: 'budgets.write',
	input: z.object({ ...sheet, choice: z.number().int().min(0).max(1) }),
	run: async (tx, { budgetId, number, choice }): Promise<Done> => {
		const roundId = await roundOf(tx, budgetId);
		const open = await openSheets(staff(tx, 'office.enter'), roundId);
		const found = open.find((one) => one.number === number && one.second !== null);
		const content = choice === 0 ? found?.first : found?.second;
		if (!content) throw new NotFound('sheet');
		const outcome = await resolveSheet(tx, { roundId, channel: 'paper', number, content, ballots: [content] });
		return { id: budgetId, subject: `Stimmzettel ${number}`, outcome };
	},
});
