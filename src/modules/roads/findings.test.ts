import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { openOffice } from '#testing/office.ts';
import { amountsFrom } from './extent.ts';
import { layRoadPicture, markHazard, openDrive } from './server/commands/drives.ts';
import { driveSweeps } from './server/commands/forget-drives.ts';
import { classMapOf, detectionsOf } from './server/imports/detections.ts';
import { amountHistory, amountsOf } from './server/queries/amounts.ts';
import { drivesOf } from './server/queries/drives.ts';
import { findingsOf, pictureBytes, stripOf } from './server/queries/findings.ts';

const { as, signedIn, visitor, browserAt } = await openOffice();
const jens = staff(as('jens'), 'roads.survey');
const [drive] = await drivesOf(jens);
assert.ok(drive);
const strip = await stripOf(jens, drive.id);
const yard = await signedIn('jens');
const path = `/verwaltung/strassen/funde/${drive.id}`;
const segmentAmounts = async (key: string | null) => {
	const rows = (await amountsOf(jens, [key ?? ''])).filter(({ driveId }) => driveId === drive.id);
	return Object.fromEntries(rows.map(({ quantity, amount }) => [quantity, amount]));
};

test('the demo world has two drives half a year apart, and roads got no better in between', async () => {
	const drives = await drivesOf(jens);
	assert.deepEqual(
		drives.map(({ source, state }) => `${source} ${state}`),
		['simulated done', 'simulated done'],
	);
	const even = (await amountHistory(jens)).filter(({ quantity }) => quantity === 'evenness');
	const pairs = [...Map.groupBy(even, ({ segmentKey }) => segmentKey).values()];
	assert.ok(pairs.length > 1500 && pairs.every(([first, second]) => (second?.amount ?? 0) >= (first?.amount ?? 0)));
	assert.ok(strip.length === 8 && strip.filter(({ seenAt }) => seenAt !== null).length === 3);
});

test('a damage that a person saw on a picture counts for its segment, and what is taken back does not', async () => {
	const picture = strip.at(4);
	assert.ok(picture);
	const sent = {
		pictureId: picture.id,
		bild: '5',
		type: 'net-cracks',
		extent: '5,5',
		severity: 'high',
		x: '100',
		y: '300',
		width: '200',
		height: '90',
	};
	assert.equal((await yard.post(`${path}/neu`, { ...sent, type: '' })).status, 422);
	assert.equal((await yard.post(`${path}/neu`, { ...sent, extent: 'viel' })).status, 422);
	assert.equal((await yard.post(`${path}/neu`, sent)).status, 303);
	const [found] = (await findingsOf(jens, drive.id)).filter(({ pictureId }) => pictureId === picture.id);
	assert.ok(found && found.state === 'confirmed' && found.foundBy === 'Jens Maurer');
	const { 'net-cracks': cracks } = await segmentAmounts(picture.segmentKey);
	assert.equal(Math.round(cracks ?? 0), 10, '5.5 of 55 square metres');
	await yard.post(`${path}/entscheiden`, { id: found.id, bild: '5', state: 'rejected' });
	assert.equal((await segmentAmounts(picture.segmentKey))['net-cracks'], undefined);
});

test('a proposal counts only after a person confirmed it, and a segment whose pictures were all looked at is without damage', async () => {
	const [proposal] = (await findingsOf(jens, drive.id)).filter(({ state }) => state === 'proposed');
	assert.ok(proposal);
	assert.match((await yard.get(`${path}?bild=4`)).text, /Vorschlag: Ausbruch/);
	const before = await segmentAmounts(proposal.segmentKey);
	await yard.post(`${path}/entscheiden`, {
		id: proposal.id,
		bild: '4',
		state: 'confirmed',
		type: 'breakout',
		extent: '0,8',
		severity: 'high',
	});
	const after = await segmentAmounts(proposal.segmentKey);
	assert.ok((after['surface'] ?? 0) > 0 && before['rut'] === undefined && after['rut'] === 0);
	const last = strip.at(-1);
	assert.ok(last);
	const alike = strip.filter(({ segmentKey }) => segmentKey === last.segmentKey);
	for (const { id } of alike) await yard.post(`${path}/gesehen`, { pictureId: id, bild: '1' });
	assert.ok(Object.values(await segmentAmounts(last.segmentKey)).includes(0));
});

test('detections of a COCO file become proposals once, by a declared class map, and labels come out for the next training', async () => {
	const file = `${strip[0]?.id}.webp`;
	const coco = JSON.stringify({
		images: [{ id: 1, file_name: `images/${file}` }],
		categories: [
			{ id: 1, name: 'D20' },
			{ id: 2, name: 'crosswalk' },
		],
		annotations: [
			{ image_id: 1, category_id: 1, bbox: [10, 20, 30, 40], score: 0.87 },
			{ image_id: 1, category_id: 2, bbox: [0, 0, 5, 5] },
		],
	});
	const sent = { drive: drive.id, detector: 'YOLO 2026', file: new File([coco], 'funde.json') };
	const unmapped = await yard.post('/verwaltung/strassen/funde/erkennung', sent);
	assert.deepEqual([unmapped.status, /nicht zugeordnet/.test(unmapped.text)], [422, true]);
	for (const _ of [1, 2])
		assert.equal(
			(await yard.post('/verwaltung/strassen/funde/erkennung', { ...sent, classes: '{"D20":"net-cracks","crosswalk":null}' })).status,
			303,
		);
	const proposals = (await findingsOf(jens, drive.id)).filter(({ foundBy }) => foundBy === 'YOLO 2026');
	assert.deepEqual(
		proposals.map(({ type, says, state }) => [type, says, state]),
		[['net-cracks', 'Sicherheit 87 %', 'proposed']],
	);
	assert.throws(() => classMapOf('{"D20":"hole"}'), Invalid);
	assert.throws(() => detectionsOf('[]', {}), Invalid);
	const labels = await yard.get('/verwaltung/strassen/funde/etiketten.json');
	assert.match(labels.text, /"net-cracks"/);
	const { detections } = detectionsOf(labels.text, classMapOf(''));
	assert.ok(detections.length >= 2, 'what is exported can be read again');
	const archive = await yard.get('/verwaltung/strassen/funde/etiketten.tar');
	assert.deepEqual(
		[archive.type, /labels\/.*\.txt/.test(archive.text), /images\/.*\.webp/.test(archive.text)],
		['application/x-tar', true, true],
	);
});

test('extents become shares of the surface, ruts a depth', () => {
	const segment = { metres: 10, roadClass: 'residential' };
	const amounts = Object.fromEntries(
		amountsFrom(
			[
				{ type: 'single-cracks', extent: 11, severity: 'low' },
				{ type: 'patch-inlaid', extent: 5.5, severity: 'low' },
				{ type: 'rut', extent: 10, severity: 'medium' },
			],
			segment,
		).map(({ quantity, amount }) => [quantity, amount]),
	);
	assert.deepEqual(amounts, { 'net-cracks': 10, patches: 10, surface: 0, rut: 12 });
	assert.ok(
		amountsFrom([{ type: 'net-cracks', extent: 500, severity: 'high' }], segment).every(
			({ low, amount, high }) => low <= amount && amount <= high,
		),
	);
});

test('pictures and spoken words have no public address, do not cross to another municipality, and go when their time is over', async () => {
	const [first] = strip;
	assert.ok(first);
	const address = `/verwaltung/strassen/funde/bild/${first.id}/gross`;
	assert.equal((await yard.get(address)).status, 200);
	assert.equal((await browserAt('auenrode').get(address)).status, 303);
	assert.equal((await (await signedIn('anna')).get(address)).status, 403);
	const elsewhere = staff(visitor({ in: 'heidewalde', actor: jens.actor }), 'roads.survey');
	await assert.rejects(pictureBytes(elsewhere, first.id, 'large'), NotFound);
	assert.deepEqual([await findingsOf(elsewhere, drive.id), await stripOf(elsewhere, drive.id)], [[], []]);

	const { id } = await openDrive(jens, { key: 'with-voice', vehicleId: null, drivenOn: '2026-10-10', source: 'phone' });
	const about = { driveId: id, id: newId(), second: 5, lon: 11.6, lat: 52.2, picture: null };
	await markHazard(jens, { ...about, voice: new Uint8Array([1, 2, 3]), voiceType: 'audio/webm' });
	assert.equal((await yard.get(`/verwaltung/strassen/funde/stimme/${about.id}`)).type, 'audio/webm');
	const huge = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`);
	await assert.rejects(layRoadPicture(jens, { driveId: id, number: 0, second: 1, bytes: huge }), /notAPicture/);
	const { default: sharp } = await import('sharp');
	const hundred = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#777' } })
		.png()
		.toBuffer();
	await assert.rejects(layRoadPicture(jens, { driveId: id, number: 0, second: 1, bytes: hundred }), /tooManyPixels/);

	const later = visitor({ now: new Date(jens.now.getTime() + 740 * 86_400_000) });
	const swept: number[] = [];
	for (const { run } of driveSweeps) swept.push(await walled(later, run));
	assert.deepEqual([swept[1], swept[2]], [1, 8]);
	await assert.rejects(pictureBytes(jens, first.id, 'large'), NotFound);
});
