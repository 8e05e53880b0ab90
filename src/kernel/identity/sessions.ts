import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Actor, Context, Permission, Reach, Tx } from '#kernel/context.ts';
import { connection, type Db } from '#kernel/db/connection.ts';
import type { PermissionsOf } from './roles.ts';
import { hashed, newToken } from './tokens.ts';

type Assignment = { role: string; placeId: string | null };

/** All assignments of a person folded into one answer per permission; everywhere wins over single villages. */
export const permissionsFrom = (assignments: readonly Assignment[], permissionsOf: PermissionsOf): ReadonlyMap<Permission, Reach> => {
	const held = new Map<Permission, 'everywhere' | Set<string>>();
	for (const { role, placeId } of assignments)
		for (const permission of permissionsOf(role)) {
			const known = held.get(permission);
			if (placeId === null || known === 'everywhere') held.set(permission, 'everywhere');
			else held.set(permission, new Set([...(known ?? []), placeId]));
		}
	return held;
};

const hours = 3_600_000;
/** A working day; then one signs in again. */
export const sessionLength = 10 * hours;

export const openSession = async (tx: Tx, accountId: string): Promise<string> => {
	const token = newToken();
	await tx[connection]
		.insertInto('session')
		.values({
			tenantId: tx.tenantId,
			tokenHash: hashed(token),
			accountId,
			createdAt: tx.now,
			expiresAt: new Date(tx.now.getTime() + sessionLength),
		})
		.execute();
	return token;
};

export const closeSession = async (ctx: Context, token: string): Promise<void> => {
	await ctx[connection].deleteFrom('session').where('tenantId', '=', ctx.tenantId).where('tokenHash', '=', hashed(token)).execute();
};

/** Whoever is signed in under this account is so no longer, on every device. */
export const closeSessionsOf = async (tx: Tx, accountId: string): Promise<void> => {
	await tx[connection].deleteFrom('session').where('tenantId', '=', tx.tenantId).where('accountId', '=', accountId).execute();
};

type Bearer = { tenantId: string; token: string; now: Date; permissionsOf: PermissionsOf };

/** The person who holds this session in this municipality; a session of the neighbour opens nothing. */
export const actorOf = async (db: Db, { tenantId, token, now, permissionsOf }: Bearer): Promise<Actor | null> => {
	const account = await db
		.selectFrom('session')
		.innerJoin('account', (join) =>
			join.onRef('account.id', '=', 'session.accountId').onRef('account.tenantId', '=', 'session.tenantId'),
		)
		.select(['account.id', 'account.name', 'account.organisation'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('assignment')
					.select(['role', sql<string | null>`place_id`.as('place')])
					.whereRef('assignment.accountId', '=', 'account.id')
					.where('assignment.tenantId', '=', tenantId),
			).as('assignments'),
		)
		.where('session.tenantId', '=', tenantId)
		.where('session.tokenHash', '=', hashed(token))
		.where('session.expiresAt', '>', now)
		.where('account.closedAt', 'is', null)
		.executeTakeFirst();
	if (!account) return null;
	const { assignments, ...person } = account;
	return {
		...person,
		permissions: permissionsFrom(
			assignments.map(({ role, place }) => ({ role, placeId: place })),
			permissionsOf,
		),
	};
};
