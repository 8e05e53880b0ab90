import { parseArgs } from 'node:util';
import { confirmUpgrade, upgradePostgres } from '#kernel/upgrade/upgrade.ts';
import { readConfig } from '../config.ts';
import type { LoneCommand } from './command.ts';

export const upgrade: LoneCommand = {
	isAlone: true,
	run: async (args, say) => {
		const options = { binaries: { type: 'string' }, confirm: { type: 'boolean', default: false } } as const;
		const { values } = parseArgs({ args: [...args], options });
		const { databaseUrl, dataDir } = readConfig();
		if (databaseUrl) return say('DATABASE_URL names a PostgreSQL of your own: whoever runs it upgrades it. Nothing was done.');
		if (values.confirm) {
			const removed = confirmUpgrade(dataDir);
			return say(removed.length > 0 ? `Removed: ${removed.join(', ')}` : 'There was nothing to remove.');
		}
		const done = await upgradePostgres(dataDir, { binaries: values.binaries, say });
		if (!done) return say('The database is of the version of this program. Nothing was done.');
		const { from, to, kept, copied } = done;
		if (copied) {
			const { tables, rows, sequences, indexes, deeds } = copied;
			say(
				`${tables} tables with ${rows} rows, ${sequences} sequences, ${indexes} indexes and ${deeds} waiting deeds copied and compared.`,
			);
		}
		say(`PostgreSQL ${from} is now ${to}. Start the program and look; then ortsmitte upgrade --confirm removes ${kept}.`);
	},
};
