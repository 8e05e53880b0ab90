import { join } from 'node:path';
import * as z from 'zod';
import { bracketed, callJson } from './json-calls.ts';
import { call, installPeer, startServer } from './machine.ts';
import { editor } from './material.ts';
import type { Home, Peer, Question, Questions, Seen } from './peer.ts';
import { fillWith, idsOf } from './staging.ts';

const port = 3007;
const base = `http://127.0.0.1:${port}`;

const named = z.object({ slug: z.string(), name: z.string() });
const doc = z
	.object({
		slug: z.string(),
		title: z.string(),
		summary: z.string(),
		body: z.string().optional(),
		category: named,
		tags: z.array(named),
		organisation: named,
		village: named,
		picture: z.object({ alt: z.string(), url: z.string() }),
	})
	.transform(
		({ category, tags, organisation, village, picture, ...words }): Seen => ({
			...words,
			category: category.slug,
			tags: tags.map(({ slug }) => slug).toSorted(),
			organisation: organisation.name,
			village: village.slug,
			picture: picture.alt,
		}),
	);
const list = z.object({ docs: z.array(doc) });
const found = z.object({ docs: z.array(z.object({ id: z.number(), slug: z.string() })) });
const login = z.object({ token: z.string() });

const fields = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]));
const [word, media] = [fields('slug', 'name'), fields('alt', 'credit', 'width', 'height', 'url', 'filename')];
/** One language, relations one step deep with the fields that a teaser shows, and no count of all. */
const relations = {
	locale: 'de',
	'fallback-locale': 'none',
	depth: 1,
	populate: { categories: word, tags: word, organisations: word, villages: word, media },
};
const teaser = fields('slug', 'date', 'title', 'summary', 'category', 'tags', 'organisation', 'village', 'picture');
const newest = { ...relations, limit: 20, sort: '-date', pagination: false, select: teaser };

const fill = [
	`insert into articles (slug, date, category_id, organisation_id, village_id, picture_id)
	select s.slug, s.date, c.id, o.id, v.id, m.id from staging.article s join categories c on c.slug = s.category
	join organisations o on o.name = s.organisation join villages v on v.slug = s.village join media m on m.alt = s.pictures[1] order by s.date desc`,
	...['de', 'en'].map(
		(language) => `insert into articles_locales (title, summary, body, _locale, _parent_id)
		select title_${language}, summary_${language}, body_${language}, '${language}', a.id from staging.article s join articles a using (slug)`,
	),
	`insert into articles_rels ("order", parent_id, path, tags_id) select at, a.id, 'tags', t.id
	from staging.article s join articles a using (slug), unnest(s.tags) with ordinality as one(word, at) join tags t on t.slug = word`,
	`insert into articles_rels ("order", parent_id, path, media_id) select at, a.id, 'more', m.id
	from staging.article s join articles a using (slug), unnest(s.pictures[2:]) with ordinality as one(word, at) join media m on m.alt = word`,
];

const questionsOf = async (home: Home): Promise<Questions> => {
	const { token } = login.parse(await callJson(`${base}/api/users/login`, { body: editor }));
	const idOf = await idsOf(home.database, { id: 'id', pictures: 'media', described: 'alt' });
	const shot = { port, host: `127.0.0.1:${port}` };
	return {
		list: { ...shot, path: `/api/articles?${bracketed(newest)}`, read: (said) => list.parse(JSON.parse(said)).docs },
		item: async (slug): Promise<Question> => {
			const known = await callJson(`${base}/api/articles?${bracketed({ where: { slug: { equals: slug } } })}`, { method: 'GET' });
			const id = found.parse(known).docs[0]?.id;
			return { ...shot, path: `/api/articles/${id}?${bracketed(relations)}`, read: (said) => [doc.parse(JSON.parse(said))] };
		},
		search: (searched) => ({
			...shot,
			path: `/api/articles?${bracketed({
				...newest,
				where: { or: { 0: { title: { contains: searched } }, 1: { summary: { contains: searched } }, 2: { body: { contains: searched } } } },
			})}`,
			slugs: (said) => list.parse(JSON.parse(said)).docs.map(({ slug }) => slug),
		}),
		create: (article) => ({
			...shot,
			path: '/api/articles?locale=de&depth=0',
			method: 'POST',
			headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
			body: (at) => {
				const { slug, date, de, category, tags, organisation, village, pictures: [picture, ...more] } = article(at);
				return JSON.stringify({
					...de,
					slug,
					date,
					category: Number(idOf('categories', category)),
					tags: tags.map((tag) => Number(idOf('tags', tag))),
					organisation: Number(idOf('organisations', organisation)),
					village: Number(idOf('villages', village)),
					picture: Number(idOf('pictures', picture)),
					more: more.map((one) => Number(idOf('pictures', one))),
				});
			},
		}),
	};
};

export const payload = (home: Home, material: string): Peer => {
	const { folder, database } = home;
	const env = {
		PAYLOAD_SECRET: 'bench',
		DB_HOST: String(database.host),
		DB_NAME: String(database.database),
		DB_USER: String(database.user),
		MEDIA_DIR: join(folder, 'media'),
		SEED_FILE: material,
		PAYLOAD_CONFIG_PATH: 'payload.config.js',
		NEXT_TELEMETRY_DISABLED: '1',
	};
	return {
		name: 'Payload',
		version: '3.90.2',
		folder,
		database,
		cache: null,
		install: () =>
			installPeer('payload', '24', (cwd) => call('24', ['node', 'node_modules/next/dist/bin/next', 'build'], { cwd, env })),
		prepare: async () => call('24', ['node', 'node_modules/payload/bin.js', 'run', 'seed.js'], { cwd: folder, env }),
		fill: (articles) => fillWith(database, articles, fill),
		start: async () => {
			const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)];
			const server = await startServer('24', args, {
				cwd: folder,
				env: { ...env, NODE_ENV: 'production' },
				until: `${base}/api/categories`,
			});
			return { ...server, questions: await questionsOf(home) };
		},
		entrance: {
			login: `${base}/admin/login`,
			fields: { email: '#field-email', password: '#field-password', submit: 'button[type=submit]' },
			list: `${base}/admin/collections/articles`,
			row: 'table tbody tr',
		},
	};
};
