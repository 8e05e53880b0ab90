/** As Strapi creates it, with its own compression added. */
module.exports = [
	'strapi::logger',
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
