import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { notice } from '#modules/notices/notice.ts';
import { walled } from '#kernel/command.ts';
import { Unavailable } from '#kernel/errors.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { openVillage } from '#testing/village.ts';
import { type Ballot, cast, tokenShape } from './cast.ts';
import { type Bearer, plainToken, signBlinded, takePaperCode } from './claim.ts';
import { answersIn, receiptsIn, soFar } from './counted.ts';
import { addRound, moveRound, publicKeyOf, roundsOf, roundWith, secretOf } from './rounds.ts';
import { newWish, sealOf, type Token, tokenFrom, type Wish } from './token.ts';
import { dropSheets, openUrn } from './urn.ts';
import { issueCodes } from './vouchers.ts';

const { db, visitor } = await openVillage();
const hour = 3_600_000;
const during = new Date();
const after = new Date(during.getTime() + 2 * hour);
const ctx = visitor({ now: during });
const [thing] = await shownOf(ctx, notice, { limit: 1 });
const publicationId = thing?.id ?? '';

const openRound = async (access: 'codes' | 'device' | 'account' = 'codes', letters = 5) => {
	const plan = { publicationId, name: 'Probe', access, hasPaper: true };
	const times = { opensAt: new Date(during.getTime() - hour), closesAt: new Date(during.getTime() + hour) };
	return walled(ctx, async (tx) => {
		const id = await addRound(tx, { ...plan, ...times });
		return { id, codes: access === 'codes' ? await issueCodes(tx, id, letters) : [] };
	});
};
const code = (text = ''): Bearer => ({ by: 'code', code: text });
const wishFor = async (roundId: string): Promise<Wish> => newWish(roundId, await publicKeyOf(ctx, roundId));
const tokenFor = async (roundId: string, bearer: Bearer, wish?: Wish): Promise<Token> => {
	const asked = wish ?? (await wishFor(roundId));
	const answer = await signBlinded(ctx, { roundId, bearer, blinded: asked.blinded });
	assert.ok('signed' in answer, JSON.stringify(answer));
	const token = await tokenFrom(await publicKeyOf(ctx, roundId), asked, answer.signed);
	assert.ok(token);
	return tokenShape.parse(JSON.parse(JSON.stringify(token)));
};
const answer = (text: string) => JSON.stringify({ q: text });
const ballot = (token: Token, text = 'ja', roundId = token.round): Ballot => ({ roundId, token, content: answer(text), channel: 'online' });
const refusal = (done: object): unknown => ('refused' in done ? done.refused : done);
const countOf = async (table: string, roundId: string) =>
	Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where round_id = ${roundId}`.execute(db)).rows[0]?.n);

test('a code from a letter becomes one token, the token one ballot, the ballot a receipt in the list', async () => {
	const { id, codes } = await openRound();
	const token = await tokenFor(id, code(codes[0]?.toLowerCase().replaceAll('-', ' ')));
	const done = await cast(ctx, ballot(token));
	assert.ok('taken' in done);
	assert.deepEqual(await receiptsIn(ctx, id), [], 'nothing is shown before the end');
	assert.deepEqual(await openUrn(visitor({ now: after }), id), { count: 1 });
	const [listed] = await receiptsIn(ctx, id);
	assert.deepEqual(listed, { receipt: done.taken.receipt, seal: done.taken.seal });
	assert.equal(await sealOf(done.taken.salt, answer('ja')), listed?.seal, 'who holds the salt finds her own answer');
	assert.notEqual(await sealOf(done.taken.salt, answer('nein')), listed?.seal);
	assert.deepEqual(await answersIn(ctx, id), [{ channel: 'online', content: { q: 'ja' } }]);
});

test('a lost answer of the town hall is asked for again: same wish, same signature; another wish gets nothing', async () => {
	const { id, codes } = await openRound();
	const [bearer, wish] = [code(codes[0]), await wishFor(id)];
	const twice = [await tokenFor(id, bearer, wish), await tokenFor(id, bearer, wish)];
	assert.deepEqual(twice[0], twice[1]);
	const other = await signBlinded(ctx, { roundId: id, bearer, blinded: (await wishFor(id)).blinded });
	assert.deepEqual(other, { refused: 'alreadyIssued' });
	assert.equal(refusal(await plainToken(ctx, { roundId: id, bearer })), 'alreadyIssued');
});

test('a ballot sent again gets its receipt again, even after the end; another answer for the same token is refused', async () => {
	const { id, codes } = await openRound();
	const token = await tokenFor(id, code(codes[0]));
	const first = await cast(ctx, ballot(token));
	assert.deepEqual(await cast(ctx, ballot(token)), first);
	assert.deepEqual(await cast(ctx, ballot(token, 'nein')), { refused: 'spentOtherwise' });
	await openUrn(visitor({ now: after }), id);
	assert.deepEqual(await cast(visitor({ now: after }), ballot(token)), first);
	assert.equal((await answersIn(ctx, id)).length, 1);
});

test('three hundred tries at once with one token leave one ballot; three hundred wishes with one code leave one token', async () => {
	const { id, codes } = await openRound();
	const token = await tokenFor(id, code(codes[0]));
	const tries = await Promise.all(Array.from({ length: 300 }, (_, at) => cast(ctx, ballot(token, `Antwort ${at}`))));
	assert.equal(tries.filter((done) => 'taken' in done).length, 1);
	assert.equal(tries.filter((done) => refusal(done) === 'spentOtherwise').length, 299);
	assert.deepEqual([await countOf('ballot_spent', id), await countOf('ballot_urn', id)], [1, 1]);
	const wishes = await Promise.all(Array.from({ length: 5 }, () => wishFor(id)));
	const asked = await Promise.all(
		Array.from({ length: 300 }, (_, at) =>
			signBlinded(ctx, { roundId: id, bearer: code(codes[1]), blinded: wishes[at % 5]?.blinded ?? '' }),
		),
	);
	const signed = new Set(asked.flatMap((one) => ('signed' in one ? [one.signed] : [])));
	assert.equal(signed.size, 1);
});

test('forged, foreign, early and late ballots are told apart, and none is counted', async () => {
	const [here, there] = [await openRound(), await openRound()];
	const token = await tokenFor(here.id, code(here.codes[0]));
	const foreign = await tokenFor(there.id, code(there.codes[0]));
	const flipped = `${token.signature.startsWith('A') ? 'B' : 'A'}${token.signature.slice(1)}`;
	const late = visitor({ now: after });
	const early = visitor({ now: new Date(during.getTime() - 2 * hour) });
	assert.deepEqual(
		await Promise.all([
			cast(ctx, ballot({ ...token, signature: flipped })),
			cast(ctx, ballot({ ...token, nonce: foreign.nonce })),
			cast(ctx, ballot({ ...token, nonce: 'zu kurz' })),
			cast(ctx, ballot(foreign, 'ja', here.id)),
			cast(ctx, ballot({ ...foreign, round: here.id })),
			cast(late, ballot(token)),
			cast(early, ballot(token)),
			cast(ctx, ballot(token, 'x'.repeat(9000))),
		]).then((all) => all.map(refusal)),
		['forged', 'forged', 'forged', 'foreign', 'forged', 'closed', 'notYet', 'tooLong'],
	);
	assert.equal(await countOf('ballot_urn', here.id), 0);
	assert.ok('taken' in (await cast(ctx, ballot(token))), 'and the token still holds');
});

test('a code that nobody sent, a code at the wrong time and a device where codes are asked for open nothing', async () => {
	const { id, codes } = await openRound();
	const { blinded } = await wishFor(id);
	const ask = (when: Date, bearer: Bearer) => signBlinded(visitor({ now: when }), { roundId: id, bearer, blinded }).then(refusal);
	assert.equal(await ask(during, code('0000-0000-0000')), 'unknownCode');
	assert.equal(await ask(during, { by: 'device', id: 'mine' }), 'unknownCode');
	assert.equal(await ask(after, code(codes[0])), 'closed');
	assert.equal(await ask(new Date(during.getTime() - 2 * hour), code(codes[0])), 'notYet');
	assert.equal(await countOf('ballot_eligibility', id), 5);
	const noNumber = await signBlinded(ctx, { roundId: id, bearer: code(codes[0]), blinded: '_'.repeat(342) });
	assert.deepEqual(noNumber, { refused: 'forged' });
	assert.ok(
		'signed' in (await signBlinded(ctx, { roundId: id, bearer: code(codes[0]), blinded })),
		'a wish that is none uses no code up',
	);
});

test('without JavaScript the same code gives the same right again, and the ballot counts once', async () => {
	const { id, codes } = await openRound();
	const asked = await Promise.all([1, 2].map(() => plainToken(ctx, { roundId: id, bearer: code(codes[0]) })));
	const [first, second] = asked.flatMap((one) => ('token' in one ? [one.token] : []));
	assert.ok(first && second);
	assert.equal(first.nonce, second.nonce);
	const done = await cast(ctx, ballot(first));
	assert.deepEqual(await cast(ctx, ballot(second)), done);
	assert.deepEqual(await cast(ctx, ballot(second, 'nein')), { refused: 'spentOtherwise' });
});

test('a code that came back on paper opens nothing online, and the other way round', async () => {
	const { id, codes } = await openRound();
	assert.equal(await walled(ctx, (tx) => takePaperCode(tx, id, codes[0] ?? '')), null);
	assert.equal(refusal(await plainToken(ctx, { roundId: id, bearer: code(codes[0]) })), 'alreadyIssued');
	await tokenFor(id, code(codes[1]));
	assert.deepEqual(await walled(ctx, (tx) => takePaperCode(tx, id, codes[1] ?? '')), { refused: 'alreadyIssued' });
	assert.deepEqual(await walled(ctx, (tx) => takePaperCode(tx, id, 'ABCD-EFGH-JKMN')), { refused: 'unknownCode' });
	await openUrn(visitor({ now: after }), id);
	const { rows } = await sql<{ issued: string | null; count: number }>`select issued, count(*)::int as count
		from ballot_eligibility where round_id = ${id} group by issued order by issued`.execute(db);
	assert.deepEqual(rows, [
		{ issued: 'served', count: 2 },
		{ issued: null, count: 3 },
	]);
});

test('a device and an account get one token each', async () => {
	for (const by of ['device', 'account'] as const) {
		const { id } = await openRound(by);
		await tokenFor(id, { by, id: 'one' });
		assert.equal(refusal(await plainToken(ctx, { roundId: id, bearer: { by, id: 'one' } })), 'alreadyIssued');
		assert.ok('token' in (await plainToken(ctx, { roundId: id, bearer: { by, id: 'two' } })));
	}
});

test('sheets and dots fall into the same urn; it opens once, after the end, and forgets its keys', async () => {
	const { id, codes } = await openRound();
	await cast(ctx, ballot(await tokenFor(id, code(codes[0]))));
	await walled(ctx, (tx) => dropSheets(tx, { roundId: id, channel: 'paper', contents: [answer('nein'), answer('nein')] }));
	await walled(ctx, (tx) => dropSheets(tx, { roundId: id, channel: 'dots', contents: Array.from({ length: 10 }, () => answer('ja')) }));
	assert.equal(await soFar(ctx, id), 10, '13 are said to be 10');
	assert.deepEqual(await openUrn(ctx, id), { refused: 'notYet' });
	const late = visitor({ now: after });
	assert.deepEqual(await openUrn(late, id), { count: 13 });
	assert.deepEqual(await openUrn(late, id), { refused: 'counted' });
	assert.deepEqual(Map.groupBy(await answersIn(ctx, id), ({ channel }) => channel).get('paper')?.length, 2);
	await assert.rejects(secretOf(ctx, id), Unavailable);
	assert.equal((await roundWith(ctx, id)).issued, 1);
	assert.deepEqual(await countOf('ballot_urn', id), 0);
});

test('nothing of a round is known to another municipality', async () => {
	const { id, codes } = await openRound();
	const token = await tokenFor(id, code(codes[0]));
	const neighbour = visitor({ in: 'falkenbrueck', now: during });
	await assert.rejects(cast(neighbour, ballot(token)));
	await assert.rejects(plainToken(neighbour, { roundId: id, bearer: code(codes[1]) }));
	assert.deepEqual(await receiptsIn(neighbour, id), []);
});

test('a round is found at its publication, and may end later than was planned', async () => {
	const { id } = await openRound();
	const late = visitor({ now: after });
	assert.equal(refusal(await plainToken(late, { roundId: id, bearer: code('1') })), 'closed');
	await walled(late, (tx) => moveRound(tx, id, { closesAt: new Date(after.getTime() + hour) }));
	assert.equal(refusal(await plainToken(late, { roundId: id, bearer: code('1') })), 'unknownCode');
	assert.ok((await roundsOf(ctx, publicationId)).some((round) => round.id === id));
});
