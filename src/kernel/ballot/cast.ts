import * as z from 'zod';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { blur } from './blur.ts';
import { type Channel, type Refused, roomOfAnswer, roundState, wrongTime } from './round.ts';
import { lockRound, publicKeyOf, roundWith, secretOf } from './rounds.ts';
import { isGenuine, openedToken, type Token, type Traces, tracesOf } from './token.ts';
import { drop } from './urn.ts';

/** A token as a form or a browser sends it. */
export const tokenShape = z.object({
	round: z.uuid(),
	nonce: z.string().max(100),
	prefix: z.string().max(100),
	signature: z.string().max(600),
});

export type Ballot = {
	readonly roundId: string;
	readonly token: Token;
	/** JSON as it is sealed and counted: sent again, it must be the same text. */
	readonly content: string;
	readonly channel: Extract<Channel, 'online' | 'phone' | 'kiosk'>;
};
/** `salt` and `seal` prove her own answer to whoever cast it, once the list is out. */
export type Receipt = { readonly receipt: string; readonly seal: string; readonly salt: string };
export type Taken = { readonly taken: Receipt } | Refused;

const receiptOf = ({ receipt, seal, salt }: Traces): Taken => ({ taken: { receipt, seal, salt } });

/** What became of this token before: the same answer gets its receipt again, at any time; another one is refused. */
const before = async (ctx: Context, roundId: string, traces: Traces): Promise<Taken | null> => {
	const known = await ctx[connection]
		.selectFrom('ballotSpent')
		.select('echo')
		.where('tenantId', '=', ctx.tenantId)
		.where('roundId', '=', roundId)
		.where('token', '=', traces.spent)
		.executeTakeFirst();
	if (!known) return null;
	return known.echo === traces.echo ? receiptOf(traces) : { refused: 'spentOtherwise' };
};

const spend = async (tx: Tx, { roundId, content, channel }: Ballot, traces: Traces): Promise<Taken> => {
	const round = await lockRound(tx, roundId);
	const known = await before(tx, roundId, traces);
	if (known) return known;
	if (roundState(round, tx.now) === 'counted') return { refused: 'counted' };
	await tx[connection]
		.insertInto('ballotSpent')
		.values({ tenantId: tx.tenantId, roundId, token: traces.spent, echo: traces.echo })
		.execute();
	const { receipt, seal } = traces;
	await drop(tx, { secret: await secretOf(tx, roundId), roundId, ballots: [{ receipt, seal, channel, content }] });
	await blur(tx, { table: 'ballot_spent', roundId });
	return receiptOf(traces);
};

const misfit = async (ctx: Context, { roundId, token, content }: Ballot): Promise<Refused | null> => {
	if (token.round !== roundId) return { refused: 'foreign' };
	if (new TextEncoder().encode(content).length > roomOfAnswer) return { refused: 'tooLong' };
	return (await isGenuine(await publicKeyOf(ctx, roundId), token)) ? null : { refused: 'forged' };
};

/**
 * Takes one ballot for one token, whoever brings it: no session, no moment, no line in the log. Sending it again is harmless: same token and
 * same answer, same receipt.
 */
export const cast = async (ctx: Context, ballot: Ballot): Promise<Taken> => {
	const wrong = await misfit(ctx, ballot);
	if (wrong) return wrong;
	const opened = openedToken(ballot.token);
	if (!opened) return { refused: 'forged' };
	const traces = await tracesOf(opened.nonce, ballot.content);
	const known = await before(ctx, ballot.roundId, traces);
	if (known) return known;
	const state = roundState(await roundWith(ctx, ballot.roundId), ctx.now);
	return state === 'open' ? walled(ctx, (tx) => spend(tx, ballot, traces)) : { refused: wrongTime[state] };
};
