import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Db } from '#kernel/db/connection.ts';
import type { Env } from '#kernel/module.ts';
import { art } from '#site/art.ts';
import { assetsOf, themeStyles } from '#site/assets.ts';
import { portalFrame } from '#site/portal/frame.tsx';
import { homePage } from '#site/portal/home.tsx';
import type { Assets } from '#ui/assets.ts';
import { explain } from './explain.tsx';
import { kinds, modules } from './modules.ts';
import { proven } from './request.ts';

const self = ["'self'"];
const policy = { defaultSrc: ["'none'"], scriptSrc: self, styleSrc: self, imgSrc: ["'self'", 'data:'], fontSrc: self, connectSrc: self, manifestSrc: self, formAction: self, frameAncestors: self, frameSrc: self, baseUri: ["'none'"] };

type Wiring = { readonly assets: Assets; readonly trustProxy: boolean; readonly scheme: string };

/** Every request takes this path, top to bottom. */
export const web = (db: Db, { assets, ...reach }: Wiring): Hono<Env> => {
	const app = new Hono<Env>().onError(explain).use(secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'SAMEORIGIN', crossOriginResourcePolicy: 'cross-origin' })).use(csrf());
	app.route('/assets', assetsOf(assets));
	app.use(proven(db, reach));
	app.route('/thema', themeStyles);
	app.route('/kunst', art);
	app.use(portalFrame({ modules, assets }));
	app.route('/', homePage(kinds));
	for (const { portal } of modules) if (portal) app.route(portal.link.path, portal.pages);
	return app;
};
