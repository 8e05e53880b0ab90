import type { CliCommand, LoneCommand, RawCommand } from './command.ts';

/** What is known of a command before it is loaded: whoever asks for help waits for no module. */
export type Listed = {
	readonly usage: string;
	readonly says: string;
	/** What is as it was when it did not come through. */
	readonly fails?: string;
	/** How it ends then, where 1 would mean something to whoever called it. */
	readonly unavailable?: number;
	readonly load: () => Promise<CliCommand | LoneCommand | RawCommand>;
};

export const cliCommands: Readonly<Record<string, Listed>> = {
	create: {
		usage: 'create FILE.yaml',
		says: 'Creates a municipality with its villages from a YAML file (docs/operating.md shows one).',
		load: async () => (await import('./create.ts')).create,
	},
	account: {
		usage: 'account MUNICIPALITY --email … [--name … --role … [--village …] [--organisation …]]',
		says: 'Creates an account, or takes one that is there with this address, and prints the link with which its owner chooses a password.',
		load: async () => (await import('./account.ts')).account,
	},
	list: {
		usage: 'list',
		says: 'Lists the municipalities of this installation.',
		load: async () => (await import('./list.ts')).list,
	},
	import: {
		usage: `import osm FILE.osm.pbf|.osm.gz|.osm --municipality MUNICIPALITY [--drafts] [--verbose]
  bin/ortsmitte import roads FILE.osm.pbf|.osm.gz|.geojson|.gpkg --municipality MUNICIPALITY [--date YYYY-MM-DD] [--licence …] [--verbose]`,
		says: 'Reads shops, doctors, schools, stops … into the directory, and roads, woods, houses into the maps; or the network of roads for drives.',
		fails: 'Nothing was brought in.',
		load: async () => (await import('./osm.ts')).importFile,
	},
	migrate: {
		usage: 'migrate',
		says: 'Brings the database up to date; the server does the same when it starts.',
		load: async () => (await import('./migrate.ts')).update,
	},
	seed: {
		usage: 'seed',
		says: 'Raises the demo world in an empty database.',
		load: async () => (await import('./seed.ts')).seed,
	},
	backup: {
		usage: 'backup FILE',
		says: 'Writes everything into one file while the program runs; locked when BACKUP_RECIPIENT or BACKUP_PASSPHRASE is set.',
		fails: 'No backup was written.',
		load: async () => (await import('./backup.ts')).backup,
	},
	restore: {
		usage: 'restore FILE',
		says: 'Puts a backup into an empty database and data folder: all of it, or nothing and the reason.',
		fails: 'Nothing was restored.',
		load: async () => (await import('./backup.ts')).restore,
	},
	'backup-keys': {
		usage: 'backup-keys FILE',
		says: 'Writes the keys of the people in backups anew: whoever was deleted since cannot be read in any backup.',
		fails: 'The file of keys is as it was.',
		load: async () => (await import('./backup.ts')).backupKeys,
	},
	mail: {
		usage: 'mail bounce [RECEIVER] < MESSAGE',
		says: 'Takes a returned mail from the pipe of a mail server (docs/operating.md shows the line).',
		// EX_TEMPFAIL of sysexits.h: the mail server keeps the message and comes again.
		unavailable: 75,
		load: async () => (await import('./mail.ts')).mail,
	},
	doctor: {
		usage: 'doctor [--distributed]',
		says: 'Says what is wrong with this installation and how to mend it; ends with 1 when something is.',
		load: async () => (await import('./doctor.ts')).doctor,
	},
	upgrade: {
		usage: 'upgrade [--binaries FOLDER] | upgrade --confirm',
		says: 'Brings the bundled database to the PostgreSQL of this program when its files are older; --confirm removes the old files afterwards.',
		load: async () => (await import('./upgrade.ts')).upgrade,
	},
	archive: {
		usage: 'archive MUNICIPALITY FOLDER',
		says: 'Writes the portal of a municipality as plain files that need no program: for one that is closed.',
		fails: 'No archive was written.',
		load: async () => (await import('./archive.ts')).archive,
	},
	export: {
		usage: 'export MUNICIPALITY FILE.tgz [--public | --hand-over]',
		says: 'Writes everything of one municipality in open formats; --public what everybody may have; --hand-over to move, and ends its work here.',
		fails: 'No export was written.',
		load: async () => (await import('./town.ts')).exportTown,
	},
	'take-back': {
		usage: 'take-back MUNICIPALITY',
		says: 'Undoes a hand-over whose export was not imported anywhere: the municipality is at home here again.',
		load: async () => (await import('./town.ts')).stay,
	},
	'import-municipality': {
		usage: 'import-municipality FILE.tgz',
		says: 'Founds a municipality from an export of another installation, with its ids and addresses: all of it, or nothing.',
		fails: 'Nothing was brought in.',
		load: async () => (await import('./town.ts')).importTown,
	},
	'remove-municipality': {
		usage: 'remove-municipality MUNICIPALITY [--for-ever]',
		says: 'Says what is still here of a municipality that was handed over; with --for-ever takes it all away: rows, pictures, map.',
		load: async () => (await import('./town.ts')).removal,
	},
};
