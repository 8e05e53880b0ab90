import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllNeutral, type Mode, type Position, rank, scoreOf, verdictOn, type Wishes } from './score.ts';

const position = (letter: string): Position => (letter === '+' ? 1 : letter === '-' ? -1 : 0);
const groupWith = (positions: string, id = positions) => ({
	id,
	positions: Object.fromEntries(Array.from(positions).map((letter, at) => [`t${at}`, { position: position(letter) }])),
});
/** `+0-` with a dot for what is skipped; the second text says how much each counts. */
const wishesOf = (answers: string, weights = ''): Wishes =>
	new Map(
		Array.from(answers).flatMap((letter, at) =>
			letter === '.' ? [] : [[`t${at}`, { position: position(letter), isDouble: weights[at] === '2' }] as const],
		),
	);

const groups = ['++-++0+0+', '-+--0++0+', '+0++-+000', '000000000'].map((positions) => groupWith(positions));
/** What `fnEvaluation` and `fnPercentage` of Mat-O-Wahl (github.com/msteudtn/Mat-O-Wahl, commit 63dba1d, run in Node) say for these four. */
const reference: readonly (readonly [answers: string, weights: string, ...percent: number[]])[] = [
	['.----.+--', '211111222', 40, 55, 45, 50],
	['+--0-+.+-', '211211111', 50, 40, 65, 60],
	['-0--+++0+', '212111111', 64, 91, 36, 59],
	['.0.-.+-0+', '112211211', 38, 69, 56, 63],
	['+0-+-0+--', '112111111', 70, 50, 60, 60],
	['0+0+-0-+-', '121112121', 58, 46, 58, 67],
	['-+++--+-0', '211111111', 45, 55, 55, 55],
	['00.++0+0-', '111111111', 75, 50, 63, 75],
	['-++-000-+', '111121121', 50, 73, 50, 68],
	['+++0-++0-', '111122111', 50, 59, 82, 59],
	['.0+--00-0', '111111111', 38, 50, 75, 75],
	['.++---+.+', '221212211', 55, 68, 41, 50],
];

test('the first way of counting gives the percentages of Mat-O-Wahl itself', () => {
	for (const [answers, weights, ...percent] of reference)
		assert.deepEqual(
			groups.map((group) => scoreOf(wishesOf(answers, weights), group, 'mat-o-wahl-1').percent),
			percent,
			answers,
		);
});

test('whoever answers neutral everywhere gains by it in the first way, and not in the second', () => {
	const wishes = wishesOf('+-+-+-+-+');
	const placed = (mode: Mode) => rank([...groups, groupWith('++-+-+-++')], wishes, mode).map(({ who }) => who.id);
	assert.ok(placed('mat-o-wahl-1').indexOf('000000000') < 3);
	assert.equal(placed('decided-1').at(-1), '000000000');
	assert.ok(isAllNeutral(groupWith('000').positions));
	assert.ok(!isAllNeutral(groupWith('00+').positions) && !isAllNeutral({}));
});

test('a skipped thesis leaves the whole, one without a position of theirs stays in it', () => {
	assert.deepEqual(scoreOf(wishesOf('+.+'), groupWith('+-+'), 'mat-o-wahl-1'), { points: 2, max: 2, percent: 100 });
	assert.deepEqual(scoreOf(wishesOf('+++'), groupWith('++'), 'mat-o-wahl-1'), { points: 2, max: 3, percent: 67 });
	assert.deepEqual(scoreOf(new Map(), groupWith('++'), 'mat-o-wahl-1'), { points: 0, max: 0, percent: 0 });
});

test('the same points are the same rank; who stands first is drawn anew for other answers and stays for the same', () => {
	const twins = Array.from({ length: 8 }, (_, at) => groupWith('++-', `twin ${at}`));
	const order = (answers: string) => rank(twins, wishesOf(answers), 'mat-o-wahl-1').map(({ who }) => who.id);
	const matches = rank([...twins, groupWith('--+', 'last')], wishesOf('++-'), 'mat-o-wahl-1');
	assert.deepEqual(
		matches.map((match) => [match.rank, match.tiedWith]),
		[...Array.from({ length: 8 }, () => [1, 7]), [9, 0]],
	);
	assert.deepEqual(order('++-'), order('++-'));
	assert.ok(['++0', '+0-', '0+-', '+--', '--0'].some((answers) => order(answers).join() !== order('++-').join()));
});

test('every thesis has a verdict, also where nothing was answered', () => {
	assert.deepEqual(
		[verdictOn(1, 1), verdictOn(1, 0), verdictOn(0, -1), verdictOn(1, -1), verdictOn(1, undefined)],
		['equal', 'near', 'near', 'apart', 'silent'],
	);
});
