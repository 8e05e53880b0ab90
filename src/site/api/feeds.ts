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
import { placeBySlug, type Place } from '#kernel/tenancy/tenant.ts';

type Asked = {
	readonly ctx: Context;
	readonly kind: Kind;
	readonly place: Place | undefined;
	readonly things: readonly Thing[];
	readonly self: string;
};
type Format = { readonly type: string; readonly limit: number; readonly isLocated?: boolean; readonly write: (asked: Asked) => string };

const feedOf = ({ ctx, kind, place, things, self }: Asked): Feed => ({
	title: [kind.many[ctx.language], place?.name ?? ctx.tenant.name].join(' '),
	description: ctx.tenant.tagline,
	self,
	home: `${ctx.origin}${kind.path}${place ? `?ort=${place.slug}` : ''}`,
	language: ctx.language,
	author: ctx.tenant.name,
	items: things.map((thing) => toFeedItem(ctx, kind, thing)),
});

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
		write: ({ ctx, kind, place, things }) =>
			writeKindCalendar(ctx, kind, { name: [kind.many[ctx.language], place?.name ?? ctx.tenant.name].join(' '), things }),
	},
	'schema.json': { type: 'application/json; charset=utf-8', limit: 0, write: ({ kind }) => JSON.stringify(tableSchemaOf(kind)) },
};

const answer = async (c: Request<Env>, kind: Kind, { ending, slug }: { ending: string; slug?: string }): Promise<Response> => {
	const { ctx } = c.var;
	const format = formats[ending];
	const place = slug === undefined ? undefined : placeBySlug(ctx.tenant, slug);
	if (!format || (slug !== undefined && !place) || (ending === 'ics' && !kind.calendar)) throw new NotFound('feed');
	const things =
		format.limit === 0
			? []
			: await shownOf(ctx, kind, {
					placeId: place?.id,
					topic: c.req.query('thema'),
					limit: format.limit,
					isWhole: true,
					isLocated: format.isLocated ?? false,
				});
	const body = format.write({ ctx, kind, place, things, self: `${ctx.origin}${c.req.path}` });
	return answerText(c, body, {
		type: format.type,
		headers: { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' },
	});
};

/** `/feeds/termine.ics`, `/feeds/aktuelles/ebersfeld.atom?thema=kultur`: every kind in every format that suits it, per village and topic. */
export const feeds = (kinds: readonly Kind[]) => {
	const app = new Hono<Env>();
	for (const kind of kinds) {
		// `/mitmachen/ideen` is one path of two words: a pattern in Hono never spans a slash.
		const at = kind.path.lastIndexOf('/');
		app.get(`${kind.path}/:file{[a-z0-9-]+\\.[a-z.]+}`, (c) => {
			const [slug = '', ...ending] = c.req.param('file').split('.');
			return answer(c, kind, { slug, ending: ending.join('.') });
		}).get(`${kind.path.slice(0, at)}/:file{${kind.path.slice(at + 1)}\\.[a-z.]+}`, (c) =>
			answer(c, kind, { ending: c.req.path.split('.').slice(1).join('.') }),
		);
	}
	return app;
};
