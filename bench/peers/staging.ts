import { Client, type PoolConfig } from 'pg';
import type { Article } from './articles.ts';

/** One connection for one piece of work. */
export const withClient = async <T>(to: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> => {
	const client = new Client(to);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
};

const table = `create schema staging; create table staging.article (
	slug text primary key, date timestamptz, category text, tags text[], organisation text, village text, pictures text[],
	title_de text, summary_de text, body_de text, title_en text, summary_en text, body_en text)`;

const rowOf = ({ de, en, ...article }: Article) => ({
	...article,
	title_de: de.title,
	summary_de: de.summary,
	body_de: de.body,
	title_en: en.title,
	summary_en: en.summary,
	body_en: en.body,
});

/** Lays articles into a table beside a peer's own, copies them into its tables with statements, and leaves nothing behind. */
export const fillWith = (to: PoolConfig, articles: readonly Article[], statements: readonly string[]): Promise<void> =>
	withClient(to, async (client) => {
		await client.query('begin');
		await client.query(table);
		for (let at = 0; at < articles.length; at += 500)
			await client.query('insert into staging.article select * from json_populate_recordset(null::staging.article, $1)', [
				JSON.stringify(articles.slice(at, at + 500).map(rowOf)),
			]);
		for (const statement of statements) await client.query(statement);
		await client.query('drop schema staging cascade');
		await client.query('commit');
		await client.query('vacuum analyze');
	});

const wordKinds = ['categories', 'tags', 'organisations', 'villages'] as const;
type Kind = (typeof wordKinds)[number] | 'pictures';

/** Ids of words by slug or name and of pictures by their description, as the form of the back office would send them. */
export const idsOf = (to: PoolConfig, { id, pictures, described }: { id: string; pictures: string; described: string }) =>
	withClient(to, async (client) => {
		const ofWords = wordKinds.flatMap((kind) => ['slug', 'name'].map((key) => `select '${kind}' as kind, ${key} as key, ${id}::text as id from ${kind}`));
		const ofPictures = `select 'pictures', ${described}, id::text from ${pictures}`;
		const { rows } = await client.query<{ kind: string; key: string; id: string }>([...ofWords, ofPictures].join(' union all '));
		const ids = new Map(rows.map((row) => [`${row.kind} ${row.key}`, row.id]));
		return (kind: Kind, key: string): string => {
			const known = ids.get(`${kind} ${key}`);
			if (known === undefined) throw new Error(`no ${key} among ${kind}`);
			return known;
		};
	});
