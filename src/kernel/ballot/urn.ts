import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { audit } from '#kernel/audit/audit.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { changed } from '#kernel/tenancy/remembered.ts';
import { today } from '#kernel/time/zone.ts';
import { blurAll } from './blur.ts';
import { type Channel, channels, roomOfAnswer, roundState } from './round.ts';
import { lockRound, secretOf } from './rounds.ts';
import { keyFor, sealed, unsealed } from './secret.ts';
import { readable, sealOf } from './token.ts';

const kept = z.object({
	receipt: z.string(),
	seal: z.string(),
	channel: z.enum(Object.keys(channels).filter((name): name is Channel => name in channels)),
	content: z.string(),
});
type Kept = z.output<typeof kept>;

/** Receipt, seal and channel beside the answer, and JSON's own signs. */
const size = 2 * roomOfAnswer + 400;

/** Every sealed ballot has one length. */
const padded = (ballot: Kept): Buffer => {
	const text = Buffer.from(JSON.stringify(ballot));
	if (text.length > size) throw new Invalid({ content: 'tooLong' });
	return Buffer.concat([text, Buffer.alloc(size - text.length, ' ')]);
};

const sealing = (secret: Buffer, roundId: string) => ({ key: keyFor(secret, 'urn'), of: roundId });

export type Dropped = { readonly secret: Buffer; readonly roundId: string; readonly ballots: readonly Kept[] };

/** Into the urn, where nobody reads it who has the database only. */
export const drop = async (tx: Tx, { secret, roundId, ballots }: Dropped): Promise<void> => {
	const rows = ballots.map((ballot) => ({
		tenantId: tx.tenantId,
		id: randomUUID(),
		roundId,
		sealed: sealed(padded(ballot), sealing(secret, roundId)),
	}));
	for (let at = 0; at < rows.length; at += 100)
		await tx[connection]
			.insertInto('ballotUrn')
			.values(rows.slice(at, at + 100))
			.execute();
};

/** Ballots for which nobody holds a token: chance makes their receipts and seals, and nobody gets them. */
export const unheld = (ballots: readonly Pick<Kept, 'channel' | 'content'>[]): Promise<Kept[]> =>
	Promise.all(
		ballots.map(async (ballot) => ({
			...ballot,
			receipt: readable(randomBytes(16)),
			seal: await sealOf(randomBytes(32).toString('base64url'), ballot.content),
		})),
	);

/** Sheets and dots. */
export const dropSheets = async (
	tx: Tx,
	{ roundId, channel, contents }: { roundId: string; channel: Exclude<Channel, 'online'>; contents: readonly string[] },
): Promise<void> => {
	const round = await lockRound(tx, roundId);
	if (roundState(round, tx.now) === 'counted') throw new Conflict('counted');
	const ballots = await unheld(contents.map((content) => ({ channel, content })));
	await drop(tx, { secret: await secretOf(tx, roundId), roundId, ballots });
};

const sealedOf = (ctx: Context, roundId: string) =>
	ctx[connection].selectFrom('ballotUrn').select('sealed').where('tenantId', '=', ctx.tenantId).where('roundId', '=', roundId);

export const byReceipt = (a: Kept, b: Kept): number => (a.receipt < b.receipt ? -1 : 1);

const emptyUrn = async (tx: Tx, roundId: string): Promise<Kept[]> => {
	const key = sealing(await secretOf(tx, roundId), roundId);
	const rows = await sealedOf(tx, roundId).execute();
	await tx[connection].deleteFrom('ballotUrn').where('tenantId', '=', tx.tenantId).where('roundId', '=', roundId).execute();
	return rows.map((row) => kept.parse(JSON.parse(unsealed(row.sealed, key).toString()))).toSorted(byReceipt);
};

/** The last step of a count: answers in the order in which they are given. */
export const publish = async (tx: Tx, roundId: string, ballots: readonly Kept[]): Promise<void> => {
	const day = today(tx.tenant.zone, tx.now);
	for (let at = 0; at < ballots.length; at += 500)
		await tx[connection]
			.insertInto('ballotContent')
			.values(ballots.slice(at, at + 500).map((ballot) => ({ ...ballot, tenantId: tx.tenantId, roundId, day })))
			.execute();
};

/** Who was served stays known, by which way does not: paper is a way that the answers name too, and one alone on it would be found in both. */
const forgetWays = (tx: Tx, roundId: string) =>
	tx[connection]
		.updateTable('ballotEligibility')
		.set({ issued: 'served' })
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('issued', 'is not', null)
		.execute();

/** Counts who was served and forgets every key: from now on nobody can make a digest of a code, or open a copy of the urn without them. */
export const closeBooks = async (tx: Tx, roundId: string): Promise<void> => {
	const { issued } = await tx[connection]
		.selectFrom('ballotEligibility')
		.select(({ fn }) => fn.countAll<number>().as('issued'))
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('issued', 'is not', null)
		.executeTakeFirstOrThrow();
	const settledAlone = await tx[connection]
		.selectFrom('ballotSheet')
		.select('number')
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where((eb) => eb.or([eb('settledBy', '=', eb.ref('firstBy')), eb('settledBy', '=', eb.ref('secondBy'))]))
		.limit(1)
		.executeTakeFirst();
	await tx[connection]
		.updateTable('ballotRound')
		.set({
			countedOn: today(tx.tenant.zone, tx.now),
			issued,
			settledAlone: settledAlone !== undefined,
			secret: null,
			signingKey: null,
		})
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', roundId)
		.execute();
};

export type Opened = { readonly count: number } | { readonly refused: 'notYet' | 'counted' | 'sheetsWait' };

/** A sheet that only one person keyed, or two differently, is in no urn yet: counting now would lose it. */
const hasOpenSheets = async (tx: Tx, roundId: string): Promise<boolean> =>
	(await tx[connection]
		.selectFrom('ballotSheet')
		.select('number')
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('isDone', '=', false)
		.limit(1)
		.executeTakeFirst()) !== undefined;

/**
 * Opens the urn of a round that is over: all answers at once, in the order of their receipts, which chance made. Nothing of a round is
 * read before, nor while a sheet waits for its second person. Answers how many there were; a round that is counted already stays as it is.
 */
export const openUrn = async (ctx: Context, roundId: string): Promise<Opened> => {
	const opened = await walled(ctx, async (tx): Promise<Opened> => {
		const round = await lockRound(tx, roundId);
		const state = roundState(round, tx.now);
		if (state === 'counted') return { refused: 'counted' };
		if (state !== 'closed') return { refused: 'notYet' };
		if (await hasOpenSheets(tx, roundId)) return { refused: 'sheetsWait' };
		const ballots = await emptyUrn(tx, roundId);
		await publish(tx, roundId, ballots);
		await forgetWays(tx, roundId);
		for (const table of ['ballot_eligibility', 'ballot_spent'] as const) await blurAll(tx, { table, roundId });
		await closeBooks(tx, roundId);
		await audit(tx, 'ballot.count', { id: round.publicationId, subject: `${round.name}: ${ballots.length}` });
		return { count: ballots.length };
	});
	await changed(ctx.tenantId);
	return opened;
};
