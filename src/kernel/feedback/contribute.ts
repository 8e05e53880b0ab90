import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict } from '#kernel/errors.ts';
import { floodGate, refusable } from '#kernel/identity/flood.ts';
import { clean } from '#kernel/kind/clean.ts';
import { typedLine } from '#kernel/kind/typed.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { lockFor, lockShown } from '#kernel/publication/lock.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Channel } from './contribution.ts';
import { moderatesFirst } from './settings.ts';
import { recount } from './tally.ts';

export const longestBody = 3000;
const said = {
	publicationId: z.uuid(),
	rulingId: z.uuid(),
	name: typedLine(80),
	email: z.email('notAnEmail').max(254, 'tooLong').nullable(),
	body: z.string().transform(clean).pipe(z.string().min(1, 'required').max(longestBody, 'tooLong')),
};

const demandOpen = async (tx: Tx, rulingId: string): Promise<void> => {
	const phases = await phasesWith(tx, rulingId);
	if (!isOpen(phases, 'discuss', tx.now) && !isOpen(phases, 'collect', tx.now)) throw new Conflict('closed');
};

type Row = { publicationId: string; name: string; email: string | null; body: string; channel: Channel; isShown: boolean };
const put = async (tx: Tx, { publicationId, name, email, body, channel, isShown }: Row): Promise<{ readonly id: string }> => {
	const id = newId();
	await tx[connection]
		.insertInto('contribution')
		.values({
			tenantId: tx.tenantId,
			id,
			publicationId,
			authorName: name,
			authorEmail: email,
			channel,
			body,
			language: tx.tag,
			at: tx.now,
			shownAt: isShown ? tx.now : null,
			refusedAt: null,
			refusal: null,
			answer: null,
			answeredAt: null,
			answeredBy: null,
		})
		.execute();
	if (isShown) await recount(tx, publicationId);
	return { id };
};

const contributing = command({
	name: 'contribution.make',
	permission: 'everyone',
	input: z.object(said),
	run: async (tx, { rulingId, ...row }) => {
		await lockShown(tx, row.publicationId);
		await demandOpen(tx, rulingId);
		return put(tx, { ...row, channel: 'online', isShown: !settingOf(tx.tenant, moderatesFirst) });
	},
});

const isFlooded = floodGate(60);
type Asked = Parameters<typeof contributing>[1];

/** Somebody without an account says something. `rulingId`: the publication whose phases decide. */
export const contribute = async (
	ctx: Context,
	asked: Asked,
): Promise<{ readonly id: string } | { readonly refused: 'tooMany' | 'closed' }> => {
	if (isFlooded(ctx)) return { refused: 'tooMany' };
	return refusable(() => contributing(ctx, asked));
};

/** A clerk writes down what somebody said on the telephone, on paper or at an event. It was heard while it was open, so days do not bind. */
export const recordContribution = command({
	name: 'contribution.record',
	permission: 'participation.answer',
	input: z.object({ ...said, channel: z.enum(['phone', 'paper', 'event', 'kiosk']) }).omit({ rulingId: true }),
	run: async (tx, row) => {
		await lockFor(tx, 'participation.answer', row.publicationId);
		return put(tx, { ...row, isShown: true });
	},
});

/** Signatures on paper, counted by hand; each number replaces the one before, and the log keeps both. */
export const countSupport = command({
	name: 'support.count',
	permission: 'participation.answer',
	sets: true,
	input: z.object({
		id: z.uuid(),
		counted: z.number().int().min(0, 'outOfRange').max(100_000, 'outOfRange'),
		note: z.string().max(300, 'tooLong'),
	}),
	run: async (tx, { id, counted, note }) => {
		await lockFor(tx, 'participation.answer', id);
		await recount(tx, id);
		await tx[connection]
			.updateTable('tally')
			.set({ counted })
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', id)
			.execute();
		return { id, detail: { counted, note } };
	},
});
