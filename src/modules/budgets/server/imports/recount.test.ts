import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recount } from './recount.ts';

/** An election in which everybody ranks everybody. */
const crowd = (candidates: number, voters: number): string => {
	const ids = Array.from({ length: candidates }, (_, at) => String(at + 1));
	const projects = ids.map((id) => `${id};1;Name ${id}`).join('\n');
	const votes = Array.from({ length: voters }, (_, at) => `v${at};${[...ids.slice(at), ...ids.slice(0, at)].join(',')}`).join('\n');
	return `META\nkey;value\nbudget;3\nvote_type;ordinal\nPROJECTS\nproject_id;cost;name\n${projects}\nVOTES\nvoter_id;vote\n${votes}\n`;
};

test('a foreign election is counted beside everything else, one at a time, and given up where it takes too long', async () => {
	let ticks = 0;
	const clock = setInterval(() => ticks++, 10);
	const long = recount(crowd(3000, 5), 'schulze-1', 1500);
	assert.deepEqual(await recount(crowd(3, 2), 'schulze-1'), { gaveUp: 'busy' });
	assert.deepEqual(await long, { gaveUp: 'slow' });
	clearInterval(clock);
	assert.ok(ticks > 20, 'others are served meanwhile');
	const counted = await recount(crowd(4, 1), 'schulze-1');
	assert.ok('outcome' in counted);
	assert.deepEqual(
		counted.outcome.verdicts.filter(({ why }) => why === 'elected').map(({ id }) => counted.names[id]),
		['Name 1', 'Name 2', 'Name 3'],
	);
});
