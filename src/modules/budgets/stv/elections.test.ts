import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approval } from '../approval/approval.ts';
import { schulze } from '../schulze/schulze.ts';
import { type Ballots, scottishStv } from './stv.ts';

/** `28 ABC` as 28 ballots with A before B before C; candidates are the letters in their order. */
const written = (letters: string, ...lines: readonly string[]): Ballots =>
	lines.map((line) => {
		const [count = '', ranking = ''] = line.split(' ');
		return { count: Number(count), ranking: ranking.split('').map((letter) => letters.indexOf(letter)) };
	});
const named = (letters: string, candidates: readonly number[]): string => candidates.map((one) => letters[one]).join('');
const lot = (letters: string): number[] => letters.split('').map((_, at) => at);
const stv = (letters: string, seats: number, ...lines: readonly string[]) =>
	scottishStv(written(letters, ...lines), letters.length, { seats, lot: lot(letters) });

test('Scottish STV elects in the example of OpaVote whom OpaVote elects', () => {
	// https://www.opavote.com/methods/scottish-stv: Alice, Bob, Chris, Don, Eric; three seats.
	const { quota, elected } = stv('ABCDE', 3, '28 ABC', '26 BAC', '3 C', '2 D', '1 E');
	assert.deepEqual([quota, named('ABCDE', elected)], [16, 'ABC']);
});

test('Scottish STV counts the food of Wikipedia as the article does', () => {
	// Single transferable vote, example of 2017 and after: orange, pear, chocolate, strawberry, bonbon; three of five.
	const { quota, elected, stages } = stv('OPCSB', 3, '4 O', '2 PO', '8 CS', '4 CB', '1 S', '1 B');
	assert.deepEqual([quota, named('OPCSB', elected)], [6, 'COS']);
	assert.deepEqual(
		stages.map(({ deed, candidates, votes }) => [deed, named('OPCSB', candidates), votes]),
		[
			['elected', 'C', [4, 2, 12, 1, 1]],
			['excluded', 'P', [4, 2, 6, 5, 3]],
			['elected', 'O', [6, 0, 6, 5, 3]],
			['excluded', 'B', [6, 0, 6, 5, 3]],
			['filled', 'S', [6, 0, 6, 5, 0]],
		],
	);
});

test('Scottish STV elects in the example of CPO-STV whom the article says STV elects', () => {
	// https://en.wikipedia.org/wiki/CPO-STV: Andrea, Carter, Brad, Delilah, Scott; three seats, Hare 33⅓ there, Droop 26 here.
	const { elected } = stv('ACBDS', 3, '25 A', '34 CBD', '7 BD', '8 DB', '5 DS', '21 SD');
	assert.deepEqual(named('ACBDS', elected).split('').toSorted().join(''), 'ACS');
});

test('parts of votes behind the fifth place are dropped, as the Order says', () => {
	const { quota, stages } = stv('ABC', 2, '10 AB', '1 B', '2 C');
	assert.equal(quota, 5);
	const [, after] = stages;
	// Ten ballots of 1 × 5 / 10 = 0.5 each: nothing to drop; with quota 5 of 13 ballots A keeps 5 and B gets 5.
	assert.deepEqual(after?.votes, [5, 6, 2]);
	const cut = stv('ABC', 2, '7 AB', '1 B', '2 C');
	// 7 × floor(100000 × 3 / 7) = 7 × 42857 hundred-thousandths = 2.99999.
	assert.deepEqual(cut.stages[1]?.votes, [4, 3.99999, 2]);
});

test('a tie is broken by the last stage in which the two differed, and only then by the lot', () => {
	const { stages } = stv('ABC', 1, '2 A', '2 B', '3 C');
	assert.deepEqual([stages[0]?.deed, stages[0]?.isByChance], ['excluded', true]);
	const other = scottishStv(written('ABC', '2 A', '2 B', '3 C'), 3, { seats: 1, lot: [1, 0, 2] });
	assert.deepEqual([stages[0]?.candidates, other.stages[0]?.candidates], [[0], [1]]);
});

test('nobody voted, or fewer stand than there are seats', () => {
	assert.deepEqual(stv('AB', 3, '1 A').elected.length, 2);
	assert.deepEqual(stv('AB', 1).elected.length <= 1, true);
});

test('Schulze ranks the forty-five ballots of his article E, A, C, B, D', () => {
	const lines = ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC'];
	const { defeats, paths, order } = schulze(written('ABCDE', ...lines), 5);
	assert.deepEqual(
		order.map((group) => named('ABCDE', group)),
		['E', 'A', 'C', 'B', 'D'],
	);
	assert.deepEqual(defeats, [
		[0, 20, 26, 30, 22],
		[25, 0, 16, 33, 18],
		[19, 29, 0, 17, 24],
		[15, 12, 28, 0, 14],
		[23, 27, 21, 31, 0],
	]);
	assert.deepEqual(paths, [
		[0, 28, 28, 30, 24],
		[25, 0, 28, 33, 24],
		[25, 29, 0, 29, 24],
		[25, 28, 28, 0, 24],
		[25, 28, 28, 31, 0],
	]);
});

test('Schulze leaves a full circle as a tie, and puts who is not ranked last', () => {
	const circle = schulze(written('ABC', '1 ABC', '1 BCA', '1 CAB'), 3);
	assert.deepEqual(circle.order, [[0, 1, 2]]);
	assert.deepEqual(schulze(written('ABC', '2 B', '1 A'), 3).order, [[1], [0], [2]]);
});

test('approval gives the seats to most crosses and names a tie at the edge', () => {
	const ballots = written('ABCD', '3 AB', '2 BC', '2 CD');
	assert.deepEqual(approval(ballots, 4, { seats: 2, lot: [0, 1, 2, 3] }), { votes: [3, 5, 4, 2], elected: [1, 2], tied: [] });
	assert.deepEqual(approval(written('ABC', '2 A', '1 B', '1 C'), 3, { seats: 2, lot: [2, 1, 0] }), {
		votes: [2, 1, 1],
		elected: [0, 2],
		tied: [2, 1],
	});
});
