import { categoryIn } from '#kernel/case/categories.ts';
import { type CategoryWords, inLanguage } from '#kernel/case/category.ts';
import { offeredCategories } from '#kernel/case/rules.ts';
import type { Context } from '#kernel/context.ts';
import { type Land, landOf } from '#kernel/geo/land.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { placeById, villageChoices } from '#kernel/tenancy/tenant.ts';
import { addressWith, choiceIn, pageOf, PlaceFilter } from '#screens/filters.tsx';
import { nearDay } from '#screens/moments.ts';
import { ThingMap } from '#screens/thing-map.tsx';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { List } from '#ui/content/event-list.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { EmailField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section, Stack } from '#ui/page/section.tsx';
import { word } from '#ui/words.ts';
import { defect, lightOf } from '../defect.ts';
import { type PublicReport, publicReports, type PublicWish } from '../server/queries/public.ts';
import { defectTexts, stateText } from '../texts.ts';
import { titleOf } from './status-page.tsx';

export const listPath = '/melden/alle';
type Query = Readonly<Record<string, string>>;
export type Ordered = {
	readonly email?: string;
	readonly village?: string;
	readonly problem?: 'notAnEmail' | 'tooMany';
	readonly isDone?: boolean;
};
type Found = {
	readonly items: readonly PublicReport[];
	readonly pages: number;
	readonly land: Land;
	readonly offered: readonly CategoryWords[];
};
type Props = { readonly ctx: Context; readonly query: Query; readonly ordered: Ordered; readonly found: Found };

const perPage = 24;
const views = { offen: ['open', 'waiting'], erledigt: ['closed'] } as const;

/** What the address asks for: `?ort=ebersfeld&art=light&stand=offen`. */
export const wishIn = (ctx: Context, query: Query): Omit<PublicWish, 'limit'> => {
	const view = query['stand'];
	return {
		placeId: choiceIn(ctx, query).place?.id,
		category: categoryIn(ctx.tenant, defect, query['art'] ?? '')?.name,
		phases: view === 'offen' || view === 'erledigt' ? views[view] : undefined,
	};
};

const Filters = ({ ctx, query, found: { offered } }: Omit<Props, 'ordered'>) => {
	const texts = defectTexts[ctx.screen];
	const stand = query['stand'];
	return (
		<Stack>
			<PlaceFilter ctx={ctx} path={listPath} query={query} />
			<FilterBar
				label={texts.filterStatus}
				choices={[
					{
						href: addressWith(listPath, query, { stand: undefined }),
						label: texts.all,
						current: stand !== 'offen' && stand !== 'erledigt',
					},
					{ href: addressWith(listPath, query, { stand: 'offen' }), label: texts.open, current: stand === 'offen' },
					{ href: addressWith(listPath, query, { stand: 'erledigt' }), label: texts.closed, current: stand === 'erledigt' },
				]}
			/>
			<form action={listPath}>
				{['ort', 'stand'].map((name) => query[name] !== undefined && <input type="hidden" name={name} value={query[name]} />)}
				<auto-submit>
					<div class="om-row">
						<SelectField
							lang={ctx.screen}
							name="art"
							label={texts.filterCategory}
							value={query['art'] ?? 'alle'}
							choices={[
								{ value: 'alle', label: texts.allCategories },
								...offered.map(({ name, words }) => ({ value: name, label: inLanguage(words, ctx.language) })),
							]}
						/>
						<Button look="secondary">{word(ctx.screen, 'search')}</Button>
					</div>
				</auto-submit>
			</form>
		</Stack>
	);
};

const Reports = ({ ctx, query, found: { items, pages, land } }: Omit<Props, 'ordered'>) => {
	const texts = defectTexts[ctx.screen];
	const { page } = choiceIn(ctx, query);
	const numbered = items.map((report, at) => ({ report, number: (page - 1) * perPage + at + 1, href: `/melden/${report.reference}` }));
	return (
		<Grid air>
			<Section id="liste" title={texts.reports} inside>
				<List
					lang={ctx.screen}
					items={numbered.map(({ report, number, href }) => ({
						href,
						title: titleOf(ctx, report),
						sign: { above: word(ctx.screen, 'pinned'), main: number, below: '', look: 'soft' as const },
						meta: [
							{ icon: 'location_on' as const, text: placeById(ctx.tenant, report.placeId ?? '')?.name ?? '' },
							{ icon: 'schedule' as const, text: texts.since(nearDay(ctx, report.openedAt)) },
						],
						light: { light: lightOf(report.state), text: stateText(ctx.screen, report.state) },
					}))}
				/>
				<Pagination
					lang={ctx.screen}
					page={page}
					pages={pages}
					href={(wanted) => addressWith(listPath, query, { seite: wanted > 1 ? String(wanted) : undefined })}
				/>
			</Section>
			<Section id="karte" title={texts.map} inside more={{ href: '/karte?art=melden', label: texts.map }}>
				<ThingMap
					ctx={ctx}
					land={land}
					size="large"
					things={numbered.map(({ report, number, href }) => ({
						number,
						href,
						title: titleOf(ctx, report),
						position: positionOf(report),
					}))}
				/>
			</Section>
		</Grid>
	);
};

const AlertBox = ({ ctx, query, ordered: { email = '', village, problem, isDone = false } }: Omit<Props, 'found'>) => {
	const texts = defectTexts[ctx.screen];
	return (
		<Box id="umkreis" title={texts.alert}>
			<p>{texts.alertText}</p>
			{isDone ? (
				<Alert level="success" live>
					<p>{texts.ordered}</p>
				</Alert>
			) : (
				<Form action="/melden/umkreis" wide>
					{problem === 'tooMany' && <Alert level="warning" title={texts.tooMany} live />}
					<EmailField
						lang={ctx.screen}
						name="email"
						label={texts.email}
						value={email}
						error={problem === 'notAnEmail' ? texts.notAnEmail : undefined}
					/>
					<SelectField
						lang={ctx.screen}
						name="ort"
						label={texts.village}
						value={village ?? query['ort'] ?? 'alle'}
						choices={[{ value: 'alle', label: texts.everywhere }, ...villageChoices(ctx.tenant)]}
					/>
					<FormActions>
						<Button icon="mail" look="secondary">
							{texts.order}
						</Button>
					</FormActions>
				</Form>
			)}
		</Box>
	);
};

/** The page of reports that the address asks for, and what its map is drawn from. */
export const foundFor = async (ctx: Context, query: Query): Promise<Found> => {
	const { page } = choiceIn(ctx, query);
	const wish = { ...wishIn(ctx, query), limit: perPage + 1, offset: (page - 1) * perPage };
	const [found, land, categories] = await Promise.all([publicReports(ctx, wish), landOf(ctx), offeredCategories(ctx, defect)]);
	return { ...pageOf(found, { page, perPage }), land, offered: categories.filter(({ isPrivate }) => !isPrivate) };
};

/** Everything that was reported, with its light, as a list and on a drawn map. */
export const ListPage = (props: Props) => {
	const { ctx, query, found } = props;
	const texts = defectTexts[ctx.screen];
	const place = query['ort'] === undefined ? '' : `?ort=${query['ort']}`;
	return (
		<div class="om-wrap">
			<PageHead title={texts.list} lead={texts.lead}>
				<p>
					<Button href="/melden" icon="photo_camera">
						{texts.report}
					</Button>
				</p>
			</PageHead>
			<Filters {...props} />
			{found.items.length === 0 ? (
				<Empty
					art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'strasse')} />}
					title={texts.none}
					actions={<Button href={listPath}>{texts.all}</Button>}
				/>
			) : (
				<Reports ctx={ctx} query={query} found={found} />
			)}
			<Grid columns={2} air>
				<AlertBox {...props} />
				<Box id="daten" title={texts.feeds}>
					<LinkList
						links={[
							{ href: `/melden/meldungen.atom${place}`, label: 'Atom', icon: 'rss_feed' },
							{ href: `/melden/meldungen.geojson${place}`, label: 'GeoJSON', icon: 'map' },
							{ href: '/open311/v2/discovery.json', label: 'Open311 GeoReport v2', icon: 'data_object' },
						]}
					/>
				</Box>
			</Grid>
		</div>
	);
};
