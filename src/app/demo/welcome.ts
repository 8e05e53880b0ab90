import type { Db } from '#kernel/db/connection.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { demoPassword, people, type Person } from './people.ts';

/** Tells who started the program where to look, and the demo accounts where they still exist. */
export const welcome = async (db: Db, originOf: (tenant: Tenant) => string, say: (text: string) => void): Promise<void> => {
	const tenants = await loadTenants(db);
	if (tenants.length === 0) say('  No municipality yet: bin/ortsmitte create gemeinde.yaml makes one (docs/operating.md).');
	for (const tenant of tenants) say(`  ${tenant.name.padEnd(14)} ${originOf(tenant)}`);
	const known = new Set((await db.selectFrom('account').select('email').execute()).map(({ email }) => email));
	const shown = Object.values<Person>(people).filter(({ email }) => known.has(email));
	if (shown.length === 0) return;
	say(`\nDemo accounts, password ${demoPassword}, at /verwaltung:`);
	for (const { email, tenantId, lands } of shown) say(`  ${email.padEnd(28)} ${tenantId.padEnd(13)} ${lands}`);
};
