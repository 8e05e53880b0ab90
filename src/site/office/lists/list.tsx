import { Hono } from 'hono';
import { newId } from '#kernel/db/id.ts';
import { mayBegin, staff } from '#kernel/context.ts';
import { Forbidden } from '#kernel/errors.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { type PublicationState, publicationStates } from '#kernel/publication/publication.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { addressWith } from '#screens/filters.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { Table } from '#ui/content/table.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { type Desk, editorOf, officeOf } from '../desk.ts';
import { mayImport } from '../imports/right.ts';
import { Notice } from '../notices.tsx';
import { moment } from '../when.ts';
import { lightOf } from './lights.ts';
import { listOf, type ListWish, perPage } from './queries.ts';

type Query = Readonly<Record<string, string>>;
type Listed = Awaited<ReturnType<typeof listOf>>;

const isState = (raw: string): raw is PublicationState => Object.hasOwn(publicationStates, raw);
const wishIn = (query: Query): ListWish => {
	const state = query['stand'] ?? '';
	return {
		text: (query['q'] ?? '').trim().slice(0, 100),
		state: isState(state) ? state : undefined,
		page: Math.min(10_000, Math.max(1, Math.trunc(Number(query['seite'])) || 1)),
	};
};

const villagesOf = (ctx: Desk, ids: readonly string[]): string =>
	ids.length === 0 ? 'Ganze Gemeinde' : ids.flatMap((id) => placeById(ctx.tenant, id)?.name ?? []).join(', ');

const Rows = ({ ctx, kind, rows }: { ctx: Desk; kind: Kind; rows: Listed['rows'] }) => (
	<Table
		lang="de"
		caption={kind.many.de}
		hideCaption
		columns={[{ label: 'Überschrift' }, { label: 'Stand' }, { label: 'Dörfer' }, { label: 'Von' }, { label: 'Geändert' }]}
		rows={rows.map(({ id, words, state, placeIds, byline, changedAt, shownFrom }) => [
			<a href={editorOf(kind, id)}>{words.title}</a>,
			<StatusLight light={lightOf(state)}>
				{state === 'scheduled' && shownFrom ? moment(ctx, shownFrom) : publicationStates[state]}
			</StatusLight>,
			villagesOf(ctx, placeIds),
			byline || ctx.tenant.name,
			moment(ctx, changedAt),
		])}
	/>
);

/** Who may write one page only begins no other. */
const New = ({ ctx, kind }: { ctx: Desk; kind: Kind }) =>
	mayBegin(ctx, kind.permission) ? (
		<Button icon="add" href={`${officeOf(kind)}/neu`}>
			{kind.deed}
		</Button>
	) : (
		<></>
	);

const Nothing = ({ ctx, kind, isFiltered }: { ctx: Desk; kind: Kind; isFiltered: boolean }) => {
	const way = isFiltered ? (
		<Button look="secondary" href={officeOf(kind)}>
			Alle zeigen
		</Button>
	) : (
		<New ctx={ctx} kind={kind} />
	);
	return (
		<Empty
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'garten')} />}
			title={isFiltered ? 'Dazu findet sich nichts.' : 'Hier steht noch nichts.'}
			actions={way}
		>
			{isFiltered && 'Versuchen Sie ein anderes Wort oder einen anderen Stand.'}
			{!isFiltered && mayBegin(ctx, kind.permission) && 'Das erste entsteht in einer Minute.'}
		</Empty>
	);
};

const StateFilter = ({ path, query, state }: { path: string; query: Query; state: PublicationState | undefined }) => (
	<FilterBar
		label="Nach Stand filtern"
		choices={[
			{ href: addressWith(path, query, { stand: undefined }), label: 'Alle', current: state === undefined },
			...Object.entries(publicationStates).map(([name, word]) => ({
				href: addressWith(path, query, { stand: name }),
				label: word,
				current: state === name,
			})),
		]}
	/>
);

/** All of one kind: search, state, pages, and the way to a new one. */
export const listPages = (kind: Kind) =>
	new Hono<OfficeEnv>()
		.get('/', async (c) => {
			const { ctx } = c.var;
			staff(ctx, kind.permission);
			const { meldung: _said, ...query } = c.req.query();
			const wish = wishIn(query);
			const { count, rows } = await listOf(ctx, kind, wish);
			const path = officeOf(kind);
			return c.render(
				<>
					<DeskBar title={kind.many.de} after={count === 1 ? '1 Eintrag' : `${count.toLocaleString('de')} Einträge`}>
						{mayImport(ctx, kind) && (
							<Button look="secondary" icon="upload" href={`${path}/einlesen`}>
								Einlesen
							</Button>
						)}
						<New ctx={ctx} kind={kind} />
					</DeskBar>
					<Notice code={c.req.query('meldung')} />
					<SearchField
						lang="de"
						id="q"
						action={path}
						label={`${kind.many.de} durchsuchen`}
						value={wish.text}
						example="Ein Wort der Überschrift"
						keep={wish.state ? { stand: wish.state } : {}}
					/>
					<StateFilter path={path} query={query} state={wish.state} />
					{rows.length === 0 && <Nothing ctx={ctx} kind={kind} isFiltered={wish.text !== '' || wish.state !== undefined} />}
					{rows.length > 0 && <Rows ctx={ctx} kind={kind} rows={rows} />}
					<Pagination
						lang="de"
						page={wish.page}
						pages={Math.ceil(count / perPage)}
						href={(page) => addressWith(path, query, { seite: page === 1 ? undefined : String(page) })}
					/>
				</>,
				{ title: kind.many.de },
			);
		})
		/** A new one has an id from the start, so that nothing is kept twice; nothing is stored before it is saved. */
		.get('/neu', (c) => {
			if (!mayBegin(c.var.ctx, kind.permission)) throw new Forbidden(kind.permission);
			return c.redirect(editorOf(kind, newId()), 303);
		});
