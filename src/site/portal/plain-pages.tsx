import { Hono } from 'hono';
import { raw } from 'hono/html';
import { html } from '#kernel/exchange/markdown.ts';
import { landOf } from '#kernel/geo/land.ts';
import { mapSource } from '#kernel/geo/settings.ts';
import { directionOf, prefixOf, tagNames, tags } from '#kernel/i18n/language.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { MunicipalityMap } from '#screens/village-map.tsx';
import { ogcPath } from '#site/api/ogc/routes.ts';
import { mapPath } from '#site/map/filters.tsx';
import { largeMapTexts } from '#screens/large-map-texts.ts';
import { generatedText } from '#site/duties/statement-texts.ts';
import { legalTexts } from '#site/settings.ts';
import { Button } from '#ui/button.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { barrierPath } from './barrier.tsx';
import { barrierTexts } from './barrier-texts.ts';
import { dutyTexts } from './duty-texts.ts';
import { portalTexts } from './texts.ts';
import { VillageGrid } from './village-cards.tsx';

/** Where to come back to after a choice: an own path, nothing else. */
const backTo = (raw_: string | undefined): string => (raw_?.startsWith('/') && !raw_.startsWith('//') && !raw_.includes('\\') ? raw_ : '/');

/** German by nature, whatever the screen speaks. */
const simpler = [
	{ tag: 'de-x-leicht', says: 'Alles in Leichter Sprache lesen' },
	{ tag: 'de-x-einfach', says: 'Alles in Einfacher Sprache lesen' },
] as const;

/** Pages that hang on no module: language, villages, subscriptions, open data, and what the law asks for. */
export const plainPages = (kinds: readonly Kind[]) => {
	const app = new Hono<Env>();
	app.get('/sprache', (c) => {
		const { ctx } = c.var;
		const path = backTo(c.req.query('weiter'));
		const texts = portalTexts[ctx.screen];
		return c.render(
			<div class="om-wrap">
				<PageHead title={texts.language} lead={tags.map((tag) => tagNames[tag]).join(' · ')} />
				<ul class="om-choices om-choices--2 om-plain">
					{tags.map((tag) => (
						<li>
							<a
								class="om-tile"
								href={`${ctx.origin}${prefixOf(tag)}${path}`}
								lang={tag}
								hreflang={tag}
								dir={directionOf(tag)}
								aria-current={tag === ctx.tag ? 'true' : undefined}
							>
								{tagNames[tag]}
							</a>
						</li>
					))}
				</ul>
			</div>,
			{ title: texts.language, here: texts.language, isHidden: true },
		);
	});
	app.get('/ort', async (c) => {
		const { ctx } = c.var;
		const texts = portalTexts[ctx.screen];
		const land = await landOf(ctx);
		return c.render(
			<div class="om-wrap">
				<PageHead title={texts.villages} lead={texts.villagesLead} />
				<VillageGrid ctx={ctx} level={2} />
				<Section id="karte" title={texts.map} inside more={{ href: mapPath, label: largeMapTexts[ctx.screen].toMap }}>
					<MunicipalityMap ctx={ctx} land={land} caption={undefined} />
				</Section>
			</div>,
			{ title: texts.villages, here: texts.villages },
		);
	});
	app.get('/offene-daten', (c) => {
		const { ctx } = c.var;
		const texts = portalTexts[ctx.screen];
		const duty = dutyTexts[ctx.screen];
		return c.render(
			<div class="om-wrap">
				<PageHead title={texts.openData} lead={duty.openDataLead} />
				<Grid columns={2}>
					{kinds.map((kind) => (
						<Box id={`daten-${kind.name}`} title={kind.many[ctx.language]}>
							<LinkList
								links={[
									{ href: `/api/v1${kind.path}`, label: 'JSON (REST)', icon: 'data_object' },
									{ href: `/feeds${kind.path}.csv`, label: 'CSV', icon: 'table' },
									{ href: `/feeds${kind.path}.schema.json`, label: 'Table Schema', icon: 'schema' },
									{ href: `/feeds${kind.path}.geojson`, label: 'GeoJSON', icon: 'map' },
								]}
							/>
						</Box>
					))}
					<Box id="daten-api" title="OpenAPI" accent>
						<p>{duty.apiText}</p>
						<LinkList
							links={[
								{ href: '/api/v1/openapi.json', label: '/api/v1/openapi.json', icon: 'data_object' },
								{ href: '/api/v1/search?q=Fest', label: `${texts.search}: /api/v1/search?q=Fest`, icon: 'search' },
								{ href: ogcPath, label: `OGC API Features: ${ogcPath}`, icon: 'map' },
							]}
						/>
					</Box>
					{settingOf(ctx.tenant, mapSource) !== '' && (
						<Box id="daten-osm" title="OpenStreetMap">
							<p>{duty.osmText}</p>
							<LinkList
								links={[
									{ href: 'https://www.openstreetmap.org/copyright', label: 'openstreetmap.org/copyright', icon: 'map' },
									{ href: 'https://opendatacommons.org/licenses/odbl/1-0/', label: 'ODbL 1.0', icon: 'gavel' },
								]}
							/>
						</Box>
					)}
				</Grid>
			</div>,
			{ title: texts.openData, here: texts.openData },
		);
	});
	const duties = { impressum: 'imprint', datenschutz: 'privacy', barrierefreiheit: 'accessibility', 'leichte-sprache': 'easy' } as const;
	for (const [path, slot] of Object.entries(duties))
		app.get(`/${path}`, (c) => {
			const { ctx } = c.var;
			const duty = dutyTexts[ctx.screen];
			const title = {
				imprint: portalTexts[ctx.screen].imprint,
				privacy: portalTexts[ctx.screen].privacy,
				accessibility: portalTexts[ctx.screen].accessibility,
				easy: portalTexts[ctx.screen].easy,
			}[slot];
			const own = settingOf(ctx.tenant, legalTexts[slot]);
			const added = { imprint: '', privacy: duty.privacyText, accessibility: duty.accessibilityText, easy: '' }[slot];
			return c.render(
				<div class="om-wrap">
					<PageHead title={title} />
					<Prose>
						<div lang="de" dir="ltr">
							{raw(html(own || generatedText[slot](ctx) || duty.missing))}
						</div>
						{added !== '' && raw(html(added))}
					</Prose>
					{slot === 'easy' && (
						<p class="om-row om-section--tight" lang="de" dir="ltr">
							{simpler.map(({ tag, says }) => (
								<Button href={`${ctx.origin}${prefixOf(tag)}/`} look="secondary">
									{says}
								</Button>
							))}
						</p>
					)}
					{slot === 'accessibility' && (
						<p>
							<Button href={barrierPath} icon="accessible">
								{barrierTexts[ctx.screen].title}
							</Button>
						</p>
					)}
				</div>,
				{ title, here: title },
			);
		});
	return app;
};
