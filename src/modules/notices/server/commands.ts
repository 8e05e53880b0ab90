import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { floodGate } from '#kernel/identity/flood.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { askForRelease } from '#kernel/publication/acts.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { notice } from '../notice.ts';
import { readSubmission, type Typed } from '../submission.ts';

const handing = command({
	name: 'notice.handIn',
	permission: 'everyone',
	input: z.object({ typed: z.record(z.string(), z.string()) }),
	run: async (tx, { typed }) => {
		const read = readSubmission(typed, { today: today(tx.tenant.zone, tx.now), places: villageSlugs(tx.tenant) });
		if ('problems' in read) throw new Invalid(read.problems);
		const id = newId();
		await saveAll(tx, notice, [{ draft: { ...read.draft, id, language: tx.language }, byline: '' }]);
		await askForRelease(tx, {
			id,
			from: tx.now,
			note: `Von der Webseite, ohne Konto. Rückfragen: ${read.draft.values.questionsEmail ?? ''}`,
		});
		return { id, subject: read.draft.headline.title };
	},
});

/** A municipality that is flooded stays usable for its editors. */
const isFlooded = floodGate(30);

/** A citizen without an account hands in a notice; the mayor of the village or an editor releases it. */
export const handIn = async (ctx: Context, typed: Typed): Promise<{ readonly id: string } | { readonly refused: 'tooMany' }> =>
	isFlooded(ctx) ? { refused: 'tooMany' } : handing(ctx, { typed: { ...typed } });
