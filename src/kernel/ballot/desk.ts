import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { takePaperCode } from './claim.ts';
import { roundState } from './round.ts';
import { roundWith } from './rounds.ts';
import { keySheet, resolveSheet } from './sheets.ts';
import { issueCodes } from './vouchers.ts';

const roundId = z.uuid();
const sheet = z.object({
	roundId,
	channel: z.enum(['paper', 'dots']),
	number: z.number().int().min(1, 'outOfRange').max(1_000_000, 'outOfRange'),
	content: z.string(),
	ballots: z.array(z.string()).max(5000, 'outOfRange'),
});

/** `run`: who prints letters and says whose word is right; `key`: who takes and keys paper. */
type Desk = { readonly name: string; readonly run: Permission; readonly key: Permission };

/** What a town hall does with the paper of a round, for each kind that has ballots. */
export const ballotDesk = ({ name, run, key }: Desk) => ({
	/** Codes for letters: shown once, as letters, and never again. */
	makeCodes: command({
		name: `${name}.letters`,
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
		name: `${name}.takeCode`,
		permission: key,
		input: z.object({ roundId, code: z.string().trim().min(1, 'required').max(40) }),
		run: async (tx, { roundId: id, code }) => {
			const refused = await takePaperCode(tx, id, code);
			return { id: (await roundWith(tx, id)).publicationId, refused: refused?.refused ?? null };
		},
	}),
	/** One of two people keys a sheet. */
	keySheet: command({
		name: `${name}.keySheet`,
		permission: key,
		input: sheet,
		run: async (tx, keyed) => {
			const outcome = await keySheet(tx, keyed);
			return { id: (await roundWith(tx, keyed.roundId)).publicationId, subject: `Bogen ${keyed.number}`, outcome };
		},
	}),
	/** Two people keyed different things; somebody read the sheet once more. */
	resolveSheet: command({
		name: `${name}.resolveSheet`,
		permission: run,
		input: sheet,
		run: async (tx, keyed) => {
			const outcome = await resolveSheet(tx, keyed);
			return { id: (await roundWith(tx, keyed.roundId)).publicationId, subject: `Bogen ${keyed.number}`, outcome };
		},
	}),
});
