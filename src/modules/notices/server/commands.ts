import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { idOfForm } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { floodGate } from '#kernel/identity/flood.ts';
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

const handing = command({
	name: 'notice.handIn',
	permission: 'everyone',
	input: z.object({ form: z.uuid(), typed: z.record(z.string(), z.string()) }),
	run: async (tx, { form, typed }) => {
		const read = readSubmission(typed, { today: today(tx.tenant.zone, tx.now), places: villagesOf(tx.tenant).map(({ slug }) => slug) });
		if ('problems' in read) throw new Invalid(read.problems);
		const id = idOfForm(form, tx.tenantId);
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

/** A municipality that is flooded stays usable for its editors. */
const isFlooded = floodGate(30);

type Handed = { readonly form: string; readonly typed: Typed };

/** A citizen without an account hands in a notice; the mayor of the village or an editor releases it. `form` is a UUID made with the form. */
export const handIn = async (ctx: Context, { form, typed }: Handed): Promise<{ readonly id: string } | { readonly refused: 'tooMany' }> =>
	isFlooded(ctx) ? { refused: 'tooMany' } : handing(ctx, { form, typed: { ...typed } });
