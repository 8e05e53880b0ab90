import type { Db } from '#kernel/db/connection.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { demoPassword, people, type Person } from './people.ts';

/** Tells who started the program where to look, and the demo accounts where they still exist. */
export const welcome = async (db: Db, port: number, say: (text: string) => void): Promise<void> => {
	const tenants = await loadTenants(db);
	for (const { name, hosts } of tenants) say(`  ${name.padEnd(14)} http://${hosts[0]}:${port}`);
	const known = new Set((await db.selectFrom('account').select('email').execute()).map(({ email }) => email));
	const shown = Object.values<Person>(people).filter(({ email }) => known.has(email));
	if (shown.length === 0) return;
	say(`\nDemo accounts, password ${demoPassword}, at /verwaltung:`);
	for (const { email, tenantId, lands } of shown) say(`  ${email.padEnd(28)} ${tenantId.padEnd(13)} ${lands}`);
};
