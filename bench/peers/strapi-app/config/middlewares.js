/** As Strapi creates it, with its own compression added and without its log of every request: ours writes none either. */
module.exports = [
	'strapi::errors',
	'strapi::compression',
	'strapi::security',
	'strapi::cors',
	'strapi::poweredBy',
	'strapi::query',
	'strapi::body',
	'strapi::session',
	'strapi::favicon',
	'strapi::public',
];
