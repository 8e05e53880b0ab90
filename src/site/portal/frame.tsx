import type { Child } from 'hono/jsx';
import { html, raw } from 'hono/html';
import { createMiddleware } from 'hono/factory';
import type { Context } from '#kernel/context.ts';
import type { Env, Module } from '#kernel/module.ts';
import { tagNames } from '#kernel/i18n/language.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Page } from '#screens/page.ts';
import { movedInto } from '#site/links.ts';
import { contact } from '#site/settings.ts';
import { styleAddress } from '#site/theme-style.ts';
import type { Assets } from '#ui/assets.ts';
import { Breadcrumb } from '#ui/page/breadcrumb.tsx';
import { Footer, type FooterColumn } from '#ui/page/footer.tsx';
import { Head } from '#ui/page/head.tsx';
import { Main, Shell } from '#ui/page/shell.tsx';
import { openingOf } from './opening.ts';
import { portalTexts } from './texts.ts';
import { Urgent, urgentFor } from './urgent.tsx';

type Frame = { readonly modules: readonly Module[]; readonly assets: Assets };

const Header = ({ ctx, page, modules, path }: { ctx: Context; page: Page; modules: readonly Module[]; path: string }) => {
	const texts = portalTexts[ctx.language];
	const entries = [
		...modules.flatMap(({ portal }) => (portal ? [{ href: portal.link.path, label: portal.link.label[ctx.language], current: page.current === portal.link.path }] : [])),
		{ href: '/rathaus', label: texts.townHall, current: page.current === '/rathaus' },
	];
	return (
		<Head
			lang={ctx.language}
			official={texts.official(ctx.tenant.name)}
			place={{ href: '/', name: ctx.tenant.name, line: ctx.tenant.tagline }}
			entries={entries}
			strip={[
				{ href: '/leichte-sprache', label: texts.easy, icon: 'menu_book' },
				{ href: `/sprache?weiter=${encodeURIComponent(path)}`, label: tagNames[ctx.tag], icon: 'language', before: `${texts.language}:` },
				{ href: '/ort', label: texts.choosePlace, icon: 'location_on' },
			]}
		/>
	);
};

const columnsFor = (ctx: Context): FooterColumn[] => {
	const texts = portalTexts[ctx.language];
	const value = (name: keyof typeof contact): string => settingOf(ctx.tenant, contact[name]);
	const phone = value('phone');
	const opening = openingOf(ctx, value('hours'));
	const reach = [...(phone ? [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, label: <bdi>{phone}</bdi> }] : []), ...(value('email') ? [{ href: `mailto:${value('email')}`, label: <bdi>{value('email')}</bdi> }] : [])];
	return [
		{ kind: 'links', title: texts.contact(ctx.tenant.name), before: <p>{value('street')}<br />{value('town')}</p>, links: reach },
		opening ? { kind: 'hours', title: texts.office, caption: texts.hours, ...(opening.isOpen ? { open: opening.sentence } : { closed: opening.sentence }), rows: opening.rows } : { kind: 'links', title: texts.office, links: [{ href: '/rathaus', label: texts.townHall }] },
		{ kind: 'links', title: texts.stay, links: [{ href: '/abo', label: texts.feeds }, { href: '/offene-daten', label: texts.openData }] },
		{ kind: 'links', title: texts.help, links: [...(phone ? [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, label: texts.phone(phone) }] : []), { href: '/barrierefreiheit', label: texts.accessibility }, { href: '/leichte-sprache', label: texts.easy }] },
	];
};

const legalFor = (ctx: Context) => {
	const texts = portalTexts[ctx.language];
	return [{ href: '/impressum', label: texts.imprint }, { href: '/datenschutz', label: texts.privacy }, { href: '/barrierefreiheit', label: texts.accessibility }, { href: '/verwaltung', label: 'Verwaltung', lang: 'de' }];
};

/** `</script>` inside a text must not end the block (HTML, 4.12.1.3). */
const JsonLd = ({ data }: { data: unknown }) => html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;

/** Islands that a page uses: it names their elements, and nobody else loads them. */
export const scriptsIn = (markup: string, { scripts }: Assets): string[] => [...scripts].flatMap(([name, address]) => (markup.includes(`<${name}`) ? [address] : []));

/** The frame of every page of the portal: what is urgent, head, way, content, footer; in the visitor's language. */
export const portalFrame = ({ modules, assets }: Frame) =>
	createMiddleware<Env>(async (c, next) => {
		c.setRenderer(async (content: Child, page: Page) => {
			const { ctx } = c.var;
			const urgent = await urgentFor(ctx);
			const body = String(
				await (
					<>
						<Header ctx={ctx} page={page} modules={modules} path={c.req.path} />
						<Urgent ctx={ctx} articles={urgent} />
						{page.here !== undefined && <Breadcrumb lang={ctx.language} home="/" trail={page.trail ?? []} here={page.here} />}
						<Main>{content}</Main>
						<Footer columns={columnsFor(ctx)} legal={legalFor(ctx)} legalLabel={portalTexts[ctx.language].legal} />
						{page.jsonLd !== undefined && <JsonLd data={page.jsonLd} />}
					</>
				),
			);
			const shell = (
				<Shell
					lang={ctx.language}
					title={page.title === ctx.tenant.name ? page.title : `${page.title} – ${ctx.tenant.name}`}
					description={page.description ?? ctx.tenant.tagline}
					styles={[assets.portalCss, styleAddress(ctx.tenant)]}
					preload={assets.preload}
					scripts={scriptsIn(body, assets)}
					noIndex={page.isHidden ?? false}
					canonical={`${ctx.origin}${c.req.path}`}
					links={[{ rel: 'icon', href: `/kunst/${ctx.tenantId}/zeichen-tag.svg`, type: 'image/svg+xml' }, ...(page.feeds ?? []).map(({ type, href, title }) => ({ rel: 'alternate', type, href, title }))]}
				>
					{raw(body)}
				</Shell>
			);
			return c.html(movedInto(ctx.tag, String(await shell)));
		});
		await next();
	});
