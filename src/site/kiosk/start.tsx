import type { Context } from '#kernel/context.ts';
import { villageOf } from '#kernel/geo/villages.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Infopoint } from '#kernel/kiosk/infopoints.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { timeline } from '#kernel/publication/timeline.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { type Place, placeById } from '#kernel/tenancy/tenant.ts';
import { EntryList } from '#modules/directory/cards.tsx';
import { entry } from '#modules/directory/entry.ts';
import { entriesOf, officesOf } from '#modules/directory/server/answers.ts';
import type { EntryRow } from '#modules/directory/server/queries.ts';
import { EventRows } from '#modules/events/cards.tsx';
import { event } from '#modules/events/event.ts';
import { calendarTimes } from '#modules/events/server/queries/calendar.ts';
import { article } from '#modules/news/article.ts';
import { NoticeCards } from '#modules/notices/cards.tsx';
import { notice } from '#modules/notices/notice.ts';
import { heroDrawing, villagePanorama } from '#screens/drawings.ts';
import { infopointTexts } from '#screens/kiosk-texts.ts';
import { fullDay } from '#screens/moments.ts';
import { openingOf } from '#screens/opening.ts';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { within } from '#site/portal/home.tsx';
import { contact } from '#site/settings.ts';
import { portalTexts } from '#site/portal/texts.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { Section, type SectionProps, Stack } from '#ui/page/section.tsx';
import { ThisMinute, thisMinute } from '#ui/this-minute.tsx';
import { RunningRows, runningOf } from './taking-part.tsx';

export type Tile = { readonly path: string; readonly label: string; readonly icon: IconName };
type Asked = { readonly ctx: Context; readonly stand: Infopoint; readonly tiles: readonly Tile[]; readonly kinds: readonly Kind[] };

/** The village in which a screen stands. */
export const villageOfStand = (ctx: Context, stand: Infopoint): Place | undefined => placeById(ctx.tenant, villageOf(ctx, stand) ?? '');

const open = (ctx: Context, { hours }: EntryRow): boolean => openingOf(ctx, hours ?? '')?.isOpen === true;

/** Who has hours: the town hall and the houses of the village, those that are open now first. */
const withHours = async (ctx: Context, placeId: string | undefined): Promise<readonly EntryRow[]> => {
	const [offices, houses] = await Promise.all([
		officesOf(ctx),
		entriesOf(ctx, { placeId, categories: ['place', 'business', 'health'], limit: 40 }),
	]);
	const known = [...offices, ...houses].filter(({ hours }) => openingOf(ctx, hours ?? '') !== null);
	return [...known.filter((row) => open(ctx, row)), ...known.filter((row) => !open(ctx, row))].slice(0, 5);
};

const gather = async ({ ctx, stand, kinds }: Asked) => {
	const placeId = villageOfStand(ctx, stand)?.id;
	const [events, news, notices, running, rows] = await Promise.all([
		calendarTimes(ctx, { ...within(ctx, 30), placeId, limit: 4 }),
		timeline(ctx, { kind: article.name, limit: 3, ...(placeId && { placeId }) }),
		shownOf(ctx, notice, { placeId, limit: 3 }),
		runningOf(ctx, kinds),
		withHours(ctx, placeId),
	]);
	return { events, news, notices, running: running.slice(0, 3), rows };
};

const Welcome = ({ ctx, place }: { ctx: Context; place: Place | undefined }) => {
	const texts = infopointTexts[ctx.screen];
	const office = openingOf(ctx, settingOf(ctx.tenant, contact.hours));
	const drawing = place ? villagePanorama(ctx.tenant, place.slug) : heroDrawing(ctx.tenant);
	return (
		<section class="om-hero" aria-labelledby="gruss">
			<div class="om-hero__say">
				<kiosk-clock class="om-kclock" data-zone={ctx.tenant.zone}></kiosk-clock>
				<h1 id="gruss">{texts.welcome(place?.name ?? ctx.tenant.name)}</h1>
				<p class="om-lead">
					{fullDay(ctx, ctx.now)}
					{office && <ThisMinute>{`. ${portalTexts[ctx.screen].office}: ${office.sentence}`}</ThisMinute>}
				</p>
			</div>
			<div class="om-hero__art" aria-hidden="true">
				<DrawingPicture drawing={drawing} width={1440} height={300} isEager />
			</div>
		</section>
	);
};

const Tiles = ({ ctx, tiles }: Pick<Asked, 'ctx' | 'tiles'>) => (
	<nav class="om-ktiles" aria-label={infopointTexts[ctx.screen].what}>
		{tiles.map(({ path, label, icon }, at) => (
			<a href={path} class={at === 0 ? 'is-main' : undefined}>
				<Icon name={icon} />
				{label}
			</a>
		))}
	</nav>
);

/** A part of the page where there is something to show. */
const Part = ({ isEmpty, ...section }: Omit<SectionProps, 'inside'> & { isEmpty: boolean }) =>
	isEmpty ? <></> : <Section {...section} inside />;

/** The first page of a screen for everybody: what one can do here, then what is on, new, hung up, asked, open. */
export const startOf = async (asked: Asked) => {
	const { ctx, tiles, kinds, stand } = asked;
	const { events, news, notices, running, rows } = await gather(asked);
	const [texts, portal] = [infopointTexts[ctx.screen], portalTexts[ctx.screen]];
	const place = villageOfStand(ctx, stand);
	const more = (href: string) => ({ href, label: texts.all });
	return {
		title: texts.welcome(place?.name ?? ctx.tenant.name),
		welcome: <Welcome ctx={ctx} place={place} />,
		content: (
			<>
				<Tiles ctx={ctx} tiles={tiles} />
				<Part id="termine" title={texts.soonOn} more={more(event.path)} isEmpty={events.length === 0}>
					<EventRows ctx={ctx} times={events} />
				</Part>
				<Part
					id="neues"
					title={place ? portal.newsFrom(place.name) : portal.news}
					more={more(article.path)}
					isEmpty={news.length === 0}
				>
					<Stack>
						{news.map((thing) => (
							<ThingCard ctx={ctx} thing={thing} href={`${article.path}/${thing.slug}`} look="flat" />
						))}
					</Stack>
				</Part>
				<Part id="brett" title={portal.board} more={more(notice.path)} isEmpty={notices.length === 0}>
					<NoticeCards ctx={ctx} notices={notices} />
				</Part>
				<Part id="mitmachen" title={pageTexts[ctx.screen].running} more={more('/mitmachen')} isEmpty={running.length === 0}>
					<RunningRows ctx={ctx} things={running} kinds={kinds} />
				</Part>
				<div {...thisMinute}>
					<Part id="offen" title={texts.openNow} more={more(entry.path)} isEmpty={rows.length === 0}>
						<EntryList ctx={ctx} rows={rows} />
					</Part>
				</div>
			</>
		),
	};
};
