import type { Child } from 'hono/jsx';
import { createMiddleware } from 'hono/factory';
import { type Context, reachOf, staff } from '#kernel/context.ts';
import type { Env } from '#kernel/module.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import type { Page } from '#screens/page.ts';
import { scriptsIn } from '#site/portal/frame.tsx';
import { styleAddress } from '#site/theme-style.ts';
import { withMistakes } from '#ui/form/mistakes.tsx';
import { Icon } from '#ui/icon.tsx';
import { Rail, type RailGroup, type RailPlace } from '#ui/office/rail.tsx';
import { Main, Shell } from '#ui/page/shell.tsx';
import type { House } from './desk.ts';
import { waitingTotal } from './inbox/piles.ts';
import { partnerOrigin } from '#screens/partner.ts';
import { railAt, railFor } from './rail.ts';

const SignOut = () => (
	<form method="post" action="/verwaltung/abmelden">
		<button type="submit">
			<Icon name="logout" />
			Abmelden
		</button>
	</form>
);

type Framed = { readonly ctx: Context; readonly groups: readonly RailGroup[] };

/** Her own municipality and the partners where she has a role; the way to each begins at home, where she signs in. */
const elsewhereOf = (ctx: Context): readonly RailPlace[] => {
	const { homeId = null, elsewhere = [] } = ctx.actor?.signedIn ?? {};
	const home = homeId === null ? undefined : partnerOf(ctx.tenant, homeId);
	const start = home ? partnerOrigin(ctx, home) : '';
	return [
		...(home ? [{ href: `${start}/verwaltung`, label: home.name }] : []),
		...elsewhere.flatMap((id) => {
			const partner = partnerOf(ctx.tenant, id);
			return partner ? [{ href: `${start}/verwaltung/wechseln/${id}`, label: partner.name }] : [];
		}),
	];
};

const Inside = ({ ctx, groups, children }: Framed & { children?: Child }) => (
	<>
		<Rail
			lang="de"
			place={{ href: '/verwaltung', name: ctx.tenant.name, line: 'Verwaltung' }}
			groups={groups}
			elsewhere={elsewhereOf(ctx)}
			person={<SignOut />}
		/>
		<Main desk>{children}</Main>
	</>
);

/** `waiting`: what the page itself counted. */
type Place = { readonly path: string; readonly waiting: number | undefined };

/** What she may do and how much waits; nobody before the door sees a column. */
const groupsFor = async (ctx: Context, house: House, { path, waiting }: Place): Promise<readonly RailGroup[] | null> => {
	if (reachOf(ctx, 'office.enter') === null) return null;
	const desk = staff(ctx, 'office.enter');
	return railAt(railFor(desk, house, { inbox: waiting ?? (await waitingTotal(desk, house)) }), path);
};

/** The frame of every office page: the column of what one may do, and the desk. Before signing in there is only the page. */
export const officeFrame = (house: House) =>
	createMiddleware<Env>(async (c, next) => {
		c.header('cache-control', 'no-store');
		c.setRenderer(async (content: Child, page: Page) => {
			const { ctx } = c.var;
			const groups = page.isBare ? null : await groupsFor(ctx, house, { path: page.current ?? c.req.path, waiting: page.waiting });
			const written = String(
				await (groups ? (
					<Inside ctx={ctx} groups={groups}>
						{content}
					</Inside>
				) : (
					<Main>{content}</Main>
				)),
			);
			const { page: body, title } = withMistakes('de', written, page.title);
			const shell = (
				<Shell
					lang="de"
					look={groups ? 'office' : 'portal'}
					title={`${title} – Verwaltung ${ctx.tenant.name}`}
					styles={[house.assets.officeCss, styleAddress(ctx.tenant)]}
					preload={house.assets.preload}
					scripts={scriptsIn(body, house.assets)}
					noIndex
					links={[{ rel: 'icon', href: `/kunst/${ctx.tenantId}/zeichen-tag.svg`, type: 'image/svg+xml' }]}
					body={body}
				/>
			);
			return c.html(String(await shell));
		});
		await next();
	});
