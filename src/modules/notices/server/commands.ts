import { createHash } from 'node:crypto';
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

/**
 * The id of a notice, from that of the form in which it was typed: a second tap on the button hands in nothing twice. Its time stays (UUIDv7, RFC 9562
 * 5.7), the rest is a digest, so that nobody can aim a form at a thing there is.
 */
const idFrom = (form: string, tenantId: string): string => {
	const digest = createHash('sha256').update(`${tenantId} ${form}`).digest('hex');
	return `${form.slice(0, 13)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
};

const handing = command({
	name: 'notice.handIn',
	permission: 'everyone',
	input: z.object({ form: z.uuid(), typed: z.record(z.string(), z.string()) }),
	run: async (tx, { form, typed }) => {
		const read = readSubmission(typed, { today: today(tx.tenant.zone, tx.now), places: villagesOf(tx.tenant).map(({ slug }) => slug) });
		if ('problems' in read) throw new Invalid(read.problems);
		const id = idFrom(form, tx.tenantId);
		if (await isThere(tx, id)) return { id };
		await saveAll(tx, notice, [{ draft: { ...read.draft, id, language: tx.language }, byline: '' }]);
		await askForRelease(tx, {
			id,
			from: tx.now,
			note: `Von der Webseite, ohne Konto. Rückfragen: ${read.draft.values.questionsEmail ?? ''}`,
		});
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

type Handed = { readonly form: string; readonly typed: Typed };

/** A citizen without an account hands in a notice; the mayor of the village or an editor releases it. `form` is a UUID made with the form. */
export const handIn = async (ctx: Context, { form, typed }: Handed): Promise<{ readonly id: string } | { readonly refused: 'tooMany' }> =>
	isFlooded(ctx) ? { refused: 'tooMany' } : handing(ctx, { form, typed: { ...typed } });
