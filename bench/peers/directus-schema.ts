import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { callJson, dataOf } from './json-calls.ts';

const material = z.object({
	pictures: z.array(z.object({ alt: z.string(), credit: z.string(), path: z.string() })),
	categories: z.unknown(),
	tags: z.unknown(),
	organisations: z.unknown(),
	villages: z.unknown(),
});
const policies = z.array(z.object({ id: z.string(), name: z.string() }));

const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
const field = (name: string, type: string, schema: object = {}) => ({ field: name, type, schema });
const alias = (name: string, special: string, display: string) => ({ field: name, type: 'alias', meta: { special: [special], interface: display } });
/** Directus leaves foreign keys unindexed; an operator would not. */
const indexed = { is_indexed: true };
const hidden = { hidden: true };
const wordKinds = ['categories', 'tags', 'organisations', 'villages'] as const;

const collections: readonly { readonly name: string; readonly fields: readonly object[]; readonly meta?: object }[] = [
	...wordKinds.map((name) => ({ name, fields: [key, field('slug', 'string'), field('name', 'string')] })),
	{ name: 'languages', fields: [field('code', 'string', { is_primary_key: true }), field('name', 'string')] },
	{
		name: 'articles',
		fields: [
			key,
			field('slug', 'string', indexed),
			field('date', 'timestamp', indexed),
			...['category', 'organisation', 'village'].map((name) => field(name, 'integer')),
			field('picture', 'uuid'),
			alias('translations', 'translations', 'translations'),
			alias('tags', 'm2m', 'list-m2m'),
			alias('more', 'files', 'files'),
		],
	},
	{
		name: 'articles_translations',
		meta: hidden,
		fields: [
			key,
			field('articles_id', 'integer', indexed),
			field('languages_code', 'string'),
			field('title', 'string'),
			field('summary', 'text'),
			field('body', 'text'),
		],
	},
	{ name: 'articles_tags', meta: hidden, fields: [key, field('articles_id', 'integer', indexed), field('tags_id', 'integer')] },
	{ name: 'articles_files', meta: hidden, fields: [key, field('articles_id', 'integer', indexed), field('directus_files_id', 'uuid')] },
];

type Relation = readonly [collection: string, field: string, related: string, meta?: object];
const inArticle = (one: string, junction: string) => ({ one_field: one, junction_field: junction });
const relations: readonly Relation[] = [
	['articles', 'category', 'categories'],
	['articles', 'organisation', 'organisations'],
	['articles', 'village', 'villages'],
	['articles', 'picture', 'directus_files'],
	['articles_translations', 'articles_id', 'articles', inArticle('translations', 'languages_code')],
	['articles_translations', 'languages_code', 'languages', { junction_field: 'articles_id' }],
	['articles_tags', 'articles_id', 'articles', inArticle('tags', 'tags_id')],
	['articles_tags', 'tags_id', 'tags', { junction_field: 'articles_id' }],
	['articles_files', 'articles_id', 'articles', inArticle('more', 'directus_files_id')],
	['articles_files', 'directus_files_id', 'directus_files', { junction_field: 'articles_id' }],
];

/** Tables, relations, words, pictures and public reading, all through Directus' own interface. */
export const plantDirectus = async (base: string, { token, file }: { token: string; file: string }): Promise<void> => {
	const headers = { authorization: `Bearer ${token}` };
	const post = (path: string, body: unknown) => callJson(`${base}${path}`, { body, headers });
	for (const { name, fields, meta = {} } of collections) await post('/collections', { collection: name, schema: {}, meta, fields });
	for (const [collection, from, related, meta = {}] of relations)
		await post('/relations', { collection, field: from, related_collection: related, schema: {}, meta });
	const { pictures, ...words } = material.parse(JSON.parse(readFileSync(file, 'utf8')));
	await post('/items/languages', [
		{ code: 'de', name: 'Deutsch' },
		{ code: 'en', name: 'English' },
	]);
	for (const kind of wordKinds) await post(`/items/${kind}`, words[kind]);
	for (const { alt, credit, path } of pictures) {
		const form = new FormData();
		form.set('title', alt);
		form.set('description', credit);
		form.set('file', new Blob([readFileSync(path)], { type: 'image/jpeg' }), basename(path));
		await post('/files', form);
	}
	const known = policies.parse(dataOf(await callJson(`${base}/policies?limit=-1`, { method: 'GET', headers })));
	const policy = known.find(({ name }) => name === '$t:public_label')?.id;
	await post(
		'/permissions',
		[...collections.map(({ name }) => name), 'directus_files'].map((collection) => ({
			policy,
			collection,
			action: 'read',
			fields: ['*'],
			permissions: {},
			validation: {},
		})),
	);
};
