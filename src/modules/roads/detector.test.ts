import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { staff } from '#kernel/context.ts';
import { detectorFindings } from '#app/doctor/detectors.ts';
import { openOffice } from '#testing/office.ts';
import { colourModel } from '#testing/onnx.ts';
import { faultWords } from './detector-texts.ts';
import { letterboxOf, onPicture, surest } from './detector/boxes.ts';
import { detectOnDrive } from './server/commands/detect.ts';
import { withDetector } from './server/imports/detector-engine.ts';
import { detectorsIn } from './server/imports/detector-files.ts';
import { drivesOf } from './server/queries/drives.ts';
import { findingsOf } from './server/queries/findings.ts';
import { temporary } from '#testing/temporary.ts';

const input = { width: 64, height: 64 };
/** In the middle, the same a pixel aside, one beyond edge and margin, one in the margin only. */
const model = colourModel(input, [
	[32, 32, 32, 16],
	[33, 32, 32, 16],
	[60, 20, 20, 20],
	[32, 8, 10, 8],
]);
const declared = {
	name: 'Farben',
	model: 'farben.onnx',
	...input,
	boxes: 'yolov8',
	threshold: 0.5,
	classes: { 0: 'net-cracks', 1: 'breakout', 2: null },
};
const folders: string[] = [];
after(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folderWith = (declaration: unknown, bytes: Uint8Array | null = model): string => {
	const folder = temporary('detector');
	folders.push(folder);
	writeFileSync(join(folder, 'farben.json'), typeof declaration === 'string' ? declaration : JSON.stringify(declaration));
	if (bytes) writeFileSync(join(folder, 'farben.onnx'), bytes);
	return folder;
};

test('a picture of another form lies in the middle of the input, and boxes come back to its pixels', () => {
	const picture = { width: 1280, height: 720 };
	const box = letterboxOf(picture, { width: 640, height: 640 });
	assert.deepEqual(box, { scale: 0.5, width: 640, height: 360, left: 0, top: 140 });
	assert.deepEqual(onPicture({ x: 100, y: 240, width: 50, height: 20 }, box, picture), { x: 200, y: 200, width: 100, height: 40 });
	assert.deepEqual(onPicture({ x: -10, y: 490, width: 30, height: 40 }, box, picture), { x: 0, y: 700, width: 40, height: 20 });
	assert.equal(onPicture({ x: 0, y: 0, width: 640, height: 140 }, box, picture), null);
	assert.deepEqual(letterboxOf({ width: 300, height: 600 }, { width: 640, height: 480 }), {
		scale: 0.8,
		width: 240,
		height: 480,
		left: 200,
		top: 0,
	});
});

test('of two boxes of one damage that cover each other the surer stays, of two damages both', () => {
	const at = (x: number, score: number, type: 'breakout' | 'net-cracks' = 'breakout') => ({
		type,
		score,
		box: { x, y: 0, width: 10, height: 10 },
	});
	const kept = surest([at(0, 0.6), at(2, 0.9), at(2, 0.5, 'net-cracks'), at(30, 0.4)], 0.45);
	assert.deepEqual(
		kept.map(({ type, score }) => `${type} ${score}`),
		['breakout 0.9', 'net-cracks 0.5', 'breakout 0.4'],
	);
});

test('a model sees a picture in its colours and grey margins, and what it says lies on the picture where it was worked out by hand', async () => {
	assert.ok(model.length < 2048);
	const { detectors, faults } = await detectorsIn(folderWith(declared));
	assert.deepEqual(faults, []);
	const [detector] = detectors;
	assert.ok(detector);
	const coloured = (background: string) =>
		sharp({ create: { width: 100, height: 50, channels: 3, background } })
			.png()
			.toBuffer();
	const [red, blue] = await Promise.all([coloured('#ff0000'), coloured('#0000ff')]);
	const seen = await withDetector(detector, async (look) => [await look(red), await look(blue)]);
	assert.ok(!('problem' in seen));
	assert.deepEqual(
		seen[0]?.map(({ type, score, box }) => [type, score.toFixed(3), box]),
		[
			['net-cracks', ((1 + 114 / 255) / 2).toFixed(3), { x: 25, y: 12.5, width: 50, height: 25 }],
			['net-cracks', ((1 + 114 / 255) / 2).toFixed(3), { x: 78.1, y: 0, width: 21.9, height: 21.9 }],
		],
	);
	assert.deepEqual(seen[1], [], 'a class that the map leaves out is left out');
});

test('a broken declaration or model is named with its file and the place in it', async () => {
	const faultsOf = async (declaration: unknown, bytes?: Uint8Array | null) => {
		const folder = folderWith(declaration, bytes);
		return (await detectorFindings(folder)).map(({ what }) => what.replaceAll(`${folder}/`, ''));
	};
	assert.deepEqual(await faultsOf({ ...declared, classes: { 0: 'net-cracks', 1: 'hole', 3: null } }), [
		'farben.json, classes.1: "hole" is no damage of this program',
		'farben.json, classes.2: class 2 of the model is not declared (null leaves it out)',
	]);
	assert.match((await faultsOf('{"name": ')).join(), /^farben\.json: is no JSON: /);
	assert.match((await faultsOf({ ...declared, threshold: 7 })).join(), /^farben\.json, threshold: /);
	assert.match((await faultsOf({ ...declared, model: '../x.onnx' })).join(), /^farben\.json, model: must be the name/);
	assert.match((await faultsOf(declared, null)).join(), /^farben\.json, model: there is no file farben\.onnx/);
	assert.match((await faultsOf(declared, new Uint8Array([1, 2, 3]))).join(), /^farben\.onnx: the model cannot be run: .*protobuf/);
	assert.match((await faultsOf({ ...declared, width: 96 })).join(), /^farben\.onnx, input: the model reads 1 × 3 × 64 × 64/);
	assert.match((await faultsOf({ ...declared, classes: { 0: 'breakout' } })).join(), /^farben\.onnx, classes\.1: class 1 of the model/);
	const four = { ...declared, classes: { ...declared.classes, 3: 'rut' } };
	assert.match((await faultsOf(four)).join(), /^farben\.onnx, classes\.3: the model has 3 classes only/);
	const [missing] = (await detectorsIn(join(tmpdir(), 'om-no-such-folder'))).faults;
	assert.ok(missing && /Diesen Ordner gibt es nicht/.test(faultWords(missing).de));
	assert.deepEqual(await detectorFindings(undefined), []);
});

test('what a detector sees on a drive is proposed once, counts only after a person confirmed it, and a broken one is said at the request', async () => {
	const { as, signedIn } = await openOffice();
	const jens = staff(as('jens'), 'roads.survey');
	const [drive] = await drivesOf(jens);
	assert.ok(drive);
	const yard = await signedIn('jens');
	const [path, before] = ['/verwaltung/strassen/funde', process.env['DETECTOR_DIR']];
	const folder = folderWith({ ...declared, threshold: 0.01 });
	after(() => {
		if (before === undefined) delete process.env['DETECTOR_DIR'];
		else process.env['DETECTOR_DIR'] = before;
	});
	process.env['DETECTOR_DIR'] = folderWith(declared, new Uint8Array([1]));
	const refused = await yard.post(`${path}/erkennen`, { look: drive.id });
	assert.deepEqual([refused.status, /farben\.onnx: Das Modell lässt sich nicht ausführen/.test(refused.text)], [422, true]);
	process.env['DETECTOR_DIR'] = folder;
	assert.match((await yard.get(path)).text, /Auf diesem Server: Farben/);
	assert.equal((await yard.post(`${path}/erkennen`, { look: '' })).status, 422);
	assert.equal((await yard.post(`${path}/erkennen`, { look: drive.id })).status, 303);
	for (const _ of [1, 2]) await detectOnDrive(() => folder)(jens, drive.id);
	const proposals = (await findingsOf(jens, drive.id)).filter(({ foundBy }) => foundBy === 'Farben');
	assert.ok(proposals.length >= 8 && proposals.every(({ state, origin }) => state === 'proposed' && origin === 'detector'));
	assert.equal(new Set(proposals.map(({ pictureId, box }) => JSON.stringify([pictureId, box]))).size, proposals.length);
	const [later] = await drivesOf(jens);
	assert.deepEqual([later?.detected, later?.proposed], [8, (drive.proposed ?? 0) + proposals.length]);
	assert.match((await yard.get(path)).text, /8 von 8 Bildern angesehen/);
	const ofDrive = `/verwaltung/strassen/fahrten/${drive.id}`;
	assert.match((await yard.get(ofDrive)).text, /Alle 8 Bilder\. Gefundenes zählt, wenn ein Mensch es bestätigt/);
	await detectOnDrive(() => folderWith(declared, new Uint8Array([1])))(jens, drive.id);
	assert.match((await yard.get(ofDrive)).text, /farben\.onnx: Das Modell lässt sich nicht ausführen/);
	await detectOnDrive(() => folderWith(declared, null))(jens, drive.id);
	assert.match((await yard.get(ofDrive)).text, /Die Datei farben\.onnx liegt nicht daneben/);
	await detectOnDrive(() => folder)(jens, drive.id);
	assert.doesNotMatch((await yard.get(ofDrive)).text, /farben\.onnx/);
});
