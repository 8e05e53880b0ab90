import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { plantDirectus } from './directus-schema.ts';
import { callJson } from './json-calls.ts';
import { call, installPeer, startServer } from './machine.ts';
import { editor } from './material.ts';
import type { Home, Peer, Question, Questions, Seen } from './peer.ts';
import { fillWith, idsOf } from './staging.ts';

const port = 8055;
const base = `http://127.0.0.1:${port}`;
const token = 'bench-admin-token';

const named = z.object({ slug: z.string(), name: z.string() });
const doc = z
	.object({
		slug: z.string(),
		translations: z.tuple([z.object({ title: z.string(), summary: z.string(), body: z.string().optional() })]),
		category: named,
		tags: z.array(z.object({ tags_id: named })),
		organisation: named,
		village: named,
		picture: z.object({ id: z.string(), title: z.string() }),
	})
	.transform(
		({ slug, translations: [words], category, tags, organisation, village, picture }): Seen => ({
			...words,
			slug,
			category: category.slug,
			tags: tags.map(({ tags_id: tag }) => tag.slug).toSorted(),
			organisation: organisation.name,
			village: village.slug,
			picture: picture.title,
		}),
	);
const list = z.object({ data: z.array(doc) });
const one = z.object({ data: doc });
const found = z.object({ data: z.array(z.object({ id: z.number() })) });

const words = ['category', 'organisation', 'village', 'tags.tags_id'].flatMap((name) => [`${name}.slug`, `${name}.name`]);
const picture = ['id', 'title', 'description', 'width', 'height'].map((name) => `picture.${name}`);
const teaser = ['id', 'slug', 'date', 'translations.title', 'translations.summary', ...words, ...picture];

/** One language, relations with the fields that a teaser shows; Directus counts nothing unless asked. */
const wish = (fields: readonly string[], more: Readonly<Record<string, string>> = {}): string =>
	new URLSearchParams({ fields: fields.join(), 'deep[translations][_filter][languages_code][_eq]': 'de', ...more }).toString();
const newest = { sort: '-date', limit: '20' };

const fill = [
	`insert into articles (slug, date, category, organisation, village, picture)
	select s.slug, s.date, c.id, o.id, v.id, f.id from staging.article s join categories c on c.slug = s.category
	join organisations o on o.name = s.organisation join villages v on v.slug = s.village join directus_files f on f.title = s.pictures[1] order by s.date desc`,
	...['de', 'en'].map(
		(language) => `insert into articles_translations (articles_id, languages_code, title, summary, body)
		select a.id, '${language}', title_${language}, summary_${language}, body_${language} from staging.article s join articles a using (slug)`,
	),
	`insert into articles_tags (articles_id, tags_id) select a.id, t.id
	from staging.article s join articles a using (slug), unnest(s.tags) with ordinality as one(word, at) join tags t on t.slug = word order by a.id, at`,
	`insert into articles_files (articles_id, directus_files_id) select a.id, f.id from staging.article s join articles a using (slug),
	unnest(s.pictures[2:]) with ordinality as one(word, at) join directus_files f on f.title = word order by a.id, at`,
];

const questionsOf = async (home: Home): Promise<Questions> => {
	const idOf = await idsOf(home.database, { id: 'id', pictures: 'directus_files', described: 'title' });
	const shot = { port, host: `127.0.0.1:${port}` };
	return {
		list: { ...shot, path: `/items/articles?${wish(teaser, newest)}`, read: (said) => list.parse(JSON.parse(said)).data },
		item: async (slug): Promise<Question> => {
			const known = await callJson(`${base}/items/articles?${new URLSearchParams({ 'filter[slug][_eq]': slug }).toString()}`, { method: 'GET' });
			const id = found.parse(known).data[0]?.id;
			const path = `/items/articles/${id}?${wish([...teaser, 'translations.body'])}`;
			return { ...shot, path, read: (said) => [one.parse(JSON.parse(said)).data] };
		},
		search: (searched) => ({
			...shot,
			path: `/items/articles?${wish(teaser, {
				...newest,
				// Within `_some` the words are not looked at and everything is found: so side by side. English words are never German ones here.
				filter: JSON.stringify({
					_and: [
						{ translations: { languages_code: { _eq: 'de' } } },
						{ _or: ['title', 'summary', 'body'].map((name) => ({ translations: { [name]: { _icontains: searched } } })) },
					],
				}),
			})}`,
			slugs: (said) => list.parse(JSON.parse(said)).data.map(({ slug }) => slug),
		}),
		create: (article) => ({
			...shot,
			path: '/items/articles',
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: (at) => {
				const { slug, date, de, category, tags, organisation, village, pictures: [leading, ...more] } = article(at);
				return JSON.stringify({
					slug,
					date,
					category: Number(idOf('categories', category)),
					tags: tags.map((tag) => ({ tags_id: Number(idOf('tags', tag)) })),
					organisation: Number(idOf('organisations', organisation)),
					village: Number(idOf('villages', village)),
					picture: idOf('pictures', leading),
					more: more.map((file) => ({ directus_files_id: idOf('pictures', file) })),
					translations: [{ languages_code: 'de', ...de }],
				});
			},
		}),
	};
};

const program = 'node_modules/directus/cli.js';

export const directus = (home: Home, material: string): Peer => {
	const { folder, database } = home;
	const env = {
		DB_CLIENT: 'pg',
		DB_HOST: String(database.host),
		DB_PORT: '5432',
		DB_DATABASE: String(database.database),
		DB_USER: String(database.user),
		DB_PASSWORD: 'none',
		HOST: '127.0.0.1',
		PORT: String(port),
		PUBLIC_URL: base,
		SECRET: 'bench-secret-bench-secret-bench-',
		KEY: 'bench',
		ADMIN_EMAIL: editor.email,
		ADMIN_PASSWORD: editor.password,
		ADMIN_TOKEN: token,
		TELEMETRY: 'false',
		// No line for each request: ours writes none either.
		LOG_LEVEL: 'warn',
		RATE_LIMITER_ENABLED: 'false',
		// It answers 503 when the event loop lags; on a busy machine that would be measured instead of the system.
		PRESSURE_LIMITER_ENABLED: 'false',
		CACHE_ENABLED: 'false',
		STORAGE_LOCATIONS: 'local',
		STORAGE_LOCAL_ROOT: join(folder, 'uploads'),
	};
	const serve = (settings: Readonly<Record<string, string>> = {}) =>
		startServer('22', [program, 'start'], { cwd: folder, env: { ...env, ...settings }, until: `${base}/server/ping` });
	return {
		name: 'Directus',
		version: '12.4.0',
		folder,
		database,
		cache: { CACHE_ENABLED: 'true', CACHE_STORE: 'memory', CACHE_AUTO_PURGE: 'true' },
		install: () => installPeer('directus', '22', (cwd) => void mkdirSync(join(cwd, 'uploads'), { recursive: true })),
		prepare: async () => {
			call('22', ['node', program, 'bootstrap'], { cwd: folder, env });
			const server = await serve();
			await plantDirectus(base, { token, file: material });
			await server.stop();
		},
		fill: (articles) => fillWith(database, articles, fill),
		start: async (settings) => ({ ...(await serve(settings)), questions: await questionsOf(home) }),
		entrance: {
			login: `${base}/admin/login`,
			fields: { email: 'input[type=email]', password: 'input[type=password]', submit: 'button[type=submit]' },
			list: `${base}/admin/content/articles`,
			row: 'table tbody tr',
		},
	};
};
