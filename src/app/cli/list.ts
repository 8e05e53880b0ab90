import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { dayIn } from '#kernel/time/zone.ts';
import type { CliCommand } from './command.ts';

export const list: CliCommand = {
	isReader: true,
	run: async (db, _, say) => {
		for (const { id, name, hosts, places, zone, handedOverAt } of await loadTenants(db)) {
			const left = handedOverAt ? `   handed over on ${dayIn(handedOverAt, zone)}` : '';
			say(`${id.padEnd(16)} ${name.padEnd(24)} ${places.length} villages   ${hosts.join(', ')}${left}`);
		}
	},
};
