import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { floodGate } from '#kernel/identity/flood.ts';
import { behindLink, issueLink } from '#kernel/identity/links.ts';
import { hashed, newToken } from '#kernel/identity/tokens.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { forgetMails, sendMail } from '#kernel/notify/mail.ts';
import { type Failure, mostHardBounces } from '#kernel/notify/trouble.ts';
import { hour } from '#kernel/time/span.ts';
import { confirmationMail } from './exports/confirmation.ts';
import { freshAt, links, requestOf } from './queries.ts';
import type { SubscriptionTables } from './tables.ts';

const own = tables<SubscriptionTables>();

const choices = {
	places: z.array(z.string()),
	topics: z.array(z.string()),
	kinds: z.array(z.string()),
	rhythm: z.enum(['daily', 'weekly']),
	weekday: z.number().int().min(1).max(7),
};
const key = z.string().max(100, 'tooLong');

/** Mails to one address in an hour: nobody's mailbox is filled by our form. */
const mostToOne = 3;

const asking = command({
	name: 'subscription.ask',
	permission: 'everyone',
	input: z.object({ email: z.string().max(254, 'tooLong'), ...choices }),
	run: async (tx, { email, ...chosen }) => {
		await lockOn(tx, email);
		const recent = await own
			.from(tx, 'subscriptionRequest')
			.select('tokenHash')
			.where('email', '=', email)
			.where('createdAt', '>', new Date(tx.now.getTime() - hour))
			.execute();
		const id = newId();
		if (recent.length >= mostToOne) return { id };
		const token = newToken();
		await own.insert(tx, 'subscriptionRequest', { tokenHash: hashed(token), email, language: tx.tag, createdAt: tx.now, ...chosen });
		await sendMail(tx, { ...confirmationMail(tx, token), to: email });
		return { id };
	},
});

const isFlooded = floodGate(300);

type Asked = Parameters<typeof asking>[1];
/** Somebody signs up; nothing is sent to that address but one mail with a link. Whether the address was known is not said. */
export const askForSubscription = async (ctx: Context, asked: Asked): Promise<'asked' | 'tooMany'> => {
	if (isFlooded(ctx)) return 'tooMany';
	await asking(ctx, asked);
	return 'asked';
};

/** The person behind the address pressed the button. Who had a subscription has the new choices now. `NotFound` for a link that is unknown, used or too old. */
export const confirmSubscription = command({
	name: 'subscription.confirm',
	permission: 'everyone',
	input: z.object({ token: key }),
	run: async (tx, { token }) => {
		const request = await requestOf(tx, token);
		if (!request) throw new NotFound('link');
		const { tenantId: _, tokenHash: _hash, createdAt: _at, email, ...chosen } = request;
		await lockOn(tx, email);
		await own.remove(tx, 'subscriptionRequest').where('email', '=', email).execute();
		const fresh = { ...chosen, digestedUntil: tx.now, pausedAt: null, hardBounces: 0, softBounces: 0 };
		const known = await own.from(tx, 'subscription').select('id').where('email', '=', email).forUpdate().executeTakeFirst();
		if (known) {
			await own.update(tx, 'subscription').set(fresh).where('id', '=', known.id).execute();
			return { id: known.id, key: await issueLink(tx, links, known.id) };
		}
		const id = newId();
		await own.insert(tx, 'subscription', { id, ...fresh, email, createdAt: tx.now });
		return { id, key: await issueLink(tx, links, id) };
	},
});

/** Other villages, topics or days; a paused one goes on. */
export const changeSubscription = command({
	name: 'subscription.change',
	permission: 'everyone',
	sets: true,
	input: z.object({ key, ...choices }),
	run: async (tx, { key: known, ...chosen }) => {
		const changed = await own
			.update(tx, 'subscription')
			.set({ ...chosen, language: tx.tag, pausedAt: null, hardBounces: 0, softBounces: 0 })
			.where('id', '=', behindLink(tx, links, known))
			.returning('id')
			.executeTakeFirst();
		if (!changed) throw new NotFound('link');
		return changed;
	},
});

/** Deletes address and choices at once, and the mails that have not left. Pressing twice is no mistake. */
export const endSubscription = command({
	name: 'subscription.end',
	permission: 'everyone',
	input: z.object({ key }),
	run: async (tx, { key: known }) => {
		const gone = await own
			.remove(tx, 'subscription')
			.where('id', '=', behindLink(tx, links, known))
			.returning(['id', 'email'])
			.executeTakeFirst();
		if (!gone) return { id: newId() };
		await own.remove(tx, 'subscriptionRequest').where('email', '=', gone.email).execute();
		await forgetMails(tx, gone.id);
		return { id: gone.id };
	},
});

/** A device that is gone is forgotten. A digest came back: counted, and after the second hard one nothing is sent any more. */
export const countBounce = (ctx: Context, { about, severity }: Failure): Promise<void> =>
	walled(ctx, async (tx) => {
		if (about === null || !z.uuid().safeParse(about).success) return;
		if (severity === 'hard') await own.remove(tx, 'device').where('id', '=', about).execute();
		const hit = own.update(tx, 'subscription').where('id', '=', about);
		const counted =
			severity === 'soft'
				? hit.set((eb) => ({ softBounces: eb('softBounces', '+', 1) }))
				: hit.set((eb) => ({
						hardBounces: eb('hardBounces', '+', 1),
						pausedAt: eb
							.case()
							.when('hardBounces', '>=', mostHardBounces - 1)
							.then(tx.now)
							.else(eb.ref('pausedAt'))
							.end(),
					}));
		await counted.execute();
	});

export const forgetRequests = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await own.remove(tx, 'subscriptionRequest').where('createdAt', '<=', freshAt(tx.now)).executeTakeFirst();
	return Number(numDeletedRows);
};

export const sweeping: Job = {
	name: 'subscriptions.sweep',
	says: 'Vergisst Anmeldungen zum Newsletter, die drei Tage lang niemand bestätigt hat',
	cron: '25 * * * *',
	run: (ctx) => walled(ctx, async (tx) => void (await forgetRequests(tx))),
};
