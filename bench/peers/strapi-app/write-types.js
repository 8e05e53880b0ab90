const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const text = { type: 'string' };
const long = { type: 'text' };
const localized = (attribute) => ({ ...attribute, pluginOptions: { i18n: { localized: true } } });
const one = (kind) => ({ type: 'relation', relation: 'manyToOne', target: `api::${kind}.${kind}` });
const many = (kind) => ({ type: 'relation', relation: 'manyToMany', target: `api::${kind}.${kind}` });
const picture = (multiple) => ({ type: 'media', multiple, allowedTypes: ['images'] });

const types = {
	category: ['categories', { slug: text, name: text }],
	tag: ['tags', { slug: text, name: text }],
	organisation: ['organisations', { slug: text, name: text }],
	village: ['villages', { slug: text, name: text }],
	article: [
		'articles',
		{
			slug: text,
			date: { type: 'datetime' },
			title: localized(text),
			summary: localized(long),
			body: localized(long),
			category: one('category'),
			tags: many('tag'),
			organisation: one('organisation'),
			village: one('village'),
			picture: picture(false),
			more: picture(true),
		},
	],
};

/** What Strapi's own generator writes for a content type: schema, controller, router and service. */
for (const [name, [plural, attributes]] of Object.entries(types)) {
	const folder = join(__dirname, 'src', 'api', name);
	const write = (path, text) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	write(
		`content-types/${name}/schema.json`,
		JSON.stringify({
			kind: 'collectionType',
			collectionName: plural,
			info: { singularName: name, pluralName: plural, displayName: name },
			options: { draftAndPublish: false },
			pluginOptions: name === 'article' ? { i18n: { localized: true } } : {},
			attributes,
		}),
	);
	for (const [part, maker] of [['controllers', 'Controller'], ['routes', 'Router'], ['services', 'Service']])
		write(`${part}/${name}.js`, `module.exports = require('@strapi/strapi').factories.createCore${maker}('api::${name}.${name}');\n`);
}
