import type { Db } from '#kernel/db/connection.ts';
import { everyone, memory } from './remembered.ts';
import type { Tenant } from './tenant.ts';

const partnersOf = async (db: Db) =>
	db
		.selectFrom('cooperationMember as mine')
		.innerJoin('cooperationMember as theirs', 'theirs.cooperationId', 'mine.cooperationId')
		.innerJoin('tenant', 'tenant.id', 'theirs.memberId')
		.select(['mine.memberId as tenantId', 'tenant.id', 'tenant.name'])
		.whereRef('mine.memberId', '<>', 'theirs.memberId')
		.execute();

/** Every municipality of this installation with its villages, topics, categories and partners, whatever their number: six statements. */
export const loadTenants = async (db: Db): Promise<readonly Tenant[]> => {
	const [tenants, hosts, places, topics, categories, partners] = await Promise.all([
		db.selectFrom('tenant').selectAll().orderBy('id').execute(),
		db.selectFrom('tenantHost').selectAll().orderBy('host').execute(),
		db.selectFrom('place').selectAll().orderBy('position').orderBy('name').execute(),
		db.selectFrom('topic').selectAll().orderBy('position').orderBy('slug').execute(),
		db.selectFrom('caseCategory').selectAll().orderBy('position').orderBy('name').execute(),
		partnersOf(db),
	]);
	const own = <Row extends { tenantId: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ tenantId }) => tenantId);
	const [hostsOf, placesOf, topicsOf, partnersFor] = [own(hosts), own(places), own(topics), own(partners)];
	const categoriesOf = own(categories);
	return tenants.map((tenant) => ({
		...tenant,
		hosts: (hostsOf.get(tenant.id) ?? []).map(({ host }) => host),
		places: placesOf.get(tenant.id) ?? [],
		topics: topicsOf.get(tenant.id) ?? [],
		caseCategories: categoriesOf.get(tenant.id) ?? [],
		partners: (partnersFor.get(tenant.id) ?? []).map(({ id, name }) => ({ id, name, host: hostsOf.get(id)?.[0]?.host ?? '' })),
	}));
};

export type Tenants = {
	readonly byHost: (host: string) => Promise<Tenant | undefined>;
	readonly byId: (id: string) => Promise<Tenant | undefined>;
	readonly all: () => Promise<readonly Tenant[]>;
};

type Known = { readonly all: readonly Tenant[]; readonly byId: ReadonlyMap<string, Tenant>; readonly byHost: ReadonlyMap<string, Tenant> };

/** Finds the municipality behind a host name or id before there is a context. */
export const tenantsIn = (db: Db, milliseconds = 60_000): Tenants => {
	const recall = memory<Known>(milliseconds, 'facts');
	const load = (): Promise<Known> =>
		recall({ source: db, tenantId: everyone, key: '' }, async () => {
			const all = await loadTenants(db);
			return {
				all,
				byId: new Map(all.map((tenant) => [tenant.id, tenant])),
				byHost: new Map(all.flatMap((tenant) => tenant.hosts.map((host) => [host, tenant]))),
			};
		});
	return {
		byHost: async (host) => (await load()).byHost.get(host.toLowerCase()),
		byId: async (id) => (await load()).byId.get(id),
		all: async () => (await load()).all,
	};
};
