import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { timeline, type Teaser } from '#kernel/publication/timeline.ts';
import { placeBySlug, type Place, villagesOf } from '#kernel/tenancy/tenant.ts';
import { heroDrawing, villageDrawing } from '#screens/drawings.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Card } from '#ui/content/card.tsx';
import { Hero } from '#ui/content/hero.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { portalTexts } from './texts.ts';

const Villages = ({ ctx }: { ctx: Context }) => {
	const texts = portalTexts[ctx.language];
	return (
		<Section id="doerfer" title={texts.villages} lead={texts.villagesLead} tint more={{ href: '/ort', label: texts.choosePlace }}>
			<Grid columns={3}>
				{villagesOf(ctx.tenant).slice(0, 6).map(({ slug, name, about, population }) => (
					<Card href={`/ort/${slug}`} title={name} look="village" art={<DrawingPicture drawing={villageDrawing(ctx.tenant, slug)} width={480} height={200} />} foot={population === null ? undefined : texts.people(population.toLocaleString(ctx.language === 'ar' ? 'ar-u-nu-latn' : ctx.language))}>
						<p class="om-muted">{about}</p>
					</Card>
				))}
			</Grid>
		</Section>
	);
};

type NewsProps = { ctx: Context; newest: readonly Teaser[]; place: Place | undefined; addressOf: (thing: Teaser) => string };
const News = ({ ctx, newest, place, addressOf }: NewsProps) => {
	const texts = portalTexts[ctx.language];
	return (
		<Section id="neu" title={place ? texts.newsFrom(place.name) : texts.news} more={{ href: '/aktuelles', label: texts.allNews }}>
			<Grid columns="news">{newest.map((thing, at) => <ThingCard ctx={ctx} thing={thing} href={addressOf(thing)} look={at === 0 ? 'tall' : 'flat'} />)}</Grid>
		</Section>
	);
};

/** The start page: my village first, then everything new, what is on, who lives where. */
export const homePage = (kinds: readonly Kind[]) => {
	const paths = new Map(kinds.map(({ name, path }) => [name, path]));
	const addressOf = ({ kind, slug }: { kind: string; slug: string }): string => `${paths.get(kind) ?? ''}/${slug}`;
	return new Hono<Env>().get('/', async (c) => {
		const { ctx } = c.var;
		const texts = portalTexts[ctx.language];
		const place = placeBySlug(ctx.tenant, c.req.query('ort') ?? '');
		const newest = await timeline(ctx, { kind: 'article', limit: 4, ...(place && { placeId: place.id }) });
		return c.render(
			<>
				<Hero id="gruss" title={texts.hello(place?.name ?? ctx.tenant.name)} lead={texts.lead} art={<DrawingPicture drawing={heroDrawing(ctx.tenant)} width={1600} height={400} isEager />} search={<SearchField lang={ctx.language} id="q" action="/suche" label={texts.search} example={texts.searchExample} />} />
				<News ctx={ctx} newest={newest} place={place} addressOf={addressOf} />
				<Villages ctx={ctx} />
			</>,
			{ title: ctx.tenant.name, description: texts.lead },
		);
	});
};
