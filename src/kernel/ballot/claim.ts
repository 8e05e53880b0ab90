import { createHash, createHmac, createPublicKey, randomBytes, constants, sign } from 'node:crypto';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { ballotVariant } from './blind/blind-rsa.ts';
import { bytesIn, type Bytes, textOf } from './blind/numbers.ts';
import { blindSigned } from './blind/sign.ts';
import { blur } from './blur.ts';
import { type Refused, type Round, roundState, wrongTime } from './round.ts';
import { lockRound, roundWith, secretOf, signingKeyOf } from './rounds.ts';
import { keyFor } from './secret.ts';
import { plainSigns, prefixLength, type Token } from './token.ts';

/** Who asks for a token. A code as it was typed; an account or a device by its id. */
export type Bearer = { readonly by: 'code'; readonly code: string } | { readonly by: 'account' | 'device'; readonly id: string };

/** What is kept of a voter: a digest that only the secret of the round makes, and that nobody makes any more when the round is over. */
export const voterOf = (secret: Buffer, bearer: Bearer): string =>
	createHmac('sha256', keyFor(secret, 'voters'))
		.update(bearer.by === 'code' ? `code\n${plainSigns(bearer.code)}` : `${bearer.by}\n${bearer.id}`)
		.digest('base64url');

const expected = { codes: 'code', account: 'account', device: 'device' } as const;

type Marking = { readonly roundId: string; readonly voter: string; readonly mark: string };

/** Marks a voter as served; the same mark again changes nothing. Needs `lockRound`. */
const serve = async (tx: Tx, { access }: Round, { roundId, voter, mark }: Marking): Promise<Refused | null> => {
	const known = await tx[connection]
		.selectFrom('ballotEligibility')
		.select('issued')
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('voter', '=', voter)
		.executeTakeFirst();
	if (!known && access === 'codes') return { refused: 'unknownCode' };
	if (known?.issued) return known.issued === mark ? null : { refused: 'alreadyIssued' };
	await tx[connection]
		.insertInto('ballotEligibility')
		.values({ tenantId: tx.tenantId, roundId, voter, issued: mark, isRecent: true })
		.onConflict((conflict) => conflict.columns(['tenantId', 'roundId', 'voter']).doUpdateSet({ issued: mark, isRecent: true }))
		.execute();
	await blur(tx, { table: 'ballot_eligibility', roundId });
	return null;
};

type Claim = { readonly roundId: string; readonly bearer: Bearer; readonly mark: string };

/** One transaction that writes one row, and no line in the log: who asked when would tell whose ballot is whose. */
const claimed = async (ctx: Context, { roundId, bearer, mark }: Claim): Promise<{ readonly secret: Buffer } | Refused> => {
	const round = await roundWith(ctx, roundId);
	const state = roundState(round, ctx.now);
	if (state !== 'open') return { refused: wrongTime[state] };
	if (bearer.by !== expected[round.access]) return { refused: 'unknownCode' };
	const secret = await secretOf(ctx, roundId);
	const refused = await walled(ctx, async (tx) => {
		const locked = await lockRound(tx, roundId);
		return serve(tx, locked, { roundId, voter: voterOf(secret, bearer), mark });
	});
	return refused ?? { secret };
};

/** Signs what a browser blinded: whoever holds the code gets one signature, and the same one again when its answer was lost. */
export const signBlinded = async (
	ctx: Context,
	{ roundId, bearer, blinded }: Omit<Claim, 'mark'> & { readonly blinded: string },
): Promise<{ readonly signed: string } | Refused> => {
	const bytes: Bytes = bytesIn(blinded) ?? new Uint8Array();
	const privateKey = await signingKeyOf(ctx, roundId).catch(() => null);
	const signed = privateKey && blindSigned(privateKey, createPublicKey(privateKey), bytes);
	// Before anything is marked: a wish that cannot be signed must not use a code up.
	if (privateKey && !signed) return { refused: 'forged' };
	const mark = createHash('sha256').update(bytes).digest('base64url');
	const done = await claimed(ctx, { roundId, bearer, mark });
	if ('refused' in done) return done;
	return signed ? { signed: textOf(signed) } : { refused: 'counted' };
};

/**
 * A token for a browser without JavaScript and for a clerk at the telephone: made here, shown once, kept nowhere. Whoever claims again gets the
 * same right again. Here the town hall could have looked; with a blinded token it could not.
 */
export const plainToken = async (ctx: Context, { roundId, bearer }: Omit<Claim, 'mark'>): Promise<{ readonly token: Token } | Refused> => {
	const done = await claimed(ctx, { roundId, bearer, mark: 'plain' });
	if ('refused' in done) return done;
	const voter = voterOf(done.secret, bearer);
	const nonce = createHmac('sha256', keyFor(done.secret, 'plain')).update(voter).digest();
	const prefix = randomBytes(prefixLength);
	const key = { key: await signingKeyOf(ctx, roundId), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: ballotVariant.saltLength };
	const signature = sign('sha384', Buffer.concat([prefix, nonce]), key);
	return { token: { round: roundId, nonce: textOf(nonce), prefix: textOf(prefix), signature: textOf(signature) } };
};

/** A form with this code came back on paper: it opens nothing online any more. Who keys the sheet does not see the code. */
export const takePaperCode = async (tx: Tx, roundId: string, code: string): Promise<Refused | null> => {
	const round = await lockRound(tx, roundId);
	const state = roundState(round, tx.now);
	if (state === 'planned' || state === 'counted') return { refused: wrongTime[state] };
	return serve(tx, round, { roundId, voter: voterOf(await secretOf(tx, roundId), { by: 'code', code }), mark: 'paper' });
};
