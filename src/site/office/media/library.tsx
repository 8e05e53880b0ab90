import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { mediaOf } from '#kernel/media/media.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { limitOf } from '#screens/body-limit.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { addressWith } from '#screens/filters.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/content/card.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { MediaGrid } from '#ui/office/media-grid.tsx';
import { Grid } from '#ui/page/section.tsx';
import type { Asked, Desk, House } from '../desk.ts';
import { Notice } from '../notices.tsx';
import { meetingIn, pickingPages } from './pick.ts';
import { picturePages, shownInTexts } from './picture.tsx';
import { LibraryPicture } from './shown.tsx';
import { UploadPanel } from './upload-panel.tsx';
import { largestUpload, uploadPages } from './upload.tsx';

type Listed = Awaited<ReturnType<typeof mediaOf>>[number];
type Wish = { readonly words: string; readonly offset: number; readonly purpose: string; readonly chosen: readonly string[] };

const perPage = 24;
const wishIn = (query: Readonly<Record<string, string>>): Wish => ({
	words: (query['q'] ?? '').trim().slice(0, 100),
	offset: (Math.min(1000, Math.max(1, Math.trunc(Number(query['seite'])) || 1)) - 1) * perPage,
	purpose: query['fuer'] ?? '',
	chosen: (query['bild'] ?? '').split(','),
});

/** A text has one picture, a meeting has its photographs. */
const hasSeveral = ({ purpose }: Wish): boolean => meetingIn(purpose) !== undefined;

const usesWords = (uses: number): string =>
	uses === 0 ? 'Noch nicht verwendet' : uses === 1 ? 'Einmal verwendet' : `${uses}-mal verwendet`;
const about = ({ alt, uses }: Listed): string => `${alt ?? 'Rein schmückend'} · ${usesWords(uses)}`;

const Choosing = ({ pictures, wish }: { pictures: readonly Listed[]; wish: Wish }) => (
	<Form id="waehlen" action="/verwaltung/medien/nehmen" wide hidden={{ fuer: wish.purpose }}>
		<MediaGrid
			legend={hasSeveral(wish) ? 'Fotos wählen' : 'Ein Bild wählen'}
			name="image"
			several={hasSeveral(wish)}
			choices={pictures.map((picture) => ({
				value: picture.id,
				title: picture.name,
				text: about(picture),
				art: <LibraryPicture picture={picture} />,
				checked: wish.chosen.includes(picture.id),
			}))}
		/>
		<Button icon="check">{hasSeveral(wish) ? 'Diese Fotos nehmen' : 'Dieses Bild nehmen'}</Button>
	</Form>
);

const Shelf = ({ pictures }: { pictures: readonly Listed[] }) => (
	<Grid columns="fit">
		{pictures.map((picture) => (
			<Card
				href={`/verwaltung/medien/${picture.id}`}
				level={2}
				title={picture.name}
				art={<LibraryPicture picture={picture} shown="22rem" />}
				foot={usesWords(picture.uses)}
			>
				<p class="om-muted om-small">{picture.alt ?? 'Rein schmückend'}</p>
			</Card>
		))}
	</Grid>
);

const Nothing = ({ ctx, words }: { ctx: Desk; words: string }) => (
	<Empty
		art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'see')} />}
		title={words === '' ? 'Noch keine Bilder.' : 'Dazu findet sich kein Bild.'}
	>
		{words === '' ? 'Laden Sie rechts das erste hoch. Solange stehen überall Zeichnungen.' : 'Versuchen Sie ein anderes Wort.'}
	</Empty>
);

const More = ({ query, count }: { query: Readonly<Record<string, string>>; count: number }) => {
	const page = Math.max(1, Math.trunc(Number(query['seite'])) || 1);
	const to = (number: number): string => addressWith('/verwaltung/medien', query, { seite: number === 1 ? undefined : String(number) });
	return (
		<p class="om-row">
			{page > 1 && (
				<Button look="secondary" href={to(page - 1)}>
					Neuere
				</Button>
			)}
			{count > perPage && (
				<Button look="secondary" href={to(page + 1)}>
					Ältere
				</Button>
			)}
		</p>
	);
};

const shelves = async (c: Asked, modules: House['modules'], problem?: string) => {
	const { ctx } = c.var;
	const { meldung, ...query } = c.req.query();
	const wish = wishIn(query);
	const found = await mediaOf(ctx, { words: wish.words, limit: perPage + 1, offset: wish.offset });
	const inTexts = await shownInTexts(
		ctx,
		modules,
		found.map(({ id }) => id),
	);
	const pictures = found.slice(0, perPage).map((picture) => ({
		...picture,
		uses: picture.uses + inTexts.filter(({ imageId }) => imageId === picture.id).length,
	}));
	const isChoosing = wish.purpose !== '';
	return c.render(
		<>
			<DeskBar
				title={hasSeveral(wish) ? 'Fotos auswählen' : isChoosing ? 'Bild auswählen' : 'Medien'}
				after={
					hasSeveral(wish)
						? 'Für ein Treffen, auch mehrere.'
						: isChoosing
							? 'Ihr Text ist gesichert.'
							: 'Bilder der Gemeinde, jedes mit einer Beschreibung.'
				}
			/>
			<Notice code={meldung} />
			<SearchField
				lang="de"
				id="q"
				action="/verwaltung/medien"
				label="Bilder durchsuchen"
				value={wish.words}
				example="Dorf, Fest, Straße …"
				keep={isChoosing ? { fuer: wish.purpose } : {}}
			/>
			<div class="om-editor">
				<div class="om-stack">
					{pictures.length === 0 && <Nothing ctx={ctx} words={wish.words} />}
					{pictures.length > 0 && (isChoosing ? <Choosing pictures={pictures} wish={wish} /> : <Shelf pictures={pictures} />)}
					<More query={query} count={found.length} />
				</div>
				<aside class="om-stack" aria-label="Hochladen">
					<UploadPanel purpose={wish.purpose} problem={problem} />
				</aside>
			</div>
		</>,
		{ title: 'Medien' },
	);
};

/** The library of pictures; with `fuer` it is the way to choose one for a text. */
export const libraryPages = (house: House) =>
	new Hono<OfficeEnv>()
		.use(async (c, next) => {
			staff(c.var.ctx, 'media.manage');
			await next();
		})
		.use(
			'/hochladen',
			limitOf(largestUpload, (c: Asked) => {
				c.status(413);
				return shelves(c, house.modules, 'tooLargeTogether');
			}),
		)
		.get('/', (c) => shelves(c, house.modules))
		.route('/hochladen', uploadPages(house))
		.route('/nehmen', pickingPages(house))
		.route('/', picturePages(house));
