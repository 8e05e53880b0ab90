import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { together } from '#kernel/command.ts';
import type { Staff } from '#kernel/context.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { notice } from '#modules/notices/notice.ts';
import { openOffice } from '#testing/office.ts';
import { ballotDesk } from './desk.ts';
import { addRound, moveRound, roundWith } from './rounds.ts';
import { keySheet, sheetStanding } from './sheets.ts';
import { openUrn } from './urn.ts';

const { db, as, visitor } = await openOffice();
const hour = 3_600_000;

test('what is keyed of a sheet can be read by whoever compares, and by nobody who has the database', async () => {
	const [thing] = await shownOf(visitor(), notice, { limit: 1 });
	const times = { opensAt: new Date(Date.now() - hour), closesAt: new Date(Date.now() + hour) };
	const roundId = await together(as('anna'), (tx) =>
		addRound(tx, { publicationId: thing?.id ?? '', name: 'Probe', access: 'account', hasPaper: true, ...times }),
	);
	const sheet = { roundId, channel: 'paper', number: 7 } as const;
	const key = (who: Staff<'office.enter'>, text: string) => {
		const content = JSON.stringify({ a: { warum: text } });
		return together(who, (tx) => keySheet(tx, { ...sheet, content, ballots: [content] }));
	};
	assert.equal(await key(as('anna'), 'Geheimnis'), 'first');
	assert.equal(await key(as('katrin'), 'Geheimniß, länger als das andere'), 'differs');
	const { rows } = await sql<{
		row: string;
		one: number;
		other: number;
	}>`select to_jsonb(s)::text as row, length(first) as one, length(second) as other
		from ballot_sheet s where round_id = ${roundId}`.execute(db);
	assert.equal(rows.length, 1);
	assert.ok(!rows[0]?.row.includes('Geheimni'));
	assert.equal(rows[0]?.one, rows[0]?.other, 'nor is one known by its length');
	const standing = await sheetStanding(as('anna'), sheet, ['administrator']);
	assert.ok(standing.state === 'differs' && standing.isOwn);
	assert.deepEqual(
		standing.contents.map((content) => content.includes('Geheimnis')),
		[true, false],
	);
});

test('where nobody else may decide, one of the two who keyed a sheet does, and the result says so', async () => {
	const [thing] = await shownOf(visitor(), notice, { limit: 1 });
	const times = { opensAt: new Date(Date.now() - hour), closesAt: new Date(Date.now() + hour) };
	const roundId = await together(as('anna'), (tx) =>
		addRound(tx, { publicationId: thing?.id ?? '', name: 'Kleines Rathaus', access: 'account', hasPaper: true, ...times }),
	);
	const sheet = { roundId, channel: 'paper', number: 1 } as const;
	for (const [who, content] of [
		['anna', '{"a":"ja"}'],
		['katrin', '{"a":"nein"}'],
	] as const)
		await together(as(who), (tx) => keySheet(tx, { ...sheet, content, ballots: [content] }));
	const { settleSheet } = ballotDesk({ name: 'survey', paper: 'Bogen', run: 'surveys.run', key: 'surveys.key' });
	const decided = async () => (await settleSheet(as('anna'), { ...sheet, choice: 0 })).outcome;
	assert.equal(await decided(), 'ownSheet', 'Samir is there');
	await sql`update account set closed_at = now() where email = 'samir@auenrode.example'`.execute(db);
	assert.equal(await decided(), 'settled');
	await together(as('anna'), (tx) => moveRound(tx, roundId, { closesAt: new Date(Date.now() - 1000) }));
	assert.deepEqual(await openUrn(as('anna'), roundId), { count: 1 });
	assert.equal((await roundWith(visitor(), roundId)).settledAlone, true);
});
