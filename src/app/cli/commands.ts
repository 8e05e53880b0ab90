import { readFileSync } from 'node:fs';
import { migrate } from '#kernel/db/migrate.ts';
import { Invalid } from '#kernel/errors.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { raise } from '../demo/raise.ts';
import { account } from './account.ts';
import { archive } from './archive.ts';
import { backup, backupKeys, restore } from './backup.ts';
import { type CliCommand, demand, type LoneCommand, type RawCommand } from './command.ts';
import { doctor } from './doctor.ts';
import { importFile } from './osm.ts';
import { readConfig } from '../config.ts';
import { mediaOf } from '../media.ts';
import { drawMissingMaps, mapsDirOf } from '../maps.ts';
import { takeBounce } from './mail.ts';
import { knownSettings } from './known-settings.ts';
import { exportTown, importTown, removal, stay } from './town.ts';
import { upgrade } from './upgrade.ts';

const found: CliCommand = {
	usage: 'create FILE.yaml',
	says: 'Creates a municipality with its villages from a YAML file (docs/operating.md shows one).',
	run: async (db, [file], say) => {
		const plan = readPlan(readFileSync(demand(file, 'FILE.yaml'), 'utf8'), knownSettings);
		await foundMunicipality(db, plan);
		say(`${plan.name} is there, with ${plan.villages.length} villages, at ${plan.hosts.join(', ')}.`);
		say(`Next: bin/ortsmitte account ${plan.id} --email you@example.org --name "Your Name" --role administrator`);
	},
};

const list: CliCommand = {
	usage: 'list',
	says: 'Lists the municipalities of this installation.',
	run: async (db, _, say) => {
		for (const { id, name, hosts, places, handedOverAt } of await loadTenants(db)) {
			const left = handedOverAt ? `   handed over on ${handedOverAt.toISOString().slice(0, 10)}` : '';
			say(`${id.padEnd(16)} ${name.padEnd(24)} ${places.length} villages   ${hosts.join(', ')}${left}`);
		}
	},
};

const update: CliCommand = {
	usage: 'migrate',
	says: 'Brings the database up to date; the server does the same when it starts.',
	run: async (db, _, say) => {
		const done = await migrate(db);
		say(done.length === 0 ? 'Nothing to do.' : done.join('\n'));
	},
};

const seed: CliCommand = {
	usage: 'seed',
	says: 'Raises the demo world in an empty database.',
	run: async (db, _, say) => {
		if ((await loadTenants(db)).length > 0)
			throw new Invalid({ database: 'is not empty: the demo world is raised in an empty one only' });
		const config = readConfig();
		await raise(db, new Date(), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config));
		say('The demo world stands.');
	},
};

const mail: CliCommand = {
	usage: 'mail bounce [RECEIVER] < MESSAGE',
	says: 'Takes a returned mail from the pipe of a mail server (docs/operating.md shows the line).',
	run: takeBounce,
};

export const cliCommands: Readonly<Record<string, CliCommand | LoneCommand | RawCommand>> = {
	create: found,
	account,
	list,
	import: importFile,
	migrate: update,
	seed,
	backup,
	restore,
	'backup-keys': backupKeys,
	mail,
	doctor,
	upgrade,
	archive,
	export: exportTown,
	'take-back': stay,
	'import-municipality': importTown,
	'remove-municipality': removal,
};
