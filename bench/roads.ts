import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { roadsOfOsm } from '#kernel/geo/network/osm-roads.ts';
import { roadClasses } from '#kernel/geo/network/road.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import { cutSegments } from '#kernel/geo/network/segments.ts';
import { readOsm } from '#kernel/geo/osm/read.ts';
import { lineTiles } from '#kernel/geo/tiles/line-tiles.ts';
import { tileAt } from '#kernel/geo/tiles/tile-id.ts';
import { colourOf, gradeOf } from '#modules/roads/assessment/grade.ts';
import { startingProfile } from '#modules/roads/assessment/profile.ts';
import { passageAt, passagesOf } from '#modules/roads/drive/passages.ts';
import { runsOf } from '#modules/roads/drive/runs.ts';
import { calibrated, evennessOf } from '#modules/roads/evenness/evenness.ts';
import { verticalOf } from '#modules/roads/evenness/phone.ts';
import { shakerOn } from '#modules/roads/evenness/shaking.ts';
import { matcherOn } from '#modules/roads/matching/match.ts';
import { driveOfCsv } from '#modules/roads/server/imports/drive-csv.ts';
import { eventsIn } from '#modules/roads/shocks/events.ts';
import { ridden, syntheticRoad } from '#testing/simulated-car.ts';
import { dice, randomRoute, recorded } from '#testing/synthetic-drive.ts';

const extract = join(import.meta.dirname, '../../shared/data/osm/north-bayreuth.osm.gz');
if (existsSync(extract)) {
	const network = buildNetwork(roadsOfOsm(await readOsm(extract)).lines);
	const segments = cutSegments(network);
	const random = dice(77);
	const route = Array.from({ length: 200 }, () => randomRoute(network, random, [19_500, 20_500])).find((one) => one !== null) ?? [];
	const { lon, lat, time } = recorded(network, route, { every: 1, sigma: 4, random });
	const csv = `time,lat,lon\n${[...time].map((second, at) => `${1_790_000_000 + second},${lat[at]},${lon[at]}`).join('\n')}`;
	const metres = route.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
	const duration = time.at(-1) ?? 1;
	const { motion } = ridden(syntheticRoad(random, { metres, stretch: 80 }), { random, speed: () => metres / duration });
	const absolute = { ...motion, time: motion.time.map((second) => second + 1_790_000_000) };
	const pictures = Array.from({ length: 5000 }, (_, at) => 1_790_000_000 + (at * duration) / 5000);
	const shaken = Array.from({ length: 20 }, (_, at) => ({
		segment: at,
		known: 1 + at / 3,
		shaking: { stroke: 0.3 + at / 10, speed: 10 },
	}));
	const vehicle = calibrated(shaken);

	const [start, wall] = [process.cpuUsage(), performance.now()];
	const { track } = driveOfCsv(csv, 1_800_000_000);
	const { parts } = matcherOn(network).match(track);
	const passages = passagesOf({ network, segments }, parts.flat());
	const vertical = verticalOf(absolute);
	const placed = pictures.filter((second) => passageAt(passages, second) >= 0).length;
	const shakingOn = shakerOn(vertical);
	const graded = passages.flatMap((passage) => {
		const shaking = shakingOn(passage);
		const value = typeof shaking === 'string' || !vehicle ? null : evennessOf(vehicle, [shaking]);
		return value ? [gradeOf(startingProfile, { evenness: value.value })] : [];
	});
	const events = eventsIn(vertical);
	const cpu = (process.cpuUsage(start).user + process.cpuUsage(start).system) / 1e6;
	const seconds = (performance.now() - wall) / 1000;
	console.log(
		'| drive km | fixes | motion samples | pictures placed | segments graded | events | CPU s | wall s | limit s |\n|---|---|---|---|---|---|---|---|---|',
	);
	const figures = [
		(metres / 1000).toFixed(1),
		track.lon.length,
		motion.time.length,
		`${placed} of 5000`,
		`${graded.length} of ${passages.length}`,
		events.length,
	];
	console.log(`| ${figures.join(' | ')} | ${cpu.toFixed(2)} | ${seconds.toFixed(2)} | 10 |`);

	const driven = Array.from({ length: segments.count }, (_, at) => at).filter((segment) => {
		const edge = network.lineStart[segments.line[segment] ?? 0] ?? 0;
		return (network.roadClass[edge] ?? 0) <= roadClasses.indexOf('living_street');
	});
	let [sum, taken] = [0, 0];
	while (sum < 210_000 && taken < driven.length) {
		sum += segments.length[driven[taken] ?? 0] ?? 0;
		taken += 1;
	}
	// Real grades change every hundred metres or so.
	const gradeAt = (segment: number): number => 1 + (Math.floor(segment / 10) % 40) / 10;
	const shown = driven.slice(0, taken).map((segment) => ({
		line: lineOfSegment(network, segments, segment),
		// As the portal's tiles carry them.
		properties: {
			look: colourOf(gradeAt(segment)),
			title: `Straße ${Math.floor(segment / 30)}`,
			kind: `mäßig, Note ${gradeAt(segment)}`,
			href: `/strassen/abschnitt/${segment}`,
		},
	}));
	const before = process.cpuUsage();
	const coarse = runsOf({ network, segments }, driven.slice(0, taken), (segment) => colourOf(gradeAt(segment)));
	const far = coarse.map(({ look, line }) => ({ line, properties: { colour: look } }));
	const tile = lineTiles('segments', [
		{ from: 0, lines: far },
		// At zoom 14 ten metres are three pixels: nobody tells a segment there, and thousands of them made the slowest tile take 50 ms.
		{ from: 15, lines: shown },
	]);
	const index = process.cpuUsage(before).user / 1000;
	console.log(
		`\n${(sum / 1000).toFixed(0)} km in ${shown.length} segments as vector tiles; the index is made once in ${index.toFixed(0)} CPU ms\n`,
	);
	console.log('| zoom | tiles | mean CPU ms | slowest CPU ms | largest KB | limit ms |\n|---|---|---|---|---|---|');
	for (const z of [9, 10, 11, 12, 13, 14, 15]) {
		const addresses = new Map(
			shown
				.map(({ line: [first = [0, 0] as const] }) => tileAt(first, z).map(Math.floor))
				.map(([x = 0, y = 0]) => [`${x}/${y}`, { z, x, y }]),
		);
		const times = [...addresses.values()].slice(0, 60).map((address) => {
			const begun = process.cpuUsage();
			const bytes = tile(address)?.length ?? 0;
			return { ms: process.cpuUsage(begun).user / 1000, bytes };
		});
		const mean = times.reduce((total, { ms }) => total + ms, 0) / times.length;
		console.log(
			`| ${z} | ${times.length} | ${mean.toFixed(2)} | ${Math.max(...times.map(({ ms }) => ms)).toFixed(2)} | ${(Math.max(...times.map(({ bytes }) => bytes)) / 1024).toFixed(0)} | 30 |`,
		);
	}
}
