import { join } from 'node:path';
import { type Context as Request, Hono, type MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Db } from '#kernel/db/connection.ts';
import type { Copy } from '#kernel/db/copies/copy.ts';
import { readingFrom } from '#kernel/db/copies/reading.ts';
import { NotFound } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { folderStore } from '#kernel/media/folder.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Env } from '#kernel/module.ts';
import type { VisitCounter } from '#kernel/visits/counter.ts';
import { event } from '#modules/events/event.ts';
import { comingEvents } from '#modules/events/server/queries.ts';
import { eventsFrom } from '#modules/events/server/imports/ics.ts';
import { feeds } from '#site/api/feeds.ts';
import { ogcApi, ogcPath } from '#site/api/ogc/routes.ts';
import { readApi } from '#site/api/read.ts';
import { art } from '#site/art.ts';
import { assetsOf, themeStyles } from '#site/assets.ts';
import { foundPages } from '#site/found.ts';
import { health } from '#site/health.ts';
import type { ComingOf, MapSources } from '#site/map/choice.ts';
import { urgentStream } from '#site/live/urgent.tsx';
import { mapsIn } from '#site/map/archives.ts';
import { blurFolder } from '#screens/blur-files.ts';
import { blurLibrary } from '#site/blur-library.ts';
import { mapLibrary } from '#site/map/library.ts';
import { mapPages } from '#site/map/page.tsx';
import { thingTiles } from '#site/map/things.ts';
import { baseTiles } from '#site/map/tiles.ts';
import { mediaFiles } from '#site/media.ts';
import { leadOn } from '#site/portal/absent.tsx';
import { type House, officeOf } from '#site/office/desk.ts';
import { limitOf, megabyte } from '#screens/body-limit.ts';
import { formLimit } from '#site/office/form-limit.ts';
import { uploadPath } from '#site/office/media/upload-panel.tsx';
import { officeFrame } from '#site/office/frame.tsx';
import { office } from '#site/office/office.ts';
import { toolPages, toolPath } from '#site/office/tool.tsx';
import { barrierPages, barrierPath } from '#site/portal/barrier.tsx';
import { portalFrame } from '#site/portal/frame.tsx';
import { guessedPages } from '#site/portal/guessed.ts';
import { homePage } from '#site/portal/home.tsx';
import { plainPages } from '#site/portal/plain-pages.tsx';
import { searchPage } from '#site/portal/search.tsx';
import { contributePages } from '#site/portal/taking-part/contribute.tsx';
import { followPages } from '#site/portal/taking-part/follow.tsx';
import { meetingFeed, meetingPages } from '#site/portal/taking-part/meeting.ts';
import { takingPartPage } from '#site/portal/taking-part/overview.tsx';
import { kioskFrame } from '#site/kiosk/frame.tsx';
import { linePages } from '#site/kiosk/line.tsx';
import { kioskPages, kioskPaths } from '#site/kiosk/pages.tsx';
import { livePath } from '#site/portal/urgent.tsx';
import { townHallPage } from '#site/portal/town-hall.tsx';
import { villagePage } from '#site/portal/village.tsx';
import { counted } from '#site/visits.ts';
import type { Assets } from '#ui/assets.ts';
import { accessLog } from './access-log.ts';
import { explain } from './explain.tsx';
import { mapsDirOf } from './maps.ts';
import { countedGift, type KeptPages, watchedGift } from './kept-pages.ts';
import { metricsOf } from './metrics.ts';
import { grants, kinds, modules } from './modules.ts';
import { originOf, proven, reading } from './request.ts';
import { watched } from './watched.ts';

const self = ["'self'"];
const policy = {
	defaultSrc: ["'none'"],
	scriptSrc: self,
	styleSrc: self,
	imgSrc: ["'self'", 'data:', 'blob:'],
	fontSrc: self,
	connectSrc: self,
	manifestSrc: self,
	mediaSrc: self,
	formAction: self,
	frameAncestors: self,
	frameSrc: self,
	baseUri: ["'none'"],
};
const headers = {
	contentSecurityPolicy: policy,
	xFrameOptions: 'SAMEORIGIN',
	crossOriginResourcePolicy: 'cross-origin',
	/** Without `includeSubDomains`, as is usual elsewhere: what else a town runs below its name may speak no TLS (RFC 6797, 6.1.2). */
	strictTransportSecurity: 'max-age=15552000',
} as const;

/** Pages that others may embed: their frame is anybody's, and nothing in them depends on who is signed in. */
const framedHeaders = { ...headers, contentSecurityPolicy: { ...policy, frameAncestors: ['*'] }, xFrameOptions: false };
/** The script that covers faces is also its own worker, and a worker takes its policy from its script (CSP 3, 4.2.4): WebAssembly runs there only. */
const coverScript = /^\/assets\/blur-photo-[\w-]+\.js$/;
const coverHeaders = { ...headers, contentSecurityPolicy: { ...policy, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] } };
const secured = (framed: readonly RegExp[]): MiddlewareHandler => {
	const [closed, open, cover] = [secureHeaders(headers), secureHeaders(framedHeaders), secureHeaders(coverHeaders)];
	return async (c, next) => {
		await next();
		const isFramed = framed.some((address) => address.test(c.req.path)) && c.error === undefined && c.res.status !== 404;
		return (coverScript.test(c.req.path) ? cover : isFramed ? open : closed)(c, async () => {});
	};
};

/** Photographs of people and recorded drives; the pages that take less say so themselves. */
const limited = limitOf(26 * megabyte);
/** These have a limit of their own, and say at their form what is too large. */
const withOwnLimit: ReadonlySet<string> = new Set([uploadPath, ...kinds.map((kind) => `${officeOf(kind)}/einlesen`)]);
/** Files never come so, and a megabyte of names without values is half a million of them already. */
const ofWords = /^application\/x-www-form-urlencoded/i;
/** Who only reads sends nothing; to ask the request for its body builds it anew. */
const limitedWrites: MiddlewareHandler = (c, next) => {
	if (reading.has(c.req.method)) return next();
	if (ofWords.test(c.req.header('content-type') ?? '')) return formLimit(c, next);
	return withOwnLimit.has(c.req.path) ? next() : limited(c, next);
};

/** Programs bring a key, if they write; who is signed in does not count there. */
const byKey = /^\/open311\/v2\/[\w/-]+\.(json|xml)$/;
/** The one click of a mail program comes from elsewhere (RFC 8058, 3.2): the key in its address is the proof, and no session counts there. */
const oneClick = /^\/(?:(?:abo\/ende|mitmachen\/beenden)\/[\w-]+|mitmachen\/gruppen\/[\w-]+\/innen\/[\w-]+\/post)$/;
/** Behind a proxy that speaks TLS the program hears `http`: what counts is where the visitor is. */
const ownForms = (reach: Pick<Wiring, 'trustProxy' | 'scheme'>): MiddlewareHandler => {
	const fromHere = csrf({ origin: (origin, c) => origin === originOf(c.req.raw, reach).origin });
	return (c, next) => (oneClick.test(c.req.path) || byKey.test(c.req.path) ? next() : fromHere(c, next));
};

/** Who has a mailed link is let in by its address alone: no cache on the way and no browser keeps what lies there. */
const byLink = /\/:(key|token)(\/|$)/;
const unkept: MiddlewareHandler = async (c, next) => {
	await next();
	if (byLink.test(routePath(c, -1))) c.header('cache-control', 'no-store');
};

export type Wiring = {
	readonly assets: Assets;
	readonly trustProxy: boolean;
	readonly scheme: string;
	readonly dataDir: string;
	/** Where pictures lie; without it in the data folder. */
	readonly media?: Store;
	/** Whole answers kept for a moment. */
	readonly kept?: KeptPages;
	/** Read-only copies of the database. */
	readonly copies?: readonly Copy[];
	readonly metricsToken?: string | undefined;
	/** Where lines of the access log go. */
	readonly logTo?: ((line: string) => void) | undefined;
	readonly providerSecret?: (tenantId: string) => string | undefined;
	/** Counts what is read; whoever starts the process stores it. */
	readonly visits?: VisitCounter;
};

type Watching = Pick<Wiring, 'metricsToken' | 'logTo' | 'copies' | 'kept' | 'visits'>;

/** What an operator sees of it, where she wants to. */
const watch = (app: Hono<Env>, db: Db, { metricsToken, logTo, copies = [], kept, visits }: Watching): void => {
	const metrics = metricsToken === undefined ? undefined : metricsOf({ db, copies }, metricsToken);
	const watchers = [...(metrics ? [metrics.watch] : []), ...(logTo ? [accessLog(logTo)] : [])];
	if (watchers.length > 0) app.use(watched(watchers));
	if (metrics) app.route('/', metrics.page);
	if (!kept) return;
	app.use(kept.keep);
	if (visits) kept.onGive(countedGift(visits));
	if (watchers.length > 0) kept.onGive(watchedGift(watchers));
};

const houseOf = ({ assets, dataDir, media = folderStore(join(dataDir, 'media')), providerSecret = () => undefined }: Wiring): House => ({
	kinds,
	modules,
	assets,
	grants,
	media,
	importsDir: join(dataDir, 'imports'),
	providerSecret,
	calendarReaders: { event: eventsFrom },
});

/** People and programs that join paths end addresses with a slash. Two at the beginning would lead to another host. */
const withoutSlash = (c: Request<Env>): Response | undefined =>
	c.req.method === 'GET' && /^\/[^/\\].*[^/]\/$/.test(c.req.path)
		? c.redirect(`${'ctx' in c.var ? prefixOf(c.var.ctx.tag) : ''}${c.req.path.slice(0, -1)}${new URL(c.req.url).search}`, 308)
		: undefined;

/** Every request takes this path, top to bottom. */
export const web = (db: Db, wiring: Wiring): Hono<Env> => {
	const house = houseOf(wiring);
	const { assets, dataDir, visits, copies = [], ...reach } = wiring;
	const explained = explain(assets);
	const app = new Hono<Env>().onError(explained).notFound((c) => withoutSlash(c) ?? explained(new NotFound('page'), c));
	watch(app, db, wiring);
	app.use(secured(modules.flatMap(({ framed }) => framed ?? []))).use(ownForms(reach));
	app.route('/', health(db, copies)).route('/assets', assetsOf(assets));
	app.use(proven(db, { ...reach, assets, readers: readingFrom(db, copies) }));
	// First of all, so that whatever goes wrong from here on is said in the frame of where somebody is.
	app.use(portalFrame({ modules, assets }))
		.use('/verwaltung/*', officeFrame(house))
		.use('/infopoint/*', kioskFrame(assets, kioskPaths(modules)));
	app.use(limitedWrites);
	app.route('/thema', themeStyles).route('/kunst', art).route('/media', mediaFiles(house.media));
	const comingOf: ComingOf = async (ctx) => new Map([[event.name, await comingEvents(ctx)]]);
	const layers = modules.flatMap(({ layer }) => layer ?? []);
	const mapKinds = [...kinds, ...layers.map(({ kind }) => kind)];
	const sources: MapSources = { comingOf, beside: async (ctx) => (await Promise.all(layers.map(({ located }) => located(ctx)))).flat() };
	const mapOf = mapsIn(mapsDirOf({ dataDir }));
	app.route('/karte/kacheln', baseTiles(mapOf))
		.route('/karte/dinge', thingTiles(mapKinds, sources))
		.route('/karte/bibliothek', mapLibrary)
		.route(blurFolder, blurLibrary);
	app.route(livePath, urgentStream());
	app.route('/', foundPages(kinds, modules));
	app.route('/feeds', meetingFeed).route('/feeds', feeds(kinds)).route('/api/v1', readApi(kinds)).route(ogcPath, ogcApi(kinds));
	for (const { tool } of modules) {
		if (!tool) continue;
		// The session is known to the office only: the short address leads there.
		app.get(tool.path, (c) => c.redirect(toolPath(tool), 302)).route(toolPath(tool), toolPages(house, tool));
	}
	app.route('/verwaltung', office(house));
	for (const { path, pages } of modules.flatMap(({ machine }) => machine ?? [])) app.route(path, pages);
	if (visits) app.use(counted(visits));
	app.use(unkept).use(leadOn(kinds));
	app.route('/infopoint', kioskPages(modules)).route('/infopoint', linePages(assets));
	const participations = modules.flatMap(({ participation = [] }) => participation);
	app.route('/', homePage)
		.route('/', plainPages(kinds))
		.route(barrierPath, barrierPages)
		.route('/ort', villagePage)
		.route('/karte', mapPages(mapKinds, { mapOf, lines: modules.flatMap(({ lines }) => lines ?? []), ...sources }))
		.route('/suche', searchPage(modules))
		.route('/rathaus', townHallPage)
		.route('/', meetingPages(kinds))
		.route('/mitmachen', takingPartPage(modules))
		.route('/mitmachen/beitrag', contributePages(participations))
		.route('/mitmachen', followPages(participations));
	app.route('/', guessedPages(modules));
	for (const { portal } of modules) if (portal) app.route(portal.link.path, portal.pages);
	for (const { pages } of modules) if (pages) app.route(pages.path, pages.pages);
	return app;
};
