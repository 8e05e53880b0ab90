import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Actor, Permission, Reach } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { dayIn } from '#kernel/time/zone.ts';
import type { PermissionsOf } from './roles.ts';
import { hashed } from './tokens.ts';

type Assignment = { role: string; placeId: string | null; publicationId?: string | null };

/** All assignments of a person folded into one answer per permission; everywhere wins over single villages and publications. */
export const permissionsFrom = (assignments: readonly Assignment[], permissionsOf: PermissionsOf): ReadonlyMap<Permission, Reach> => {
	const held = new Map<Permission, 'everywhere' | Set<string>>();
	for (const { role, placeId, publicationId } of assignments)
		for (const permission of permissionsOf(role)) {
			const known = held.get(permission);
			const where = publicationId ?? placeId;
			if (where === null || known === 'everywhere') held.set(permission, 'everywhere');
			else held.set(permission, new Set([...(known ?? []), where]));
		}
	return held;
};

type Bearer = { tenant: Pick<Tenant, 'id' | 'zone'>; token: string; now: Date; permissionsOf: PermissionsOf };

/** That municipalities may still meet: a guest whose cooperation ended, or whose account at home is closed, is out at once. */
const isWelcome = sql<boolean>`(account.home_id is null or (home.id is not null and exists (
	select from cooperation_member mine join cooperation_member theirs using (cooperation_id)
	where mine.member_id = account.tenant_id and theirs.member_id = account.home_id)))`;

const holderOf = (db: Db, { tenant, token, now }: Bearer) =>
	db
		.selectFrom('session')
		.innerJoin('account', (join) =>
			join.onRef('account.id', '=', 'session.accountId').onRef('account.tenantId', '=', 'session.tenantId'),
		)
		.leftJoin('account as home', (join) =>
			join
				.onRef('home.tenantId', '=', 'account.homeId')
				.onRef('home.id', '=', 'account.homeAccountId')
				.on('home.closedAt', 'is', null),
		)
		.select(['account.id', 'account.name', 'account.organisation', 'account.homeId', 'session.isStrong', 'session.seenOn'])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('assignment')
					.select(['role', sql<string | null>`place_id`.as('place'), sql<string | null>`publication_id`.as('page')])
					.whereRef('assignment.accountId', '=', 'account.id')
					.where('assignment.tenantId', '=', tenant.id),
			).as('assignments'),
			jsonArrayFrom(
				eb
					.selectFrom('account as other')
					.select('other.tenantId as tenant')
					.whereRef('other.tenantId', '<>', 'account.tenantId')
					.where(sql<boolean>`other.home_id = coalesce(account.home_id, account.tenant_id)`)
					.where(sql<boolean>`other.home_account_id = coalesce(account.home_account_id, account.id)`)
					.where('other.closedAt', 'is', null),
			).as('elsewhere'),
		])
		.where('session.tenantId', '=', tenant.id)
		.where('session.tokenHash', '=', hashed(token))
		.where('session.expiresAt', '>', now)
		.where('account.closedAt', 'is', null)
		.where(isWelcome)
		.executeTakeFirst();

/** Once a day a session says that it was used. */
const see = (db: Db, { tenant, token }: Bearer, day: string) =>
	db.updateTable('session').set({ seenOn: day }).where('tenantId', '=', tenant.id).where('tokenHash', '=', hashed(token)).execute();

/** The person who holds this session in this municipality; a session of the neighbour opens nothing. */
export const actorOf = async (db: Db, bearer: Bearer): Promise<Actor | null> => {
	const holder = await holderOf(db, bearer);
	if (!holder) return null;
	const { assignments, elsewhere, homeId, isStrong, seenOn, ...person } = holder;
	const day = dayIn(bearer.now, bearer.tenant.zone);
	if (seenOn !== day) await see(db, bearer, day);
	return {
		...person,
		permissions: permissionsFrom(
			assignments.map(({ role, place, page }) => ({ role, placeId: place, publicationId: page })),
			bearer.permissionsOf,
		),
		signedIn: { key: hashed(bearer.token), isStrong, homeId, elsewhere: elsewhere.map(({ tenant }) => tenant) },
	};
};
