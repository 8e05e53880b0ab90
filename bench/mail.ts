import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { raise } from '#app/demo/raise.ts';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { startPost } from '#kernel/notify/post.ts';
import { smtpCourier } from '#kernel/notify/smtp.ts';
import { connectionUrl, killRepeatedly, layMails } from '#testing/killing.ts';
import { openPostOffice } from '#testing/post-office.ts';
import { temporary } from '#testing/temporary.ts';

/** Mails out, killed 200 times, and how long the two writes of a hand-over lie apart. PostgreSQL syncs every commit. */
const folder = temporary('bench-mail');
const postgres = await startPostgres(folder, {});
const db = connect(postgres.to, { size: 4, isPatient: true });
await migrate(db);
await raise(db, new Date());

const [count, kills] = [1000, 200];
const way = (smtp: string) => ({ to: connectionUrl(postgres.to), smtp, lanes: 4 });

const office = await openPostOffice({ delay: 30 });
await layMails(db, count);
const toll = await killRepeatedly(db, way(office.url), { kills, most: 60, count, received: office.received });
await office.close();

/** Nanoseconds from the end of the last dot's write to the begin of the commit's: a death in between would double a mail. */
const gaps: number[] = [];
let dotAt = 0n;
const write: unknown = Reflect.get(Socket.prototype, 'write');
const isFunction = (value: unknown): value is (...args: unknown[]) => boolean => typeof value === 'function';
if (!isFunction(write)) throw new Error('no write');
Object.defineProperty(Socket.prototype, 'write', {
	writable: true,
	configurable: true,
	value(this: Socket, chunk: unknown, ...rest: unknown[]): boolean {
		const isDot = chunk instanceof Uint8Array && chunk.length <= 5 && chunk.at(-3) === 0x2e;
		if (dotAt > 0n && chunk instanceof Uint8Array && chunk.length === 12) {
			gaps.push(Number(process.hrtime.bigint() - dotAt));
			dotAt = 0n;
		}
		const done = write.apply(this, [chunk, ...rest]);
		if (isDot) dotAt = process.hrtime.bigint();
		return done;
	},
});

const fast = await openPostOffice();
await layMails(db, count);
const cpu = process.cpuUsage();
const began = performance.now();
const post = startPost(postgres.to, {
	sender: { mailFrom: 'rathaus@auenrode.example', bounceTo: undefined },
	courier: () => smtpCourier(fast.url),
	lanes: 4,
	refused: async () => {},
	stuck: async () => {},
	report: (error) => console.error(error),
});
while (fast.received.length < count) await pause(5);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
await post.stop();
await fast.close();
gaps.sort((a, b) => a - b);
const gap = (share: number): string => `${((gaps[Math.floor(gaps.length * share)] ?? 0) / 1000).toFixed(1)} µs`;

console.log('| killed while 1,000 mails go out | kills | at work | lost | doubled | goal |\n|---|---|---|---|---|---|');
console.log(`| worker, SIGKILL | ${toll.kills} | ${toll.busyKills} | ${toll.lost} | ${toll.doubled} | 0 and 0 |\n`);
console.log(
	'| 4 connections | mails per second | CPU ms a mail, mail server included | last dot and commit apart, median | 99 % |\n|---|---|---|---|---|',
);
console.log(
	`| loopback, commit synced | ${Math.round(count / seconds)} | ${((user + system) / 1000 / count).toFixed(2)} | ${gap(0.5)} | ${gap(0.99)} |`,
);
await db.destroy();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
