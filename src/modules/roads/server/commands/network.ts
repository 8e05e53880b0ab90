import { serialize } from 'node:v8';
import { zstdCompressSync } from 'node:zlib';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { outerRings } from '#kernel/geo/geometry.ts';
import { isInside } from '#kernel/geo/measure.ts';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { inherit, type KnownSegment, known, type Named } from '#kernel/geo/network/inherit.ts';
import { type Island, islandsOf } from '#kernel/geo/network/islands.ts';
import { lengthOfNetwork, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { roadClasses, type Roads } from '#kernel/geo/network/road.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import { cutSegments, type Segments } from '#kernel/geo/network/segments.ts';
import { type Tenant, villagesOf } from '#kernel/tenancy/tenant.ts';
import type { LostIsland, NetworkReport } from '../../network.ts';
import { surveying } from '../../survey.ts';
import type { Packed } from '../queries/network.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();

/** Where roads come from: name of the file, words of the licence, day of the data. */
export type Laying = { readonly roads: Roads; readonly source: string; readonly licence: string; readonly takenOn: string | null };

const [mostIslands, mostStreets, mostFaults] = [30, 3, 100];

const namesOn = ({ name, words }: Network, { edges }: Island): readonly string[] =>
	[...new Set(edges.map((edge) => words[numberAt(name, edge)] ?? ''))].filter((word) => word !== '').slice(0, mostStreets);
const lostIn = (network: Network): readonly LostIsland[] =>
	islandsOf(network)
		.slice(1)
		.map((island) => ({ metres: Math.round(island.metres), streets: namesOn(network, island) }));

/** The village in whose outline a place lies; the one of the place before is asked first, because segments follow each other. */
const villageFinder = (tenant: Tenant): ((place: { readonly lon: number; readonly lat: number }) => string | null) => {
	const areas = villagesOf(tenant).flatMap(({ id, outline }) => outerRings(outline).map((ring) => ({ id, ring })));
	let last = areas[0];
	return ({ lon, lat }) => {
		if (!last || !isInside([lon, lat], last.ring)) last = areas.find(({ ring }) => isInside([lon, lat], ring));
		return last?.id ?? null;
	};
};

const rowsOf = (tx: Tx, { network, segments }: { network: Network; segments: Segments }, named: Named) => {
	const villageAt = villageFinder(tx.tenant);
	return known(network, segments, named).map(({ id, ...place }, at) => {
		const edge = numberAt(network.lineStart, numberAt(segments.line, at));
		const line = lineOfSegment(network, segments, at);
		return {
			...place,
			key: id,
			name: network.words[numberAt(network.name, edge)] ?? '',
			villageId: villageAt(place),
			roadClass: roadClasses[numberAt(network.roadClass, edge)] ?? 'unclassified',
			surface: network.words[numberAt(network.surface, edge)] ?? '',
			metres: numberAt(segments.length, at),
			line: named.flipped[at] === 1 ? line.toReversed() : line,
			isGone: false,
		};
	});
};

type Laid = KnownSegment & { readonly isGone: boolean };
const laidBefore = (tx: Tx): Promise<readonly Laid[]> =>
	own.from(tx, 'roadSegment').select(['key as id', 'way', 'lon', 'lat', 'bearing', 'isGone']).execute();

/**
 * Lays a network in place of the one before. Segments that lie where one lay keep its key; what lies nowhere any more is marked as gone and keeps its
 * history. `Invalid` when there is no road.
 */
export const layNetwork = async (tx: Tx, { roads, source, licence, takenOn }: Laying): Promise<NetworkReport> => {
	const network = buildNetwork(roads.lines);
	if (network.edgeCount === 0) throw new Invalid({ file: 'holds no road' });
	const segments = cutSegments(network);
	const before = await laidBefore(tx);
	const { ids, flipped, gone } = inherit(network, segments, before);
	const goneBefore = new Set(before.filter(({ isGone }) => isGone).map(({ id }) => id));
	const packed: Packed = { network, ids, flipped };
	const islands = lostIn(network);
	const report: NetworkReport = {
		segments: segments.count,
		fresh: segments.count - (before.length - gone.length),
		gone: gone.filter((id) => !goneBefore.has(id)).length,
		islands: islands.slice(0, mostIslands),
		lostMetres: islands.reduce((sum, { metres }) => sum + metres, 0),
		faults: roads.faults.slice(0, mostFaults),
		more: Math.max(0, roads.faults.length - mostFaults),
	};
	await own.update(tx, 'roadNetwork').set({ isCurrent: false }).where('isCurrent', '=', true).execute();
	await own.update(tx, 'roadSegment').set({ isGone: true }).where('isGone', '=', false).execute();
	await own.pour(tx, 'roadSegment', { rows: rowsOf(tx, { network, segments }, { ids, flipped }), replacing: ['key'] });
	await own.insert(tx, 'roadNetwork', {
		id: newId(),
		source,
		licence,
		takenOn,
		laidAt: tx.now,
		isCurrent: true,
		metres: lengthOfNetwork(network),
		report: JSON.stringify(report),
		packed: zstdCompressSync(serialize(packed)),
	});
	return report;
};

const found = z.custom<Roads>((raw) => typeof raw === 'object' && raw !== null && 'lines' in raw && 'faults' in raw, 'is no network');

/** The import of a network as a deed with its entry in the log. */
export const importNetwork = command({
	name: 'roads.importNetwork',
	permission: surveying.arrange,
	input: z.object({ roads: found, source: z.string().min(1), licence: z.string(), takenOn: z.iso.date().nullable() }),
	run: async (tx, laying) => {
		const report = await layNetwork(tx, laying);
		const { segments, fresh, gone } = report;
		return { id: newId(), subject: laying.source, detail: { segments, fresh, gone }, report };
	},
});
