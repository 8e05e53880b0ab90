import { createMiddleware } from 'hono/factory';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Env, Module } from '#kernel/module.ts';
import type { Page } from '#screens/page.ts';
import { scriptsIn } from '#site/portal/frame.tsx';
import { styleAddress } from '#site/theme-style.ts';
import { Main, Shell } from '#ui/page/shell.tsx';
import type { House } from './desk.ts';
import { secured, signedIn } from './entry/gate.ts';

type Tool = NonNullable<Module['tool']>;
export const toolPath = ({ path }: Tool): string => `/verwaltung${path}`;

/** No rail and no portal around it: one page that fills a telephone, with a manifest of its own. */
const toolFrame = (house: House, tool: Tool) =>
	createMiddleware<Env>(async (c, next) => {
		c.header('cache-control', 'no-store');
		c.setRenderer(async (content: Child, page: Page) => {
			const { ctx } = c.var;
			const body = String(await (<Main>{content}</Main>));
			const shell = (
				<Shell
					lang="de"
					title={`${page.title} – ${ctx.tenant.name}`}
					styles={[house.assets.officeCss, styleAddress(ctx.tenant)]}
					preload={house.assets.preload}
					scripts={scriptsIn(body, house.assets)}
					noIndex
					links={[
						{ rel: 'icon', href: `/kunst/${ctx.tenantId}/zeichen-tag.svg`, type: 'image/svg+xml' },
						{ rel: 'manifest', href: `${toolPath(tool)}/app.webmanifest` },
					]}
					body={body}
				/>
			);
			return c.html(String(await shell));
		});
		await next();
	});

/** A tool of a module behind the door of the office; what is `open` lies before it, because browsers ask for it without a session. */
export const toolPages = (house: House, tool: Tool) =>
	new Hono<Env>()
		.use(toolFrame(house, tool))
		.route('/', tool.open)
		.route('/', new Hono<Env>().use(signedIn).use(secured).route('/', tool.pages));
