import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '#testing/synthetic-drive.ts';
import { rddClasses, unknownIn } from '../damage.ts';
import { cocoOf, yoloOf } from '../labels.ts';
import { colourOf, gradeOf, normalised, totalOf } from './grade.ts';
import { correctedBy, pciOf } from './pci.ts';
import { faultsIn, startingProfile } from './profile.ts';

test('a grade goes through 1.5, 3.5 and 4.5 at the amounts of the profile, and stays between 1 and 5', () => {
	for (const rule of startingProfile.normalisations) {
		const { target, warning, threshold } = rule;
		assert.deepEqual(
			[target, warning, threshold].map(({ value }) => normalised(rule, value)),
			[1.5, 3.5, 4.5],
		);
		assert.deepEqual([normalised(rule, 0) >= 1, normalised(rule, 1000)], [true, 5]);
	}
	assert.deepEqual([1, 1.5, 1.51, 2.5, 3.5, 4.5, 4.51, 5].map(colourOf), [
		'blue',
		'blue',
		'dark-green',
		'dark-green',
		'light-green',
		'yellow',
		'red',
		'red',
	]);
});

test('the total is the worse of use and substance, and the trace says every step with its source', () => {
	const grade = gradeOf(startingProfile, { evenness: 4, rut: 4, 'net-cracks': 25, patches: 1, surface: 1 });
	assert.deepEqual([grade.use?.grade, grade.substance?.grade, grade.total, grade.colour], [2.5, 4.5, 4.5, 'yellow']);
	assert.match(grade.trace[0] ?? '', /Ebenheitswert: 4 mm\/m ergibt 2,5, weil 2 \/ 6 \/ 9 mm\/m für 1,5 \/ 3,5 \/ 4,5 \(.+\)/);
	assert.ok(grade.trace.some((line) => /^Substanzwert: 4,5 = 1 · net-cracks 4,5$/.test(line)));
	assert.match(grade.trace.at(-1) ?? '', /^Angelehnt an/);
});

test('what was not measured is said and does not count, and paving has no grade', () => {
	const grade = gradeOf(startingProfile, { evenness: 6, 'net-cracks': NaN });
	assert.deepEqual([grade.total, grade.values.length], [3.5, 1]);
	assert.ok(grade.trace.some((line) => line.includes('ohne rut')));
	assert.deepEqual([gradeOf(startingProfile, {}).total, gradeOf(startingProfile, { evenness: 9 }, 'sett').total], [null, null]);
	assert.match(gradeOf(startingProfile, { evenness: 9 }, 'sett').trace[0] ?? '', /„sett“ wird nicht benotet/);
	assert.equal(gradeOf(startingProfile, { evenness: 9 }, 'asphalt').total, 4.5);
});

test('the total of a whole network is the one that the trace of a segment explains', () => {
	const random = dice(3);
	const quantities = startingProfile.normalisations.map(({ quantity }) => quantity);
	for (let round = 0; round < 300; round += 1) {
		const measured = quantities.filter(() => random() < 0.6).map((quantity) => [quantity, random() < 0.05 ? NaN : 30 * random()]);
		const [amounts, surface] = [Object.fromEntries(measured), random() < 0.1 ? 'sett' : 'asphalt'];
		const [quick, explained] = [totalOf(startingProfile, amounts, surface), gradeOf(startingProfile, amounts, surface).total];
		assert.ok(quick === explained || Math.abs((quick ?? 9) - (explained ?? 0)) < 1e-12, JSON.stringify(amounts));
	}
});

test('more of any damage never makes a grade better', () => {
	for (const { quantity } of startingProfile.normalisations) {
		const grades = [0, 1, 3, 8, 20, 50].map(
			(amount) => gradeOf(startingProfile, { evenness: 3, rut: 5, [quantity]: amount }).total ?? 0,
		);
		assert.deepEqual(
			grades,
			grades.toSorted((a, b) => a - b),
			quantity,
		);
	}
});

test('a profile that somebody edited is checked: amounts, sources, weights, names', () => {
	assert.deepEqual(faultsIn(startingProfile), []);
	const [first, ...others] = startingProfile.normalisations;
	assert.ok(first);
	const odd = {
		...startingProfile,
		normalisations: [{ ...first, warning: { value: 1, source: ' ' } }, ...others],
		use: [[{ quantity: 'skid', weight: { value: 0.4, source: 'x' } }]],
	};
	assert.deepEqual(faultsIn(odd), [
		'evenness: amounts do not rise',
		'evenness: a number has no source',
		'skid: is weighted but not normalised',
		'term 1: weights are 0.4 together',
	]);
});

test('the published example of ASTM D6433 gives PCI 40', () => {
	const totals: [number, number][] = [];
	const { pci, most, counted, rounds } = pciOf([6, 48, 5, 23, 18], (total, q) => {
		totals.push([total, q]);
		// Read from the curves of the example: its greatest corrected value is 60.
		return total > 95 ? 55 : 60;
	});
	assert.deepEqual([pci, most.toFixed(2), counted], [40, '5.78', [48, 23, 18, 6, 5]]);
	assert.deepEqual(totals, [
		[100, 5],
		[97, 4],
		[93, 3],
		[77, 2],
	]);
	assert.deepEqual(rounds.at(-1), { total: 56, q: 1, corrected: 56 });
});

test('deducts beyond the allowed number count by their share, one deduct is not corrected, none is a perfect road', () => {
	const many = pciOf([90, 40, 30, 20], () => 0);
	assert.ok(Math.abs(many.most - 1.918) < 0.001);
	assert.deepEqual(
		many.counted.map((value) => value.toFixed(2)),
		['90.00', '36.73'],
	);
	assert.deepEqual([pciOf([30], () => 99).pci, pciOf([], () => 99).pci, pciOf([1.5, 1], () => 99).pci], [70, 100, 98]);
	const correct = correctedBy({
		2: [
			[0, 0],
			[100, 72],
			[160, 100],
		],
		5: [
			[0, 0],
			[100, 52],
		],
	});
	assert.deepEqual(
		[correct(50, 2), correct(130, 2), correct(200, 2), correct(50, 4), correct(50, 7), correct(120, 1)],
		[36, 86, 100, 36, 26, 100],
	);
});

test('confirmed labels become COCO and YOLO files with the same boxes', () => {
	const pictures = [
		{
			file: 'drive/0001.jpg',
			width: 200,
			height: 100,
			labels: [
				{ type: 'net-cracks', severity: 'low', x: 20, y: 10, width: 40, height: 20 } as const,
				{ type: 'breakout', severity: 'low', x: 190, y: -10, width: 40, height: 30 } as const,
			],
		},
		{
			file: 'drive/0002.jpg',
			width: 200,
			height: 100,
			labels: [{ type: 'rut', severity: 'low', x: 300, y: 0, width: 5, height: 5 } as const],
		},
	];
	const { images, categories, annotations } = cocoOf(pictures);
	assert.deepEqual([images.length, annotations.length], [2, 2]);
	assert.deepEqual(annotations[1], {
		id: 2,
		image_id: 1,
		category_id: (categories.find(({ name }) => name === 'breakout') ?? { id: 0 }).id,
		bbox: [190, 0, 10, 20],
		area: 200,
		iscrowd: 0,
		attributes: { severity: 'low' },
	});
	const files = yoloOf(pictures);
	assert.equal(files['drive/0001.txt'], '0 0.200000 0.200000 0.200000 0.200000\n7 0.975000 0.100000 0.050000 0.200000\n');
	assert.deepEqual([files['drive/0002.txt'], files['classes.txt']?.split('\n')[7]], ['', 'breakout']);
	assert.deepEqual([unknownIn(rddClasses), unknownIn({ D50: 'hole', D60: null })], [[], ['D50']]);
});
