import { connect as dial, type Socket } from 'node:net';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel/db/id.ts';
import { demoPassword, people } from '#app/demo/people.ts';
import { install } from './installation.ts';
import { cpuOf, fire, memoryOf } from './measure.ts';
import { cookieOf, form, formHeaders } from './sign-in.ts';

const port = 4152;
const host = `auenrode.localhost:${port}`;
const [visitors, goal, limit] = [10_000, 250, 180_000];

/** Ten thousand who leave a page of the portal open, on one process; then something becomes urgent. */
const here = await install(port);
await here.restart();
const headers = formHeaders(host);
const cookie = await cookieOf({ port, host }, { email: people.anna.email, password: demoPassword });
await pause(8_000);
const idle = memoryOf(here.server);

const heard = { told: 0, refused: 0 };
let lastTold = 0;
const open = (): Promise<Socket> =>
	new Promise((resolve, reject) => {
		const socket = dial(port, '127.0.0.1', () =>
			socket.write(`GET /dringend HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`),
		);
		socket.once('data', (chunk) => {
			if (!chunk.includes('200 OK')) heard.refused++;
			resolve(socket);
		});
		socket.on('data', (chunk) => {
			if (!chunk.includes('Probealarm')) return;
			heard.told++;
			lastTold = performance.now();
		});
		socket.on('error', reject);
	});
const begun = performance.now();
const sockets: Socket[] = [];
while (sockets.length < visitors) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))));
const opening = performance.now() - begun;
await pause(30_000);
const [open30, cpuBefore] = [memoryOf(here.server), cpuOf(here.server)];
await pause(60_000);
const [resting, cpuResting] = [memoryOf(here.server), (cpuOf(here.server) - cpuBefore) / 600];

const words = {
	_deed: 'publish',
	_base: '',
	sprache: 'de',
	title: 'Probealarm',
	summary: 'Nur eine Probe.',
	urgency: 'alarm',
	places: 'ebersfeld',
};
const path = `/verwaltung/aktuelles/${newId()}/bearbeiten`;
const [wasWritten, cpuThen] = [performance.now(), cpuOf(here.server)];
await fire({ port, host, path, method: 'POST', headers: { ...headers, cookie }, body: () => form(words) });
while (heard.told < visitors && performance.now() - wasWritten < limit) await pause(50);
const telling = cpuOf(here.server) - cpuThen;
const after = memoryOf(here.server);
for (const socket of sockets) socket.destroy();

console.log(`${visitors} open streams of what is urgent (server-sent events) on one process of the program; memory of the whole process, its database apart; goal ${goal} MB; load ${loadavg()[0]?.toFixed(1)}:

| moment | MB | more than at rest |
|---|---|---|
| at rest, nobody listens | ${idle.toFixed(0)} | |
| ${visitors} listen, after 30 s (opened in ${(opening / 1000).toFixed(1)} s, ${heard.refused} refused) | ${open30.toFixed(0)} | ${(open30 - idle).toFixed(0)} |
| a minute later, at ${cpuResting.toFixed(1)} % of a core | ${resting.toFixed(0)} | ${(resting - idle).toFixed(0)} |
| after an alarm: ${heard.told} of ${visitors} told, the last ${((lastTold - wasWritten) / 1000).toFixed(2)} s after it was sent off, ${telling.toFixed(0)} CPU ms | ${after.toFixed(0)} | ${(after - idle).toFixed(0)} |`);
await here.stop();
