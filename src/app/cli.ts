import type { PoolConfig } from 'pg';
import { lockBallotsWith } from '#kernel/ballot/secret.ts';
import { connect, type Db } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { ballotSecretOf } from './ballot-secret.ts';
import type { CliCommand, RawCommand } from './cli/command.ts';
import { cliCommands } from './cli/commands.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { namedFault, startFault } from './start-fault.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const sayUsage = ({ usage: how, says }: { usage: string; says: string }): void => say(`  bin/ortsmitte ${how}\n      ${says}`);

const usage = (): void => {
	say('ortsmitte: the digital town centre of a municipality\n\nStart the server with `npm start`. Commands:\n');
	for (const one of Object.values(cliCommands)) sayUsage(one);
	say('\nSettings come from the environment: DATABASE_URL, DATA_DIR, PORT, PUBLIC_SCHEME … (docs/operating.md).');
};

const [name = '', ...args] = process.argv.slice(2);

/** What is wrong with a command, one line per field, and the way back to the shell. */
const explain = (error: unknown): void => {
	complain(namedFault(error, args) ?? startFault(error) ?? (error instanceof Error ? error.message : String(error)));
	process.exitCode = 1;
};

const upToDate = async (to: PoolConfig, work: (db: Db) => Promise<void>): Promise<void> => {
	lockBallotsWith(ballotSecretOf(readConfig()));
	const db = connect(to, { size: 2, isPatient: true });
	try {
		await migrate(db);
		await work(db);
	} finally {
		await db.destroy();
	}
};

const onDatabase = async (chosen: CliCommand | RawCommand, rest: readonly string[]): Promise<void> => {
	const postgres = await openDatabase(readConfig(), complain);
	try {
		await (chosen.isRaw ? chosen.run(postgres.to, rest, say) : upToDate(postgres.to, (db) => chosen.run(db, rest, say)));
	} finally {
		if (!postgres.wasRunning) await postgres.stop();
	}
};

/** `ortsmitte list | head -1` closes the pipe before all is said. */
process.stdout.on('error', (error) => {
	if (!('code' in error && error.code === 'EPIPE')) throw error;
});

const command = cliCommands[name];
const asksForHelp = [name, ...args].some((word) => ['help', '--help', '-h'].includes(word));
const slip = args.find((word) => word.startsWith('-') && !command?.usage.match(/--[a-z-]+/g)?.includes(word.split('=')[0] ?? ''));
const helped = cliCommands[args[0] ?? ''];
if (asksForHelp && (command ?? helped)) sayUsage(command ?? helped ?? { usage: '', says: '' });
else if (!command) {
	usage();
	if (name !== '' && !asksForHelp) {
		complain(`There is no command "${name}".`);
		process.exitCode = 2;
	}
} else if (slip !== undefined) {
	complain(`${name} knows no option ${slip}: bin/ortsmitte ${command.usage}`);
	process.exitCode = 2;
} else {
	try {
		await (command.isAlone ? command.run(args, say) : onDatabase(command, args));
	} catch (error) {
		explain(error);
	}
}
