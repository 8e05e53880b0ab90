import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { connect } from '#kernel/db/connection.ts';
import { folderCourier } from '#kernel/notify/folder.ts';
import { listenFor } from '#kernel/outbox/outbox.ts';
import { openVillage } from '#testing/village.ts';
import { backlogQuery, indexBacklog, jobBacklog } from './backlog.ts';
import { startPatiently } from './patience.ts';
import { startJobs, type Work } from './runner.ts';

const { to, visitor, tenantOf } = await openVillage();
const db = connect(to, { size: 2, isPatient: true });
const [seen, gatherings, stubborn]: [string[], string[], Map<string, number>] = [[], [], new Map()];
const complaints: unknown[] = [];
/** So long a gathering lasts. */
let gathering = Promise.withResolvers<void>();
const work: Work = {
	originOf: ({ id }) => `http://${id}.localhost`,
	reactions: {
		'trial.do': async (ctx, subjectId) => {
			const refusals = stubborn.get(subjectId) ?? 0;
			stubborn.set(subjectId, refusals - 1);
			if (refusals > 0) throw new Error('not yet');
			seen.push(`${ctx.tenantId} ${subjectId}`);
		},
	},
	gathered: {
		'trial.do': async ({ tenantId }) => {
			gatherings.push(tenantId);
			await gathering.promise;
		},
	},
	jobs: [],
	mail: { sender: { mailFrom: 'a@b.example', bounceTo: 'c@b.example' }, lanes: 1, courier: () => folderCourier('/nowhere') },
	undelivered: async () => {},
	report: (error) => complaints.push(error),
};
let runner: ReturnType<typeof startPatiently> | undefined;
/** Done before anybody works in the background. */
const early = crypto.randomUUID();
const refusals: unknown[] = [];

const trial = command({ name: 'trial.do', permission: 'everyone', input: z.object({ id: z.uuid() }), run: async (_, { id }) => ({ id }) });
const until = async (holds: () => boolean): Promise<void> => {
	for (let at = 0; at < 300 && !holds(); at++) await pause(50);
	assert.ok(holds());
};
const fresh = (count: number): string[] => Array.from({ length: count }, () => crypto.randomUUID());

suite('what was done elsewhere', () => {
	// Not before: which deeds are heard is a fact of the process, and other files have theirs.
	before(async () => {
		listenFor(['trial.do']);
		await trial(visitor(), { id: early });
		const addresses = [{ host: '/nowhere', user: 'nobody', database: 'nowhere' }, to];
		runner = startPatiently(
			() => startJobs(db, addresses.shift() ?? to, work),
			(error) => refusals.push(error),
			50,
		);
	});
	after(async () => {
		listenFor([]);
		await runner?.stop();
		await db.destroy();
	});

	test('a deed is answered though nobody worked when it was done and the database refused the first who wanted to', async () => {
		gathering.resolve();
		await until(() => seen.length === 1);
		gathering = Promise.withResolvers<void>();
		assert.deepEqual(seen.splice(0), [`auenrode ${early}`]);
		assert.equal(refusals.length, 1);
		gatherings.length = 0;
	});

	test('each of many deeds is answered once in its own municipality, and what is gathered is done once for all that waited', async () => {
		const [here, there] = [fresh(40), fresh(3)];
		await Promise.all([
			...here.map((id) => trial(visitor(), { id })),
			...there.map((id) => trial(visitor({ in: 'heidewalde' }), { id })),
		]);
		gathering.resolve();
		await until(() => seen.length >= 43);
		await pause(300);
		assert.deepEqual(seen.toSorted(), [...here.map((id) => `auenrode ${id}`), ...there.map((id) => `heidewalde ${id}`)].toSorted());
		// Once for the municipalities of those that came first, and once for those of all the others.
		assert.ok(gatherings.length <= 4, `${gatherings.length} gatherings`);
		assert.deepEqual([...new Set(gatherings)].toSorted(), [tenantOf('auenrode').id, tenantOf('heidewalde').id]);
	});

	test('a deed is answered as soon as it is committed, though nobody looks for it at that moment', async () => {
		seen.length = 0;
		// The worker has looked in vain and rests for five seconds.
		await pause(1500);
		const [id = ''] = fresh(1);
		await trial(visitor(), { id });
		await until(() => seen.length === 1);
	});

	test('a deed that cannot be answered comes again and keeps no other back', async () => {
		seen.length = 0;
		const [bad = '', ...others] = fresh(6);
		stubborn.set(bad, 1);
		await Promise.all([bad, ...others].map((id) => trial(visitor(), { id })));
		await until(() => seen.length === 5);
		assert.ok(!seen.includes(`auenrode ${bad}`));
		await until(() => seen.includes(`auenrode ${bad}`));
		assert.equal(seen.length, 6);
	});

	test('a scrape that counts what waits and failed reads none of the many jobs that are done', async () => {
		await indexBacklog(db);
		await sql`insert into jobs.job (name, state, data, completed_on)
			select 'deed/trial.do', 'completed', '{}', now() from generate_series(1, 20000)`.execute(db);
		await sql`insert into jobs.job (name, state, data, completed_on) values ('deed/trial.do', 'failed', '{"tenantId": "heidewalde"}', now())`.execute(
			db,
		);
		await sql`analyze jobs.job`.execute(db);
		const failed = (await jobBacklog(db)).filter(({ state }) => state === 'failed');
		assert.deepEqual(failed, [{ tenantId: 'heidewalde', state: 'failed', count: 1 }]);
		const { rows } = await sql<Record<string, string>>`explain ${backlogQuery}`.execute(db);
		const plan = rows.flatMap((row) => Object.values(row)).join('\n');
		assert.match(plan, /Index|Bitmap/);
		assert.doesNotMatch(plan, /Seq Scan on job/);
	});

	test('a database that ends before it has heard that the work is over is no complaint', async () => {
		const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
			where application_name = 'pgboss' and datname = current_database() and query not ilike 'listen%'`.execute(db);
		const all = (signal: NodeJS.Signals): void => rows.forEach(({ pid }) => process.kill(pid, signal));
		all('SIGSTOP');
		let isHeld = true;
		// One that was just at work cannot be waited for: after three seconds all go on.
		const goOn = setTimeout(() => {
			isHeld = false;
			all('SIGCONT');
		}, 3000);
		complaints.length = 0;
		await runner?.stop();
		clearTimeout(goOn);
		if (isHeld) all('SIGTERM');
		if (isHeld) all('SIGCONT');
		await pause(300);
		assert.ok(rows.length > 0);
		assert.deepEqual(complaints, []);
	});
});
