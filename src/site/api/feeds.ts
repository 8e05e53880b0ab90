import { type Context as Request, Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import { type Feed, writeAtom, writeJsonFeed, writeRss } from '#kernel/exchange/feed.ts';
import { toFeedItem, toGeoJson } from '#kernel/exchange/represent.ts';
import { tableSchemaOf, toTable } from '#kernel/exchange/table.ts';
import { writeKindCalendar } from '#kernel/exchange/calendar.ts';
import type { Context } from '#kernel/context.ts';
import { answerText } from '#site/compressed.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf, type Thing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug, type Place, topicName } from '#kernel/tenancy/tenant.ts';
import { prefixOf } from '#screens/thing-page.tsx';

type Asked = {
	readonly ctx: Context;
	readonly kind: Kind;
	readonly place: Place | undefined;
	readonly topic: string | undefined;
	readonly things: readonly Thing[];
	readonly self: string;
};
type Format = { readonly type: string; readonly limit: number; readonly isLocated?: boolean; readonly write: (asked: Asked) => string };

const nameOf = ({ ctx, kind, place, topic }: Omit<Asked, 'things' | 'self'>): string =>
	[`${kind.many[ctx.language]} ${place?.name ?? ctx.tenant.name}`, ...(topic ? [topicName(ctx.tenant, topic, ctx.language)] : [])].join(
		': ',
	);

/** What programs tell feeds apart by: the whole one, that of a village or topic, and each of them in another language. */
const feedOf = ({ things, self, ...asked }: Asked): Feed => {
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

/** One description of a kind, all formats. What a calendar or a table holds is not a page: hence their higher limits. */
const formats: Readonly<Record<string, Format>> = {
	atom: { type: 'application/atom+xml; charset=utf-8', limit: 50, write: (asked) => writeAtom(feedOf(asked)) },
	rss: { type: 'application/rss+xml; charset=utf-8', limit: 50, write: (asked) => writeRss(feedOf(asked)) },
	json: { type: 'application/feed+json; charset=utf-8', limit: 50, write: (asked) => writeJsonFeed(feedOf(asked)) },
	geojson: {
		type: 'application/geo+json; charset=utf-8',
		limit: 20_000,
		isLocated: true,
		write: ({ ctx, kind, things }) => JSON.stringify(toGeoJson(ctx, kind, things)),
	},
	csv: {
		type: 'text/csv; charset=utf-8; header=present',
		limit: 20_000,
		write: ({ ctx, kind, things }) => writeCsv(toTable(ctx, kind, things)),
	},
	ics: {
		type: 'text/calendar; charset=utf-8',
		limit: 2000,
		write: ({ things, ...asked }) => writeKindCalendar(asked.ctx, asked.kind, { name: nameOf(asked), things }),
	},
	'schema.json': { type: 'application/json; charset=utf-8', limit: 0, write: ({ kind }) => JSON.stringify(tableSchemaOf(kind)) },
};

type Subject = Pick<Asked, 'place' | 'topic'>;
const subjectIn = ({ tenant }: Context, slug: string | undefined, topic: string | undefined): Subject => {
	const place = slug === undefined ? undefined : placeBySlug(tenant, slug);
	const isKnown = topic === undefined || tenant.topics.some((known) => known.slug === topic);
	if (!isKnown || (slug !== undefined && !place)) throw new NotFound('feed');
	return { place, topic };
};

/** The address that it was asked for, by which programs know it again. */
const selfOf = ({ ctx, path }: { ctx: Context; path: string }, { topic }: Subject): string =>
	`${ctx.origin}${prefixOf(ctx.tag)}${path}${topic === undefined ? '' : `?thema=${topic}`}`;

const answer = async (c: Request<Env>, kind: Kind, { ending, slug }: { ending: string; slug?: string }): Promise<Response> => {
	const { ctx } = c.var;
	const format = formats[ending];
	const subject = subjectIn(ctx, slug, c.req.query('thema') || undefined);
	if (!format || (ending === 'ics' && !kind.calendar)) throw new NotFound('feed');
	const things =
		format.limit === 0
			? []
			: await shownOf(ctx, kind, {
					placeId: subject.place?.id,
					topic: subject.topic,
					limit: format.limit,
					isWhole: true,
					isLocated: format.isLocated ?? false,
				});
	const body = format.write({ ctx, kind, ...subject, things, self: selfOf({ ctx, path: c.req.path }, subject) });
	return answerText(c, body, {
		type: format.type,
		headers: { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' },
	});
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
