import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { indexEdges } from '#kernel/geo/network/nearest.ts';
import { roadsOfOsm } from '#kernel/geo/network/osm-roads.ts';
import { readOsm } from '#kernel/geo/osm/read.ts';
import { matcherOn } from '#modules/roads/matching/match.ts';
import { compareDrives, stretchesAlong } from '#testing/driven.ts';
import { hofDrives, hofNetwork } from '#testing/hof-drives.ts';
import { dice, randomRoute, recorded } from '#testing/synthetic-drive.ts';
import { temporary } from '#testing/temporary.ts';

const data = join(import.meta.dirname, '../../shared/data');
const extract = join(data, 'osm/north-bayreuth.osm.gz');
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

const hof = (isDirected: boolean): void => {
	const network = hofNetwork(join(data, 'roads/fcd'), isDirected);
	const index = indexEdges(network);
	const { match } = matcherOn(network);
	const sums = { truth: 0, found: 0, extra: 0, breaks: 0, clean: 0, drives: 0 };
	const before = process.cpuUsage();
	const matches = hofDrives(join(data, 'roads/fcd')).map((drive) => ({ drive, ...match(drive.track) }));
	const cpu = process.cpuUsage(before).user / 1000;
	for (const { drive, parts } of matches) {
		const one = compareDrives(
			drive.route.flatMap((line) => stretchesAlong(index, line)),
			parts.flat(),
		);
		for (const key of ['truth', 'found', 'extra'] as const) sums[key] += one[key];
		sums.breaks += parts.length - 1;
		sums.drives += 1;
		sums.clean += one.truth - one.found + one.extra < 0.005 * one.truth ? 1 : 0;
	}
	const name = isDirected ? 'roads as directed as their lines' : 'every road both ways';
	const figures = [
		sums.drives,
		(sums.truth / 1000).toFixed(1),
		percent(sums.found, sums.truth),
		percent(sums.extra, sums.truth),
		sums.breaks,
		sums.clean,
	];
	console.log(`| ${name} | ${figures.join(' | ')} | ${(cpu / sums.drives).toFixed(1)} |`);
};

type Peer = { readonly traceAttributes: (question: object) => Promise<Readonly<Record<string, unknown>>> };
/** The peer has 280 MB and is native: whoever compares brings it, for this once (`--no-save`). */
const peerName = '@valhallajs/valhallajs';
const peerEngine = async () => {
	try {
		return await import(peerName);
	} catch {
		process.stderr.write(
			`The peer is not installed. For this comparison: npm install --no-save ${peerName}@3.6.1 (280 MB; needs osmium and python)\n`,
		);
		return process.exit(1);
	}
};

/** Valhalla with tiles of the extract; its map matching is called meili. */
const valhalla = async (folder: string): Promise<Peer> => {
	const { Actor, getConfig } = await peerEngine();
	const pbf = join(folder, 'roads.osm.pbf');
	execFileSync('osmium', ['cat', extract, '-o', pbf], { stdio: 'ignore' });
	const config = await getConfig({ tileDir: join(folder, 'tiles'), tileExtract: join(folder, 'none.tar') });
	const path = join(folder, 'valhalla.json');
	writeFileSync(path, JSON.stringify(config));
	execFileSync('valhalla', ['build_tiles', '-c', path, pbf], { stdio: 'ignore' });
	return new Actor(config);
};

/** Valhalla's polyline with six decimals (https://valhalla.github.io/valhalla/decoding/). */
const decoded = (text: string): readonly (readonly [number, number])[] => {
	const places: (readonly [number, number])[] = [];
	let [lat, lon, at] = [0, 0, 0];
	const number = (): number => {
		let [value, shift, byte] = [0, 0, 0x20];
		while (byte >= 0x20) {
			byte = text.charCodeAt(at) - 63;
			at += 1;
			value |= (byte & 0x1f) << shift;
			shift += 5;
		}
		return value & 1 ? ~(value >> 1) : value >> 1;
	};
	while (at < text.length) {
		lat += number();
		lon += number();
		places.push([lon / 1e6, lat / 1e6]);
	}
	return places;
};

const bayreuth = async (folder: string): Promise<void> => {
	const network = buildNetwork(roadsOfOsm(await readOsm(extract)).lines);
	const index = indexEdges(network);
	const { match } = matcherOn(network);
	const actor = await valhalla(folder);
	const random = dice(2019);
	const routes = Array.from({ length: 400 }, () => randomRoute(network, random, [4000, 14_000]))
		.filter((route) => route !== null)
		.slice(0, 60);
	const km = routes.flat().reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) / 1000;
	console.log(`\n${routes.length} routes on north-bayreuth, ${km.toFixed(0)} km, noise 4 m on each axis\n`);
	console.log(
		'| every s | found % | extra % | mismatch % | meili found % | meili extra % | meili mismatch % | breaks | CPU ms a drive |\n|---|---|---|---|---|---|---|---|---|',
	);
	for (const every of [1, 5, 10, 30, 60]) {
		const own = { truth: 0, found: 0, extra: 0, breaks: 0 };
		const peer = { truth: 0, found: 0, extra: 0 };
		let cpu = 0;
		for (const route of routes) {
			const track = recorded(network, route, { every, sigma: 4, random });
			const before = process.cpuUsage();
			const { parts } = match(track);
			cpu += process.cpuUsage(before).user / 1000;
			const one = compareDrives(route, parts.flat());
			const shape = [...track.lon].map((lon, at) => ({ lon, lat: track.lat[at], time: track.time[at] }));
			const answer = await actor
				.traceAttributes({
					shape,
					costing: 'auto',
					shape_match: 'map_snap',
					trace_options: { gps_accuracy: 4 },
					filters: { attributes: ['shape'], action: 'include' },
				})
				.catch(() => ({ shape: '' }));
			const other = compareDrives(route, stretchesAlong(index, decoded(String(answer['shape']))));
			for (const key of ['truth', 'found', 'extra'] as const) [own[key], peer[key]] = [own[key] + one[key], peer[key] + other[key]];
			own.breaks += parts.length - 1;
		}
		const rates = [own, peer].flatMap(({ truth, found, extra }) => [
			percent(found, truth),
			percent(extra, truth),
			percent(truth - found + extra, truth),
		]);
		console.log(`| ${[every, ...rates, own.breaks, (cpu / routes.length).toFixed(1)].join(' | ')} |`);
	}
};

if (existsSync(data)) {
	console.log('Hof: 130 real drives and their routes as corrected by hand; the network is the union of those routes\n');
	console.log(
		'| network | drives | km | found % | extra % | breaks | drives below 0.5 % mismatch | CPU ms a drive |\n|---|---|---|---|---|---|---|---|',
	);
	hof(true);
	hof(false);
	const folder = temporary('meili');
	await bayreuth(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}
