import type { Context } from '#kernel/context.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { addressWith, choiceIn, pageOf } from '#screens/filters.tsx';
import { FilterForm, VillageSelect } from '#screens/office-filters.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Table } from '#ui/content/table.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Light, StatusLight } from '#ui/status-light.tsx';
import { isMeasureState, type MeasureState, measureStates, priorities } from '../measure.ts';
import type { MeasureRow, measureSums } from '../server/queries/measures.ts';
import { euros } from '../work-texts.ts';
import { yearAddress } from './chain-sheet.tsx';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

const path = `${officePath}/massnahmen`;
type Query = Readonly<Record<string, string>>;
const perPage = 40;
const current: readonly MeasureState[] = ['wished', 'planned', 'ordered'];

export const measureLights: Readonly<Record<MeasureState, Light>> = {
	wished: 'idle',
	planned: 'wait',
	ordered: 'wait',
	done: 'ok',
	dropped: 'idle',
};

/** What the address asks for: `?stand=planned&jahr=2027&ort=ebersfeld`; without a state what is not over. */
export const wishIn = (ctx: Context, query: Query) => {
	const { place, page } = choiceIn(ctx, query);
	const [state, year] = [query['stand'] ?? '', Number(query['jahr'])];
	return {
		page,
		states: isMeasureState(state) ? [state] : state === 'alle' ? undefined : current,
		year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : undefined,
		placeId: place?.id,
		limit: perPage + 1,
		offset: (page - 1) * perPage,
	};
};

type Sums = Awaited<ReturnType<typeof measureSums>>;
const Sum = ({ sums }: { sums: Sums }) => {
	const years = [...Map.groupBy(sums, ({ year }) => year)];
	const of = (rows: Sums, state: MeasureState): string => {
		const found = rows.find((row) => row.state === state);
		return found ? `${found.count} für ${euros(found.cost)}` : '–';
	};
	return (
		<Sheet id="summen" title="Nach Haushaltsjahr">
			<Table
				lang={lang}
				caption="Anzahl und Kosten der Maßnahmen je Jahr"
				columns={[
					{ label: 'Jahr' },
					...(['wished', 'planned', 'ordered', 'done'] as const).map((state) => ({
						label: measureStates[state].label,
						number: true,
					})),
				]}
				rows={years.map(([year, rows]) => [
					year === null ? 'ohne Jahr' : <a href={yearAddress(year)}>{year}</a>,
					...(['wished', 'planned', 'ordered', 'done'] as const).map((state) => of(rows, state)),
				])}
			/>
		</Sheet>
	);
};

const Filters = ({ ctx, query }: { ctx: Context; query: Query }) => (
	<FilterForm action={path}>
		{query['stand'] !== undefined && <input type="hidden" name="stand" value={query['stand']} />}
		<LineField lang={lang} name="jahr" label="Haushaltsjahr" value={query['jahr']} inputmode="numeric" short optional />
		<VillageSelect ctx={ctx} query={query} />
	</FilterForm>
);

type Props = {
	readonly ctx: Context;
	readonly query: Query;
	readonly rows: readonly MeasureRow[];
	readonly sums: Sums;
	readonly page: number;
};

export const MeasureList = ({ ctx, query, rows, sums, page }: Props) => {
	const { items, pages } = pageOf(rows, { page, perPage });
	const chosen = query['stand'] ?? '';
	const choice = (word: string, label: string) => ({
		href: addressWith(path, query, { stand: word || undefined }),
		label,
		current: chosen === word,
	});
	return (
		<div class="om-stack">
			<DeskBar title="Maßnahmen" after="Was an welcher Straße wann gemacht wird und was es kostet.">
				<Button href={`${path}/neu`} icon="add">
					Maßnahme anlegen
				</Button>
			</DeskBar>
			<RoadTabs current="massnahmen" />
			<FilterBar
				label="Stand"
				choices={[
					choice('', 'Laufende'),
					...(['wished', 'planned', 'ordered', 'done', 'dropped'] as const).map((state) =>
						choice(state, measureStates[state].label),
					),
					choice('alle', 'Alle'),
				]}
			/>
			<Filters ctx={ctx} query={query} />
			{items.length === 0 ? (
				<p>Hier gibt es noch keine Maßnahme.</p>
			) : (
				<Table
					lang={lang}
					caption="Maßnahmen"
					hideCaption
					columns={[
						{ label: 'Maßnahme' },
						{ label: 'Art' },
						{ label: 'Dorf' },
						{ label: 'Jahr', number: true },
						{ label: 'Kosten', number: true },
						{ label: 'Vorrang' },
						{ label: 'Stand' },
					]}
					rows={items.map((row) => [
						<a href={`${path}/${row.id}`}>{row.title}</a>,
						row.kindLabel,
						placeById(ctx.tenant, row.placeId ?? '')?.name ?? '–',
						row.year ?? '–',
						euros(row.cost),
						priorities[row.priority],
						<StatusLight light={measureLights[row.state]}>{measureStates[row.state].label}</StatusLight>,
					])}
				/>
			)}
			<Pagination
				lang={lang}
				page={page}
				pages={pages}
				href={(wanted) => addressWith(path, query, { seite: wanted > 1 ? String(wanted) : undefined })}
			/>
			<Sum sums={sums} />
		</div>
	);
};
