import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { isTag } from '#kernel/i18n/language.ts';
import { issueLink } from '#kernel/identity/links.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { appearedSince } from '#kernel/publication/timeline.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { dayIn, today } from '#kernel/time/zone.ts';
import { hour } from '#kernel/time/span.ts';
import { fullDay } from '#screens/moments.ts';
import { mailTexts } from '../mail-texts.ts';
import { type Digest, digestHtml, digestText, linksOf } from '../pages/digest.tsx';
import { type Choices, isDue, periodOf } from '../subscription.ts';
import type { Asked } from './answers.ts';
import { candidates, links } from './queries.ts';
import type { SubscriptionTables } from './tables.ts';

const own = tables<SubscriptionTables>();
const day = 24 * hour;
/** Days of events that a digest names; what takes place before the next one is a reason to write at all. */
const daysShown = { daily: 3, weekly: 7 };

const isAny = (wanted: readonly string[], has: readonly string[]): boolean =>
	wanted.length === 0 || wanted.some((one) => has.includes(one));

/** What there is to tell since a moment, in the language of the context. */
export const digestFor = async (
	ctx: Context,
	asked: Asked,
	{ since, ...choices }: Choices & { since: Date },
): Promise<Omit<Digest, 'key'>> => {
	const { places, topics, kinds, rhythm } = choices;
	const placeIds = places.flatMap((slug) => placeBySlug(ctx.tenant, slug)?.id ?? []);
	const offered = asked.kinds.map(({ name }) => name).filter((name) => kinds.length === 0 || kinds.includes(name));
	const fresh = await appearedSince(ctx, since, { placeIds, topics, kinds: offered });
	if (!offered.includes(asked.comingKind.name)) return { fresh, coming: [] };
	const until = new Date(ctx.now.getTime() + daysShown[rhythm] * day);
	const coming = await asked.coming(ctx, { from: ctx.now, until, limit: 60 });
	return {
		fresh,
		coming: coming.filter(
			(one) => one.startsAt >= ctx.now && isAny(topics, one.topics) && (one.placeIds.length === 0 || isAny(placeIds, one.placeIds)),
		),
	};
};

const isWorthAMail = (ctx: Context, choices: Choices, { fresh, coming }: Omit<Digest, 'key'>): boolean => {
	const next = new Date(ctx.now.getTime() + periodOf(choices) * day);
	return fresh.length > 0 || coming.some(({ startsAt }) => startsAt < next);
};

export const digestSubject = (ctx: Context, places: readonly string[]): string => {
	const [only, ...others] = places;
	const place = only !== undefined && others.length === 0 ? placeBySlug(ctx.tenant, only)?.name : undefined;
	return mailTexts[ctx.screen].subject(place ?? ctx.tenant.name, fullDay(ctx, ctx.now));
};

/** The row is locked until its mail lies in the post: two runs at once write once, and a killed one leaves nothing half done. */
const sendDigest = async (tx: Tx, id: string, asked: Asked): Promise<void> => {
	const due = await own.from(tx, 'subscription').selectAll().where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();
	const { zone } = tx.tenant;
	if (!due || due.pausedAt || !isDue(due, dayIn(due.digestedUntil, zone), today(zone, tx.now))) return;
	const ctx = tx.speaking(isTag(due.language) ? due.language : 'de');
	const found = await digestFor(ctx, asked, { ...due, since: due.digestedUntil });
	await own.update(tx, 'subscription').set({ digestedUntil: tx.now }).where('id', '=', id).execute();
	if (!isWorthAMail(ctx, due, found)) return;
	const subject = digestSubject(ctx, due.places);
	const digest = { ...found, key: await issueLink(tx, links, id) };
	await sendMail(ctx, {
		to: due.email,
		subject,
		text: digestText({ ctx, asked, digest }),
		html: await digestHtml({ ctx, asked, digest, subject }),
		about: id,
		list: { unsubscribe: linksOf(ctx, digest.key).end },
	});
};

/** Every morning, and again each hour until noon for whom a stopped program left out: nobody gets two. */
export const digests = (asked: Asked): Job => ({
	name: 'subscriptions.digest',
	says: 'Schreibt morgens die E-Mails an alle, die Neues bestellt haben',
	cron: '15 6-12 * * *',
	run: async (ctx) => {
		for (const id of await candidates(ctx, new Date(ctx.now.getTime() - hour))) await walled(ctx, (tx) => sendDigest(tx, id, asked));
	},
});
