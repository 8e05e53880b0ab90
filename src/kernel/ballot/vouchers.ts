import { randomBytes } from 'node:crypto';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { voterOf } from './claim.ts';
import { lockRound, secretOf } from './rounds.ts';
import { readable } from './token.ts';

const most = 20_000;

/** A code for a letter: twelve signs of 32, so 60 bits, in groups of four. */
const newCode = (): string => readable(randomBytes(12));

/** Makes codes for letters of a round. They are answered once and kept nowhere: only their digests are, in the order of the digests. */
export const issueCodes = async (tx: Tx, roundId: string, count: number): Promise<readonly string[]> => {
	const wanted = Math.max(0, Math.min(count, most));
	const [round, secret] = [await lockRound(tx, roundId), await secretOf(tx, roundId)];
	const codes = [...new Set(Array.from({ length: wanted }, newCode))];
	const voters = codes.map((code) => voterOf(secret, { by: 'code', code })).toSorted();
	for (let at = 0; at < voters.length; at += 1000)
		await tx[connection]
			.insertInto('ballotEligibility')
			.values(voters.slice(at, at + 1000).map((voter) => ({ tenantId: tx.tenantId, roundId, voter, issued: null })))
			.execute();
	await tx[connection]
		.updateTable('ballotRound')
		.set({ letters: round.letters + codes.length })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', roundId)
		.execute();
	return codes;
};
