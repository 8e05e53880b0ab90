import { createHash } from 'node:crypto';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { checkRows } from '#kernel/kind/import.ts';
import { answersOf, type Draft, type Fields, type Kind } from '#kernel/kind/kind.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { askForRelease, close, findThing, isClosed, show } from '#kernel/publication/acts.ts';
import { publications } from '#kernel/publication/publications.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { fold } from '#kernel/search/fold.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { isSameTitle } from '../../source.ts';
import type { Asked } from '../answers.ts';
import type { Read, Row } from '../imports/rows.ts';
import type { Source } from '../queries.ts';
import type { Counts, SourceTables } from '../tables.ts';

const own = tables<SourceTables>();

type Item = Awaited<ReturnType<typeof itemsOf>>[number];
const itemsOf = (tx: Tx, sourceId: string) => own.from(tx, 'sourceItem').selectAll().where('sourceId', '=', sourceId).execute();

type Brought = {
	readonly key: string;
	readonly draft: Draft<Fields>;
	readonly digest: string;
	readonly startsAt: Date | null;
	readonly appearedAt: Date | null;
};
type Work = { readonly tx: Tx; readonly source: Source; readonly kind: Kind; readonly asked: Asked };

const digestOf = (answers: object): string => createHash('sha256').update(JSON.stringify(answers)).digest('hex');

const startOf = ({ values }: Draft<Fields>): Date | null => {
	const start: unknown = Reflect.get(values, 'startsAt');
	return start instanceof Date ? start : null;
};

const isRepeatedIn = ({ values }: Draft<Fields>): boolean => Boolean(Reflect.get(values, 'rule'));

const isNear = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

/**
 * The same thing from somewhere else: its own key in another source, in one that is no more, or an event at the same moment, alike in title, in the
 * same village.
 */
const hasTwin = async ({ tx, source, asked }: Work, { key, draft, startsAt }: Brought): Promise<boolean> => {
	const others = await own
		.from(tx, 'sourceItem')
		.select(['key', 'title'])
		.where('sourceId', '<>', source.id)
		.where('goneAt', 'is', null)
		.where((eb) => eb.or([eb('key', '=', key), ...(startsAt ? [eb('startsAt', '=', startsAt)] : [])]))
		.execute();
	const leftovers = await own
		.from(tx, 'sourceLeftover')
		.select(['key', 'title'])
		.where((eb) => eb.or([eb('key', '=', key), ...(startsAt ? [eb('startsAt', '=', startsAt)] : [])]))
		.execute();
	const title = fold(draft.headline.title);
	if ([...others, ...leftovers].some((one) => one.key === key || isSameTitle(fold(one.title), title))) return true;
	if (!startsAt) return false;
	const placeIds = tx.tenant.places.filter(({ slug }) => draft.headline.places.includes(slug)).map(({ id }) => id);
	const planned = await asked.calendar.planned(tx, { from: startsAt, until: new Date(startsAt.getTime() + 60_000), limit: 50 });
	return planned.some(
		(one) =>
			one.startsAt.getTime() === startsAt.getTime() && isNear(one.placeIds, placeIds) && isSameTitle(fold(one.words.title), title),
	);
};

const isShown = async (tx: Tx, id: string): Promise<boolean> =>
	(await publications(tx).select('publication.id').where('publication.id', '=', id).executeTakeFirst()) !== undefined;

/** As the editor trusts the source; with four eyes somebody always looks. */
const present = async ({ tx, source, kind }: Work, id: string, draft: Draft<Fields>): Promise<void> => {
	if (source.trust === 'review' || settingOf(tx.tenant, fourEyes)) {
		await askForRelease(tx, { id, from: tx.now, note: `Aus der Quelle ‚${source.name}‘` });
		return;
	}
	const until = kind.shownUntil?.(draft.values, tx.now) ?? null;
	if (until === null || until > tx.now) await show(tx, [{ id, kind: kind.name, from: tx.now, until }]);
};

const store = async (work: Work, id: string, { key, draft }: Brought): Promise<number> => {
	const { tx, source, kind } = work;
	const entry = { draft: { ...draft, id }, origin: { source: source.id, sourceKey: key }, byline: source.name };
	const [stored] = await saveAll(tx, kind, [entry]);
	return stored?.version ?? 1;
};

const add = async (work: Work, brought: Brought): Promise<keyof Counts> => {
	if (await hasTwin(work, brought)) return 'twins';
	const { tx, source } = work;
	const publicationId = newId();
	const version = await store(work, publicationId, brought);
	const { key, digest, draft, startsAt, appearedAt } = brought;
	const row = {
		sourceId: source.id,
		key,
		publicationId,
		digest,
		version,
		title: draft.headline.title,
		startsAt,
		isRepeated: isRepeatedIn(draft),
		appearedAt,
		goneAt: null,
	};
	await own.insert(tx, 'sourceItem', row);
	await present(work, publicationId, draft);
	return 'added';
};

const itemRow = ({ tx }: Work, { sourceId, key }: Pick<Item, 'sourceId' | 'key'>) =>
	own.update(tx, 'sourceItem').where('sourceId', '=', sourceId).where('key', '=', key);

/** What somebody here has changed or taken off the portal since stays so; what was released after a look is not replaced unseen. */
const renew = async (work: Work, item: Item, brought: Brought): Promise<keyof Counts> => {
	const { tx, source, kind } = work;
	if (item.digest === brought.digest && item.goneAt === null) return 'unchanged';
	const known = await findThing(tx, kind.name, item.publicationId);
	if (!known || known.version !== item.version) return 'own';
	if (item.goneAt === null && (await isClosed(tx, item.publicationId))) return 'own';
	if (source.trust === 'review' && item.goneAt === null && (await isShown(tx, item.publicationId))) return 'own';
	const version = await store(work, item.publicationId, brought);
	const { digest, draft, startsAt, appearedAt } = brought;
	await itemRow(work, item)
		.set({ digest, version, title: draft.headline.title, startsAt, isRepeated: isRepeatedIn(draft), appearedAt, goneAt: null })
		.execute();
	await present(work, item.publicationId, draft);
	return 'changed';
};

/**
 * Calendars drop what is over, feeds name their newest items only: what began before now and does not come again, or is older than all that the
 * feed still names, has slid off the end and was not removed.
 */
const hasSlidOff = ({ tx }: Work, { startsAt, isRepeated, appearedAt }: Item, rows: readonly Row[]): boolean => {
	if (startsAt) return !isRepeated && startsAt < tx.now;
	const times = rows.flatMap((row) => (row.appearedAt ? [row.appearedAt.getTime()] : []));
	return appearedAt === null || appearedAt.getTime() < Math.min(...times);
};

/** What the source no longer names is withdrawn, unless somebody here has changed it or was quicker. */
const withdrawMissing = async (work: Work, items: readonly Item[], { rows, named }: Read): Promise<number> => {
	const { tx, kind } = work;
	let count = 0;
	for (const item of items.filter(({ key, goneAt }) => goneAt === null && !named.has(key))) {
		if (hasSlidOff(work, item, rows) || (await isClosed(tx, item.publicationId))) continue;
		const known = await findThing(tx, kind.name, item.publicationId);
		await itemRow(work, item).set({ goneAt: tx.now }).execute();
		if (!known || known.version !== item.version) continue;
		await close(tx, { id: item.publicationId, manner: 'withdrawn', reason: 'Bei der Quelle entfernt' });
		count++;
	}
	return count;
};

/** Brings what a source says into the municipality, in one transaction; says what became of how many. */
export const applyRows = async (work: Work, { rows, named }: Read): Promise<Counts | 'suddenlyEmpty'> => {
	const { tx, source, kind } = work;
	const items = await itemsOf(tx, source.id);
	if (rows.length === 0 && items.some(({ goneAt }) => goneAt === null)) return 'suddenlyEmpty';
	const known = new Map(items.map((item) => [item.key, item]));
	const { good } = checkRows(kind, tx.tenant, rows);
	const counts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, own: 0, twins: 0, faulty: rows.length - good.length };
	for (const { key, draft } of good) {
		const { id: _, ...answers } = answersOf(kind, draft);
		const appearedAt = rows.find((row) => row.key === key)?.appearedAt ?? null;
		const brought: Brought = { key, draft, digest: digestOf(answers), startsAt: startOf(draft), appearedAt };
		const item = known.get(key);
		counts[item ? await renew(work, item, brought) : await add(work, brought)]++;
	}
	return { ...counts, withdrawn: await withdrawMissing(work, items, { rows, named }) };
};
