import { readFileSync } from 'node:fs';
import config from './payload.config.js';
import { getPayload } from 'payload';

/** Users, words and pictures through Payload's own local interface. */
const { email, password, pictures, ...words } = JSON.parse(readFileSync(process.env.SEED_FILE, 'utf8'));
const payload = await getPayload({ config });
await payload.create({ collection: 'users', data: { email, password } });
for (const [collection, slugs] of Object.entries(words))
	for (const { slug, name } of slugs) await payload.create({ collection, data: { slug, name } });
for (const { path, alt, credit } of pictures) await payload.create({ collection: 'media', data: { alt, credit }, filePath: path });
process.exit(0);
