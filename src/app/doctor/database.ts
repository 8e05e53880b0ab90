import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { foreignMigrations, missingMigrations } from '#kernel/db/migrate.ts';
import { type Finding, hint, wrong } from './finding.ts';

const oldest = 150_000;
const mostSeconds = 2;

const one = async <Row>(db: Db, query: ReturnType<typeof sql<Row>>): Promise<Row | undefined> => (await query.execute(db)).rows[0];

const version = async (db: Db): Promise<Finding[]> => {
	const row = await one(
		db,
		sql<{ number: number; seconds: number }>`
		select current_setting('server_version_num')::int as number, extract(epoch from clock_timestamp())::float8 as seconds`,
	);
	if (!row) return [];
	const drift = Math.abs(Date.now() / 1000 - row.seconds);
	return [
		...(row.number < oldest ? [wrong(`PostgreSQL ${row.number / 10_000} is too old`, 'Use version 15 or newer.')] : []),
		...(drift > mostSeconds
			? [
					wrong(
						`The clocks of program and database differ by ${drift.toFixed(1)} s`,
						'Let both machines follow the same time server (chrony).',
					),
				]
			: []),
	];
};

const schema = async (db: Db): Promise<Finding[]> => {
	const has = await one(db, sql<{ table: boolean }>`select to_regclass('public.migration') is not null as table`);
	if (!has?.table) return [wrong('The database is empty, it lacks all migrations', 'bin/ortsmitte migrate, or restore FILE of a backup')];
	const [missing, foreign] = [await missingMigrations(db), await foreignMigrations(db)];
	return [
		...(missing.length > 0
			? [wrong(`The database lacks ${missing.length} migrations: ${missing.join(', ')}`, 'bin/ortsmitte migrate')]
			: []),
		...(foreign.length > 0
			? [
					wrong(
						`The database has migrations of a newer program: ${foreign.slice(0, 3).join(', ')}`,
						'Start the program that was here before, or restore a backup of this one: it may write what the newer does not understand.',
					),
				]
			: []),
	];
};

/** Deeds bear the clock of the program: one from tomorrow says that it went wrong then or goes wrong now. */
const clock = async (db: Db): Promise<Finding[]> => {
	const row = await one(
		db,
		sql<{ last: Date | null; isAhead: boolean }>`
		select max(at) as last, max(at) > clock_timestamp() + interval '10 minutes' as is_ahead from audit_entry`,
	);
	return row?.last && row.isAhead
		? [
				wrong(
					`The log holds a deed from ${row.last.toISOString().slice(0, 16)} UTC, and it is ${new Date().toISOString().slice(0, 16)} here`,
					'Look at the clock of this machine (timedatectl): appointments, deadlines and sessions go by it.',
				),
			]
		: [];
};

const wall = async (db: Db): Promise<Finding[]> => {
	const { rows } = await sql<{ name: string; isRaised: boolean; hasRule: boolean }>`
		select * from (
			select c.relname as name, c.relrowsecurity as is_raised,
				exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'wall') as has_rule
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
			where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace) t
		where not (is_raised and has_rule) order by name`.execute(db);
	const member = await one(
		db,
		sql<{ is: boolean }>`
		select exists (select from pg_roles where rolname = 'ortsmitte_walled') and pg_has_role(current_user, 'ortsmitte_walled', 'member') as is`,
	);
	return [
		...rows.map(({ name, isRaised, hasRule }) =>
			isRaised
				? wrong(
						`The table ${name} lets nobody through the wall between municipalities`,
						`As the owner of the database: alter table ${name} disable row level security; select raise_wall();`,
					)
				: wrong(
						`The table ${name} stands outside the wall between municipalities`,
						`As the owner of the database: ${hasRule ? `alter table ${name} enable row level security` : 'select raise_wall()'};`,
					),
		),
		...(member?.is
			? []
			: [
					wrong(
						'The program may not put on the role ortsmitte_walled',
						'As a superuser: grant ortsmitte_walled to the role of DATABASE_URL;',
					),
				]),
	];
};

const indexes = async (db: Db): Promise<Finding[]> => {
	const { rows } = await sql<{ name: string }>`
		select indexrelid::regclass::text as name from pg_index where not indisvalid`.execute(db);
	return rows.map(({ name }) => wrong(`The index ${name} is broken`, `reindex index ${name};`));
};

const again = `update jobs.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now() where state = 'failed';`;

/** What the clock began and failed is over when it came through later; a deed that failed is not. */
const queue = async (db: Db): Promise<Finding[]> => {
	const known = await one(db, sql<{ has: boolean }>`select to_regclass('jobs.job') is not null as has`);
	if (!known?.has) return [hint('The job queue is not set up yet', 'Start the program once.')];
	const row = await one(
		db,
		sql<{ failed: number; late: number }>`
		select count(*) filter (where state = 'failed' and completed_on > now() - interval '7 days' and not (name like 'clock/%' and exists (
				select from jobs.job l where l.name = j.name and l.state = 'completed' and l.completed_on > j.completed_on)))::int as failed,
			count(*) filter (where state in ('created', 'retry') and start_after < now() - interval '15 minutes')::int as late
		from jobs.job j where name not like '\\_\\_%'`,
	);
	return [
		...(row && row.failed > 0
			? [
					wrong(
						`${row.failed} jobs failed in the last seven days`,
						`select name, output from jobs.job where state = 'failed'; says why. When that is mended, once more: ${again}`,
					),
				]
			: []),
		...(row && row.late > 0
			? [wrong(`${row.late} jobs wait for more than a quarter of an hour`, 'Is the program running? Jobs are done by its processes.')]
			: []),
	];
};

/** Whether there is a database at all. */
export const reachFindings = (db: Db): Promise<readonly Finding[]> =>
	sql`select 1`.execute(db).then(
		() => [],
		(error: Error) => [
			wrong(
				`The database does not answer: ${error.message}`,
				'Is PostgreSQL running, and does DATABASE_URL lead to it, with the right role and password?',
			),
		],
	);

/** What is wrong with the database, in the order in which it is to be mended. */
export const databaseFindings = async (db: Db): Promise<readonly Finding[]> => {
	const basic = [...(await version(db)), ...(await schema(db))];
	return basic.some(({ level }) => level === 'wrong')
		? basic
		: [...basic, ...(await clock(db)), ...(await wall(db)), ...(await indexes(db)), ...(await queue(db))];
};
