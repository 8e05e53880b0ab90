import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { layLand } from '#kernel/geo/land.ts';
import { hashPassword } from '#kernel/identity/passwords.ts';
import { plant } from '#kernel/kind/seed.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { modules } from '../modules.ts';
import { drawGeography } from './geography/geography.ts';
import { municipalities } from './municipalities.ts';
import { demoPassword, people, type Person } from './people.ts';

const open = async (db: Db, tenants: readonly Tenant[], now: Date): Promise<void> => {
	const passwordHash = await hashPassword(demoPassword);
	const rows = Object.values<Person>(people).map((person) => ({
		person,
		id: newId(),
		tenant: tenants.find(({ id }) => id === person.tenantId),
	}));
	await db
		.insertInto('account')
		.values(
			rows.map(({ person: { tenantId, email, name, organisation }, id }) => ({
				tenantId,
				id,
				email,
				name,
				organisation: organisation ?? null,
				passwordHash,
				totpSecret: null,
				totpStep: null,
				createdAt: now,
				closedAt: null,
			})),
		)
		.execute();
	await db
		.insertInto('assignment')
		.values(
			rows.map(({ person: { tenantId, role, place }, id, tenant }) => ({
				tenantId,
				accountId: id,
				role,
				placeId: (place && tenant && placeBySlug(tenant, place)?.id) || null,
			})),
		)
		.execute();
};

/** Raises the demo world in an empty database: municipalities, people, and what every module plants. Door three: this program itself. */
export const raise = async (db: Db, now: Date): Promise<void> => {
	const geography = drawGeography(municipalities);
	for (const plan of municipalities) {
		const outlines = geography.get(plan.id)?.outlines;
		await foundMunicipality(db, {
			...plan,
			villages: plan.villages.map((village) => ({ ...village, outline: { ...outlines?.get(village.slug) } })),
		});
	}
	const tenants = await loadTenants(db);
	await open(db, tenants, now);
	for (const tenant of tenants) {
		const ctx = Context.mint(db, { tenant, actor: null, now, tag: 'de', origin: `http://${tenant.hosts[0]}` });
		await walled(ctx, (tx) => layLand(tx, geography.get(tenant.id)?.land ?? []));
		for (const { seeds } of modules) for (const { kind, plants } of seeds ?? []) await plant(ctx, kind, plants(tenant, now));
	}
	await sql`analyze`.execute(db);
};
