import { Invalid } from '#kernel/errors.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { readConfig } from '../config.ts';
import { raise } from '../demo/raise.ts';
import { clearHalf } from '../demo/under-way.ts';
import { drawMissingMaps, mapsDirOf } from '../maps.ts';
import { mediaOf } from '../media.ts';
import type { CliCommand } from './command.ts';

export const seed: CliCommand = {
	run: async (db, _, say) => {
		await clearHalf(db);
		if ((await loadTenants(db)).length > 0)
			throw new Invalid({ database: 'is not empty: the demo world is raised in an empty one only' });
		const config = readConfig();
		await raise(db, new Date(), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config));
		say('The demo world stands.');
	},
};
