import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { NotFound, Unavailable } from '#kernel/errors.ts';
import type { Round } from './round.ts';
import { keyFor, masterSecret, opens, sealed, unsealed } from './secret.ts';
import type { PublicJwk } from './token.ts';

const columns = [
	'id',
	'publicationId',
	'name',
	'access',
	'opensAt',
	'closesAt',
	'hasPaper',
	'letters',
	'countedOn',
	'issued',
	'settledAlone',
] as const;

const of = (tenantId: string, id: string) => ({ key: keyFor(masterSecret(), 'rounds'), of: `${tenantId} ${id}` });

export type RoundPlan = Pick<Round, 'publicationId' | 'name' | 'access' | 'opensAt' | 'closesAt' | 'hasPaper'>;

/** Opens a round on a publication; its keys are made when the first token is asked for. Answers its id. */
export const addRound = async (tx: Tx, plan: RoundPlan): Promise<string> => {
	const id = newId();
	const secret = sealed(randomBytes(32), of(tx.tenantId, id));
	await tx[connection]
		.insertInto('ballotRound')
		.values({ ...plan, tenantId: tx.tenantId, id, secret, signingKey: null, publicKey: null, countedOn: null, issued: null })
		.execute();
	return id;
};

/** Plans a round anew; what was cast stays. */
export const moveRound = async (tx: Tx, id: string, plan: Partial<Omit<RoundPlan, 'publicationId'>>): Promise<void> => {
	await tx[connection].updateTable('ballotRound').set(plan).where('tenantId', '=', tx.tenantId).where('id', '=', id).execute();
};

/** The rounds of a publication, the oldest first: the waves of a survey. */
export const roundsOf = (ctx: Context, publicationId: string): Promise<Round[]> =>
	ctx[connection]
		.selectFrom('ballotRound')
		.select(columns)
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', publicationId)
		.orderBy('opensAt')
		.orderBy('id')
		.execute();

export const roundWith = async (ctx: Context, id: string): Promise<Round> => {
	const found = await ctx[connection]
		.selectFrom('ballotRound')
		.select(columns)
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) throw new NotFound('round');
	return found;
};

/** Writers of a round stand in line here, so that what they write can be written anew together. */
export const lockRound = async (tx: Tx, id: string): Promise<Round> => {
	const found = await tx[connection]
		.selectFrom('ballotRound')
		.select(columns)
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw new NotFound('round');
	return found;
};

/** The names of running rounds that another secret than this one locks: nobody can count them. Sorted. */
export const roundsNotOpenedBy = async (ctx: Context, master: Buffer): Promise<readonly string[]> => {
	const rows = await ctx[connection]
		.selectFrom('ballotRound')
		.select(['id', 'name', 'secret'])
		.where('tenantId', '=', ctx.tenantId)
		.where('secret', 'is not', null)
		.orderBy('name')
		.execute();
	const key = keyFor(master, 'rounds');
	return rows.filter(({ id, secret }) => secret && !opens(secret, { key, of: `${ctx.tenantId} ${id}` })).map(({ name }) => name);
};

const rowOf = (ctx: Context, id: string) =>
	ctx[connection]
		.selectFrom('ballotRound')
		.select(['secret', 'signingKey', 'publicKey'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', id)
		.executeTakeFirst();

/** The secret of a round, from which the keys of its records come. Thrown: `Unavailable` after the urn was opened. */
export const secretOf = async (ctx: Context, id: string): Promise<Buffer> => {
	const row = await rowOf(ctx, id);
	if (!row) throw new NotFound('round');
	if (!row.secret) throw new Unavailable('the keys of this round are erased');
	return unsealed(row.secret, of(ctx.tenantId, id));
};

const makePair = promisify(generateKeyPair);

const keepNewPair = async (ctx: Context, id: string): Promise<void> => {
	const { privateKey, publicKey } = await makePair('rsa', { modulusLength: 2048, publicExponent: 65_537 });
	const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
	await ctx[connection]
		.updateTable('ballotRound')
		.set({
			signingKey: sealed(privateKey.export({ format: 'der', type: 'pkcs8' }), of(ctx.tenantId, id)),
			publicKey: JSON.stringify({ n, e }),
		})
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', id)
		.where('signingKey', 'is', null)
		.where('secret', 'is not', null)
		.execute();
};

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const withPair = async (ctx: Context, id: string): Promise<Row> => {
	const row = await rowOf(ctx, id);
	if (!row) throw new NotFound('round');
	if (row.publicKey) return row;
	await keepNewPair(ctx, id);
	return (await rowOf(ctx, id)) ?? row;
};

/** A round never gets another key; by database, because copies of one hold the same rounds. */
const remembered = new WeakMap<object, Map<string, PublicJwk>>();
const mostRemembered = 500;

/** The public key of a round, with which anybody checks a token. */
export const publicKeyOf = async (ctx: Context, id: string): Promise<PublicJwk> => {
	const name = `${ctx.tenantId} ${id}`;
	const here = remembered.get(ctx[connection]) ?? new Map<string, PublicJwk>();
	const known = here.get(name);
	if (known) return known;
	const { publicKey } = await withPair(ctx, id);
	if (!publicKey) throw new Unavailable('the keys of this round are erased');
	if (here.size >= mostRemembered) here.clear();
	remembered.set(ctx[connection], here.set(name, publicKey));
	return publicKey;
};

/** RSA-2048 of this round; thrown: `Unavailable` after the urn was opened. */
export const signingKeyOf = async (ctx: Context, id: string): Promise<KeyObject> => {
	const { signingKey } = await withPair(ctx, id);
	if (!signingKey) throw new Unavailable('the keys of this round are erased');
	return createPrivateKey({ key: unsealed(signingKey, of(ctx.tenantId, id)), format: 'der', type: 'pkcs8' });
};
