import { sql } from 'kysely';
import { desk, placeIds, words } from '#kernel/publication/publications.ts';
import type { Desk } from '../desk.ts';

const subjects = (ctx: Desk) => desk(ctx).select(['publication.id', 'publication.kind', 'publication.slug', placeIds]).select(words(ctx));

/** One publication with its villages, shown or not. */
export const deskSubject = async (ctx: Desk, id: string) => {
	const row = await subjects(ctx).where('publication.id', '=', id).executeTakeFirst();
	return row && { ...row, title: row.words.title };
};

/** What can be arranged, the newest first. */
export const deskSubjects = async (ctx: Desk, kinds: readonly string[]) => {
	const rows = await subjects(ctx)
		.where('publication.kind', '=', sql<string>`any(${kinds}::text[])`)
		.where('closure.manner', 'is', null)
		.orderBy('publication.changedAt', 'desc')
		.limit(60)
		.execute();
	return rows.map(({ id, placeIds: villages, words: { title } }) => ({ id, placeIds: villages, title }));
};
