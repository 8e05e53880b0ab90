import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { layAddresses } from '#kernel/geo/addresses.ts';
import { layLand } from '#kernel/geo/land.ts';
import { hashPassword } from '#kernel/identity/passwords.ts';
import { plant } from '#kernel/kind/seed.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Seeding } from '#kernel/module.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { modules } from '../modules.ts';
import { drawGeography } from './geography/geography.ts';
import { municipalities } from './municipalities.ts';
import { demoPassword, people, type Person } from './people.ts';
import { fillLibrary, illustrated } from './pictures.ts';
import { untilRaised } from './under-way.ts';

type Row = { readonly tenantId: string; readonly id: string; readonly role: string; readonly placeId: string | null };
const entry = { passwordHash: null, totpSecret: null, totpStep: null, closedAt: null };

/** The account of a person at home, and her entry where a partner municipality gave her a role. */
const rowsOf = ({ tenantId, role, place, guestIn }: Person, tenants: readonly Tenant[]): readonly [Row, ...Row[]] => {
	const home = tenants.find(({ id }) => id === tenantId);
	const own = { tenantId, id: newId(), role, placeId: (place && home && placeBySlug(home, place)?.id) || null };
	return guestIn ? [own, { ...guestIn, id: newId(), placeId: null }] : [own];
};

const open = async (db: Db, tenants: readonly Tenant[], now: Date): Promise<void> => {
	const passwordHash = await hashPassword(demoPassword);
	for (const person of Object.values<Person>(people)) {
		const [own, ...guests] = rowsOf(person, tenants);
		const named = { ...entry, name: person.name, email: person.email, organisation: person.organisation ?? null, createdAt: now };
		await db
			.insertInto('account')
			.values([
				{ ...named, tenantId: own.tenantId, id: own.id, passwordHash, homeId: null, homeAccountId: null },
				...guests.map(({ tenantId, id }) => ({ ...named, tenantId, id, homeId: own.tenantId, homeAccountId: own.id })),
			])
			.execute();
		await db
			.insertInto('assignment')
			.values([own, ...guests].map(({ tenantId, id, role, placeId }) => ({ tenantId, accountId: id, role, placeId })))
			.execute();
	}
};

const build = async (db: Db, now: Date, store?: Store): Promise<void> => {
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
		await walled(ctx, async (tx) => {
			const { land = [], addresses = [] } = geography.get(tenant.id) ?? {};
			await layLand(tx, land);
			await layAddresses(tx, addresses);
		});
		const pictures = store ? await fillLibrary(db, store, { tenant, now }) : new Map<string, string>();
		for (const { kind, plants, grow } of modules.flatMap(({ seeds }): readonly Seeding[] => seeds ?? [])) {
			const planted = plants(tenant, now).map(illustrated(pictures));
			if (planted.length > 0) await plant(ctx, kind, planted);
			await grow?.(ctx);
		}
		for (const { raises } of modules) await raises?.(ctx);
	}
	await sql`analyze`.execute(db);
};

/**
 * Raises the demo world in an empty database: municipalities, people, what every module plants, and pictures where they have a place.
 * Door three: this program itself.
 */
export const raise = (db: Db, now: Date, store?: Store): Promise<void> => untilRaised(db, () => build(db, now, store));
