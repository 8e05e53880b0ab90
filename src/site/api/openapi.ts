import type { Context } from '#kernel/context.ts';
import type { Field, JsonSchema } from '#kernel/kind/field.ts';
import type { Kind } from '#kernel/kind/kind.ts';

const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

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
	Problem: {
		type: 'object',
		description: 'RFC 9457',
		required: ['type', 'title', 'status'],
		properties: { type: text, title: text, status: { type: 'integer' }, problems: { type: 'object', additionalProperties: text } },
	},
};
const spine = {
	id: { type: 'string', format: 'uuid' },
	type: text,
	url: { type: 'string', format: 'uri' },
	title: text,
	summary: text,
	body: text,
	language: text,
	languages: { type: 'array', items: text },
	publishedAt: moment,
	changedAt: moment,
	publisher: text,
	places: { type: 'array', items: reference('Place') },
	topics: { type: 'array', items: text },
	position: nullable(reference('Position')),
	image: nullable(reference('Image')),
};
const required = [
	'id',
	'type',
	'url',
	'title',
	'summary',
	'language',
	'publishedAt',
	'changedAt',
	'publisher',
	'places',
	'topics',
	'position',
	'image',
];

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

const pathsOf = (kind: Kind): [string, object][] => [
	[
		`/api/v1${kind.path}`,
		{
			get: {
				operationId: `list${nameOf(kind)}`,
				summary: `${kind.many.de}: what is shown now, newest first`,
				tags: [kind.many.de],
				parameters: [
					query('place', text, 'Slug of a village'),
					query('topic', text, 'Slug of a topic'),
					query('limit', { type: 'integer', minimum: 0, maximum: 100, default: 20 }, 'How many'),
					query('offset', { type: 'integer', minimum: 0, default: 0 }, 'After how many'),
				],
				responses: {
					200: answer('A page of them', {
						type: 'object',
						required: ['items', 'next'],
						properties: {
							items: { type: 'array', items: reference(nameOf(kind)) },
							next: nullable({ type: 'string', format: 'uri' }),
						},
					}),
					422: problem('A parameter is wrong'),
				},
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
	paths: Object.fromEntries(kinds.flatMap(pathsOf)),
	components: { schemas: { ...shared, ...Object.fromEntries(kinds.map((kind) => [nameOf(kind), kindSchema(kind)])) } },
});
