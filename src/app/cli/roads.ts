import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Invalid } from '#kernel/errors.ts';
import { boxOf, overlaps } from '#kernel/geo/box.ts';
import type { Line } from '#kernel/geo/geometry.ts';
import { isInside } from '#kernel/geo/measure.ts';
import type { Roads } from '#kernel/geo/network/road.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { importNetwork } from '#modules/roads/server/commands/network.ts';
import { roadsOfFile } from '#modules/roads/server/imports/roads-file.ts';
import { ringsOf } from '#site/osm/places.ts';
import { demand, type CliCommand } from './command.ts';
import { deskOf } from './desk.ts';

/** Roads that touch the municipality; all of them where its area is not known. */
const within = (roads: Roads, rings: readonly Line[] | null): Roads => {
	const frame = rings && boxOf(rings.flat());
	if (!rings || !frame) return roads;
	const touches = (points: Line): boolean => {
		const box = boxOf(points);
		return box !== null && overlaps(box, frame) && points.some((point) => rings.some((ring) => isInside(point, ring)));
	};
	return { ...roads, lines: roads.lines.filter(({ points }) => touches(points)) };
};

const roadsIn = (tenant: Tenant, roads: Roads, file: string): Roads => {
	const here = within(roads, ringsOf(tenant));
	if (here.lines.length === 0 && roads.lines.length > 0)
		throw new Invalid({ [file]: `holds ${roads.lines.length} roads, and none of them lies in ${tenant.name}` });
	return here;
};

const kilometres = (metres: number): string => `${(metres / 1000).toFixed(1)} km`;
const mostNamed = 12;

/** `ortsmitte import roads`: the network on which drives are matched, again and again as the map grows. */
export const importRoads: CliCommand['run'] = async (db, args, say) => {
	const text = { type: 'string' } as const;
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { municipality: text, date: text, licence: text, verbose: { type: 'boolean', default: false } },
	});
	const path = demand(positionals[1], 'FILE');
	const ctx = await deskOf(db, demand(values.municipality, 'municipality'));
	const { roads, licence } = await roadsOfFile(path);
	const { report } = await importNetwork(ctx, {
		roads: roadsIn(ctx.tenant, roads, basename(path)),
		source: basename(path),
		licence: values.licence ?? licence,
		takenOn: values.date ?? null,
	});
	const { segments, fresh, gone, islands, lostMetres, faults, more } = report;
	say(`${segments} segments of ten metres: ${fresh} new, ${segments - fresh} as before, ${gone} gone.`);
	const named = values.verbose ? Infinity : mostNamed;
	if (islands.length > 0) say(`${kilometres(lostMetres)} of roads cannot be reached from the others:`);
	for (const { metres, streets } of islands.slice(0, named)) say(`  ${metres} m: ${streets.join(', ') || 'without a name'}`);
	if (faults.length > 0) say(`${faults.length + more} things of the file were broken and left out:`);
	for (const { element, problem } of faults.slice(0, named)) say(`  ${element} ${problem}`);
	if (Math.max(islands.length, faults.length) > named) say('  … (--verbose names more)');
};
