import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { type Answers, type Kind, wordFields } from './kind.ts';

/** What a source brought before: what it says here now, in German, and what the source itself said last. */
export type Brought = { readonly id: string; readonly content: Answers; readonly said: Answers };

/** All that this source brought, by its keys. The last version may be a translation: the words are those of the last German one. */
export const broughtBefore = async (tx: Tx, kind: Kind, source: string): Promise<ReadonlyMap<string, Brought>> => {
	const rows = await tx[connection]
		.selectFrom('publication')
		.innerJoin('publicationVersion as last', (join) =>
			join
				.onRef('last.tenantId', '=', 'publication.tenantId')
				.onRef('last.publicationId', '=', 'publication.id')
				.onRef('last.number', '=', 'publication.version'),
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('publicationVersion')
					.select('content as german')
					.whereRef('publicationVersion.tenantId', '=', 'publication.tenantId')
					.whereRef('publicationVersion.publicationId', '=', 'publication.id')
					.where('publicationVersion.language', '=', 'de')
					.orderBy('publicationVersion.number', 'desc')
					.limit(1)
					.as('words'),
			(join) => join.onTrue(),
		)
		.select([
			'publication.id',
			'last.content',
			'words.german',
			'publication.sourceAnswers',
			sql<string>`publication.source_key`.as('key'),
		])
		.where('publication.tenantId', '=', tx.tenantId)
		.where('publication.kind', '=', kind.name)
		.where('publication.source', '=', source)
		.execute();
	return new Map(
		rows.map(({ key, id, content: last, german, sourceAnswers }) => {
			const words = Object.fromEntries(wordFields.map((name) => [name, (german ?? last)[name] ?? '']));
			const content = { ...last, ...words, language: german ? 'de' : (last['language'] ?? 'de') };
			return [key, { id, content, said: sourceAnswers ?? content }];
		}),
	);
};

/** Whether two sets of answers say the same; an answer that is missing says nothing. */
export const isSame = (a: Answers, b: Answers): boolean => {
	const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => name !== 'id'));
	return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
};

/** Each answer of the source, unless somebody changed that answer here. */
export const mergedWith = ({ content, said }: Brought, says: Answers): Answers =>
	Object.fromEntries(
		Object.keys({ ...content, ...says }).map((name) => [
			name,
			((content[name] ?? '') === (said[name] ?? '') ? says[name] : content[name]) ?? '',
		]),
	);

/** Keeps what the source says now, to tell its next changes from local ones. */
export const rememberSaid = async (tx: Tx, steps: readonly { readonly id: string; readonly said: Answers }[]): Promise<void> => {
	const told = sql`jsonb_to_recordset(${JSON.stringify(steps.map(({ id, said }) => ({ id, said })))}::jsonb) as told(id uuid, said jsonb)`;
	await sql`update publication set source_answers = told.said from ${told}
		where publication.tenant_id = ${tx.tenantId} and publication.id = told.id`.execute(tx[connection]);
};
