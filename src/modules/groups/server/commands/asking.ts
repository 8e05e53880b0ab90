import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { keepFollower, mostToOne } from '#kernel/following/following.ts';
import { floodGate, refusable } from '#kernel/identity/flood.ts';
import { issueToken, linksOutTo, spendToken, subjectOfToken } from '#kernel/identity/tokens.ts';
import { typedLine, typedText } from '#kernel/kind/typed.ts';
import { ownValues } from '#kernel/kind/own.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { askForRelease } from '#kernel/publication/acts.ts';
import { lockShown } from '#kernel/publication/lock.ts';
import { group, topic } from '../../group.ts';
import { mailAsked, mailConfirmation, mailWelcome, newKey } from './mails.ts';
import { membersOf } from '../queries.ts';
import { own } from '../tables.ts';

const purpose = 'group';
const requestDays = 3;

const wish = z.discriminatedUnion('what', [
	z.object({ what: z.literal('join'), name: typedLine(80), isPublic: z.boolean() }),
	z.object({ what: z.literal('topic'), name: typedLine(80), title: typedLine(120), summary: typedText(300) }),
	z.object({ what: z.literal('page') }),
]);
/** To work with a group, to have it talk about something, or to get back to the page for members. */
export type Wish = z.input<typeof wish>;
type Wished = z.output<typeof wish>;
type Who = { readonly email: string; readonly language: string };
const detail = z.object({ email: z.string(), language: z.string(), wish });

/** The group is shown here and takes this now. */
const demandPossible = async (tx: Tx, groupId: string, { what }: Wished) => {
	const thing = await lockShown(tx, groupId);
	if (thing.kind !== group.name) throw new NotFound('group');
	const values = await ownValues(tx, group, groupId);
	if ((what === 'join' && values.joining === 'closed') || (what === 'topic' && !values.takesTopics)) throw new Conflict('closed');
	return { ...values, slug: thing.slug };
};
type Possible = Awaited<ReturnType<typeof demandPossible>>;

/** Whoever may accept hears of it: the speakers, else the contact of the group. */
const tellAccepting = async (tx: Tx, groupId: string, { contactEmail, name }: { contactEmail: string | null; name: string }) => {
	const speakers = await own
		.from(tx, 'groupMember')
		.select(['id', 'email', 'language'])
		.where('publicationId', '=', groupId)
		.where('isSpeaker', '=', true)
		.where('acceptedAt', 'is not', null)
		.execute();
	const office = contactEmail === null ? [] : [{ email: contactEmail, language: 'de', id: null }];
	for (const to of speakers.length > 0 ? speakers : office) await mailAsked(tx, { groupId, to, name });
};

const join = async (tx: Tx, groupId: string, asked: { values: Possible; who: Who; name: string; isPublic: boolean }) => {
	const { values, who, name, isPublic } = asked;
	const known = await own
		.from(tx, 'groupMember')
		.select(['id', 'acceptedAt'])
		.where('publicationId', '=', groupId)
		.where('email', '=', who.email)
		.executeTakeFirst();
	const isIn = known ? known.acceptedAt !== null : values.joining === 'open';
	const id = known?.id ?? newId();
	if (!known) {
		const acceptedAt = isIn ? tx.now : null;
		await own.insert(tx, 'groupMember', {
			...who,
			id,
			publicationId: groupId,
			name,
			isPublic,
			askedAt: tx.now,
			acceptedAt,
		});
		if (!isIn) await tellAccepting(tx, groupId, { contactEmail: values.contactEmail, name });
	}
	// Who is in already gets the link once more: she lost it.
	if (isIn) await mailWelcome(tx, groupId, { ...who, id });
	return isIn ? ('member' as const) : ('waiting' as const);
};

/** The topic waits for a look; whoever suggests it votes for it and hears what becomes of it. */
const suggest = async (tx: Tx, slug: string, { who, wish: said }: { who: Who; wish: Extract<Wished, { what: 'topic' }> }) => {
	const id = newId();
	const headline = {
		title: said.title,
		summary: said.summary,
		body: null,
		places: [],
		topics: ['mitmachen'],
		image: null,
		position: null,
	};
	const values = { group: slug, state: 'open' as const, outcome: null, authorName: said.name };
	await saveAll(tx, topic, [{ draft: { id, language: tx.tag, headline, values }, byline: '' }]);
	await askForRelease(tx, { id, from: tx.now, note: 'Von der Webseite, mit bestätigter Adresse.' });
	await keepFollower(tx, id, { ...who, supports: true, follows: true });
	return 'topic' as const;
};

const memberWith = (ctx: Context, groupId: string, email: string) => membersOf(ctx, groupId).where('email', '=', email).executeTakeFirst();

const fulfil = async (tx: Tx, groupId: string, { who, wish: wished }: { who: Who; wish: Wished }) => {
	const values = await demandPossible(tx, groupId, wished);
	const { slug } = values;
	if (wished.what === 'join') return { slug, outcome: await join(tx, groupId, { values, who, ...wished }) };
	if (wished.what === 'topic') return { slug, outcome: await suggest(tx, slug, { who, wish: wished }) };
	const me = await memberWith(tx, groupId, who.email);
	if (!me) throw new NotFound('link');
	return { slug, outcome: 'page' as const, key: await newKey(tx, me.id) };
};

const asking = command({
	name: 'group.ask',
	permission: 'everyone',
	input: z.object({ groupId: z.uuid(), email: z.string().max(254, 'tooLong'), wish }),
	run: async (tx, { groupId, email, wish: wished }) => {
		await demandPossible(tx, groupId, wished);
		// Whoever is no member gets no mail, and the page that follows does not say so.
		if (wished.what === 'page' && !(await memberWith(tx, groupId, email))) return { id: groupId };
		if ((await linksOutTo(tx, { purpose, email })) >= mostToOne) return { id: groupId };
		const said = { email, language: tx.tag, wish: wished };
		const token = await issueToken(tx, { purpose, subjectId: groupId, days: requestDays, detail: said });
		await mailConfirmation(tx, { groupId, to: said, what: wished.what, token });
		return { id: groupId };
	},
});

const isFlooded = floodGate(120);

type Asked = { readonly groupId: string; readonly email: string; readonly wish: Wish };
/** Somebody without an account wants to join, suggests a topic or lost her link: one mail with a link, nothing else, until the link is pressed. */
export const askGroup = async (ctx: Context, asked: Asked) => {
	if (isFlooded(ctx)) return { refused: 'tooMany' as const };
	return refusable(() => asking(ctx, asked));
};

const confirming = command({
	name: 'group.confirm',
	permission: 'everyone',
	input: z.object({ token: z.string().max(100, 'tooLong') }),
	run: async (tx, { token }) => {
		const spent = await spendToken(tx, { token, purpose });
		if (!spent) throw new NotFound('link');
		const { wish: wished, ...who } = detail.parse(spent.detail);
		return { id: spent.subjectId, ...(await fulfil(tx, spent.subjectId, { who, wish: wished })) };
	},
});
/** The person behind the address pressed the button. `NotFound('link')` for a link that is unknown, used or too old. */
export const confirmWish = (ctx: Context, token: string) => refusable(() => confirming(ctx, { token }));

/** Which group a mailed link is about, without using it up. */
export const groupOfLink = (ctx: Context, token: string): Promise<string | undefined> => subjectOfToken(ctx, { token, purpose });
