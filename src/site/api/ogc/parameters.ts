import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import type { Box } from '#kernel/geo/box.ts';

/** What a client asks of a collection (OGC 17-069r4, 7.15): both ends of `during` count, `null` is open. */
export type Asked = {
	readonly limit: number;
	readonly offset: number;
	readonly box: Box | undefined;
	readonly during: { readonly from: Date | null; readonly until: Date | null } | undefined;
};

export const [usualLimit, mostLimit] = [100, 1000];
const known = new Set(['limit', 'offset', 'bbox', 'bbox-crs', 'datetime', 'f']);
export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

const whole = (raw: string | undefined, name: string, { least, fallback }: { least: number; fallback: number }): number => {
	const value = Number(raw ?? fallback);
	if (!Number.isInteger(value) || value < least) throw new Invalid({ [name]: `a whole number from ${least} on` });
	return value;
};

const [longitude, latitude] = [z.number().min(-180).max(180), z.number().min(-90).max(90)];
const corners = z.tuple([longitude, latitude, longitude, latitude]).refine(([, south, , north]) => south <= north);
/** Four numbers, or six with heights, which nothing here has. */
const boxIn = (raw: string | undefined): Box | undefined => {
	if (raw === undefined) return undefined;
	const numbers = raw.split(',').map((text) => (text.trim() === '' ? NaN : Number(text)));
	const read = corners.safeParse(numbers.length === 6 ? [0, 1, 3, 4].map((at) => numbers[at]) : numbers);
	if (!read.success) throw new Invalid({ bbox: 'west,south,east,north in degrees (CRS84)' });
	const [west, south, east, north] = read.data;
	return { west, south, east, north };
};

const bad = (): Invalid => new Invalid({ datetime: 'a moment or an interval after RFC 3339, ".." for an open end' });
/** A day means all of it: its first moment as a beginning, its last as an end. */
const momentIn = (raw: string, end: 'from' | 'until'): Date | null => {
	if (raw === '' || raw === '..') return null;
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(raw);
	const at = new Date(isDay ? `${raw}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}Z` : raw);
	if (Number.isNaN(at.getTime()) || (!isDay && !/T.*(Z|[+-]\d{2}:\d{2})$/i.test(raw))) throw bad();
	return at;
};
type During = NonNullable<Asked['during']>;
const isForward = ({ from, until }: During): boolean => from === null || until === null || from <= until;
const duringIn = (raw: string | undefined): During | undefined => {
	if (raw === undefined) return undefined;
	const [first = '', last = first, ...rest] = raw.split('/');
	const during = { from: momentIn(first, 'from'), until: momentIn(last, 'until') };
	const isNothing = during.from === null && during.until === null && !raw.includes('/');
	if (rest.length > 0 || isNothing || !isForward(during)) throw bad();
	return during;
};

/** `Invalid` names what is wrong, an unknown parameter too (17-069r4, 7.15.9 and Requirement 8). A limit beyond the highest counts as that. */
export const askedIn = (query: Readonly<Record<string, string>>): Asked => {
	const unknown = Object.keys(query).filter((name) => !known.has(name));
	if (unknown.length > 0) throw new Invalid(Object.fromEntries(unknown.map((name) => [name, 'unknown'])));
	if ((query['f'] ?? 'json') !== 'json') throw new Invalid({ f: 'json' });
	if ((query['bbox-crs'] ?? crs84) !== crs84) throw new Invalid({ 'bbox-crs': crs84 });
	return {
		limit: Math.min(mostLimit, whole(query['limit'], 'limit', { least: 1, fallback: usualLimit })),
		offset: whole(query['offset'], 'offset', { least: 0, fallback: 0 }),
		box: boxIn(query['bbox']),
		during: duringIn(query['datetime']),
	};
};
