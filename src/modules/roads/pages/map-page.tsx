import { german } from '#screens/foreign.tsx';
import type { Context } from '#kernel/context.ts';
import type { Land } from '#kernel/geo/land.ts';
import { wholeEuros } from '#kernel/i18n/money.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { addressWith, choiceIn, PlaceFilter } from '#screens/filters.tsx';
import { sceneDrawing } from '#screens/drawings.ts';
import { dateParts, noonOf, fullDay } from '#screens/moments.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import type { DateHouseProps } from '#ui/content/date-house.tsx';
import { List, type ListItem, type MetaPart } from '#ui/content/event-list.tsx';
import { Stats } from '#ui/content/facts.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Table } from '#ui/content/table.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { measurePath } from '../look.ts';
import { roadTexts } from '../map-texts.ts';
import { gradeText, streetPath } from '../server/exports/tiles.ts';
import type { Graded } from '../server/queries/graded.ts';
import type { PublicMeasure } from '../server/queries/measures.ts';
import { type Street, statesOf, streetsOf } from '../server/queries/streets.ts';
import type { VillageState } from '../work-tables.ts';
import { kilometresOf, RoadMap, State } from './road-figures.tsx';
import { colourOf } from '../assessment/grade.ts';

export const roadsPath = '/strassen';
const perPage = 60;
type Props = {
	readonly ctx: Context;
	readonly query: Readonly<Record<string, string>>;
	readonly graded: Graded;
	readonly works: readonly PublicMeasure[];
	readonly land: Land;
};

const shareOf = ({ byColour, graded }: VillageState, colours: readonly string[]): number =>
	graded === 0 ? 0 : colours.reduce((sum, colour) => sum + (byColour[colour] ?? 0), 0) / graded;

const Figures = ({ ctx, state, works }: { ctx: Context; state: VillageState; works: number }) => {
	const texts = roadTexts[ctx.screen];
	return (
		<Stats
			boxed
			stats={[
				{ label: texts.mean, value: gradeText(state.grade, ctx.language) },
				{ label: texts.good, value: `${Math.round(shareOf(state, ['blue', 'dark-green']) * 100)} %` },
				{ label: texts.bad, value: kilometresOf(state.byColour['red'] ?? 0) },
				{ label: texts.works, value: works },
			]}
		/>
	);
};

const whenOf = (ctx: Context, { startsOn, year }: PublicMeasure): DateHouseProps => {
	if (startsOn === null) return { above: '', main: year === null ? '–' : year - 2000, below: year ?? '', look: 'soft' };
	const { day, month } = dateParts(ctx, noonOf(startsOn));
	return { above: month, main: day, below: month === '' ? '' : startsOn.slice(0, 4), look: 'soft' };
};
/** Screen readers skip the date house, and Leichte Sprache shortens no month. */
const saidDay = (ctx: Context, { startsOn, year }: PublicMeasure): readonly MetaPart[] => {
	const said = startsOn === null ? year : fullDay(ctx, noonOf(startsOn));
	return said === null ? [] : [{ icon: 'schedule', text: String(said) }];
};
const workItem = (ctx: Context, work: PublicMeasure, number: number): ListItem => {
	const texts = roadTexts[ctx.screen];
	const place = placeById(ctx.tenant, work.placeId ?? '')?.name;
	const cost = work.cost === null ? undefined : wholeEuros(work.cost, ctx.language);
	return {
		href: measurePath(work.id),
		title: <span lang={ctx.language === 'de' ? undefined : 'de'}>{`${number}. ${work.title}: ${work.kindLabel}`}</span>,
		sign: whenOf(ctx, work),
		meta: [...saidDay(ctx, work), ...(place ? [{ icon: 'location_on' as const, text: place }] : []), ...(cost ? [{ text: cost }] : [])],
		light: { light: work.state === 'ordered' ? 'ok' : 'wait', text: work.state === 'ordered' ? texts.ordered : texts.planned },
	};
};

const Works = ({ ctx, works }: Pick<Props, 'ctx' | 'works'>) => {
	const texts = roadTexts[ctx.screen];
	return (
		<Section id="arbeiten" title={texts.next} inside>
			{works.length === 0 ? (
				<p>{texts.noWorks}</p>
			) : (
				<List lang={ctx.screen} items={works.map((work, at) => workItem(ctx, work, at + 1))} />
			)}
			<p>
				<Button href="/melden?art=pothole" icon="add_location_alt">
					{texts.report}
				</Button>
			</p>
		</Section>
	);
};

const Villages = ({ ctx, states, query }: { ctx: Context; states: readonly VillageState[]; query: Props['query'] }) => {
	const texts = roadTexts[ctx.screen];
	const slugs = new Map(ctx.tenant.places.map(({ name, slug }) => [name, slug]));
	return (
		<Section id="doerfer" title={texts.villages} tight>
			<Table
				lang={ctx.screen}
				caption={texts.villages}
				hideCaption
				columns={[
					{ label: texts.village },
					{ label: texts.km, number: true },
					{ label: texts.state },
					{ label: texts.grade, number: true },
					{ label: texts.bad, number: true },
				]}
				rows={states.map((state) => [
					state.village === '' ? (
						texts.all
					) : (
						<a href={addressWith(roadsPath, query, { ort: slugs.get(state.village) })}>{state.village}</a>
					),
					kilometresOf(state.metres),
					<State ctx={ctx} look={state.grade === null ? 'unknown' : colourOf(state.grade)} />,
					gradeText(state.grade, ctx.language),
					kilometresOf(state.byColour['red'] ?? 0),
				])}
			/>
		</Section>
	);
};

const Streets = ({ ctx, query, streets }: { ctx: Context; query: Props['query']; streets: readonly Street[] }) => {
	const texts = roadTexts[ctx.screen];
	const { page } = choiceIn(ctx, query);
	return (
		<Section id="strassen" title={texts.streets} tight more={{ href: '/strassen/strassen.csv', label: texts.csv }}>
			<Table
				lang={ctx.screen}
				caption={texts.streets}
				hideCaption
				columns={[
					{ label: texts.street },
					{ label: texts.village },
					{ label: texts.km, number: true },
					{ label: texts.state },
					{ label: texts.grade, number: true },
					{ label: texts.worst, number: true },
				]}
				rows={streets
					.slice((page - 1) * perPage, page * perPage)
					.map((street) => [
						<a href={streetPath(street)}>{street.name || texts.unnamed}</a>,
						street.village || texts.outside,
						kilometresOf(street.metres),
						<State ctx={ctx} look={street.look} />,
						gradeText(street.grade, ctx.language),
						gradeText(street.worst, ctx.language),
					])}
			/>
			<Pagination
				lang={ctx.screen}
				page={page}
				pages={Math.ceil(streets.length / perPage)}
				href={(wanted) => `${addressWith(roadsPath, query, { seite: wanted > 1 ? String(wanted) : undefined })}#strassen`}
			/>
		</Section>
	);
};

/** Where a network was imported but nobody drove yet, and where there is none. */
export const NoRoads = ({ ctx }: { ctx: Context }) => (
	<div class="om-wrap">
		<PageHead title={roadTexts[ctx.screen].title} />
		<Empty
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'strasse')} />}
			title={roadTexts[ctx.screen].none}
			actions={<Button href="/melden">{roadTexts[ctx.screen].report}</Button>}
		/>
	</div>
);

const leadOf = (ctx: Context, { measured }: Graded, metres: number): string => {
	const texts = roadTexts[ctx.screen];
	if (!measured) return texts.leadUnknown(kilometresOf(metres));
	const day = Temporal.PlainDate.from(measured[1]).toLocaleString(ctx.language === 'ar' ? 'ar-u-nu-latn' : ctx.language, {
		dateStyle: 'long',
	});
	return texts.lead(kilometresOf(metres), day);
};

/** How the roads are doing: numbers, map, what comes next, then village by village and street by street. */
export const MapPage = ({ ctx, query, graded, works, land }: Props) => {
	const texts = roadTexts[ctx.screen];
	const { place } = choiceIn(ctx, query);
	const all = streetsOf(ctx, graded);
	const streets = place ? all.filter(({ placeId }) => placeId === place.id) : all;
	const shownWorks = place ? works.filter(({ placeId }) => placeId === place.id) : works;
	const states = statesOf(ctx, graded);
	const state = states.find(({ village }) => village === (place?.name ?? '')) ?? states[0];
	return (
		<>
			<div class="om-wrap">
				<PageHead title={texts.title} lead={leadOf(ctx, graded, states[0]?.metres ?? 0)} />
				{state && <Figures ctx={ctx} state={state} works={shownWorks.length} />}
				<div class="om-section--tight">
					<PlaceFilter ctx={ctx} path={roadsPath} query={query} />
				</div>
				<Grid columns="half">
					<Section id="karte" title={texts.map} inside>
						<RoadMap
							{...{ ctx, land, graded, streets, place }}
							works={shownWorks}
							size="large"
							name={`${place?.slug} ${shownWorks.map(({ id }) => id).join()}`}
						/>
					</Section>
					<Works ctx={ctx} works={shownWorks} />
				</Grid>
			</div>
			<Villages ctx={ctx} states={states} query={query} />
			<Streets ctx={ctx} query={query} streets={streets} />
			<div class="om-wrap om-section--tight">
				<Box id="daten" title={texts.data}>
					<p>{german(ctx, graded.profile.notice)}</p>
					<LinkList
						links={[
							{ href: '/strassen/strassen.csv', label: texts.csv, icon: 'table_chart' },
							{ href: '/strassen/netz.geojson', label: texts.geojson, icon: 'map' },
						]}
					/>
				</Box>
			</div>
		</>
	);
};
