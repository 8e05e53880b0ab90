import type { Context } from '#kernel/context.ts';
import type { Field, JsonSchema } from '#kernel/kind/field.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { deepest, longestWords } from './search.ts';

const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const teaser = {
	id: { type: 'string', format: 'uuid' },
	type: text,
	url: { type: 'string', format: 'uri' },
	title: text,
	summary: text,
	language: text,
	publishedAt: moment,
	changedAt: moment,
	publisher: text,
	places: { type: 'array', items: reference('Place') },
	topics: { type: 'array', items: text },
	image: nullable(reference('Image')),
};

const shared = {
	Place: { type: 'object', required: ['slug', 'name', 'ars'], properties: { slug: text, name: text, ars: nullable(text) } },
	Position: {
		type: 'object',
		required: ['lon', 'lat'],
		description: 'WGS 84',
		properties: { lon: { type: 'number' }, lat: { type: 'number' } },
	},
	Image: {
		type: 'object',
		required: ['url', 'alt', 'width', 'height', 'credit'],
		properties: {
			url: { type: 'string', format: 'uri' },
			alt: nullable(text),
			width: { type: 'integer' },
			height: { type: 'integer' },
			credit: text,
		},
	},
	Hit: { type: 'object', required: Object.keys(teaser), properties: teaser },
	Problem: {
		type: 'object',
		description: 'RFC 9457',
		required: ['type', 'title', 'status'],
		properties: { type: text, title: text, status: { type: 'integer' }, problems: { type: 'object', additionalProperties: text } },
	},
};
const spine = {
	...teaser,
	body: text,
	languages: { type: 'array', items: text },
	position: nullable(reference('Position')),
};
const required = [...Object.keys(teaser), 'position'];

const schemaOf = ({ label, schema, isOptional }: Field<unknown>): object => {
	const described: JsonSchema = { ...schema, description: label };
	return isOptional && schema.type !== 'boolean' && schema.type !== 'array' ? nullable(described) : described;
};
const nameOf = ({ name }: Kind): string => name.charAt(0).toUpperCase() + name.slice(1);

const kindSchema = (kind: Kind): object => {
	const own = Object.entries(kind.fields).filter(([, field]) => !field.isPrivate);
	return {
		type: 'object',
		required: [...required, ...own.map(([name]) => name)],
		properties: { ...spine, ...Object.fromEntries(own.map(([name, field]) => [name, schemaOf(field)])) },
	};
};

const query = (name: string, schema: object, description: string) => ({ name, in: 'query', required: false, schema, description });
const answer = (description: string, schema: object, type = 'application/json') => ({ description, content: { [type]: { schema } } });
const problem = (description: string) => answer(description, reference('Problem'), 'application/problem+json');

const page = (items: object, more: Readonly<Record<string, object>> = {}) =>
	answer('A page of them', {
		type: 'object',
		required: ['items', 'next', ...Object.keys(more)],
		properties: { items: { type: 'array', items }, next: nullable({ type: 'string', format: 'uri' }), ...more },
	});
const part = (maximum?: number) => [
	query('place', text, 'Slug of a village'),
	query('limit', { type: 'integer', minimum: 0, maximum: 100, default: 20 }, 'How many'),
	query('offset', { type: 'integer', minimum: 0, default: 0, ...(maximum !== undefined && { maximum }) }, 'After how many'),
];

const searching = (kinds: readonly Kind[]): [string, object] => [
	'/api/v1/search',
	{
		get: {
			operationId: 'search',
			summary: 'Everything that is shown now and has these words, the best first, as on the page of results',
			parameters: [
				{
					...query('q', { ...text, minLength: 1, maxLength: longestWords }, 'Words; the last one may be a beginning'),
					required: true,
				},
				query('type', { enum: kinds.map(({ name }) => name) }, 'One kind only'),
				...part(deepest),
			],
			responses: {
				200: page(reference('Hit'), {
					isGuess: { type: 'boolean', description: 'Nothing has these words: the items have similar ones' },
				}),
				422: problem('A parameter is wrong'),
			},
		},
	},
];

const pathsOf = (kind: Kind): [string, object][] => [
	[
		`/api/v1${kind.path}`,
		{
			get: {
				operationId: `list${nameOf(kind)}`,
				summary: `${kind.many.de}: what is shown now, newest first`,
				tags: [kind.many.de],
				parameters: [...part(), query('topic', text, 'Slug of a topic')],
				responses: { 200: page(reference(nameOf(kind))), 422: problem('A parameter is wrong') },
			},
		},
	],
	[
		`/api/v1${kind.path}/{id}`,
		{
			get: {
				operationId: `get${nameOf(kind)}`,
				summary: `${kind.one}: one, by id or slug, with its whole text`,
				tags: [kind.many.de],
				parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
				responses: { 200: answer('It', reference(nameOf(kind))), 404: problem('Not shown here') },
			},
		},
	],
];

/** OpenAPI 3.1 of the read API, made from the kinds: a new kind describes itself. */
export const openApiOf = (ctx: Context, kinds: readonly Kind[]) => ({
	openapi: '3.1.0',
	info: {
		title: `${ctx.tenant.name}: offene Daten`,
		version: '1',
		description:
			'Everything that is shown on the portal, for machines. No key needed. Times carry their offset (ISO 8601), languages are BCP 47 tags. ' +
			'Entries whose sourceNote names OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0.',
		license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
	},
	servers: [{ url: ctx.origin }],
	paths: Object.fromEntries([searching(kinds), ...kinds.flatMap(pathsOf)]),
	components: { schemas: { ...shared, ...Object.fromEntries(kinds.map((kind) => [nameOf(kind), kindSchema(kind)])) } },
});
