import { postgresAdapter } from '@payloadcms/db-postgres';
import { buildConfig } from 'payload';
import sharp from 'sharp';

const read = { read: () => true };
const text = (name, more = {}) => ({ name, type: 'text', ...more });
const words = (slug) => ({ slug, access: read, fields: [text('slug', { index: true }), text('name')], admin: { useAsTitle: 'name' } });

/** The articles of the bench in Payload's own terms; what is not said is as Payload has it. */
export default buildConfig({
	secret: process.env.PAYLOAD_SECRET,
	telemetry: false,
	sharp,
	db: postgresAdapter({ pool: { host: process.env.DB_HOST, database: process.env.DB_NAME, user: process.env.DB_USER } }),
	admin: { user: 'users' },
	localization: { locales: ['de', 'en'], defaultLocale: 'de', fallback: true },
	collections: [
		{ slug: 'users', auth: true, fields: [] },
		{ slug: 'media', access: read, upload: { staticDir: process.env.MEDIA_DIR }, fields: [text('alt'), text('credit')] },
		words('categories'),
		words('tags'),
		words('organisations'),
		words('villages'),
		{
			slug: 'articles',
			access: read,
			admin: { useAsTitle: 'title' },
			fields: [
				text('slug', { index: true }),
				{ name: 'date', type: 'date', index: true },
				text('title', { localized: true }),
				{ name: 'summary', type: 'textarea', localized: true },
				{ name: 'body', type: 'textarea', localized: true },
				{ name: 'category', type: 'relationship', relationTo: 'categories' },
				{ name: 'tags', type: 'relationship', relationTo: 'tags', hasMany: true },
				{ name: 'organisation', type: 'relationship', relationTo: 'organisations' },
				{ name: 'village', type: 'relationship', relationTo: 'villages' },
				{ name: 'picture', type: 'upload', relationTo: 'media' },
				{ name: 'more', type: 'upload', relationTo: 'media', hasMany: true },
			],
		},
	],
});
