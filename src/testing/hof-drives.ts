import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { joinLines } from '#kernel/geo/network/join.ts';
import type { Network } from '#kernel/geo/network/network.ts';
import { access, type Road } from '#kernel/geo/network/road.ts';

type Place = readonly [lon: number, lat: number];

const rowsOf = (folder: string, file: string): readonly string[] =>
	gunzipSync(readFileSync(join(folder, file)))
		.toString()
		.split('\n')
		.slice(1)
		.filter((row) => row !== '');
/** The lines of a well-known text: what stands in its innermost brackets. */
const linesOf = (text: string): readonly (readonly Place[])[] =>
	[...text.matchAll(/\(([^()]+)\)/g)].map(([, line = '']) =>
		line.split(',').map((pair): Place => {
			const [lon = 0, lat = 0] = pair.trim().split(' ').map(Number);
			return [lon, lat];
		}),
	);

/** The roads of the drives in Hof. Their lines are routes, so a stretch is known to be open in the directions in which lines run. */
export const hofNetwork = (folder: string, isDirected: boolean): Network => {
	const open = access.carForward | (isDirected ? 0 : access.carBackward);
	const road: Road = { roadClass: 'residential', name: '', surface: '', speed: 0, access: open };
	return buildNetwork(
		joinLines(rowsOf(folder, 'network.csv.gz').flatMap((row, at) => linesOf(row).map((points) => ({ way: at + 1, road, points })))),
	);
};

export type HofDrive = {
	readonly id: string;
	readonly track: { readonly lon: Float64Array; readonly lat: Float64Array; readonly time: Float64Array };
	/** Where the vehicle went, corrected by hand. */
	readonly route: readonly (readonly Place[])[];
};
export const hofDrives = (folder: string): readonly HofDrive[] => {
	const routes = new Map(rowsOf(folder, 'truth.csv.gz').map((row) => [row.slice(0, row.indexOf(',')), linesOf(row)]));
	const fixes = rowsOf(folder, 'points.csv.gz').map((row) => {
		const [id = '', time = '', point = ''] = row.split(',');
		const [, lon, lat] = /\((\S+) (\S+)\)/.exec(point) ?? [];
		return { id, time: Date.parse(time.replace(' ', 'T')) / 1000, lon: Number(lon), lat: Number(lat) };
	});
	return [...Map.groupBy(fixes, ({ id }) => id)].map(([id, own]) => ({
		id,
		track: {
			lon: Float64Array.from(own, ({ lon }) => lon),
			lat: Float64Array.from(own, ({ lat }) => lat),
			time: Float64Array.from(own, ({ time }) => time),
		},
		route: routes.get(id) ?? [],
	}));
};
