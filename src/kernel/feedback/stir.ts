import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { passOver } from '#kernel/following/phase-news.ts';
import type { Capability } from '#kernel/phases/phase.ts';
import { setPhases } from '#kernel/phases/phases.ts';
import { idBySlug, shareWith } from '#kernel/publication/acts.ts';
import { setLinks } from '#kernel/publication/links.ts';
import { atClock, dayAway, midnightIn } from '#kernel/time/zone.ts';
import type { Channel, Refusal } from './contribution.ts';
import { recount } from './tally.ts';

/** One thing said in the demo world, so many days ago. */
export type StirredWord = {
	readonly by: string;
	readonly says: string;
	readonly daysAgo: number;
	readonly channel?: Channel;
	readonly answer?: readonly [by: string, says: string];
	readonly refusal?: Refusal;
	readonly isWaiting?: boolean;
};
/** What stirs around one publication of the demo world. Days count from today; a phase without an end has `null`. */
export type Stirred = {
	readonly kind: string;
	readonly slug: string;
	readonly phases?: readonly (readonly [capability: Capability, title: string, from: number, until: number | null])[];
	readonly words?: readonly StirredWord[];
	readonly support?: readonly [online: number, counted: number];
	readonly links?: readonly string[];
	/** A partner municipality that shows it too. */
	readonly sharedWith?: string;
	readonly meetings?: readonly {
		readonly title: string;
		readonly days: number;
		readonly hour: number;
		readonly venue: string;
		readonly joinLink?: string;
		readonly dialIn?: string;
		readonly agenda?: string;
		readonly minutes?: string;
	}[];
};

const at = (tx: Tx, days: number): Date => midnightIn(days, tx.tenant.zone, tx.now);
const onTheHour = (tx: Tx, days: number, hour: number): Date =>
	atClock(`${dayAway(days, tx.tenant.zone, tx.now)}T${String(hour).padStart(2, '0')}:00`, tx.tenant.zone);

const rowOf = (tx: Tx, publicationId: string, { by, says, daysAgo, ...word }: StirredWord) => {
	const said = daysAgo === 0 ? tx.now : onTheHour(tx, -daysAgo, 19);
	const isShown = word.refusal === undefined && word.isWaiting !== true;
	const [answeredBy, answer] = word.answer ?? [null, null];
	return {
		tenantId: tx.tenantId,
		id: newId(),
		publicationId,
		authorName: by,
		authorEmail: null,
		channel: word.channel ?? 'online',
		body: says,
		at: said,
		shownAt: isShown ? said : null,
		refusedAt: word.refusal ? said : null,
		refusal: word.refusal ?? null,
		answer,
		answeredAt: answer === null ? null : onTheHour(tx, 1 - daysAgo, 9),
		answeredBy,
	};
};
const putWords = async (tx: Tx, publicationId: string, words: readonly StirredWord[]): Promise<void> => {
	const rows = words.map((word) => rowOf(tx, publicationId, word));
	if (rows.length > 0) await tx[connection].insertInto('contribution').values(rows).execute();
};

const putSupport = async (tx: Tx, publicationId: string, [online, counted]: readonly [number, number]): Promise<void> => {
	await sql`insert into follower (tenant_id, id, publication_id, email, language, supports, follows, confirmed_at)
		select ${tx.tenantId}, gen_random_uuid(), ${publicationId}::uuid, 'nachbar' || n || '@' || ${tx.tenantId} || '.example',
			'de', true, n % 3 = 0, ${tx.now}::timestamptz - make_interval(days => n % 20)
		from generate_series(1, ${online}::int) n`.execute(tx[connection]);
	await recount(tx, publicationId);
	if (counted > 0)
		await tx[connection]
			.updateTable('tally')
			.set({ counted })
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', publicationId)
			.execute();
};

const putPhases = async (tx: Tx, publicationId: string, all: NonNullable<Stirred['phases']>): Promise<void> => {
	const phases = all.map(([capability, title, from, until]) => ({
		capability,
		title,
		opensAt: at(tx, from),
		closesAt: until === null ? null : at(tx, until),
	}));
	if (phases.length > 0) await passOver(tx, publicationId, { before: [], after: await setPhases(tx, publicationId, phases) });
};

const putMeetings = async (tx: Tx, publicationId: string, all: NonNullable<Stirred['meetings']>): Promise<void> => {
	const meetings = all.map(({ days, hour, ...one }) => ({
		joinLink: null,
		dialIn: null,
		agenda: null,
		minutes: null,
		...one,
		tenantId: tx.tenantId,
		id: newId(),
		publicationId,
		startsAt: onTheHour(tx, days, hour),
		pictures: [],
	}));
	if (meetings.length > 0) await tx[connection].insertInto('meeting').values(meetings).execute();
};

type Paths = readonly { readonly name: string; readonly path: string }[];
const stirOne = async (tx: Tx, one: Stirred, kinds: Paths): Promise<void> => {
	const id = await idBySlug(tx, one.kind, one.slug);
	if (id === undefined) return;
	await putPhases(tx, id, one.phases ?? []);
	await putWords(tx, id, one.words ?? []);
	if (one.words || one.support) await putSupport(tx, id, one.support ?? [0, 0]);
	if (one.sharedWith !== undefined) await shareWith(tx, { id, partnerId: one.sharedWith });
	if (one.links) await setLinks(tx, { publicationId: id, lines: one.links, kinds });
	await putMeetings(tx, id, one.meetings ?? []);
};

/** Plants phases, words, support, links and meetings of the demo world around what is planted already. */
export const stir = async (tx: Tx, all: readonly Stirred[], kinds: Paths = []): Promise<void> => {
	for (const one of all) await stirOne(tx, one, kinds);
};
