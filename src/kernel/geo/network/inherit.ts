import { distance } from '../measure.ts';
import { metresPerDegree, turnBetween } from './metres.ts';
import type { Network } from './network.ts';
import { numberAt } from './number-at.ts';
import { freshId, type Segments } from './segments.ts';

/** A segment as it was stored: its id without direction, where its middle was, bearing of its way there, way. */
export type KnownSegment = {
	readonly id: string;
	readonly way: number;
	readonly lon: number;
	readonly lat: number;
	readonly bearing: number;
};
/** Per segment its id, and 1 where the way runs against the direction in which the id was given. */
export type Named = { readonly ids: readonly string[]; readonly flipped: Uint8Array };
/** `gone`: ids that lie nowhere any more. `moved`: those whose way or offset is another one now. */
export type Inherited = Named & { readonly gone: readonly string[]; readonly moved: readonly string[] };

/** What to store of named segments, so that the next extract can inherit from them. */
export const known = (network: Network, segments: Segments, { ids, flipped }: Named): readonly KnownSegment[] =>
	ids.map((id, at) => ({
		id,
		way: network.way[network.lineStart[segments.line[at] ?? 0] ?? 0] ?? 0,
		lon: segments.lon[at] ?? 0,
		lat: segments.lat[at] ?? 0,
		bearing: ((segments.bearing[at] ?? 0) + 180 * (flipped[at] ?? 0)) % 360,
	}));

/** Metres that a place may have shifted, and below it degrees that its road may have turned, to count as the same. */
export const mostShift = 8;
const mostTurn = 35;

const cell = mostShift / metresPerDegree;
const keyOf = (x: number, y: number): number => x * 4_194_304 + y;

/** Places by squares as large as the shift, so that nine of them hold all neighbours. */
const squares = (segments: Segments): { readonly around: (lon: number, lat: number) => readonly number[] } => {
	const narrow = Math.cos(((segments.lat[0] ?? 0) * Math.PI) / 180);
	const column = (lon: number): number => Math.floor(((lon + 180) * narrow) / cell);
	const row = (lat: number): number => Math.floor((lat + 90) / cell);
	const found = new Map<number, number[]>();
	for (let at = 0; at < segments.count; at += 1) {
		const key = keyOf(column(segments.lon[at] ?? 0), row(segments.lat[at] ?? 0));
		const list = found.get(key);
		if (list) list.push(at);
		else found.set(key, [at]);
	}
	const steps = [-1, 0, 1];
	return {
		around: (lon, lat) => steps.flatMap((x) => steps.flatMap((y) => found.get(keyOf(column(lon) + x, row(lat) + y)) ?? [])),
	};
};

type Pair = { readonly old: KnownSegment; readonly next: number; readonly cost: number };
/** Metres apart, and a little more where the way is another one; `null` where it cannot be the same place. */
const costOf = (network: Network, segments: Segments, { before, next }: { before: KnownSegment; next: number }): number | null => {
	const metres = distance([before.lon, before.lat], [numberAt(segments.lon, next), numberAt(segments.lat, next)]);
	const turn = turnBetween(before.bearing, segments.bearing[next] ?? 0);
	if (metres > mostShift || Math.min(turn, 180 - turn) > mostTurn) return null;
	const way = network.way[network.lineStart[segments.line[next] ?? 0] ?? 0];
	return metres + (way === before.way ? 0 : 2);
};

/** An id that nobody has yet. */
const unused = (id: string, taken: ReadonlySet<string>): string => {
	if (!taken.has(id)) return id;
	let number = 2;
	while (taken.has(`${id}.${number}`)) number += 1;
	return `${id}.${number}`;
};

/** Which segment follows which known one: nearest pairs first, one to one. */
const paired = (network: Network, segments: Segments, before: readonly KnownSegment[]) => {
	const near = squares(segments);
	const pairs: Pair[] = [];
	for (const old of before)
		for (const next of near.around(old.lon, old.lat)) {
			const cost = costOf(network, segments, { before: old, next });
			if (cost !== null) pairs.push({ old, next, cost });
		}
	const given = new Map<number, KnownSegment>();
	const heirs = new Set<KnownSegment>();
	for (const { old, next } of pairs.toSorted((a, b) => a.cost - b.cost)) {
		if (given.has(next) || heirs.has(old)) continue;
		given.set(next, old);
		heirs.add(old);
	}
	return { given, heirs };
};

/**
 * Gives the segments of a new extract the ids of those that lay there before. An id once
 * given keeps its place on the ground, also when its way was split, renamed or reversed; only a new place gets a new id.
 */
export const inherit = (network: Network, segments: Segments, before: readonly KnownSegment[]): Inherited => {
	const { given, heirs } = paired(network, segments, before);
	const taken = new Set(before.map(({ id }) => id));
	const [ids, moved]: [string[], string[]] = [[], []];
	const flipped = new Uint8Array(segments.count);
	for (let at = 0; at < segments.count; at += 1) {
		const [fresh, old] = [freshId(network, segments, at), given.get(at)];
		const id = old?.id ?? unused(fresh, taken);
		taken.add(id);
		ids.push(id);
		flipped[at] = old && turnBetween(old.bearing, segments.bearing[at] ?? 0) > 90 ? 1 : 0;
		if (old && old.id !== fresh) moved.push(old.id);
	}
	return { ids, flipped, moved, gone: before.flatMap((one) => (heirs.has(one) ? [] : [one.id])) };
};
