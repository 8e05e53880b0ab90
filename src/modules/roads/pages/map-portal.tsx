import { gzipSync } from 'node:zlib';
import { type Context as Request, Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { landOf } from '#kernel/geo/land.ts';
import { mostZoom } from '#kernel/geo/tiles/cut.ts';
import type { Env } from '#kernel/module.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { Reports } from '../asked.ts';
import { pciOfAmounts } from '../assessment/pci-profile.ts';
import { roadTexts } from '../map-texts.ts';
import { roadsGeoJson, streetsCsv } from '../server/exports/road-data.ts';
import { gradeTiles, streetPath, workTiles } from '../server/exports/tiles.ts';
import { amountsOf } from '../server/queries/amounts.ts';
import { type Graded, gradedOf } from '../server/queries/graded.ts';
import { publicMeasures } from '../server/queries/measures.ts';
import { segmentsOf } from '../server/queries/network.ts';
import { pciProfileOf, profileOf, profileVersions } from '../server/queries/profiles.ts';
import { streetAt, streetWith } from '../server/queries/streets.ts';
import { chainPages } from './chain-portal.tsx';
import { MapPage, NoRoads, roadsPath } from './map-page.tsx';
import { SegmentPage, StreetPage } from './street-page.tsx';

type Asking = Request<Env>;
const mostWorks = 100;

const known = async (c: Asking): Promise<Graded> => {
	const graded = await gradedOf(c.var.ctx);
	if (!graded) throw new NotFound('roads');
	return graded;
};

const trailOf = ({ language }: Asking['var']['ctx']) => [
	{ href: '/rathaus', label: { de: 'Rathaus', en: 'Town hall', pl: 'Urząd gminy', uk: 'Ратуша', ar: 'البلدية' }[language] },
];

const overview = async (c: Asking) => {
	const { ctx } = c.var;
	const texts = roadTexts[ctx.screen];
	const [graded, works, land] = await Promise.all([gradedOf(ctx), publicMeasures(ctx, mostWorks), landOf(ctx)]);
	const about = { title: texts.title, here: texts.short, trail: trailOf(ctx) };
	return graded
		? c.render(<MapPage ctx={ctx} query={c.req.query()} graded={graded} works={works} land={land} />, about)
		: c.render(<NoRoads ctx={ctx} />, about);
};

const street = async (c: Asking) => {
	const { ctx } = c.var;
	const [graded, works, land] = await Promise.all([known(c), publicMeasures(ctx, mostWorks), landOf(ctx)]);
	const { village = '', street: slug = '' } = c.req.param();
	const found = streetAt(ctx, graded, { village, slug });
	if (!found) throw new NotFound('street');
	const title = found.name || roadTexts[ctx.screen].unnamed;
	return c.render(<StreetPage ctx={ctx} street={found} graded={graded} works={works} land={land} />, {
		title: `${title}, ${found.village}`,
		here: title,
		trail: [...trailOf(ctx), { href: roadsPath, label: roadTexts[ctx.screen].short }],
	});
};

const numberIn = (raw: string | undefined): number | undefined => (raw !== undefined && /^\d{1,6}$/.test(raw) ? Number(raw) : undefined);

/** The way to a segment leads over its street, as long as it is on the network. */
const trailTo = (ctx: Asking['var']['ctx'], graded: Graded | null, key: string) => {
	const texts = roadTexts[ctx.screen];
	const at = graded?.ground.at.get(key);
	const own = graded && at !== undefined ? streetWith(ctx, graded, at) : undefined;
	const way = own ? [{ href: streetPath(own), label: own.name || texts.unnamed }] : [];
	return [...trailOf(ctx), { href: roadsPath, label: texts.short }, ...way];
};

const segment = async (c: Asking) => {
	const { ctx } = c.var;
	const key = c.req.param('key') ?? '';
	const version = numberIn(c.req.query('fassung'));
	const [row] = await segmentsOf(ctx, [key]);
	if (!row) throw new NotFound('segment');
	const [amounts, profile, versions, pci, graded] = await Promise.all([
		amountsOf(ctx, [key]),
		profileOf(ctx, version),
		profileVersions(ctx, 'grade'),
		pciProfileOf(ctx),
		gradedOf(ctx),
	]);
	const numbers = [1, ...versions.map((one) => one.version)].filter((one) => one !== profile.version).slice(-20);
	const others = await Promise.all(numbers.map((one) => profileOf(ctx, one)));
	const values = Object.fromEntries(amounts.map(({ quantity, amount }) => [quantity, amount]));
	const shown = {
		name: row.name,
		village: placeById(ctx.tenant, row.villageId ?? '')?.name ?? '',
		metres: row.metres,
		surface: row.surface,
		isGone: row.isGone,
	};
	const texts = roadTexts[ctx.screen];
	return c.render(
		<SegmentPage
			ctx={ctx}
			id={key}
			{...shown}
			amounts={amounts}
			profile={profile}
			others={others}
			pci={pciOfAmounts(pci, values, row.surface)}
		/>,
		{
			title: `${texts.why}: ${row.name || texts.unnamed}`,
			here: texts.why,
			isHidden: true,
			trail: trailTo(ctx, graded, key),
		},
	);
};

const minute = 'public, max-age=60';
/** Layers of two tiles are one tile: messages of Protocol Buffers that follow each other are merged (MVT 2.1, 4.1). */
const tile = async (c: Asking) => {
	const { ctx } = c.var;
	const [graded, works] = await Promise.all([known(c), publicMeasures(ctx, mostWorks)]);
	const { z = '', x = '', file = '' } = c.req.param();
	const address = { z: Number(z), x: Number(x), y: Number(file.replace('.mvt', '')) };
	const layers = address.z > mostZoom ? [] : [gradeTiles(ctx, graded)(address), workTiles(ctx, graded, works)(address)];
	const bytes = Buffer.concat(layers.flatMap((layer) => layer ?? []));
	const headers = { 'cache-control': minute, vary: 'accept-encoding' };
	if (bytes.length === 0) return c.body(null, 204, headers);
	const described = { ...headers, 'content-type': 'application/vnd.mapbox-vector-tile' };
	return (c.req.header('accept-encoding') ?? '').includes('gzip')
		? c.body(new Uint8Array(gzipSync(bytes, { level: 1 })), 200, { ...described, 'content-encoding': 'gzip' })
		: c.body(new Uint8Array(bytes), 200, described);
};

/** `/strassen`: how the roads are doing, for everybody. */
export const roadPortal = (reports: Reports) =>
	new Hono<Env>()
		.get('/', overview)
		.get('/strassen.csv', async (c) =>
			c.body(streetsCsv(c.var.ctx, await known(c)), 200, {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="strassen.csv"',
			}),
		)
		.get('/netz.geojson', async (c) =>
			c.body(roadsGeoJson(c.var.ctx, await known(c)), 200, {
				'content-type': 'application/geo+json',
				'access-control-allow-origin': '*',
			}),
		)
		.get('/kacheln/:z{\\d{1,2}}/:x{\\d{1,6}}/:file{\\d{1,6}\\.mvt}', tile)
		.get('/abschnitt/:key', segment)
		.route('/', chainPages(reports))
		.get('/:village/:street', street);
