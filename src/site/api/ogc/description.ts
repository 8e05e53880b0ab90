import type { Context } from '#kernel/context.ts';
import type { Collection } from './collections.ts';
import { mostLimit, usualLimit } from './parameters.ts';

const text = { type: 'string' };
const query = (name: string, schema: object, description: string) => ({
	name,
	in: 'query',
	required: false,
	schema,
	style: 'form',
	explode: false,
	description,
});
const json = (description: string, type = 'application/json') => ({ description, content: { [type]: { schema: { type: 'object' } } } });
const wrong = { ...json('A parameter is wrong', 'application/problem+json') };
const missing = { ...json('Not there', 'application/problem+json') };

const parameters = [
	query('limit', { type: 'integer', minimum: 1, maximum: mostLimit, default: usualLimit }, 'How many at most'),
	query('offset', { type: 'integer', minimum: 0, default: 0 }, 'After how many'),
	query(
		'bbox',
		{
			type: 'array',
			oneOf: [
				{ minItems: 4, maxItems: 4 },
				{ minItems: 6, maxItems: 6 },
			],
			items: { type: 'number' },
		},
		'west,south,east,north in degrees (CRS84)',
	),
	query('datetime', text, 'A moment or an interval after RFC 3339; events by their own time, all else by the day it appeared'),
	query('f', { type: 'string', enum: ['json'] }, 'The only format'),
];

const pathsOf = (ctx: Context, { id, title }: Collection): [string, object][] => {
	const tags = [title(ctx)];
	const featureId = { name: 'featureId', in: 'path', required: true, schema: text };
	return [
		[`/collections/${id}`, { get: { operationId: `describe.${id}`, tags, responses: { 200: json('What it is') } } }],
		[
			`/collections/${id}/items`,
			{
				get: {
					operationId: `items.${id}`,
					tags,
					parameters,
					responses: { 200: json('A page of features', 'application/geo+json'), 400: wrong },
				},
			},
		],
		[
			`/collections/${id}/items/{featureId}`,
			{
				get: {
					operationId: `item.${id}`,
					tags,
					parameters: [featureId],
					responses: { 200: json('One feature', 'application/geo+json'), 404: missing },
				},
			},
		],
	];
};

const plain = (name: string, says: string) => ({ get: { operationId: name, tags: ['Capabilities'], responses: { 200: json(says) } } });

/** OpenAPI 3.0 of this interface, as its conformance class wants it (OGC 17-069r4, 9). */
export const describe = (ctx: Context, collections: readonly Collection[], base: string) => ({
	openapi: '3.0.3',
	info: {
		title: `${ctx.tenant.name}: OGC API Features`,
		version: '1.0.0',
		description:
			'Everything that is shown on the portal, as features. Entries whose sourceNote names OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0.',
		license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	},
	servers: [{ url: base }],
	paths: {
		'/': plain('landing', 'Where to begin'),
		'/conformance': plain('conformance', 'What is kept'),
		'/collections': plain('collections', 'All collections'),
		...Object.fromEntries(collections.flatMap((collection) => pathsOf(ctx, collection))),
	},
});
