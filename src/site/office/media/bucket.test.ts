import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { newId } from '#kernel/db/id.ts';
import { strayJob } from '#kernel/media/strays.ts';
import { openBucket } from '#testing/bucket.ts';
import { openOffice } from '#testing/office.ts';

const picture = new File(
	[
		new Uint8Array(
			await sharp({ create: { width: 700, height: 500, channels: 3, background: '#468' } })
				.png()
				.toBuffer(),
		),
	],
	'anger.png',
);
const { store, be } = await openBucket();
const { db, signedIn, folder, browserAt, visitor } = await openOffice({ media: store });
const anna = await signedIn('anna');
const upload = (alt: string) => anna.post('/verwaltung/medien/hochladen', { file: picture, alt, credit: '' });
const storedIn = (text: string): string => /name="stored-0" value="([^"]+)"/.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '';
const describe = (stored: string) =>
	anna.post('/verwaltung/medien/hochladen/beschreiben', {
		fuer: '',
		count: '1',
		'stored-0': stored,
		'name-0': 'Anger',
		'alt-0': 'Der Anger',
		'credit-0': '',
	});
const count = async (): Promise<number> => (await db.selectFrom('media').select('id').execute()).length;

test('a picture goes into the bucket and comes out of it on the portal, and only there', async () => {
	assert.equal((await upload('Der Anger')).status, 303);
	const [row] = await db.selectFrom('media').select('id').execute();
	const shown = await browserAt('auenrode').get(`/media/${row?.id}/640.webp`);
	assert.deepEqual([shown.status, shown.type], [200, 'image/webp']);
	assert.equal((await browserAt('kleinau').get(`/media/${row?.id}/640.webp`)).status, 404);
	assert.equal((await store.list('auenrode/')).length, 3);
	assert.equal(existsSync(join(folder, 'media')), false);
});

test('while the bucket is silent an upload fails whole, pictures say so, and pages go on', async () => {
	const before = await count();
	const [row] = await db.selectFrom('media').select('id').execute();
	be('silence');
	assert.equal((await upload('Der Anger')).status, 503);
	assert.equal((await browserAt('auenrode').get(`/media/${row?.id}/640.webp`)).status, 503);
	assert.equal((await browserAt('auenrode').get('/')).status, 200);
	assert.equal((await anna.get('/verwaltung/medien')).status, 200);
	be('none');
	assert.equal(await count(), before);
	assert.equal((await upload('Der Anger')).status, 303);
});

test('what never lay in the store cannot be described into the library', async () => {
	const before = await count();
	const made = JSON.stringify({ id: newId(), width: 700, height: 500, bytes: 1, sizes: [320] });
	const refused = await describe(made);
	assert.equal(refused.status, 422);
	assert.match(refused.text, /liegt nicht mehr da, bitte noch einmal hochladen/);
	assert.equal(await count(), before);
});

test('an upload that nobody described is announced and deleted after seven days; what is in the library stays', async () => {
	const { text } = await upload('');
	const files = await store.list('auenrode/');
	const later = new Date(Date.now() + 7.1 * 86_400_000);
	const town = visitor({ now: later });
	const on = visitor({ now: later, tenant: { ...town.tenant, settings: { ...town.tenant.settings, retention: true } } });
	const { run } = strayJob(store);
	await run(visitor({ tenant: on.tenant }));
	await run(town);
	assert.deepEqual(await store.list('auenrode/'), files, 'too young, or not switched on');
	await run(on);
	const left = await store.list('auenrode/');
	assert.equal(files.length - left.length, 3);
	assert.equal((await describe(storedIn(text))).status, 422);
	for (const { id } of await db.selectFrom('media').select('id').execute()) assert.ok(left.some((name) => name.includes(id)));
	const rows = await db.selectFrom('auditEntry').select(['deed', 'subject']).where('deed', '=', 'media.forget').execute();
	assert.deepEqual(rows, [{ deed: 'media.forget', subject: '1 Bilder' }]);
});
