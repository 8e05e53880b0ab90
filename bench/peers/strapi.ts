import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bracketed, callJson } from './json-calls.ts';
import { call, installPeer, startServer } from './machine.ts';
import type { Home, Peer, Question, Questions, Seen } from './peer.ts';
import { fillWith, idsOf } from './staging.ts';

const port = 1337;
const base = `http://127.0.0.1:${port}`;

const named = z.object({ slug: z.string(), name: z.string() });
const doc = z
	.object({
		documentId: z.string(),
		slug: z.string(),
		title: z.string(),
		summary: z.string(),
		body: z.string().optional(),
		category: named,
		tags: z.array(named),
		organisation: named,
		village: named,
		picture: z.object({ alternativeText: z.string(), url: z.string() }),
	})
	.transform(
		({ slug, title, summary, body, category, tags, organisation, village, picture }): Seen => ({
			...{ slug, title, summary, category: category.slug },
			...(body !== undefined && { body }),
			tags: tags.map((tag) => tag.slug).toSorted(),
			organisation: organisation.name,
			village: village.slug,
			picture: picture.alternativeText,
		}),
	);
const list = z.object({ data: z.array(doc) });
const one = z.object({ data: doc });
const found = z.object({ data: z.array(z.object({ documentId: z.string() })) });

const word = { fields: ['slug', 'name'] };
const relations = {
	locale: 'de',
	populate: {
		category: word,
		tags: word,
		organisation: word,
		village: word,
		picture: { fields: ['alternativeText', 'caption', 'width', 'height', 'url'] },
	},
};
/** One language, relations with the fields that a teaser shows, and no count of all. */
const newest = { ...relations, fields: ['slug', 'date', 'title', 'summary'], sort: 'date:desc', pagination: { pageSize: 20, withCount: false } };

/** `tag_ord`, `order` and the letter in front of a document's id are as Strapi writes them; the index is one an operator would add. */
const fill = [
	...['de', 'en'].map(
		(language) => `insert into articles (document_id, slug, date, title, summary, body, created_at, updated_at, published_at, locale)
		select 'a' || substr(md5(s.slug), 1, 23), s.slug, s.date at time zone 'UTC', title_${language}, summary_${language}, body_${language},
			now() at time zone 'UTC', now() at time zone 'UTC', now() at time zone 'UTC', '${language}' from staging.article s order by s.date desc`,
	),
	...[
		['category', 'categories', 'slug'],
		['organisation', 'organisations', 'name'],
		['village', 'villages', 'slug'],
	].map(
		([kind, table, key]) => `insert into articles_${kind}_lnk (article_id, ${kind}_id)
		select a.id, w.id from staging.article s join articles a using (slug) join ${table} w on w.${key} = s.${kind}`,
	),
	`insert into articles_tags_lnk (article_id, tag_id, tag_ord) select a.id, t.id, at
	from staging.article s join articles a using (slug), unnest(s.tags) with ordinality as one(word, at) join tags t on t.slug = word`,
	`insert into files_related_mph (file_id, related_id, related_type, field, "order")
	select f.id, a.id, 'api::article.article', case when at = 1 then 'picture' else 'more' end, greatest(at - 1, 1)
	from staging.article s join articles a using (slug), unnest(s.pictures) with ordinality as one(word, at) join files f on f.alternative_text = word`,
	'create index if not exists bench_articles_date on articles (locale, date desc)',
];

const questionsOf = async (home: Home, token: string): Promise<Questions> => {
	const idOf = await idsOf(home.database, { id: 'document_id', pictures: 'files', described: 'alternative_text' });
	const shot = { port, host: `127.0.0.1:${port}` };
	return {
		list: { ...shot, path: `/api/articles?${bracketed(newest)}`, read: (said) => list.parse(JSON.parse(said)).data },
		item: async (slug): Promise<Question> => {
			const known = await callJson(`${base}/api/articles?${bracketed({ locale: 'de', filters: { slug: { $eq: slug } } })}`, { method: 'GET' });
			const id = found.parse(known).data[0]?.documentId;
			return { ...shot, path: `/api/articles/${id}?${bracketed(relations)}`, read: (said) => [one.parse(JSON.parse(said)).data] };
		},
		search: (searched) => ({
			...shot,
			path: `/api/articles?${bracketed({
				...newest,
				filters: { $or: [{ title: { $containsi: searched } }, { summary: { $containsi: searched } }, { body: { $containsi: searched } }] },
			})}`,
			slugs: (said) => list.parse(JSON.parse(said)).data.map(({ slug }) => slug),
		}),
		create: (article) => ({
			...shot,
			path: '/api/articles?locale=de',
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: (at) => {
				const { slug, date, de, category, tags, organisation, village, pictures: [picture, ...more] } = article(at);
				return JSON.stringify({
					data: {
						...de,
						slug,
						date,
						category: idOf('categories', category),
						tags: tags.map((tag) => idOf('tags', tag)),
						organisation: idOf('organisations', organisation),
						village: idOf('villages', village),
						picture: Number(idOf('pictures', picture)),
						more: more.map((file) => Number(idOf('pictures', file))),
					},
				});
			},
		}),
	};
};

const program = 'node_modules/@strapi/strapi/bin/strapi.js';

export const strapi = (home: Home, material: string): Peer => {
	const { folder, database } = home;
	const tokenFile = join(folder, 'token');
	const env = {
		DB_HOST: String(database.host),
		DB_NAME: String(database.database),
		DB_USER: String(database.user),
		TOKEN_FILE: tokenFile,
		SEED_FILE: material,
		PORT: String(port),
		STRAPI_TELEMETRY_DISABLED: 'true',
		STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'en',
		NODE_ENV: 'production',
	};
	const serve = () => startServer('24', [program, 'start'], { cwd: folder, env, until: `${base}/api/categories` });
	return {
		name: 'Strapi',
		version: '5.54.0',
		folder,
		database,
		cache: null,
		install: () =>
			installPeer('strapi', '24', (cwd) => {
				mkdirSync(join(cwd, 'public/uploads'), { recursive: true });
				call('24', ['node', 'write-types.js'], { cwd });
				call('24', ['node', program, 'build'], { cwd, env });
			}),
		prepare: async () => (await serve()).stop(),
		fill: (articles) => fillWith(database, articles, fill),
		start: async () => {
			const server = await serve();
			return { ...server, questions: await questionsOf(home, readFileSync(tokenFile, 'utf8')) };
		},
		entrance: {
			login: `${base}/admin/auth/login`,
			fields: { email: 'input[name=email]', password: 'input[name=password]', submit: 'button[type=submit]' },
			list: `${base}/admin/content-manager/collection-types/api::article.article?page=1&pageSize=10&sort=date:DESC`,
			row: 'table tbody tr',
		},
	};
};
