import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Context } from '#kernel/context.ts';
import { tileAt } from '#kernel/geo/tiles/tile-id.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { permissionsOf } from '#app/modules.ts';
import { gather } from '#site/osm/gather.ts';
import { importOsm } from '#site/osm/import.ts';
import { install } from './installation.ts';
import { measure } from './measure.ts';

const [port, barePort] = [4103, 4101];
const data = join(import.meta.dirname, '../../shared/data/osm');
const limit = 60;
/** Real extracts and a village in the middle of each. */
const places = [
	{ id: 'herrenberg', file: 'herrenberg.osm.pbf', name: 'Herrenberg', state: 'DE-BW', position: [8.869, 48.595] as const },
	{ id: 'neudrossenfeld', file: 'north-bayreuth.osm.gz', name: 'Neudrossenfeld', state: 'DE-BY', position: [11.5, 50.015] as const },
];

const here = await install(port);
console.log(`| import | entries | wall s | limit s | CPU s | again, wall s | base map KB |\n|---|---|---|---|---|---|---|`);
for (const { id, file, name, state, position } of places.filter((one) => existsSync(join(data, one.file)))) {
	await foundMunicipality(here.db, {
		id,
		name,
		state,
		hosts: [`${id}.localhost`],
		villages: [{ slug: id, name, position: [...position] }],
	});
	const bring = async () => {
		const tenant = (await loadTenants(here.db)).find((one) => one.id === id);
		if (!tenant) throw new Error(id);
		const permissions = new Map(permissionsOf('administrator').map((permission) => [permission, 'everywhere' as const]));
		const actor = { id: '00000000-0000-7000-8000-000000000000', name: 'bench', organisation: null, permissions };
		const ctx = Context.mint(here.db, { tenant, actor, now: new Date(), tag: 'de', origin: '' });
		const [started, before] = [performance.now(), process.cpuUsage()];
		const count = await importOsm(ctx, await gather(tenant, join(data, file)), {
			isPublished: true,
			mapsDir: join(here.folder, 'karten'),
		});
		const { user, system } = process.cpuUsage(before);
		return { ...count, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
	};
	const [first, again] = [await bring(), await bring()];
	const figures = [
		first.added,
		first.wall.toFixed(2),
		limit,
		first.cpu.toFixed(2),
		again.wall.toFixed(2),
		Math.round(first.mapBytes / 1024),
	];
	console.log(`| ${file} | ${figures.join(' | ')} |`);
}

const at = (z: number): string => [z, ...tileAt([11.5, 50.015], z).map(Math.floor)].join('/');
const pages = {
	'base tile, zoom 14': `/karte/kacheln/${at(14)}`,
	'base tile, zoom 10': `/karte/kacheln/${at(10)}`,
	'tile of own things': `/karte/dinge/${at(12)}.mvt`,
	style: '/karte/stil/tag.json',
	'/karte': '/karte',
	'OGC items, 100': '/api/ogc/collections/verzeichnis/items',
};
console.log('\n| request | CPU ms | bare node:http | ratio | requests/s | KB |\n|---|---|---|---|---|---|');
// What was remembered of the municipalities before the import is over after five seconds.
await pause(6000);
for (const [name, path] of Object.entries(pages)) {
	const headers = { 'accept-encoding': 'gzip' };
	const figure = await measure({ port, path, host: `neudrossenfeld.localhost:${port}`, headers }, { pids: [here.server] });
	const yard = ['--import', `./${join('scripts', 'load-typescript.mjs')}`, join('bench', 'pages.ts'), 'bare', String(figure.bytes)];
	const bare = spawn(process.execPath, yard, { stdio: 'ignore' });
	await pause(2500);
	const yardstick = await measure({ port: barePort, path: '/', host: 'bare' }, { pids: [bare.pid ?? 0], seconds: 3 });
	bare.kill();
	const numbers = [
		figure.cpu.toFixed(3),
		yardstick.cpu.toFixed(3),
		(figure.cpu / yardstick.cpu).toFixed(1),
		Math.round(figure.perSecond),
		(figure.bytes / 1024).toFixed(1),
	];
	console.log(`| ${name} | ${numbers.join(' | ')} |`);
}
await here.stop();
