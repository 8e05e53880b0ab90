import { createMiddleware } from 'hono/factory';
import type { Child } from 'hono/jsx';
import { prefixOf } from '#kernel/i18n/language.ts';
import { type Infopoint, infopointBySlug } from '#kernel/kiosk/infopoints.ts';
import type { Env } from '#kernel/module.ts';
import { standPath } from '#screens/kiosk.tsx';
import type { Page } from '#screens/page.ts';
import { answerText } from '#site/compressed.ts';
import { movedInto } from '#site/links.ts';
import { scriptsIn } from '#site/portal/frame.tsx';
import { livePath, Urgent, urgentFor } from '#site/portal/urgent.tsx';
import { styleAddress } from '#site/theme-style.ts';
import type { Assets } from '#ui/assets.ts';
import { withMistakes } from '#ui/form/mistakes.tsx';
import { written } from '#ui/markup.ts';
import { Main, Shell } from '#ui/page/shell.tsx';
import { Bar } from './bar.tsx';
import { indoors } from './indoors.ts';
import { Line } from './line.tsx';
import { type View, viewFrom, viewKey } from './view.ts';

/** Seconds after which a screen without scripts begins anew, and for whom asked for more: more than ten times as long (WCAG 2.2, 2.2.1). */
const [unscripted, patient] = [180, 3600];

const classesOf = (view: View): string[] =>
	[
		view.has('large') ? 'om-kiosk--large' : '',
		view.has('contrast') ? 'om-kiosk--contrast' : '',
		view.has('low') ? 'om-kiosk--low' : '',
	].filter(Boolean);

const refreshOf = ({ isTyped }: Page, { stand, view }: { stand: Infopoint; view: View }) =>
	isTyped ? {} : { unscripted: { seconds: view.has('patient') ? patient : unscripted, to: standPath(stand) } };

/**
 * The frame of every page of an infopoint: what is urgent, the page, how to see it. Nothing leads off it. Pages to read may be kept by the screen for the
 * time without a line (`line.tsx`); a page with a form and the answer to one never are.
 */
export const kioskFrame = (assets: Assets, paths: readonly string[]) =>
	createMiddleware<Env>(async (c, next) => {
		const { ctx } = c.var;
		const stand = await infopointBySlug(ctx, c.req.path.split('/')[2] ?? '');
		if (!stand) return next();
		c.set('stand', stand);
		c.header('cache-control', 'no-store');
		c.header('referrer-policy', 'no-referrer');
		const { path } = c.req;
		const view = viewFrom(c.req.query(viewKey));
		const house = { stand: standPath(stand), paths, view };
		c.setRenderer(async (content: Child, page: Page) => {
			if (c.req.method === 'GET' && !page.isTyped) c.header('cache-control', 'private, no-cache');
			const urgent = await urgentFor(ctx);
			const { page: inside, title } = withMistakes(
				ctx.screen,
				written(
					<>
						<Line ctx={ctx} stand={stand} />
						<live-urgent aria-live="polite" data-from={`${prefixOf(ctx.tag)}${livePath}`} data-inside={standPath(stand)}>
							<Urgent ctx={ctx} articles={urgent} />
						</live-urgent>
						<Main>{content}</Main>
					</>,
				),
				page.title,
			);
			const bar = written(<Bar ctx={ctx} stand={stand} path={path} view={view} />);
			const shell = (
				<Shell
					lang={ctx.screen}
					title={`${title} – ${stand.name}`}
					styles={[assets.kioskCss, styleAddress(ctx.tenant)]}
					look="kiosk"
					classes={classesOf(view)}
					preload={assets.preload}
					scripts={scriptsIn(inside + bar, assets)}
					noIndex
					{...refreshOf(page, { stand, view })}
					links={[{ rel: 'icon', href: `/kunst/${ctx.tenantId}/zeichen-tag.svg`, type: 'image/svg+xml' }]}
					body={indoors(inside, house) + bar}
				/>
			);
			return answerText(c, movedInto(ctx.tag, written(shell)), { type: 'text/html; charset=utf-8' });
		});
		return next();
	});
