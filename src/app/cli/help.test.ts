import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from 'pg';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { folders } from '#kernel/db/postgres/cluster.ts';
import { identity, sheltered } from '#kernel/db/postgres/shelter.ts';
import { cliCommands } from './commands.ts';
import { temporary } from '#testing/temporary.ts';

const root = join(import.meta.dirname, '../../..');
const folder = temporary('help');
chmodSync(folder, 0o755);

/** An operator at a shell in an empty folder. */
const typedBy = (user: typeof identity, settings: Readonly<Record<string, string>>, words: readonly string[]) => {
	const { status, stdout, stderr } = spawnSync(join(root, 'bin/ortsmitte'), words, {
		...user,
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR: join(folder, 'data'), DEMO: '0', NODE_TEST_CONTEXT: undefined, ...settings },
	});
	return { status, stdout, stderr };
};
const typedWith = (settings: Readonly<Record<string, string>>, ...words: readonly string[]) => typedBy({}, settings, words);
const typed = (...words: readonly string[]) => typedWith({}, ...words);

test('whoever asks how a command goes is told and nothing is done; what it does not know is refused before anything is', () => {
	const asked = typed('backup', '--help');
	assert.equal(asked.status, 0);
	assert.match(asked.stdout, /^ {2}bin\/ortsmitte backup FILE\n[^]*\.\n$/);
	const { status, stderr } = typed('doctor', '--distribute');
	assert.deepEqual([status, stderr], [2, 'doctor knows no option --distribute: bin/ortsmitte doctor [--distributed]\n']);
	const unknown = typed('backupp', 'x.tgz');
	assert.deepEqual([unknown.status, unknown.stderr], [2, 'There is no command "backupp".\n']);
	assert.match(unknown.stdout, /bin\/ortsmitte backup FILE/);
	assert.deepEqual(readdirSync(folder), []);
});

test('a file that is not there is named as the operator named it', () => {
	const { status, stderr } = typed('create', 'kleinau.yaml');
	assert.deepEqual([status, stderr], [1, 'kleinau.yaml: there is no such file or folder.\n']);
});

test('a folder in place of a file is said to be one', () => {
	mkdirSync(join(folder, 'plans'));
	const { status, stderr } = typed('create', 'plans');
	rmSync(join(folder, 'plans'), { recursive: true });
	assert.deepEqual([status, stderr], [1, 'plans: is a folder: name a file in it.\n']);
});

test('what a command cannot do without is named with the whole line', () => {
	const { status, stderr } = typed('backup');
	assert.deepEqual([status, stderr], [2, 'FILE: is missing\nbin/ortsmitte backup FILE\n']);
});

test('an empty installation: the doctor names the way on, and bringing it up to date says what was done', () => {
	const fresh = { DATA_DIR: join(folder, 'fresh') };
	assert.match(typedWith(fresh, 'doctor').stdout, /^WRONG {2}The database is empty[^]+bin\/ortsmitte migrate[^]+1 to mend\.\n$/);
	assert.match(typedWith(fresh, 'migrate').stdout, /^kernel\/db\/migrations\/2026-11-21-1000-create-wall\.sql\n/);
	assert.equal(typedWith(fresh, 'migrate').stdout, 'Nothing to do.\n');
	writeFileSync(join(folder, 'town.tgz'), 'the only backup');
	const { status, stderr } = typedWith(fresh, 'backup-keys', 'town.tgz');
	assert.equal(status, 1);
	assert.match(stderr, /^town\.tgz: is there and holds no keys[^]*name another file, such as backup\.keys\n/);
	assert.equal(readFileSync(join(folder, 'town.tgz'), 'utf8'), 'the only backup', 'whoever names a backup by mistake keeps it');
	for (let time = 0; time < 2; time += 1)
		assert.equal(typedWith(fresh, 'backup-keys', 'people.tgz').status, 0, 'older keys are written over');
});

test('what keeps the bundled database from starting is told in its own words, by the doctor too', () => {
	const broken = { DATA_DIR: join(folder, 'broken') };
	typedWith(broken, 'list');
	rmSync(join(folders(sheltered(broken.DATA_DIR)).data, 'global/pg_control'));
	const { status, stdout } = typedWith(broken, 'doctor');
	assert.equal(status, 1);
	assert.match(
		stdout,
		/WRONG {2}The bundled PostgreSQL does not start\. It says: .*could not find the database system[^]+1 to mend\.\n$/,
	);
	const listed = typedWith(broken, 'list');
	assert.match(listed.stderr, /^The bundled PostgreSQL does not start\. It says: .*\n$/);
});

test('a restore beside a running program is refused; a mail server is asked to come again with a returned mail', async () => {
	const gone = typedWith({ DATABASE_URL: 'postgres://role:geheim@127.0.0.1:9/ortsmitte' }, 'mail', 'bounce');
	assert.deepEqual([gone.status, gone.stderr.split(':')[0]], [75, 'DATABASE_URL']);
	const postgres = await startPostgres(join(folder, 'data'), {});
	const client = new Client(postgres.to);
	await client.connect();
	const { status, stderr } = typed('restore', 'any.tgz');
	await client.end();
	await postgres.stop();
	assert.deepEqual(
		[status, stderr],
		[1, 'a program works with this database (ortsmitte): stop it, then restore\nNothing was restored.\n'],
	);
});

test('every option of a command stands in its line of usage', () => {
	for (const [name, { usage, says }] of Object.entries(cliCommands)) {
		assert.ok(usage.startsWith(name), name);
		for (const [option] of says.matchAll(/--[a-z-]+/g)) assert.ok(usage.includes(option), `${name} ${option}`);
	}
});

test('running programs forget what they remember when a command wrote, and only then', async () => {
	const busy = { DATA_DIR: join(folder, 'busy') };
	const plan = join(folder, 'kleinau.yaml');
	writeFileSync(
		plan,
		'id: kleinau\nname: Kleinau\nstate: DE-ST\nhosts: [www.kleinau.example]\nvillages:\n  - { slug: kleinau, name: Kleinau }\n',
	);
	typedWith(busy, 'migrate');
	const postgres = await startPostgres(sheltered(busy.DATA_DIR));
	const client = new Client(postgres.to);
	const told: string[] = [];
	client.on('notification', ({ channel }) => void told.push(channel));
	await client.connect();
	await client.query('listen ortsmitte_changes');
	const toldAfter = async (...words: readonly string[]) => {
		assert.equal(typedWith(busy, ...words).status, 0, words.join(' '));
		await client.query('select');
		return told.splice(0).length;
	};
	const heard = [await toldAfter('create', plan), await toldAfter('list'), await toldAfter('archive', 'kleinau', join(folder, 'kept'))];
	await client.end();
	await postgres.stop();
	assert.deepEqual(heard, [1, 0, 0]);
});

test('a program that is older than its database does nothing to it, and says which one to start', async () => {
	const newer = { DATA_DIR: join(folder, 'newer') };
	typedWith(newer, 'migrate');
	const home = sheltered(newer.DATA_DIR);
	const postgres = await startPostgres(home);
	const client = new Client(postgres.to);
	await client.connect();
	await client.query(`insert into migration (name) values ('2099-01-01-0000-fly.sql')`);
	await client.query(`delete from migration where name = '2026-11-30-0100-remember-what-was-sent.sql'`);
	const sentence =
		'The database belongs to a newer program than this one (2099-01-01-0000-fly.sql). Nothing was changed. Start the program that was here before, or restore a backup of this one.\n';
	const backup = join(folder, 'newer.tgz');
	for (const [words, more] of [
		[['migrate'], ''],
		[['backup', backup], 'No backup was written.\n'],
		[['backup-keys', backup], 'The file of keys is as it was.\n'],
	] as const) {
		const { status, stderr } = typedWith(newer, ...words);
		assert.deepEqual([status, stderr], [1, sentence + more], words.join(' '));
	}
	const started = spawnSync('node', ['--import', join(root, 'scripts/load-typescript.mjs'), join(root, 'src/app/server.ts')], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, ...newer, PORT: '0', DEMO: '1', NODE_TEST_CONTEXT: undefined },
	});
	assert.deepEqual([started.status, started.stderr, started.stdout], [1, sentence, '']);
	const { rows } = await client.query(`select from migration where name = '2026-11-30-0100-remember-what-was-sent.sql'`);
	const { rows: towns } = await client.query('select from tenant');
	await client.end();
	await postgres.stop();
	assert.deepEqual([rows.length, towns.length, existsSync(backup), existsSync(`${backup}.part`)], [0, 0, false, false]);
});

test(
	'files of a database that this user may not read are named, and nothing is laid beside them',
	{ skip: sheltered(root) !== root },
	() => {
		const theirs = join(folder, 'theirs');
		mkdirSync(join(theirs, 'data'), { recursive: true });
		writeFileSync(join(theirs, 'data/PG_VERSION'), '18');
		chmodSync(join(theirs, 'data'), 0o000);
		if (identity.uid !== undefined && identity.gid !== undefined) chownSync(theirs, identity.uid, identity.gid);
		for (const word of ['list', 'migrate', 'doctor', 'upgrade']) {
			const { status, stderr } = typedBy(identity, { DATA_DIR: theirs, BALLOT_SECRET: '0'.repeat(64) }, [word]);
			assert.equal(status, 1);
			assert.match(stderr, /PG_VERSION: the program, run by [^ ]+, may not read or write it\. DATA_DIR names the folder/);
		}
		assert.deepEqual(readdirSync(theirs), ['data']);
	},
);

test('the doctor names each folder in which the program may not write', { skip: sheltered(root) !== root }, () => {
	const mine = { DATA_DIR: join(folder, 'ours') };
	mkdirSync(mine.DATA_DIR);
	if (identity.uid !== undefined && identity.gid !== undefined) chownSync(mine.DATA_DIR, identity.uid, identity.gid);
	assert.equal(typedBy(identity, mine, ['migrate']).status, 0);
	mkdirSync(join(mine.DATA_DIR, 'mail'), { mode: 0o555 });
	const { status, stdout } = typedBy(identity, mine, ['doctor']);
	assert.equal(status, 1);
	assert.match(stdout, /WRONG {2}[^ ]+\/mail cannot be written to\.\n +Give it to the user under whom the program runs/);
});
