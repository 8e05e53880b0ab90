import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { notice } from '#modules/notices/notice.ts';
import { walled } from '#kernel/command.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { openVillage } from '#testing/village.ts';
import { bytesIn } from './blind/numbers.ts';
import { cast } from './cast.ts';
import { signBlinded, voterOf } from './claim.ts';
import { addRound, publicKeyOf, secretOf } from './rounds.ts';
import { newWish, tokenFrom, tracesOf } from './token.ts';
import { openUrn } from './urn.ts';
import { issueCodes } from './vouchers.ts';

/** A thief with every copy of the whole database: each row with every column, its place in the file and its transaction. */
type Row = Readonly<Record<string, unknown>>;
type Dump = ReadonlyMap<string, readonly Row[]>;

const { db, visitor } = await openVillage();
const hour = 3_600_000;
const during = new Date();
const ctx = visitor({ now: during });
const late = visitor({ now: new Date(during.getTime() + 2 * hour) });
const [thing] = await shownOf(ctx, notice, { limit: 1 });
const voters = 40;
/**
 * A blind guesser hits once on average, twice where two groups of rows are known; more than eleven of forty happens once in a million tries.
 * One that sees an order hits forty.
 */
const mostByChance = 11;

const { rows: names } = await sql<{ name: string }>`select c.relname as name from pg_class c
	where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(db);
const { rows: start } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(db);

/** All rows written since the test began, in the order in which the file holds them. */
const dump = async (): Promise<Dump> => {
	const all = new Map<string, readonly Row[]>();
	for (const { name } of names) {
		const { rows } = await sql<{ row: Row }>`select to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text, 'xmin', t.xmin::text) as row
			from ${sql.table(name)} t where t.xmin::text::bigint >= ${start[0]?.xid ?? '0'}::bigint`.execute(db);
		all.set(
			name,
			rows.map(({ row }) => row),
		);
	}
	return all;
};

const byColumn = (rows: readonly Row[], column: string): readonly Row[] => {
	// `(3,17)`: page and place on it; and numbers of transactions: padded, so that they sort as numbers.
	const keyOf = (row: Row) => String(row[column]).replace(/\d+/g, (digits) => digits.padStart(20, '0'));
	return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
};
const columnsOf = (rows: readonly Row[]): readonly string[] => Object.keys(rows[0] ?? {});
const hits = (guessed: readonly number[], truth: readonly number[]): number => guessed.filter((one, at) => one === truth[at]).length;
const order = Array.from({ length: voters }, (_, at) => at);

/** What ordering rows by each column, forwards and backwards, gives away of the order of the voters. */
const bestByOrder = (rows: readonly Row[], whoseIs: (row: Row) => number): number =>
	Math.max(
		...columnsOf(rows).flatMap((column) => {
			const guessed = byColumn(rows, column).map(whoseIs);
			return [hits(guessed, order), hits(guessed.toReversed(), order)];
		}),
	);

const wordsIn = (row: Row): readonly string[] =>
	Object.values(row).flatMap((value) => (value === null || value === undefined ? [] : [JSON.stringify(value)]));

/** Rows of the last copy that share a value with what one vote changed, and with what no other vote changed. */
const bestByValue = (changes: readonly (readonly Row[])[], final: readonly Row[], whoseIs: (row: Row) => number): number => {
	const written = changes.map((rows) => new Set(rows.flatMap(wordsIn)));
	return final.filter((row) => {
		const fitting = order.filter((at) =>
			wordsIn(row).some((word) => written[at]?.has(word) && written.filter((set) => set.has(word)).length === 1),
		);
		return fitting.length === 1 && fitting[0] === whoseIs(row);
	}).length;
};

const answerOf = (voter: number): string => JSON.stringify({ text: `Antwort ${voter}`, more: 'x'.repeat(voter * 7) });
const voterIn = (row: Row): number => Number(/Antwort (\d+)/.exec(JSON.stringify(row['content']))?.[1] ?? -1);

const { roundId, codes } = await walled(ctx, async (tx) => {
	const times = { opensAt: new Date(during.getTime() - hour), closesAt: new Date(during.getTime() + hour) };
	const id = await addRound(tx, { publicationId: thing?.id ?? '', name: 'Probe', access: 'codes', hasPaper: false, ...times });
	return { roundId: id, codes: await issueCodes(tx, id, voters * 2) };
});

const whose = { voter: new Map<unknown, number>(), token: new Map<unknown, number>() };
const key = await publicKeyOf(ctx, roundId);
const secret = await secretOf(ctx, roundId);
const vote = async (voter: number): Promise<void> => {
	const bearer = { by: 'code', code: codes[voter] ?? '' } as const;
	const wish = await newWish(roundId, key);
	const answered = await signBlinded(ctx, { roundId, bearer, blinded: wish.blinded });
	const token = 'signed' in answered && (await tokenFrom(key, wish, answered.signed));
	assert.ok(token);
	const content = answerOf(voter);
	assert.ok('taken' in (await cast(ctx, { roundId, token, content, channel: 'online' })));
	whose.voter.set(voterOf(secret, bearer), voter);
	whose.token.set((await tracesOf(bytesIn(token.nonce) ?? new Uint8Array(), content)).spent, voter);
};

/** A copy after each vote, as a thief of every backup has it. */
const copies: Dump[] = [await dump()];
for (const voter of order) {
	await vote(voter);
	copies.push(await dump());
}
await openUrn(late, roundId);
const final = await dump();
const rowsIn = (copy: Dump | undefined, table: string): readonly Row[] => copy?.get(table) ?? [];
const last = copies.at(-1);
const changes = order.map((at) => {
	const before = new Set([...(copies[at]?.values() ?? [])].flat().map((row) => JSON.stringify(row)));
	return [...(copies[at + 1]?.values() ?? [])].flat().filter((row) => !before.has(JSON.stringify(row)));
});

test('the guesser finds a leak where there is one', async () => {
	await sql`create table leak (content jsonb)`.execute(db);
	for (const voter of order) await sql`insert into leak values (${answerOf(voter)}::jsonb)`.execute(db);
	const { rows } = await sql<{
		row: Row;
	}>`select to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text, 'xmin', t.xmin::text) as row from leak t`.execute(db);
	await sql`drop table leak`.execute(db);
	assert.equal(
		bestByOrder(
			rows.map(({ row }) => row),
			voterIn,
		),
		voters,
	);
	assert.equal(
		bestByValue(
			order.map((at) => [{ hidden: answerOf(at) }]),
			order.map((at) => ({ content: `Antwort ${at}`, same: answerOf(at) })),
			voterIn,
		),
		voters,
	);
});

test('no order of the answers, by column, place in the file or transaction, is that of the voters', () => {
	const answers = rowsIn(final, 'ballot_content');
	assert.equal(answers.length, voters);
	assert.ok(bestByOrder(answers, voterIn) <= mostByChance);
	assert.equal(new Set(answers.map(({ xmin }) => xmin)).size, 1, 'one transaction wrote them all');
});

test('no value that a vote left anywhere in the database comes back in an answer', () => {
	assert.ok(changes.every((rows) => rows.length > 0));
	assert.equal(bestByValue(changes, rowsIn(final, 'ballot_content'), voterIn), 0);
});

test('before the end no answer can be read, nor told by its length', () => {
	assert.equal(rowsIn(last, 'ballot_content').length, 0);
	const sealed = rowsIn(last, 'ballot_urn').map((row) => String(row['sealed']));
	assert.equal(sealed.length, voters);
	assert.equal(new Set(sealed.map(({ length }) => length)).size, 1);
	assert.equal(new Set(sealed).size, voters);
});

test('who was served and which tokens were used stand in no common order, neither while it runs nor after', () => {
	for (const copy of [last, final]) {
		const served = rowsIn(copy, 'ballot_eligibility').filter(({ issued }) => issued !== null);
		const spent = rowsIn(copy, 'ballot_spent');
		assert.deepEqual([served.length, spent.length], [voters, voters]);
		const voterBy = (row: Row): number => whose.voter.get(row['voter']) ?? -1;
		const tokenBy = (row: Row): number => whose.token.get(row['token']) ?? -1;
		assert.ok(bestByOrder(served, voterBy) <= mostByChance, 'who was served');
		assert.ok(bestByOrder(spent, tokenBy) <= mostByChance, 'which tokens');
		for (const left of columnsOf(served))
			for (const right of columnsOf(spent)) {
				const guessed = byColumn(served, left).map(voterBy);
				assert.ok(hits(guessed, byColumn(spent, right).map(tokenBy)) <= mostByChance, `${left} and ${right}`);
			}
	}
});

test('the log tells of the round and of nobody who took part', () => {
	const deeds = rowsIn(final, 'audit_entry').map(({ deed }) => deed);
	assert.deepEqual(deeds, ['ballot.count']);
	const touched = new Set(
		changes.flatMap((rows, at) =>
			[...(copies[at + 1]?.entries() ?? [])].flatMap(([table, kept]) => (kept.some((row) => rows.includes(row)) ? [table] : [])),
		),
	);
	assert.deepEqual([...touched].toSorted(), ['ballot_eligibility', 'ballot_spent', 'ballot_urn'].toSorted());
});
