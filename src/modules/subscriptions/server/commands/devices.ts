import { createHash } from 'node:crypto';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { directionOf, isTag, prefixOf, type Tag } from '#kernel/i18n/language.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { demandOutside } from '#kernel/outside/address.ts';
import { longestPayload } from '#kernel/push/encrypt.ts';
import { forgetPushes, sendPush } from '#kernel/push/push.ts';
import { type Appeared, appearedSince } from '#kernel/publication/timeline.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import type { Asked } from '../answers.ts';
import type { SubscriptionTables } from '../tables.ts';

const own = tables<SubscriptionTables>();

/** A push service outside, by TLS: whoever subscribes names it, and we write to it. */
const isEndpoint = (raw: string): boolean => {
	if (!URL.canParse(raw) || new URL(raw).protocol !== 'https:') return false;
	try {
		demandOutside(new URL(raw));
		return true;
	} catch {
		return false;
	}
};
/** A point on P-256 uncompressed is 65 bytes, the secret 16 (RFC 8291, 2.1 and 3.2). */
const bytes = (count: number) => z.string().refine((raw) => Buffer.from(raw, 'base64url').length === count, 'notAKey');

/** A browser asks for messages, or for others than before. */
export const addDevice = command({
	name: 'device.add',
	permission: 'everyone',
	sets: true,
	input: z.object({
		endpoint: z.string().max(1000, 'tooLong').refine(isEndpoint, 'notALink'),
		p256dh: bytes(65),
		auth: bytes(16),
		places: z.array(z.string()),
		topics: z.array(z.string()),
		kinds: z.array(z.string()),
	}),
	run: async (tx, device) => {
		const known = await own
			.update(tx, 'device')
			.set({ ...device, language: tx.tag })
			.where('endpoint', '=', device.endpoint)
			.returning('id')
			.executeTakeFirst();
		if (known) return known;
		const id = newId();
		await own.insert(tx, 'device', { id, ...device, language: tx.tag, createdAt: tx.now });
		return { id };
	},
});

/** A browser wants no more messages; who knows its address at the push service is that browser. */
export const removeDevice = command({
	name: 'device.remove',
	permission: 'everyone',
	sets: true,
	input: z.object({ endpoint: z.string().max(1000, 'tooLong') }),
	run: async (tx, { endpoint }) => {
		const gone = await own.remove(tx, 'device').where('endpoint', '=', endpoint).returning('id').executeTakeFirst();
		if (gone) await forgetPushes(tx, gone.id);
		return gone ?? { id: newId() };
	},
});

type Device = Awaited<ReturnType<typeof devicesOf>>[number];
const devicesOf = (tx: Tx) => own.from(tx, 'device').selectAll().execute();

const isAny = (wanted: readonly string[], has: readonly string[]): boolean =>
	wanted.length === 0 || wanted.some((one) => has.includes(one));

const wants = ({ tenant }: Tx, { places, topics, kinds }: Device, thing: Appeared): boolean => {
	const placeIds = places.flatMap((slug) => placeBySlug(tenant, slug)?.id ?? []);
	return isAny(kinds, [thing.kind]) && isAny(topics, thing.topics) && (thing.placeIds.length === 0 || isAny(placeIds, thing.placeIds));
};

const hour = 3600;
/** Urgent news wakes a telephone and is stale after an hour; the rest waits for a charged battery (RFC 8030, 5.2 and 5.3), a day at most. */
const manners = {
	urgent: { urgency: 'high', ttl: hour },
	event: { urgency: 'low', ttl: 12 * hour },
	other: { urgency: 'normal', ttl: 24 * hour },
} as const;
const mannerOf = (isUrgent: boolean, kind: string, asked: Asked) =>
	isUrgent ? manners.urgent : kind === asked.comingKind.name ? manners.event : manners.other;

/** At most 32 characters of base64url (RFC 8030, 5.4): a newer message about the same thing takes the place of one that still waits. */
const topicOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 32);

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

const payloadOf = (ctx: Context, thing: Appeared, asked: Asked): string => {
	const path = asked.kinds.find(({ name }) => name === thing.kind)?.path ?? '';
	const payload = (length: number): string =>
		JSON.stringify({
			title: cut(thing.words.title, 120),
			body: cut(thing.words.summary, length),
			url: `${prefixOf(ctx.tag)}${path}/${thing.slug}`,
			tag: thing.id,
			lang: thing.words.language,
			dir: directionOf(thing.words.language),
		});
	const whole = payload(300);
	return Buffer.byteLength(whole) <= longestPayload ? whole : payload(60);
};

/** Lays messages for all devices into the post about what has appeared since the last time; the cursor's row is locked, so nothing is told twice. */
const tell = async (tx: Tx, asked: Asked): Promise<void> => {
	const cursor = await own.from(tx, 'deviceCursor').select('toldUntil').forUpdate().executeTakeFirst();
	if (!cursor) return own.insert(tx, 'deviceCursor', { toldUntil: tx.now });
	const devices = await devicesOf(tx);
	await own.update(tx, 'deviceCursor').set({ toldUntil: tx.now }).execute();
	if (devices.length === 0) return;
	const kinds = asked.kinds.map(({ name }) => name);
	const urgent = new Set((await asked.urgent(tx)).map(({ id }) => id));
	const byLanguage = Map.groupBy(devices, ({ language }): Tag => (isTag(language) ? language : 'de'));
	for (const [language, group] of byLanguage) {
		const ctx = tx.speaking(language);
		for (const thing of await appearedSince(ctx, cursor.toldUntil, { placeIds: [], topics: [], kinds })) {
			const isUrgent = urgent.has(thing.id);
			const receivers = group.filter((device) => isUrgent || wants(tx, device, thing));
			const message = { payload: payloadOf(ctx, thing, asked), topic: topicOf(thing.id), ...mannerOf(isUrgent, thing.kind, asked) };
			await sendPush(
				tx,
				receivers.map(({ id, endpoint, p256dh, auth }) => ({ about: id, endpoint, p256dh, auth, ...message })),
			);
		}
	}
};

export const tellDevices = (ctx: Context, asked: Asked): Promise<void> => walled(ctx, (tx) => tell(tx, asked));

/** Every minute, for what was scheduled; what is published now is told at once by the event. */
export const tellingDevices = (asked: Asked): Job => ({
	name: 'subscriptions.devices',
	says: 'Schickt Nachrichten an Geräte über das, was gerade erschienen ist',
	cron: '* * * * *',
	run: (ctx) => tellDevices(ctx, asked),
});
