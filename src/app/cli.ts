import type { PoolConfig } from 'pg';
import { isIncomplete, type CliCommand, type LoneCommand, type RawCommand } from './cli/command.ts';
import { cliCommands, type Listed } from './cli/commands.ts';
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

/** What is wrong with a command, one line per field, what was left as it was, and the way back to the shell. */
const explain = (error: unknown, { usage: how, fails = '', unavailable = 1 }: Listed): void => {
	complain(namedFault(error, args) ?? startFault(error) ?? (error instanceof Error ? error.message : String(error)));
	if (isIncomplete(error)) complain(`bin/ortsmitte ${how}`);
	else if (fails !== '') complain(fails);
	process.exitCode = isIncomplete(error) ? 2 : unavailable;
};

const upToDate = async (to: PoolConfig, { run: work, isReader }: CliCommand): Promise<void> => {
	const { lockBallotsWith } = await import('#kernel/ballot/secret.ts');
	const { connect } = await import('#kernel/db/connection.ts');
	const { tellOfEverything } = await import('#kernel/tenancy/changes.ts');
	const { migrate } = await import('#kernel/db/migrate.ts');
	const { ballotSecretOf } = await import('./ballot-secret.ts');
	const { readConfig } = await import('./config.ts');
	lockBallotsWith(ballotSecretOf(readConfig()));
	const db = connect(to, { size: 2, isPatient: true });
	try {
		const { length: migrated } = await migrate(db);
		await work(db, args, say);
		if (!isReader || migrated > 0) await tellOfEverything(db);
	} finally {
		await db.destroy();
	}
};

const run = async (chosen: CliCommand | LoneCommand | RawCommand): Promise<void> => {
	if (chosen.isAlone) return chosen.run(args, say);
	const { withDatabase } = await import('./database.ts');
	const { readConfig } = await import('./config.ts');
	return withDatabase(readConfig(), complain, (to) => (chosen.isRaw ? chosen.run(to, args, say) : upToDate(to, chosen)));
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
	/** Whoever called it takes one that was interrupted for one that found no database. */
	process.on('exit', (code) => {
		if (code > 128 && command.unavailable !== undefined) process.exitCode = command.unavailable;
	});
	try {
		await run(await command.load());
	} catch (error) {
		explain(error, command);
	}
}
