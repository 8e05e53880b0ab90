import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { askForRelease, lockThing } from '#kernel/publication/acts.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { notice } from '../notice.ts';
import { readSubmission, type Typed } from '../submission.ts';

const isThere = async (tx: Tx, id: string): Promise<boolean> => {
	try {
		await lockThing(tx, notice.name, id);
		return true;
	} catch (error) {
		if (error instanceof NotFound) return false;
		throw error;
	}
};

/** The id comes from the form, so that a second tap on the button hands in nothing twice; a notice that is there already is never touched. */
const handing = command({
	name: 'notice.handIn',
	permission: 'everyone',
	input: z.object({ id: z.uuid(), typed: z.record(z.string(), z.string()) }),
	run: async (tx, { id, typed }) => {
		const read = readSubmission(typed, { today: today(tx.tenant.zone, tx.now), places: villagesOf(tx.tenant).map(({ slug }) => slug) });
		if ('problems' in read) throw new Invalid(read.problems);
		if (await isThere(tx, id)) return { id };
		await saveAll(tx, notice, [{ draft: { ...read.draft, id, language: tx.language }, byline: '' }]);
		await askForRelease(tx, { id, from: tx.now, note: `Von der Webseite, ohne Konto. Rückfragen: ${read.draft.values.questionsEmail ?? ''}` });
		return { id, subject: read.draft.headline.title };
	},
});

const hour = 3_600_000;
const mostAnHour = 30;
const recent = new Map<string, readonly number[]>();

/** Whether this process may take one more this hour; a municipality that is flooded stays usable for its editors. */
const isFlooded = ({ tenantId, now }: Context): boolean => {
	const times = (recent.get(tenantId) ?? []).filter((at) => at > now.getTime() - hour && at <= now.getTime());
	recent.set(tenantId, times.length < mostAnHour ? [...times, now.getTime()] : times);
	return times.length >= mostAnHour;
};

/** A citizen without an account hands in a notice; the mayor of the village or an editor releases it. */
export const handIn = async (ctx: Context, { id, typed }: { id: string; typed: Typed }): Promise<{ readonly id: string } | { readonly refused: 'tooMany' }> =>
	isFlooded(ctx) ? { refused: 'tooMany' } : handing(ctx, { id, typed: { ...typed } });
