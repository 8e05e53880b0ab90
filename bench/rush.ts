import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { install } from './installation.ts';
import { cpuOf, fire, measure, memoryOf } from './measure.ts';
import { temporary } from '#testing/temporary.ts';

/** Needs wrk (in Debian). Bare `node:http` beside it answers with as many bytes. */
const [port, barePort] = [4150, 4151];
const host = `auenrode.localhost:${port}`;
const [hands, wait, seconds] = [440, 95, 60];

async function ratio(server: number, bare: number, bytes: number): Promise<void> {
	const pairs: { kept: number; yard: number }[] = [];
	for (let round = 0; round < 5; round++) {
		const yard = await measure({ port: barePort, host, path: '/' }, { pids: [bare], seconds: 3 });
		const kept = await measure({ port, host, path: '/aktuelles' }, { pids: [server], seconds: 3 });
		pairs.push({ yard: yard.cpu, kept: kept.cpu });
	}
	const sorted = pairs.toSorted((a, b) => a.yard / a.kept - b.yard / b.kept);
	const told = sorted.map(({ yard, kept }) => `| ${kept.toFixed(3)} | ${yard.toFixed(3)} | ${(yard / kept).toFixed(2)} |`).join('\n');
	console.log(
		`A list of news as visitors get it from the memory of whole pages (kept a second, ${(bytes / 1024).toFixed(1)} KB), beside bare node:http with as many bytes; CPU of server and database, five interleaved pairs, the median in the middle; goal 0.6:\n\n| CPU ms kept | CPU ms bare | bare / kept |\n|---|---|---|\n${told}\n`,
	);
}

const pathsIn = async (db: Db): Promise<readonly string[]> => {
	const { rows } = await sql<{ slug: string }>`select slug from publication
		where tenant_id = 'auenrode' and kind = 'article' order by id limit 40`.execute(db);
	const lists = ['/', '/aktuelles', '/termine', '/ort/ebersfeld', '/en/', '/uk/aktuelles', '/api/v1/aktuelles', '/api/v1/termine'];
	const words = ['fest', 'bus', 'schule', 'markt', 'wasser'].map((word) => `/suche?q=${word}`);
	const good: string[] = [];
	for (const path of [...lists, ...rows.map(({ slug }) => `/aktuelles/${slug}`), ...words])
		if ((await fire({ port, host, path })).status === 200) good.push(path);
	return good;
};

async function rush(server: number, paths: readonly string[]): Promise<void> {
	const folder = temporary('rush');
	const script = join(folder, 'mix.lua');
	writeFileSync(
		script,
		`local paths = {${paths.map((path) => `"${path}"`).join(',')}}\nlocal at = 0\nfunction delay() return ${wait} end\nfunction request() at = at % #paths + 1 return wrk.format("GET", paths[at]) end\n`,
	);
	const before = cpuOf(server);
	const options = ['-t1', `-c${hands}`, `-d${seconds}s`, '--timeout', '10s', '--latency', '-s', script, '-H', `Host: ${host}`];
	const { error, stdout } = spawnSync('wrk', [...options, `http://127.0.0.1:${port}`]);
	if (error) throw new Error('wrk does not start: on Debian, apt-get install wrk', { cause: error });
	const text = stdout.toString();
	const cpu = (cpuOf(server) - before) / Number(/(\d+) requests in/.exec(text)?.[1]);
	console.log(
		`Rush: ${hands} visitors by wrk, each waiting ${wait} ms between pages, ${seconds} s over ${paths.length} addresses, one process of the program: ${cpu.toFixed(3)} CPU ms per request with the database, ${Math.round(memoryOf(server))} MB, load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores. wrk says:\n\n\`\`\`\n${text}\`\`\``,
	);
}

async function run(): Promise<void> {
	const here = await install(port);
	const { bytes } = await fire({ port, host, path: '/aktuelles' });
	const bare = spawn('node', [import.meta.filename, 'bare', String(bytes)], { stdio: 'ignore' });
	const isUp = (): Promise<boolean> =>
		fire({ port: barePort, host, path: '/' }).then(
			() => true,
			() => false,
		);
	try {
		while (!(await isUp())) await pause(100);
		await ratio(here.server, bare.pid ?? 0, bytes);
		await rush(here.server, await pathsIn(here.db));
	} finally {
		bare.kill();
		await here.stop();
	}
}

if (process.argv[2] === 'bare') {
	const body = Buffer.from('x'.repeat(Number(process.argv[3])));
	createServer((_, response) => response.setHeader('content-type', 'text/html').end(body)).listen(barePort, '127.0.0.1');
} else await run();
