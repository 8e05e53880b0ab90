import { rehearse, together, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { audit } from '#kernel/audit/audit.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { eachOf } from '#kernel/jobs/each.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { fetchOutside } from '#kernel/outside/fetch.ts';
import { minutesUntil, type SourceAnswers } from '../../source.ts';
import { type Asked, kindsOf } from '../answers.ts';
import type { Read } from '../imports/rows.ts';
import { dueSources, type Source } from '../queries.ts';
import type { Counts, SourceTables } from '../tables.ts';
import { applyRows } from './apply.ts';

const own = tables<SourceTables>();
const minute = 60_000;

export type Result = { readonly problem: string } | { readonly counts: Counts } | { readonly isSame: true };

const kindOf = (asked: Asked, name: string) => {
	const kind = kindsOf(asked).find((one) => one.name === name);
	if (!kind) throw new NotFound('kind');
	return kind;
};

type Seen = { readonly etag: string | null; readonly lastModified: string | null };
const settle = async (tx: Tx, { id, failures, intervalMinutes }: Source, { seen, ...result }: Result & { seen?: Seen }): Promise<void> => {
	const isBad = 'problem' in result;
	const failed = isBad ? failures + 1 : 0;
	await own
		.update(tx, 'source')
		.set({
			...seen,
			fetchedAt: tx.now,
			problem: isBad ? result.problem : null,
			failures: failed,
			dueAt: new Date(tx.now.getTime() + minutesUntil({ intervalMinutes }, failed) * minute),
			...('counts' in result && { result: JSON.stringify(result.counts) }),
		})
		.where('id', '=', id)
		.execute();
};

const hasNews = ({ added, changed, withdrawn }: Counts): boolean => added + changed + withdrawn > 0;

/** Another source may name what is withdrawn here and was left out there as its twin: it has to say it again, though nothing changed there. */
const askOthersAnew = (tx: Tx, { id }: Source) =>
	own.update(tx, 'source').set({ etag: null, lastModified: null }).where('id', '<>', id).execute();

type Fresh = Seen & { readonly read: Read };
const bring = (ctx: Context, source: Source, { asked, fresh }: { asked: Asked; fresh: Fresh }): Promise<Result> =>
	together(ctx, async (tx) => {
		const locked = await own.from(tx, 'source').select('id').where('id', '=', source.id).forUpdate().executeTakeFirst();
		if (!locked) throw new NotFound('source');
		const { read, etag, lastModified } = fresh;
		const counts = await applyRows({ tx, source, asked, kind: kindOf(asked, source.kind) }, read);
		const result: Result = counts === 'suddenlyEmpty' ? { problem: counts } : { counts };
		await settle(tx, source, 'counts' in result ? { ...result, seen: { etag, lastModified } } : result);
		if ('counts' in result && result.counts.withdrawn > 0) await askOthersAnew(tx, source);
		if ('counts' in result && hasNews(result.counts))
			await audit(tx, 'source.fetch', { id: source.id, subject: source.name, detail: result.counts });
		return result;
	});

/** The readers of foreign feeds and calendars are loaded with the first source that is asked. */
const foreign = () => import('../imports/rows.ts');

/** Asks one source and brings in what it says. No transaction is open while it answers. */
export const fetchSource = async (ctx: Context, source: Source, asked: Asked): Promise<Result> => {
	const answer = await fetchOutside(source.url, source);
	const done = async (result: Result): Promise<Result> => {
		await walled(ctx, (tx) => settle(tx, source, result));
		return result;
	};
	if (answer.is === 'failed') return done({ problem: answer.fault });
	if (answer.is === 'same') return done({ isSame: true });
	try {
		const read = (await foreign()).rowsIn(ctx, answer, { source, asked });
		if ('problem' in read) return await done({ problem: read.problem });
		return await bring(ctx, source, { asked, fresh: { read, etag: answer.etag, lastModified: answer.lastModified } });
	} catch (error) {
		// Whatever it is, it will be the same in five minutes: the source waits, and its turn is over.
		await done({ problem: 'unexpected' });
		throw error;
	}
};

export type Rehearsed = { readonly problem: string } | { readonly counts: Counts; readonly titles: readonly string[] };

/** What a source would bring, without keeping any of it. */
export const rehearseSource = async (ctx: Context, source: SourceAnswers, asked: Asked): Promise<Rehearsed> => {
	const answer = await fetchOutside(source.url, { etag: null, lastModified: null });
	if (answer.is !== 'fresh') return { problem: answer.is === 'failed' ? answer.fault : 'unreachable' };
	const read = (await foreign()).rowsIn(ctx, answer, { source, asked });
	if ('problem' in read) return read;
	const counts = await rehearse(ctx, async (tx) => {
		const { id, dueAt, createdAt } = { id: crypto.randomUUID(), dueAt: tx.now, createdAt: tx.now };
		const row = { ...source, places: [...source.places], topics: [...source.topics] };
		const blank = { etag: null, lastModified: null, fetchedAt: null, problem: null, result: null };
		await own.insert(tx, 'source', { ...row, ...blank, id, url: `probe:${id}`, dueAt, createdAt });
		const probe: Source = { ...row, ...blank, id, dueAt, createdAt, failures: 0, tenantId: tx.tenantId };
		return applyRows({ tx, source: probe, asked, kind: kindOf(asked, source.kind) }, read);
	});
	if (counts === 'suddenlyEmpty') return { problem: counts };
	return { counts, titles: read.rows.slice(0, 12).map(({ answers }) => answers['title'] ?? '') };
};

/** Every five minutes whatever is due; one that hangs costs twenty seconds and holds nothing. */
export const fetching = (asked: Asked): Job => ({
	name: 'sources.fetch',
	says: 'Ruft fremde Kalender und Feeds ab',
	cron: '*/5 * * * *',
	run: async (ctx) => {
		await eachOf(await dueSources(ctx), (source) => fetchSource(ctx, source, asked));
	},
});
