const { readFileSync, statSync, writeFileSync } = require('node:fs');
const { basename } = require('node:path');

const kinds = { categories: 'category', tags: 'tag', organisations: 'organisation', villages: 'village' };

/** Everybody may read; whoever bears the token may write. */
const openUp = async (strapi) => {
	const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
	for (const kind of ['article', ...Object.values(kinds)])
		for (const deed of ['find', 'findOne'])
			await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: `api::${kind}.${kind}.${deed}`, role: role.id } });
	const { accessKey } = await strapi.service('admin::api-token').create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
	writeFileSync(process.env.TOKEN_FILE, accessKey);
};

/** On the first start: editor, languages, words and pictures through Strapi's own services. */
const plant = async (strapi) => {
	const { email, password, pictures, ...words } = JSON.parse(readFileSync(process.env.SEED_FILE, 'utf8'));
	const role = await strapi.service('admin::role').getSuperAdmin();
	await strapi.service('admin::user').create({ firstname: 'Bench', email, password, isActive: true, registrationToken: null, roles: [role.id] });
	await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
	await strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'de' });
	for (const [many, rows] of Object.entries(words))
		for (const { slug, name } of rows) await strapi.documents(`api::${kinds[many]}.${kinds[many]}`).create({ data: { slug, name } });
	for (const { path, alt, credit } of pictures)
		await strapi.plugin('upload').service('upload').upload({
			data: { fileInfo: { name: basename(path), alternativeText: alt, caption: credit } },
			files: { filepath: path, originalFilename: basename(path), mimetype: 'image/jpeg', size: statSync(path).size },
		});
	await openUp(strapi);
};

module.exports = {
	register() {},
	async bootstrap({ strapi }) {
		if ((await strapi.db.query('api::category.category').count()) === 0) await plant(strapi);
	},
};
