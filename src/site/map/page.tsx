import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { addressesNamed } from '#kernel/geo/addresses.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Archive } from '#kernel/geo/tiles/archive.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import type { Env, MapKind, MapLines } from '#kernel/module.ts';
import { type Located, locatedCounts, locatedThings } from '#kernel/publication/located.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { addressLabel, addressPoint } from '#screens/address-field.tsx';
import { EmptyList } from '#screens/empty-list.tsx';
import { addressWith } from '#screens/filters.tsx';
import { standing } from '#screens/standing.ts';
import { LargeMap, type LargeMapWish } from '#screens/large-map.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { ThingMap } from '#screens/thing-map.tsx';
import { themeOf } from '#site/theme.ts';
import { List, type ListItem } from '#ui/content/event-list.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { isIconName } from '#ui/icons.ts';
import { Grid, Section, Stack } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { word } from '#ui/words.ts';
import { chosenOf, mapChoice, type MapChoice, type MapSources, wishOf } from './choice.ts';
import { kindColours } from './colours.ts';
import { KindFilter, mapPath, WhereFilter } from './filters.tsx';
import { frameOf } from '#screens/map-frame.ts';
import { mapStyle } from './style.ts';
import { largeMapTexts } from '#screens/large-map-texts.ts';

const perPage = 24;
type Query = Readonly<Record<string, string>>;
type Numbered = { readonly row: Located; readonly kind: MapKind; readonly number: number; readonly href: string };

const numbered = (rows: readonly Located[], { kinds, page }: MapChoice): readonly Numbered[] =>
	rows.flatMap((row, at) => {
		const kind = kinds.find(({ name }) => name === row.kind);
		return kind ? [{ row, kind, number: (page - 1) * perPage + at + 1, href: `${kind.path}/${row.slug}` }] : [];
	});

const itemOf = (ctx: Context, { row, kind, number, href }: Numbered): ListItem => {
	const villages = row.placeIds.flatMap((id) => placeById(ctx.tenant, id)?.name ?? []).slice(0, 2);
	return {
		href,
		title: <span lang={langOf(ctx, row.words)}>{row.words.title}</span>,
		sign: { above: word(ctx.screen, 'pinned'), main: number, below: '', look: 'soft' },
		meta: [
			{ text: kind.many[ctx.language], ...(isIconName(kind.icon) && { icon: kind.icon }) },
			...(villages.length > 0 ? [{ icon: 'location_on' as const, text: villages.join(', ') }] : []),
		],
		...(row.words.summary && { text: <span lang={langOf(ctx, row.words)}>{row.words.summary}</span> }),
	};
};

type Props = {
	readonly ctx: Context;
	readonly all: readonly MapKind[];
	readonly choice: MapChoice;
	readonly things: readonly Numbered[];
	readonly query: Query;
	readonly counts: ReadonlyMap<string, number>;
};

/** The movable map of the same: kinds as switches, the things of the list with their numbers. */
const wishFor = ({ ctx, all, choice, things, query, counts }: Props): LargeMapWish => {
	const [day, night] = [kindColours(all, themeOf(ctx.tenant), 'tag'), kindColours(all, themeOf(ctx.tenant), 'nacht')];
	return {
		filter: new URLSearchParams(Object.entries(query).filter(([name]) => name === 'ort' || name === 'thema')).toString(),
		frame: frameOf(
			ctx,
			things.map(({ row }) => [row.lon ?? 0, row.lat ?? 0]),
			choice.place,
		),
		kinds: all
			.filter(({ name }) => counts.has(name))
			.map(({ name, path, many }) => ({
				name,
				word: path.slice(1),
				label: many[ctx.language],
				isShown: choice.kinds.some((kind) => kind.name === name),
				day: day[name],
				night: night[name],
			})),
		things: things.map(({ row, kind, number, href }) => ({
			number,
			title: row.words.title,
			kind: kind.many[ctx.language],
			href,
			at: [row.lon, row.lat],
		})),
	};
};

const Listed = (props: Props & { total: number; land: Awaited<ReturnType<typeof landOf>> }) => {
	const { ctx, choice, things, query, total, land } = props;
	const texts = largeMapTexts[ctx.screen];
	const pins = things.map(({ row, number, href }) => ({
		number,
		href,
		title: row.words.title,
		lang: langOf(ctx, row.words),
		position: positionOf(row),
	}));
	// The same things make the same drawing: drawn once.
	const drawn = standing(ctx, `map ${choice.page} ${things.map(({ row }) => row.id).join(' ')}`, () => (
		<ThingMap ctx={ctx} land={land} size="large" things={pins} />
	));
	return (
		<Grid air>
			<Section id="karte" title={texts.drawn} inside>
				<LargeMap ctx={ctx} drawn={drawn} {...wishFor(props)} />
			</Section>
			<Section id="liste" title={texts.list} inside>
				<List lang={ctx.screen} items={things.map((one) => itemOf(ctx, one))} />
				<Pagination
					lang={ctx.screen}
					page={choice.page}
					pages={Math.ceil(total / perPage)}
					href={(number) => addressWith(mapPath, query, { seite: number === 1 ? undefined : String(number) })}
				/>
			</Section>
		</Grid>
	);
};

type Sources = MapSources & { readonly mapOf: (tenantId: string) => Promise<Archive | null>; readonly lines: readonly MapLines[] };

const sumOf = ({ kinds }: MapChoice, counts: ReadonlyMap<string, number>): number =>
	kinds.reduce((sum, { name }) => sum + (counts.get(name) ?? 0), 0);

const withOthers = (counts: ReadonlyMap<string, number>, others: readonly Located[]): ReadonlyMap<string, number> =>
	new Map([...counts, ...[...Map.groupBy(others, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.length] as const)]);

type Behind = { readonly others: readonly Located[]; readonly before: number; readonly offset: number };
/** A page of the list: publications first, the other things behind the last of them. */
const followedBy = (published: readonly Located[], { others, before, offset }: Behind): readonly Located[] => {
	const from = Math.max(0, offset - before);
	return [...published, ...others.slice(from, from + perPage - published.length)];
};

/** `/karte`: everything that has a place, of all kinds, as a list, as a drawing with its numbers, and on demand as a map to move. */
export const mapPages = (all: readonly MapKind[], { mapOf, comingOf, beside, lines }: Sources) =>
	new Hono<Env>()
		.get('/', async (c) => {
			const { ctx } = c.var;
			const query = c.req.query();
			const texts = largeMapTexts[ctx.screen];
			const choice = mapChoice(ctx, all, query);
			const wish = { ...wishOf(choice), coming: await comingOf(ctx) };
			const offset = (choice.page - 1) * perPage;
			const [published, publishedCounts, others, land] = await Promise.all([
				locatedThings(ctx, wish, { limit: perPage, offset }),
				locatedCounts(ctx, { ...wish, kinds: all.map(({ name }) => name) }),
				beside(ctx),
				landOf(ctx),
			]);
			const counts = withOthers(publishedCounts, chosenOf(others, { ...choice, kinds: all }));
			const rows = followedBy(published, { others: chosenOf(others, choice), before: sumOf(choice, publishedCounts), offset });
			const total = sumOf(choice, counts);
			const props = { ctx, all, choice, query, counts, things: numbered(rows, choice) };
			return c.render(
				<div class="om-wrap">
					<PageHead title={texts.title} lead={texts.lead(ctx.tenant.name)} />
					<Stack>
						<KindFilter {...props} />
						<WhereFilter {...props} />
					</Stack>
					{rows.length === 0 ? (
						<EmptyList ctx={ctx} all={mapPath} scene="haus" />
					) : (
						<Listed {...props} total={total} land={land} />
					)}
				</div>,
				{ title: texts.title, description: texts.lead(ctx.tenant.name), here: texts.title },
			);
		})
		.get('/adressen.json', async (c) => {
			const found = await addressesNamed(c.var.ctx, (c.req.query('q') ?? '').slice(0, 200));
			const offered = found.map((one) => ({ label: addressLabel(c.var.ctx, one), point: addressPoint(one) }));
			return c.json(offered, 200, { 'cache-control': 'no-cache' });
		})
		.get('/stil/:scheme{(tag|nacht)\\.json}', async (c) => {
			const { ctx } = c.var;
			const scheme = c.req.param('scheme') === 'tag.json' ? 'tag' : 'nacht';
			const drawn = lines.find(({ name }) => name === c.req.query('linien'));
			const map = await mapOf(ctx.tenantId);
			return c.json(mapStyle(ctx, all, { scheme, map, ...(drawn && { drawn }) }), 200, { 'cache-control': 'no-cache' });
		});
