import { createMiddleware } from 'hono/factory';
import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env, Module } from '#kernel/module.ts';
import type { Page } from '#screens/page.ts';
import { standing } from '#screens/standing.ts';
import { answerText } from '#site/compressed.ts';
import { movedInto } from '#site/links.ts';
import { styleAddress } from '#site/theme-style.ts';
import type { Assets } from '#ui/assets.ts';
import { withMistakes } from '#ui/form/mistakes.tsx';
import { written } from '#ui/markup.ts';
import { Breadcrumb } from '#ui/page/breadcrumb.tsx';
import { Main, Shell } from '#ui/page/shell.tsx';
import { Foot } from './foot.tsx';
import { Header, herePath } from './header.tsx';
import { livePath, Urgent, urgentFor } from './urgent.tsx';

type Frame = { readonly modules: readonly Module[]; readonly assets: Assets };

/** `</script>` inside a text must not end the block (HTML, 4.12.1.3). */
const JsonLd = ({ data }: { data: unknown }) =>
	html`<script type="application/ld+json">
		${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}
	</script>`;

/** The end of a custom element: its name has a hyphen (HTML, 4.13.3). */
const customElement = /<\/([a-z]+-[a-z-]+)>/g;

/** The islands that a page uses: it names their elements, and no other page loads them. */
export const scriptsIn = (markup: string, { scripts }: Assets): string[] => {
	const names = new Set([...markup.matchAll(customElement)].map(([, name = '']) => name));
	return [...names].flatMap((name) => scripts.get(name) ?? []);
};

const headerFor = (
	ctx: Context,
	{ modules, current, path }: { modules: readonly Module[]; current: string | undefined; path: string },
): string =>
	standing(ctx, `head ${current}`, () => <Header ctx={ctx} modules={modules} current={current} />).replace(
		herePath,
		encodeURIComponent(path),
	);

/** The frame of every page of the portal: what is urgent, head, way, content, footer; in the visitor's language. */
export const portalFrame = ({ modules, assets }: Frame) =>
	createMiddleware<Env>(async (c, next) => {
		c.setRenderer(async (content: Child, page: Page) => {
			const { ctx } = c.var;
			const { path } = c.req;
			const urgent = await urgentFor(ctx);
			const { page: middle, title } = withMistakes(
				ctx.screen,
				written(
					<>
						<live-urgent aria-live="polite" data-from={`${prefixOf(ctx.tag)}${livePath}`}>
							<Urgent ctx={ctx} articles={urgent} />
						</live-urgent>
						{page.here !== undefined && <Breadcrumb lang={ctx.screen} home="/" trail={page.trail ?? []} here={page.here} />}
						<Main>{content}</Main>
					</>,
				),
				page.title,
			);
			const body = page.isBare
				? written(<Main>{content}</Main>)
				: headerFor(ctx, { modules, current: page.current, path }) + middle + standing(ctx, 'foot', () => <Foot ctx={ctx} />);
			const icon = { rel: 'icon', href: `/kunst/${ctx.tenantId}/zeichen-tag.svg`, type: 'image/svg+xml' };
			const shell = (
				<Shell
					lang={ctx.screen}
					title={title === ctx.tenant.name ? title : `${title} – ${ctx.tenant.name}`}
					description={page.description ?? ctx.tenant.tagline}
					styles={[assets.portalCss, styleAddress(ctx.tenant)]}
					preload={assets.preload}
					scripts={scriptsIn(middle, assets)}
					noIndex={page.isHidden ?? false}
					canonical={`${ctx.origin}${path}`}
					links={[icon, ...(page.feeds ?? []).map((feed) => ({ rel: 'alternate', ...feed }))]}
					body={page.jsonLd === undefined ? body : body + written(<JsonLd data={page.jsonLd} />)}
				/>
			);
			return answerText(c, movedInto(ctx.tag, written(shell)), { type: 'text/html; charset=utf-8' });
		});
		await next();
	});
