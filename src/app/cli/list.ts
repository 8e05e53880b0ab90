import { loadTenants } from '#kernel/tenancy/tenants.ts';
import type { CliCommand } from './command.ts';

export const list: CliCommand = {
	run: async (db, _, say) => {
		for (const { id, name, hosts, places, handedOverAt } of await loadTenants(db)) {
			const left = handedOverAt ? `   handed over on ${handedOverAt.toISOString().slice(0, 10)}` : '';
			say(`${id.padEnd(16)} ${name.padEnd(24)} ${places.length} villages   ${hosts.join(', ')}${left}`);
		}
	},
};
