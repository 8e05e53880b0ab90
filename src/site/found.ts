import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { document, element } from '#kernel/exchange/xml.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { addressesOf, changedOf } from '#kernel/kind/things.ts';
import type { Env, Module } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { isoIn } from '#kernel/time/zone.ts';
import { day } from '#kernel/time/span.ts';
import { answerText } from './compressed.ts';
import { contact } from './settings.ts';

type Spot = { readonly path: string; readonly changedAt?: Date };
const xml = { type: 'application/xml; charset=utf-8' };
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

const spotsIn = (ctx: Context, name: 'url' | 'sitemap', spots: readonly Spot[]): string =>
	document(
		element(
			name === 'url' ? 'urlset' : 'sitemapindex',
			spots.map(({ path, changedAt }) =>
				element(name, [
					element('loc', `${ctx.origin}${path}`),
					...(changedAt ? [element('lastmod', isoIn(changedAt, ctx.tenant.zone))] : []),
				]),
			),
			namespace,
		),
	);

const pages = '/seiten';
/** The pages that are always there: start, villages, town hall, map and the start of each room. */
const fixed = (ctx: Context, kinds: readonly Kind[], modules: readonly Module[]): readonly Spot[] => {
	const rooms = [...kinds.map(({ path }) => path), ...modules.flatMap(({ portal }) => portal?.link.path ?? [])];
	const paths = ['/', '/ort', ...villagesOf(ctx.tenant).map(({ slug }) => `/ort/${slug}`), '/rathaus', '/karte', '/mitmachen', ...rooms];
	return [...new Set(paths)].map((path) => ({ path }));
};

/** A year at most (RFC 9116, 2.5.5). */
const validDays = 180;
const securityText = (ctx: Context): string => {
	const email = settingOf(ctx.tenant, contact.email);
	if (email === '') throw new NotFound('security.txt');
	const expires = new Date(ctx.now.getTime() + validDays * day);
	return [
		`Contact: mailto:${email}`,
		`Expires: ${isoIn(expires, ctx.tenant.zone)}`,
		'Preferred-Languages: de, en',
		`Canonical: ${ctx.origin}/.well-known/security.txt`,
		'',
	].join('\n');
};

const robots = (ctx: Context): string =>
	['User-agent: *', 'Disallow: /verwaltung', 'Disallow: /suche', 'Disallow: /infopoint', `Sitemap: ${ctx.origin}/sitemap.xml`, ''].join(
		'\n',
	);

/**
 * What search engines and others who come by program look for at fixed addresses: robots.txt (RFC 9309), the site map (sitemaps.org 0.9, at most 50,000
 * addresses a file), security.txt (RFC 9116) and where a password is changed (W3C, A Well-Known URL for Changing Passwords).
 */
export const foundPages = (kinds: readonly Kind[], modules: readonly Module[]): Hono<Env> => {
	const spotsOf = async (ctx: Context, path: string): Promise<readonly Spot[]> => {
		if (path === pages) return fixed(ctx, kinds, modules);
		const kind = kinds.find((known) => known.path === path);
		if (!kind) throw new NotFound('sitemap');
		return (await addressesOf(ctx, kind)).map(({ slug, changedAt }) => ({ path: `${kind.path}/${slug}`, changedAt }));
	};
	const index = async (c: Request<Env>): Promise<Response> => {
		const { ctx } = c.var;
		const changed = await changedOf(ctx);
		const parts = kinds.flatMap(({ name, path }): Spot[] => {
			const changedAt = changed.get(name);
			return changedAt ? [{ path: `/sitemap${path}.xml`, changedAt }] : [];
		});
		return answerText(c, spotsIn(ctx, 'sitemap', [{ path: `/sitemap${pages}.xml` }, ...parts]), xml);
	};
	return new Hono<Env>()
		.get('/robots.txt', (c) => c.text(robots(c.var.ctx)))
		.get('/sitemap.xml', index)
		.get('/sitemap/:part{.+\\.xml}', async (c) => {
			const spots = await spotsOf(c.var.ctx, `/${c.req.param('part').slice(0, -'.xml'.length)}`);
			return answerText(c, spotsIn(c.var.ctx, 'url', spots), xml);
		})
		.get('/.well-known/security.txt', (c) => c.text(securityText(c.var.ctx)))
		.get('/.well-known/change-password', (c) => c.redirect('/verwaltung/sicherheit', 302));
};
