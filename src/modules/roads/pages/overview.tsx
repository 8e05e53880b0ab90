import type { Context, Staff } from '#kernel/context.ts';
import { type Land, landOf } from '#kernel/geo/land.ts';
import { addressWith, choiceIn } from '#screens/filters.tsx';
import { nearDay } from '#screens/moments.ts';
import { FilterForm, FilterSelect, VillageSelect } from '#screens/office-filters.tsx';
import { Button } from '#ui/button.tsx';
import { Stats } from '#ui/content/facts.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Table } from '#ui/content/table.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { InboxList } from '#ui/office/inbox-list.tsx';
import type { Reports, WorkReport } from '../asked.ts';
import { lookText } from '../map-texts.ts';
import { gradeText, streetPath } from '../server/exports/tiles.ts';
import { type Graded, gradedOf, within } from '../server/queries/graded.ts';
import { publicMeasures, type PublicMeasure } from '../server/queries/measures.ts';
import { orderedReports } from '../server/queries/orders.ts';
import { plannedKeys } from '../server/queries/sections.ts';
import { type Street, statesOf, streetsOf } from '../server/queries/streets.ts';
import type { Asking } from './asking.tsx';
import { kilometresOf, RoadMap, State } from './road-figures.tsx';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

type Query = Readonly<Record<string, string>>;
const perPage = 40;
const looks = ['red', 'yellow', 'light-green', 'dark-green', 'blue', 'unknown', 'paving'] as const;

const wished = (streets: readonly Street[], ctx: Context, query: Query): readonly Street[] => {
	const { place } = choiceIn(ctx, query);
	const [look, words] = [query['zustand'] ?? '', (query['q'] ?? '').trim().toLowerCase()];
	return streets
		.filter(
			(street) =>
				(!place || street.placeId === place.id) &&
				(!looks.some((one) => one === look) || street.look === look) &&
				street.name.toLowerCase().includes(words),
		)
		.toSorted((a, b) => (b.worst ?? 0) - (a.worst ?? 0));
};

const Filters = ({ ctx, query }: { ctx: Context; query: Query }) => (
	<FilterForm action={officePath}>
		<LineField lang={lang} name="q" label="Straße" value={query['q']} type="search" short optional />
		<VillageSelect ctx={ctx} query={query} />
		<FilterSelect
			query={query}
			name="zustand"
			label="Zustand"
			choices={looks.map((look) => ({ value: look, label: lookText('de', look) }))}
		/>
	</FilterForm>
);

const Streets = ({ ctx, graded, query, planned }: { ctx: Context; graded: Graded; query: Query; planned: ReadonlySet<string> }) => {
	const found = wished(streetsOf(ctx, graded), ctx, query);
	const { page } = choiceIn(ctx, query);
	const isPlanned = ({ stretches }: Street): boolean => stretches.flatMap(within).some((at) => planned.has(graded.ground.keys[at] ?? ''));
	return (
		<Sheet id="strassen" title={found.length === 1 ? 'Eine Straße' : `${found.length} Straßen, die schlechteste Stelle zuerst`}>
			<Table
				lang={lang}
				caption="Straßen"
				hideCaption
				columns={[
					{ label: 'Straße' },
					{ label: 'Dorf' },
					{ label: 'km', number: true },
					{ label: 'Zustand' },
					{ label: 'Note', number: true },
					{ label: 'schlechteste Stelle', number: true },
					{ label: 'Was tun' },
				]}
				rows={found.slice((page - 1) * perPage, page * perPage).map((street) => [
					<a href={streetPath(street)}>{street.name || 'Wege ohne Namen'}</a>,
					street.village || 'außerorts',
					kilometresOf(street.metres),
					<State ctx={ctx} look={street.look} />,
					gradeText(street.grade),
					gradeText(street.worst),
					isPlanned(street) ? (
						<a href={`${officePath}/massnahmen`}>schon geplant</a>
					) : (
						<a href={addressWith(`${officePath}/massnahmen/neu`, {}, { dorf: street.villageSlug, strasse: street.slug })}>
							Maßnahme<span class="om-hidden"> für {street.name || 'Wege ohne Namen'}</span>
						</a>
					),
				])}
			/>
			<Pagination
				lang={lang}
				page={page}
				pages={Math.ceil(found.length / perPage)}
				href={(wanted) => addressWith(officePath, query, { seite: wanted > 1 ? String(wanted) : undefined })}
			/>
		</Sheet>
	);
};

const mostReports = 12;
const ReportSheet = ({ ctx, reports }: { ctx: Context; reports: readonly WorkReport[] }) => (
	<Sheet id="meldungen" title={reports.length === 0 ? 'Meldungen' : `${reports.length} offene Meldungen ohne Auftrag`}>
		{reports.length === 0 ? (
			<p>Zu jeder offenen Meldung über eine Straße gibt es einen Auftrag.</p>
		) : (
			<InboxList
				entries={reports.slice(0, mostReports).map(({ id, reference, title, words, openedAt }) => ({
					href: `${officePath}/auftraege/neu?meldung=${id}`,
					icon: 'report' as const,
					title: `Auftrag geben: ${title}`,
					text: `${reference} · ${nearDay(ctx, openedAt)}${words ? ` · ${words.slice(0, 120)}` : ''}`,
					light: { light: 'wait' as const, text: 'offen' },
				}))}
			/>
		)}
		{reports.length > mostReports && <p>und {reports.length - mostReports} weitere unter „Aufträge“.</p>}
	</Sheet>
);

type Props = {
	readonly ctx: Context;
	readonly query: Query;
	readonly graded: Graded | null;
	readonly works: readonly PublicMeasure[];
	readonly planned: ReadonlySet<string>;
	readonly reports: readonly WorkReport[];
	readonly land: Land;
};

const Network = ({ ctx, query, graded, works, planned, land }: Props & { graded: Graded }) => {
	const [state] = statesOf(ctx, graded);
	const { place } = choiceIn(ctx, query);
	const streets = wished(streetsOf(ctx, graded), ctx, { ...query, zustand: '', q: '' });
	return (
		<>
			<Stats
				boxed
				stats={[
					{ label: 'mittlere Note', value: gradeText(state?.grade ?? null) },
					{ label: 'Kilometer benotet', value: kilometresOf(state?.graded ?? 0) },
					{ label: 'Kilometer schlecht', value: kilometresOf(state?.byColour['red'] ?? 0) },
					{ label: 'Kilometer ohne Messung', value: kilometresOf(state?.byColour['unknown'] ?? 0) },
				]}
			/>
			<Filters ctx={ctx} query={query} />
			<Streets ctx={ctx} graded={graded} query={query} planned={planned} />
			<RoadMap
				{...{ ctx, land, graded, streets, works, place }}
				size="large"
				name={`office ${place?.slug} ${works.map(({ id }) => id).join()}`}
			/>
		</>
	);
};

const Page = (props: Props) => (
	<div class="om-stack">
		<DeskBar title="Straßen" after="Wie es den Straßen geht, was gemeldet ist, was geplant und beauftragt ist.">
			<Button href={`${officePath}/kontrollen#neu`} look="secondary" icon="fact_check">
				Kontrolle eintragen
			</Button>
			<Button href={`${officePath}/massnahmen/neu`} icon="add">
				Maßnahme anlegen
			</Button>
		</DeskBar>
		<RoadTabs current="" />
		{props.graded ? <Network {...props} graded={props.graded} /> : <p>Für diese Gemeinde gibt es noch kein Straßennetz.</p>}
		<ReportSheet ctx={props.ctx} reports={props.reports} />
	</div>
);

/** Reports about roads for which nobody gave an order yet. */
export const waitingReports = async (ctx: Context, reports: Reports): Promise<readonly WorkReport[]> => {
	const [open, ordered] = await Promise.all([reports.open(ctx), orderedReports(ctx)]);
	return open.filter(({ id }) => !ordered.has(id));
};

export const overview = async (c: Asking, ctx: Staff<'roads.plan'>, reports: Reports) => {
	const [graded, works, planned, waiting, land] = await Promise.all([
		gradedOf(ctx),
		publicMeasures(ctx, 100),
		plannedKeys(ctx),
		waitingReports(ctx, reports),
		landOf(ctx),
	]);
	return c.render(<Page {...{ ctx, graded, works, planned, land }} query={c.req.query()} reports={waiting} />, { title: 'Straßen' });
};
