import { type Context as Request, Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { type Feed, writeAtom, writeJsonFeed, writeRss } from '#kernel/exchange/feed.ts';
import { geoJsonParts, toFeedItem } from '#kernel/exchange/represent.ts';
import { tableParts, tableSchemaOf } from '#kernel/exchange/table.ts';
import { kindCalendarParts } from '#kernel/exchange/calendar.ts';
import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { answerParts, answerText } from '#site/compressed.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { everyShown, shownOf, type Thing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug, type Place, topicName } from '#kernel/tenancy/tenant.ts';

type Subject = { readonly place: Place | undefined; readonly topic: string | undefined };
type Asked = Subject & { readonly ctx: Context; readonly kind: Kind };
type News = Asked & { readonly things: readonly Thing[]; readonly self: string };

const nameOf = ({ ctx, kind, place, topic }: Asked): string =>
	[`${kind.many[ctx.language]} ${place?.name ?? ctx.tenant.name}`, ...(topic ? [topicName(ctx.tenant, topic, ctx.language)] : [])].join(
		': ',
	);

/** What programs tell feeds apart by: the whole one, that of a village or topic, and each of them in another language. */
const feedOf = ({ things, self, ...asked }: News): Feed => {
	const { ctx, kind, place, topic } = asked;
	const [list, filters] = [`${ctx.origin}${prefixOf(ctx.tag)}${kind.path}`, { ort: place?.slug ?? '', thema: topic ?? '' }];
	const ticked = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
	return {
		title: nameOf(asked),
		description: ctx.tenant.tagline,
		self,
		home: ticked.size > 0 ? `${list}?${ticked}` : list,
		language: ctx.language,
		author: ctx.tenant.name,
		items: things.map((thing) => ({ ...toFeedItem(ctx, kind, thing), url: `${list}/${thing.slug}` })),
	};
};

/** What is new, for readers of feeds. */
const newest = 50;
const news: Readonly<Record<string, { readonly type: string; readonly write: (feed: Feed) => string }>> = {
	atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
	rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
	json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
};

/** All that there is, some things at a time, however many there are. */
type Batches = (isLocated?: boolean) => AsyncGenerator<readonly Thing[]>;
type Whole = { readonly type: string; readonly parts: (asked: Asked, batches: Batches) => AsyncGenerator<string> };
const wholes: Readonly<Record<string, Whole>> = {
	geojson: { type: 'application/geo+json; charset=utf-8', parts: ({ ctx, kind }, batches) => geoJsonParts(ctx, kind, batches(true)) },
	csv: { type: 'text/csv; charset=utf-8; header=present', parts: ({ ctx, kind }, batches) => tableParts(ctx, kind, batches()) },
	ics: {
		type: 'text/calendar; charset=utf-8',
		parts: (asked, batches) => kindCalendarParts(asked.ctx, asked.kind, { name: nameOf(asked), batches }),
	},
};

const subjectIn = ({ tenant }: Context, slug: string | undefined, topic: string | undefined): Subject => {
	const place = slug === undefined ? undefined : placeBySlug(tenant, slug);
	const isKnown = topic === undefined || tenant.topics.some((known) => known.slug === topic);
	if (!isKnown || (slug !== undefined && !place)) throw new NotFound('feed');
	return { place, topic };
};

/** The address that it was asked for, by which programs know it again. */
const selfOf = ({ ctx, path }: { ctx: Context; path: string }, { topic }: Subject): string =>
	`${ctx.origin}${prefixOf(ctx.tag)}${path}${topic === undefined ? '' : `?thema=${topic}`}`;

const headers = { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' };

/** One description of a kind, all formats. */
const answer = async (c: Request<Env>, kind: Kind, { ending, slug }: { ending: string; slug?: string }): Promise<Response> => {
	const { ctx } = c.var;
	const subject = subjectIn(ctx, slug, c.req.query('thema') || undefined);
	if (ending === 'schema.json')
		return answerText(c, JSON.stringify(tableSchemaOf(kind)), { type: 'application/json; charset=utf-8', headers });
	const [asked, part] = [
		{ ctx, kind, ...subject },
		{ placeId: subject.place?.id, topic: subject.topic },
	];
	const whole = ending === 'ics' && !kind.calendar ? undefined : wholes[ending];
	if (whole) {
		const parts = whole.parts(asked, (isLocated = false) => everyShown(ctx, kind, { ...part, isLocated }));
		return answerParts(c, parts, { type: whole.type, headers });
	}
	const format = news[ending];
	if (!format) throw new NotFound('feed');
	const things = await shownOf(ctx, kind, { ...part, limit: newest, isWhole: true });
	const feed = feedOf({ ...asked, things, self: selfOf({ ctx, path: c.req.path }, subject) });
	return answerText(c, format.write(feed), { type: format.type, headers });
};

/** `/feeds/termine.ics`, `/feeds/aktuelles/ebersfeld.atom?thema=kultur`: every kind in every format that suits it, per village and topic. */
export const feeds = (kinds: readonly Kind[]) => {
	const app = new Hono<Env>();
	for (const kind of kinds) {
		// A path of two words (`/mitmachen/umfragen`) ends in the file's name.
		const [word = '', ...folders] = kind.path.split('/').toReversed();
		const folder = folders.toReversed().join('/');
		app.get(`${kind.path}/:file{[a-z0-9-]+\\.[a-z.]+}`, (c) => {
			const [slug = '', ...ending] = c.req.param('file').split('.');
			return answer(c, kind, { slug, ending: ending.join('.') });
		}).get(`${folder}/:file{${word}\\.[a-z.]+}`, (c) => answer(c, kind, { ending: c.req.path.split('.').slice(1).join('.') }));
	}
	return app;
};
