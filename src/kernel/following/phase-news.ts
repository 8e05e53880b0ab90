import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Job } from '#kernel/jobs/job.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { occasionsOf } from '#kernel/phases/occasions.ts';
import type { Phase } from '#kernel/phases/phase.ts';
import { publications } from '#kernel/publication/publications.ts';
import { isFirstTime, tellFollowers } from './tell.ts';

type Known = Phase & { readonly publicationId: string; readonly kind: string };

/** Phases of what is shown now, that opened or closed by now. */
const begun = (tx: Tx) =>
	publications(tx)
		.innerJoin('phase', (join) =>
			join.onRef('phase.tenantId', '=', 'publication.tenantId').onRef('phase.publicationId', '=', 'publication.id'),
		)
		.select([
			'phase.id',
			'phase.publicationId',
			'phase.capability',
			'phase.title',
			'phase.opensAt',
			'phase.closesAt',
			'publication.kind',
		])
		.where('phase.tenantId', '=', tx.tenantId)
		.where('phase.opensAt', '<=', tx.now)
		.execute();

const told = async (tx: Tx): Promise<ReadonlySet<string>> => {
	const rows = await tx[connection].selectFrom('told').select('occasion').where('tenantId', '=', tx.tenantId).execute();
	return new Set(rows.map(({ occasion }) => occasion));
};

const tell = async (tx: Tx, phase: Known, paths: ReadonlyMap<string, string>): Promise<void> => {
	const path = paths.get(phase.kind) ?? '';
	for (const { what, at, occasion } of occasionsOf(phase)) {
		if (at > tx.now) continue;
		await tellFollowers(tx, {
			publicationId: phase.publicationId,
			occasion,
			path,
			say: (texts, title) =>
				what === 'opens'
					? { subject: texts.opens(title), text: texts.opensText(phase.title) }
					: { subject: texts.closes(title), text: texts.closesText(phase.title) },
		});
	}
};

/** Tells followers of each phase that opened or closed since the last time; one transaction a phase. */
export const tellPhases = async (ctx: Context, kinds: readonly Kind[]): Promise<void> => {
	const paths = new Map(kinds.map(({ name, path }) => [name, path]));
	const fresh = await walled(ctx, async (tx) => {
		const known = await told(tx);
		return (await begun(tx)).filter(
			(phase) => paths.has(phase.kind) && occasionsOf(phase).some(({ at, occasion }) => at <= tx.now && !known.has(occasion)),
		);
	});
	for (const phase of fresh) await walled(ctx, (tx) => tell(tx, phase, paths));
};

/** What is past when phases are set is nobody's news, but for what was to come before and has not been told yet. */
export const passOver = async (tx: Tx, publicationId: string, { before, after }: { before: readonly Phase[]; after: readonly Phase[] }) => {
	const awaited = new Set(before.flatMap(occasionsOf).map(({ occasion }) => occasion));
	for (const { at, occasion } of after.flatMap(occasionsOf))
		if (at <= tx.now && !awaited.has(occasion)) await isFirstTime(tx, publicationId, occasion);
};

/** Phases may open at any minute; nobody waits longer than five for the mail. */
export const phaseNews = (kinds: readonly Kind[]): Job => ({
	name: 'participation.tell',
	says: 'Sagt denen, die einer Beteiligung folgen, wann eine Phase beginnt und endet',
	cron: '*/5 * * * *',
	run: (ctx) => tellPhases(ctx, kinds),
});
