import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { PoolConfig } from 'pg';
import { lockBallotsWith } from '#kernel/ballot/secret.ts';
import { connect } from '#kernel/db/connection.ts';
import { watchCopy } from '#kernel/db/copies/copy.ts';
import { openFloor } from '#kernel/db/copies/floor.ts';
import { migrate } from '#kernel/db/migrate.ts';
import type { Postgres } from '#kernel/db/postgres/bundled.ts';
import { startPatiently } from '#kernel/jobs/patience.ts';
import { startJobs, type Work } from '#kernel/jobs/runner.ts';
import { strayJob } from '#kernel/media/strays.ts';
import { folderCourier } from '#kernel/notify/folder.ts';
import { smtpCourier } from '#kernel/notify/smtp.ts';
import { listenFor } from '#kernel/outbox/outbox.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { hearChanges } from '#kernel/tenancy/changes.ts';
import { remember } from '#kernel/tenancy/remembered.ts';
import { visitCounter } from '#kernel/visits/counter.ts';
import { bundleAssets } from '#ui/assets.ts';
import { ballotSecretOf } from './ballot-secret.ts';
import { readConfig } from './config.ts';
import { endStarted, openDatabase } from './database.ts';
import { raise } from './demo/raise.ts';
import { clearHalf } from './demo/under-way.ts';
import { welcome } from './demo/welcome.ts';
import { inEveryLanguage } from './languages.ts';
import { drawMissingMaps, mapsDirOf } from './maps.ts';
import { keptPages } from './kept-pages.ts';
import { mediaOf } from './media.ts';
import { gathered, jobs, reactions, undelivered } from './modules.ts';
import { originFor } from './origin.ts';
import { report } from './report.ts';
import { startFault } from './start-fault.ts';
import { web } from './web.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
let opening: Promise<Postgres> | undefined;
/** What is to be ended, as far as the start has come. */
let end = async (): Promise<void> => {
	if (opening) await endStarted(opening);
};
let isLeaving = false;
/** Milliseconds. What has not ended by then waits for a database that does not answer. */
const longestEnd = 15_000;
/** A terminal and npm both pass Ctrl+C on: the second is the same wish. */
const leave = async (): Promise<void> => {
	if (isLeaving) return;
	isLeaving = true;
	setTimeout(() => {
		process.stderr.write('The database does not answer: it is left as it is, and the next start looks after it.\n');
		process.exit(1);
	}, longestEnd);
	await end().finally(() => process.exit(0));
};
process.on('SIGINT', () => void leave()).on('SIGTERM', () => void leave());

/** Until it serves, what is wrong is mostly a setting: it is said without a stack, and a database that was started for nothing ends. */
const giveUp = (error: unknown): void => {
	// Whoever leaves takes the database away from what was under way.
	if (isLeaving) return;
	process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
	void end().finally(() => process.exit(1));
};
process.once('uncaughtException', giveUp);

const config = readConfig();

allowInside(config.outsideAllow);
lockBallotsWith(ballotSecretOf(config));
const assembling = bundleAssets();
const beginning = openDatabase(config, say);
opening = beginning;

/** Brings the database up to date on a patient connection; raises the demo world when it is empty and wished for. */
const prepare = async (to: PoolConfig): Promise<void> => {
	const db = connect(to, { size: 2, isPatient: true });
	try {
		await migrate(db);
		if (config.hasDemo) await clearHalf(db);
		const isEmpty = !(await db.selectFrom('tenant').select('id').limit(1).executeTakeFirst());
		if (isEmpty && config.hasDemo) await raise(db, new Date(), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config)).catch(report);
	} finally {
		await db.destroy();
	}
};

const postgres = await beginning;
await prepare(postgres.to);
listenFor([...Object.keys(reactions), ...Object.keys(gathered)]);
const db = connect(postgres.to);
if (!config.hasMemory) remember('off');
const floor = openFloor();
const hearing = hearChanges(postgres.to, {
	floor,
	hasCopies: config.replicaUrls.length > 0,
	remember: config.hasMemory ? remember : () => {},
	report,
});
const copies = config.replicaUrls.map((url) => watchCopy(url, floor));
const visits = visitCounter(db);
const storing = setInterval(() => void visits.store().catch(report), 60_000);
const media = mediaOf(config);
const kept = config.hasMemory ? keptPages() : undefined;
const wiring = {
	assets: await assembling,
	copies,
	...(kept && { kept }),
	visits,
	media,
	...config,
	logTo: config.hasAccessLog ? say : undefined,
};
const listen = getRequestListener(inEveryLanguage(web(db, wiring)), { hostname: config.host });
const answered = kept?.before(listen) ?? listen;
const server = createServer((asked, answer) => void answered(asked, answer));
await once(server.listen(config.port, config.host), 'listening');
process.off('uncaughtException', giveUp);
const bound = server.address();
const port = typeof bound === 'object' && bound ? bound.port : config.port;
say(`http://localhost:${port} after ${Math.round(performance.now())} ms`);
const reached = config.port === 0 ? { ...config, publicPort: String(port) } : config;
void welcome(db, (tenant) => originFor(reached, tenant), say).catch(report);
const background = connect(postgres.to, { size: 2, isPatient: true });
const work: Work = {
	originOf: (tenant) => originFor(config, tenant),
	reactions,
	gathered,
	jobs: [...jobs, strayJob(media)],
	report,
	undelivered,
	mail: {
		sender: config,
		lanes: config.smtpConnections,
		courier: () => (config.smtpUrl ? smtpCourier(config.smtpUrl) : folderCourier(join(config.dataDir, 'mail'))),
	},
};
const runner = startPatiently(() => startJobs(background, postgres.to, work), report);

/** What the start left behind is given back once; V8 would keep it until the memory is short. `npm start` lends the means. */
setTimeout(() => globalThis.gc?.({ execution: 'sync', flavor: 'last-resort', type: 'major' }), 5_000).unref();

end = async (): Promise<void> => {
	server.close();
	await runner.stop().catch(report);
	await hearing.stop();
	await Promise.all(copies.map(({ stop }) => stop()));
	clearInterval(storing);
	await visits.store().catch(report);
	await db.destroy();
	await postgres.stop();
};
