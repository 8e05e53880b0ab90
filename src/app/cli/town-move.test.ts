import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { Conflict, isUnavailable } from '#kernel/errors.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import { startJobs } from '#kernel/jobs/runner.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { smtpCourier } from '#kernel/notify/smtp.ts';
import { handOver, takeBack } from '#kernel/tenancy/hand-over.ts';
import { layMails } from '#testing/killing.ts';
import { openPostOffice } from '#testing/post-office.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { kinds, travels } from '../modules.ts';
import { deskOf } from './desk.ts';
import { takeTown } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const base = temporary('move');
const office = await openPostOffice();
after(office.close);
const [file, elsewhere] = [join(base, 'auenrode.tgz'), folderStore(join(base, 'elsewhere'))];
const source = { kinds, travels, media: folderStore(join(base, 'media')), isPublic: false };

/** A deed that waits for its answer, as a worker that is not there would have found it. */
const wait = (to: PoolConfig, tenantId: string, subjectId: string) =>
	enqueue(to, [{ name: 'deed/trial.do', data: { deed: 'trial.do', tenantId, subjectId } }]);

/** The worker of an installation for some seconds: what it answered and which mails left. */
const work = async (to: PoolConfig, until: (seen: readonly string[]) => boolean): Promise<readonly string[]> => {
	const db = connect(to, { size: 2, isPatient: true });
	const seen: string[] = [];
	const runner = await startJobs(db, to, {
		originOf: ({ id }) => `http://${id}.localhost`,
		reactions: { 'trial.do': async (ctx, subjectId) => void seen.push(`${ctx.tenantId} ${subjectId}`) },
		gathered: {},
		jobs: [],
		mail: { sender: { mailFrom: 'a@b.example', bounceTo: 'c@b.example' }, lanes: 2, courier: () => smtpCourier(office.url) },
		undelivered: async () => {},
		report: () => {},
	});
	for (let at = 0; at < 150 && !until(seen); at++) await pause(50);
	await pause(300);
	await runner.stop();
	await db.destroy();
	return seen.toSorted();
};
const received = () => office.received.map(({ to }) => to).toSorted();

const openHome = async () => {
	const home = await openVillage();
	await sql`delete from mail_message`.execute(home.db);
	await sql`update ballot_round set opens_at = opens_at + interval '1 year', closes_at = closes_at + interval '1 year' where counted_on is null`.execute(
		home.db,
	);
	const pack = async (path = file) => writeTown(path, staff(await deskOf(home.db, 'auenrode'), 'office.enter'), source);
	return { ...home, desk: () => deskOf(home.db, 'auenrode'), pack };
};
const trial = command({ name: 'trial.do', permission: 'everyone', input: z.object({ id: z.uuid() }), run: async (_, { id }) => ({ id }) });

test('what waits moves too: each mail and each deed is done once, by the new installation, and what is under way at that moment is waited for', async () => {
	const home = await openHome();
	await layMails(home.db, 3);
	await sql`insert into mail_message (tenant_id, id, content, due_at, created_at, changed_at)
		select 'heidewalde', gen_random_uuid(), content || '{"to": "heide@example.org"}', now(), now(), now() from mail_message limit 1`.execute(
		home.db,
	);
	await sql`insert into subscription_request (tenant_id, token_hash, email, language, places, topics, kinds, rhythm, weekday, created_at)
		values ('auenrode', 'x', 'lea@example.org', 'de', '{}', '{}', '{article}', 'weekly', 5, now())`.execute(home.db);
	await wait(home.to, 'auenrode', 'a');
	await wait(home.to, 'heidewalde', 'b');
	const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const writing = walled(home.visitor(), async (tx) => {
		await sendMail(tx, { to: 'zuletzt@example.org', subject: 'Noch etwas', text: 'Gerade noch.' });
		begun.resolve();
		await done.promise;
	});
	await begun.promise;
	let isOver = false;
	const leaving = handOver(await home.desk()).then(() => (isOver = true));
	await pause(300);
	assert.ok(!isOver);
	await assert.rejects(
		trial(home.visitor(), { id: crypto.randomUUID() }),
		(error) => isUnavailable(error) && /handed over/.test(String(error)),
	);
	done.resolve();
	await Promise.all([writing, leaving]);
	await home.pack();

	assert.deepEqual(await work(home.to, (seen) => seen.length > 0 && office.received.length > 0), ['heidewalde b']);
	assert.deepEqual(received(), ['heide@example.org'], 'the old installation sends for the others only');

	const other = await openNothing();
	await migrate(other.db);
	assert.equal((await takeTown(other.db, file, elsewhere)).isHandedOver, true);
	const { rows } = await sql<{ email: string }>`select email from subscription_request`.execute(other.db);
	assert.deepEqual(rows, [{ email: 'lea@example.org' }], 'the link in a mail that waited leads somewhere');
	const isDone = (seen: readonly string[]) => seen.length > 0 && office.received.length === 5;
	assert.deepEqual(await work(other.to, isDone), ['auenrode a']);
	const all = ['heide@example.org', 'leser1@example.org', 'leser2@example.org', 'leser3@example.org', 'zuletzt@example.org'];
	assert.deepEqual(received(), all);
	await trial(home.visitor({ in: 'heidewalde' }), { id: crypto.randomUUID() });
});

test('a hand-over that was broken off is done again or taken back, and nothing is lost or done twice', async () => {
	office.received.splice(0);
	const home = await openHome();
	await layMails(home.db, 2);
	await wait(home.to, 'auenrode', 'a');
	// Killed after the first step: the deed is still in the queue, and nobody answers it.
	await sql`update tenant set handed_over_at = now() where id = 'auenrode'`.execute(home.db);
	await handOver(await home.desk());
	await assert.rejects(home.pack(join(base, 'nowhere', 'auenrode.tgz')));
	await handOver(await home.desk());
	const { rows } = await sql`select subject_id from held_deed`.execute(home.db);
	assert.deepEqual(rows, [{ subjectId: 'a' }]);
	await takeBack(await home.desk());
	await assert.rejects(takeBack(await home.desk()), Conflict);
	const isDone = (seen: readonly string[]) => seen.length > 0 && office.received.length === 2;
	assert.deepEqual(await work(home.to, isDone), ['auenrode a']);
	assert.deepEqual(received(), ['leser1@example.org', 'leser2@example.org']);
});

test('while a vote runs nobody hands over, and an export that is no hand-over takes nothing along that will go out from here', async () => {
	const home = await openVillage();
	await layMails(home.db, 1);
	await sql`update ballot_round set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day' where counted_on is null`.execute(
		home.db,
	);
	await assert.rejects(handOver(await deskOf(home.db, 'auenrode')), Conflict);
	await writeTown(file, staff(await deskOf(home.db, 'auenrode'), 'office.enter'), source);
	const other = await openNothing();
	await migrate(other.db);
	assert.equal((await takeTown(other.db, file, folderStore(join(base, 'copy')))).isHandedOver, false);
	const { rows } = await sql`select from mail_message where tenant_id = 'auenrode'`.execute(other.db);
	assert.equal(rows.length, 0);
	await trial(home.visitor(), { id: crypto.randomUUID() });
});
