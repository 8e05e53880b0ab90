import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Permission } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { takePaperCode } from './claim.ts';
import { roundState } from './round.ts';
import { roundWith } from './rounds.ts';
import type { Role } from '#kernel/identity/roles.ts';
import { keySheet, paperIn, settleSheet, type SheetChannel, type SheetName, sheetStanding } from './sheets.ts';
import { issueCodes } from './vouchers.ts';

const roundId = z.uuid();
const name = {
	roundId,
	channel: z.enum(['paper', 'dots']),
	number: z.number().int().min(1, 'outOfRange').max(1_000_000, 'outOfRange'),
};
/** Who leads votes and surveys: prints letters, decides about sheets, opens urns. */
export const ballotRunners: readonly Role[] = ['administrator', 'editor', 'lead'];

/**
 * `paper`: what a sheet is called in the log; `run`: who prints letters and says whose word is right; `key`: who takes and keys paper; `ballotsOf`: what
 * falls into the urn when a sheet or board is settled, the sheet itself where nothing else is said.
 */
type Desk = {
	readonly name: string;
	readonly paper: string;
	readonly run: Permission;
	readonly key: Permission;
	readonly ballotsOf?: (content: string, channel: SheetChannel) => readonly string[];
};

/** What a town hall does with the paper of a round, for each kind that has ballots. */
export const ballotDesk = ({ name: kind, paper, run, key, ballotsOf = (content) => [content] }: Desk) => ({
	/** Codes for letters: shown once, as letters, and never again. */
	makeCodes: command({
		name: `${kind}.letters`,
		permission: run,
		input: z.object({ roundId, count: z.number().int().min(1, 'outOfRange').max(20_000, 'outOfRange') }),
		run: async (tx, { roundId: id, count }) => {
			const round = await roundWith(tx, id);
			if (round.access !== 'codes' || roundState(round, tx.now) === 'counted')
				throw new Invalid({ count: 'hier gibt es keine Codes mehr' });
			const codes = await issueCodes(tx, id, count);
			return { id: round.publicationId, subject: `${codes.length} Briefe, ${round.name}`, codes };
		},
	}),
	/** A code came back on paper and opens nothing online any more. The log says that one came, not which. */
	takeCode: command({
		name: `${kind}.takeCode`,
		permission: key,
		input: z.object({ roundId, code: z.string().trim().min(1, 'required').max(40) }),
		run: async (tx, { roundId: id, code }) => {
			const refused = await takePaperCode(tx, id, code);
			return { id: (await roundWith(tx, id)).publicationId, refused: refused?.refused ?? null };
		},
	}),
	/** One of two people keys a sheet. */
	keySheet: command({
		name: `${kind}.keySheet`,
		permission: key,
		input: z.object({ ...name, content: z.string() }),
		run: async (tx, keyed) => {
			const outcome = await keySheet(tx, { ...keyed, ballots: ballotsOf(keyed.content, keyed.channel) });
			return {
				id: (await roundWith(tx, keyed.roundId)).publicationId,
				subject: `${paperIn(keyed.channel, paper)} ${keyed.number}`,
				outcome,
			};
		},
	}),
	/** Two people keyed different things, or one under a wrong number; somebody looked at the paper once more. */
	settleSheet: command({
		name: `${kind}.settleSheet`,
		permission: run,
		input: z.object({ ...name, choice: z.literal([0, 1]).nullable() }),
		run: async (tx, settling) => {
			const outcome = await settleSheet(
				tx,
				{ ...settling, ballotsOf: (content) => ballotsOf(content, settling.channel) },
				ballotRunners,
			);
			return {
				id: (await roundWith(tx, settling.roundId)).publicationId,
				subject: `${paperIn(settling.channel, paper)} ${settling.number}`,
				outcome,
			};
		},
	}),
	/** How a sheet stands, for whoever compares. */
	standing: (ctx: Context, sheet: SheetName) => sheetStanding(ctx, sheet, ballotRunners),
});
