import { notice } from '#modules/notices/notice.ts';
import { cast } from '#kernel/ballot/cast.ts';
import { plainToken } from '#kernel/ballot/claim.ts';
import { addRound } from '#kernel/ballot/rounds.ts';
import { issueCodes } from '#kernel/ballot/vouchers.ts';
import { walled } from '#kernel/command.ts';
import { Context } from '#kernel/context.ts';
import { connect } from '#kernel/db/connection.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { openVillage } from '#testing/village.ts';

/** Ten thousand tries at once to spend one token twice, and a thousand people who vote once each. */
const [tries, people] = [10_000, 1000];
const { visitor, to } = await openVillage();
const { tenant, now, tag, origin } = visitor();
/** All of them wait for a connection: none may be sent away. */
const db = connect({ ...to, connectionTimeoutMillis: 300_000 }, { size: 8, isPatient: true });
const ctx = Context.mint(db, { tenant, now, tag, origin, actor: null });
const [thing] = await shownOf(ctx, notice, { limit: 1 });
const hour = 3_600_000;
const { roundId, codes } = await walled(ctx, async (tx) => {
	const times = { opensAt: new Date(Date.now() - hour), closesAt: new Date(Date.now() + hour) };
	const id = await addRound(tx, { publicationId: thing?.id ?? '', name: 'Bench', access: 'codes', hasPaper: false, ...times });
	return { roundId: id, codes: await issueCodes(tx, id, people + 1) };
});
const tokenFor = async (code: string) => {
	const answer = await plainToken(ctx, { roundId, bearer: { by: 'code', code } });
	if ('refused' in answer) throw new Error(answer.refused);
	return answer.token;
};
const vote = async (code: string, text: string) => {
	const token = await tokenFor(code);
	return cast(ctx, { roundId, token, content: JSON.stringify({ text }), channel: 'online' });
};
const timed = async <T>(work: () => Promise<T>): Promise<{ done: T; seconds: number }> => {
	const begun = performance.now();
	const done = await work();
	return { done, seconds: (performance.now() - begun) / 1000 };
};

const token = await tokenFor(codes[0] ?? '');
const double = await timed(() =>
	Promise.all(
		Array.from({ length: tries }, (_, at) => cast(ctx, { roundId, token, content: JSON.stringify({ text: at }), channel: 'online' })),
	),
);
const taken = double.done.filter((one) => 'taken' in one).length;
const refused = double.done.filter((one) => 'refused' in one && one.refused === 'spentOtherwise').length;
const votes = await timed(() => Promise.all(codes.slice(1).map((code, at) => vote(code, `Antwort ${at}`))));
const counted = votes.done.filter((one) => 'taken' in one).length;
console.log('| what | tries | answers taken | refused by name | per second |\n|---|---|---|---|---|');
console.log(`| one token, ten thousand answers at once | ${tries} | ${taken} | ${refused} | ${Math.round(tries / double.seconds)} |`);
console.log(
	`| one token and one answer each, all at once | ${people} | ${counted} | ${people - counted} | ${Math.round(people / votes.seconds)} |`,
);
if (taken !== 1 || refused !== tries - 1 || counted !== people) process.exitCode = 1;
process.exit();
