import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Db } from '#kernel/db/connection.ts';
import type { Env } from '#kernel/module.ts';
import { eventsFrom } from '#modules/events/server/imports/ics.ts';
import { feeds } from '#site/api/feeds.ts';
import { readApi } from '#site/api/read.ts';
import { art } from '#site/art.ts';
import { assetsOf, themeStyles } from '#site/assets.ts';
import { health } from '#site/health.ts';
import { mediaFiles } from '#site/media.ts';
import { leadOn } from '#site/portal/absent.tsx';
import { office } from '#site/office/office.ts';
import { portalFrame } from '#site/portal/frame.tsx';
import { homePage } from '#site/portal/home.tsx';
import { plainPages } from '#site/portal/plain-pages.tsx';
import { searchPage } from '#site/portal/search.tsx';
import { townHallPage } from '#site/portal/town-hall.tsx';
import { villagePage } from '#site/portal/village.tsx';
import type { Assets } from '#ui/assets.ts';
import { explain } from './explain.tsx';
import { grants, kinds, modules } from './modules.ts';
import { proven } from './request.ts';

const self = ["'self'"];
const policy = {
	defaultSrc: ["'none'"],
	scriptSrc: self,
	styleSrc: self,
	imgSrc: ["'self'", 'data:', 'blob:'],
	fontSrc: self,
	connectSrc: self,
	manifestSrc: self,
	formAction: self,
	frameAncestors: self,
	frameSrc: self,
	baseUri: ["'none'"],
};
const headers = { contentSecurityPolicy: policy, xFrameOptions: 'SAMEORIGIN', crossOriginResourcePolicy: 'cross-origin' } as const;

/** The largest thing that anybody sends is a file to import; the pages that take less say so themselves. */
const largestBody = 26 * 1024 * 1024;

export type Wiring = {
	readonly assets: Assets;
	readonly trustProxy: boolean;
	readonly scheme: string;
	readonly dataDir: string;
	readonly providerSecret?: (tenantId: string) => string | undefined;
};

/** Every request takes this path, top to bottom. */
export const web = (db: Db, { assets, dataDir, providerSecret = () => undefined, ...reach }: Wiring): Hono<Env> => {
	const app = new Hono<Env>().onError(explain).use(secureHeaders(headers)).use(csrf());
	app.route('/', health(db)).route('/assets', assetsOf(assets));
	app.use(proven(db, { ...reach, assets }));
	app.use(bodyLimit({ maxSize: largestBody, onError: (c) => c.text('Die Sendung ist zu groß.\n', 413) }));
	app.route('/thema', themeStyles)
		.route('/kunst', art)
		.route('/media', mediaFiles(join(dataDir, 'media')));
	app.route('/feeds', feeds(kinds)).route('/api/v1', readApi(kinds));
	app.route(
		'/verwaltung',
		office({
			kinds,
			modules,
			assets,
			grants,
			mediaDir: join(dataDir, 'media'),
			importsDir: join(dataDir, 'imports'),
			providerSecret,
			calendarReaders: { event: eventsFrom },
		}),
	);
	app.use(portalFrame({ modules, assets })).use(leadOn(kinds));
	app.route('/', homePage)
		.route('/', plainPages(kinds))
		.route('/ort', villagePage)
		.route('/suche', searchPage(kinds))
		.route('/rathaus', townHallPage);
	for (const { portal } of modules) if (portal) app.route(portal.link.path, portal.pages);
	return app;
};
