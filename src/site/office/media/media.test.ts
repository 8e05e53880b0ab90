import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { newId } from '#kernel/db/id.ts';
import { openOffice } from '#testing/office.ts';

/** A photograph as a telephone writes it: turned by EXIF, with the place where it was taken. */
const photograph = async (): Promise<Buffer> =>
	sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a5' } })
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Model: 'Telefon 12' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 12/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '11/1 38/1 0/1' },
		})
		.jpeg()
		.toBuffer();

const fileOf = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
const described = { alt: 'Der Anger im Sommer', credit: 'Uwe Lenz' };

test('a photograph loses the place where it was taken, and lies in the library with its description', async () => {
	const { signedIn, folder } = await openOffice();
	const anna = await signedIn('anna');
	const bytes = await photograph();
	assert.ok(bytes.includes('Telefon 12'), 'the photograph has EXIF before');
	assert.equal(
		(await anna.post('/verwaltung/medien/hochladen', { file: fileOf(bytes, 'anger.jpg'), ...described })).to,
		'/verwaltung/medien?meldung=hochgeladen',
	);
	const { text } = await anna.get('/verwaltung/medien?q=Anger');
	assert.match(text, /Der Anger im Sommer/);
	const files = globSync('media/auenrode/**/*.webp', { cwd: folder });
	assert.ok(files.length > 0);
	for (const file of files) {
		const { exif, width, height } = await sharp(readFileSync(join(folder, file))).metadata();
		assert.equal(exif, undefined);
		assert.ok(height > width, 'turned upright');
	}
});

test('a picture without a description is asked for one and not lost; decoration may stay silent', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const asked = await anna.post('/verwaltung/medien/hochladen', {
		file: fileOf(await photograph(), 'anger.jpg'),
		alt: '',
		credit: '',
	});
	assert.equal(asked.status, 422);
	assert.match(asked.text, /Was ist zu sehen\?: bitte sagen, was zu sehen ist/);
	const stored = /name="stored-0" value="([^"]+)"/.exec(asked.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
	const answer = { fuer: '', count: '1', 'stored-0': stored, 'name-0': 'Anger', 'credit-0': '' };
	assert.equal((await anna.post('/verwaltung/medien/hochladen/beschreiben', { ...answer, 'alt-0': '' })).status, 422);
	assert.equal(
		(await anna.post('/verwaltung/medien/hochladen/beschreiben', { ...answer, 'alt-0': '', 'decorative-0': 'ja' })).status,
		303,
	);
	assert.match((await anna.get('/verwaltung/medien')).text, /Rein schmückend/);
});

test('what is no picture is refused in words', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const refused = await anna.post('/verwaltung/medien/hochladen', {
		file: fileOf(Buffer.from('%PDF-1.7 hallo'), 'plan.jpg'),
		...described,
	});
	assert.equal(refused.status, 422);
	assert.match(refused.text, /plan\.jpg: das ist kein Bild/);
});

test('a picture is chosen for a text without losing a word of it, and cannot be removed while it is shown', async () => {
	const { signedIn, browserAt } = await openOffice();
	const anna = await signedIn('anna');
	await anna.post('/verwaltung/medien/hochladen', { file: fileOf(await photograph(), 'anger.jpg'), ...described });
	const image = /\/verwaltung\/medien\/([0-9a-f-]{36})/.exec((await anna.get('/verwaltung/medien')).text)?.[1] ?? '';
	const id = newId();
	const editor = `/verwaltung/aktuelles/${id}/bearbeiten`;
	const words = { sprache: 'de', _base: '', title: 'Bild gesucht', summary: 'Ein Satz.', urgency: 'none' };
	const { to } = await anna.post(editor, { ...words, _deed: 'pictures' });
	assert.equal(to, `/verwaltung/medien?fuer=${encodeURIComponent(`/aktuelles/${id}`)}`);
	assert.match((await anna.get(to)).text, /Dieses Bild nehmen/);
	assert.equal((await anna.post('/verwaltung/medien/nehmen', { fuer: `/aktuelles/${id}`, image })).to, `${editor}?stand=meiner#bild`);
	const { text } = await anna.get(`${editor}?stand=meiner`);
	assert.match(text, /value="Bild gesucht"/);
	assert.match(text, new RegExp(`value="${image}" checked`));
	await anna.post(editor, { ...words, image, _deed: 'publish' });
	assert.match((await browserAt('auenrode').get('/aktuelles/bild-gesucht')).text, /alt="Der Anger im Sommer"/);
	const kept = await anna.post(`/verwaltung/medien/${image}/entfernen`);
	assert.equal(kept.status, 422);
	assert.match(kept.text, /Das Bild wird noch gezeigt/);
	assert.match(kept.text, /Bild gesucht/);
});

test('a neighbour finds none of our pictures', async () => {
	const { signedIn } = await openOffice();
	const [anna, birgit] = [await signedIn('anna'), await signedIn('birgit')];
	await anna.post('/verwaltung/medien/hochladen', { file: fileOf(await photograph(), 'anger.jpg'), ...described });
	const image = /\/verwaltung\/medien\/([0-9a-f-]{36})/.exec((await anna.get('/verwaltung/medien')).text)?.[1] ?? '';
	assert.equal((await anna.get(`/verwaltung/medien/${image}`)).status, 200);
	assert.equal((await birgit.get(`/verwaltung/medien/${image}`)).status, 404);
	assert.equal((await birgit.post(`/verwaltung/medien/${image}`, { name: 'x', alt: 'y' })).status, 404);
});

test('six large photographs come in at once; of more the form says the limit, and where they were meant for is kept', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const page = await anna.get('/verwaltung/medien');
	assert.match(page.text, /höchstens 12 Megabyte je Bild und 72 zusammen/);
	const bytes = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#57a' } })
		.png({ compressionLevel: 0 })
		.toBuffer();
	assert.ok(bytes.length > 11 * 1024 * 1024);
	const several = (count: number) => Array.from({ length: count }, (_, at) => fileOf(bytes, `fest-${at}.png`));
	const decorative = 'ja';
	const six = await anna.post('/verwaltung/medien/hochladen', { file: several(6), decorative, credit: '' });
	assert.deepEqual([six.status, six.to], [303, '/verwaltung/medien?meldung=hochgeladen']);
	assert.equal((await anna.get('/verwaltung/medien?q=fest-')).text.split('Noch nicht verwendet').length - 1 >= 6, true);
	const seven = await anna.post('/verwaltung/medien/hochladen?fuer=treffen%2F1', { file: several(7), decorative, credit: '' });
	assert.equal(seven.status, 413);
	assert.match(seven.text, /<a href="#file">[^]*id="file-error">[^]*?mehr als 72 Megabyte/);
	assert.match(seven.text, /action="\/verwaltung\/medien\/hochladen\?fuer=treffen%2F1"/);
});
