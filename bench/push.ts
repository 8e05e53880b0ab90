import { fork } from 'node:child_process';
import { connect } from '#kernel/db/connection.ts';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { sql } from 'kysely';
import { raise } from '#app/demo/raise.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { identityIn } from '#kernel/push/identity.ts';
import { sendPushes } from '#kernel/push/post.ts';
import { deviceKeys, openPushService } from '#testing/push-service.ts';
import { temporary } from '#testing/temporary.ts';

/** 10,000 messages out of the table to a push service in a process of its own: the processor time of the sender alone. */
if (process.argv[2] === 'service') {
	const { url } = await openPushService();
	process.send?.(url);
} else {
	const [count, goal] = [10_000, 2500];
	const service = fork(import.meta.filename, ['service']);
	const url = await new Promise<string>((resolve) => void service.once('message', (said) => resolve(JSON.stringify(said).slice(1, -1))));
	const folder = temporary('bench-push');
	const postgres = await startPostgres(folder, {});
	const db = connect(postgres.to, { size: 2, isPatient: true });
	await migrate(db);
	await raise(db, new Date());
	allowInside(['127.0.0.1']);
	const lay = async (messages: number): Promise<void> => {
		const devices = Array.from({ length: messages }, deviceKeys);
		await sql`insert into push_message (tenant_id, id, about, endpoint, p256dh, auth, payload, topic, urgency, ttl, due_at, created_at)
			select 'auenrode', gen_random_uuid(), 'x', ${`${url}/abcdef`}, p256dh, auth, repeat('Neues aus dem Dorf. ', 12), 'thema', 'normal', 3600, now(), now()
			from unnest(${devices.map(({ p256dh }) => p256dh)}::text[], ${devices.map(({ auth }) => auth)}::text[]) as device(p256dh, auth)`.execute(
			db,
		);
	};
	const identity = await identityIn(db, 'mailto:rathaus@auenrode.example');
	const drain = async (): Promise<void> => {
		while ((await sendPushes(db, identity, { gone: async () => {} })) > 0);
	};
	await lay(2000);
	await drain();
	await lay(count);
	const [cpu, began] = [process.cpuUsage(), performance.now()];
	await drain();
	const { user, system } = process.cpuUsage(cpu);
	const milliseconds = (user + system) / 1000 / count;
	const elapsed = (performance.now() - began) / 1000;
	console.log(
		'| push messages | CPU ms each | per second and core | goal | per second beside database and service |\n|---|---|---|---|---|',
	);
	console.log(
		`| encrypted, signed, sent, marked | ${milliseconds.toFixed(3)} | ${Math.round(1000 / milliseconds)} | ${goal} | ${Math.round(count / elapsed)} |`,
	);
	service.kill();
	await db.destroy();
	await postgres.stop();
}
