import { epochOf, offsetAt, offsetText } from '../offset.ts';

/**
 * How a recurrence keys its moments: a zoned one by the instant, a floating or all-day one by the wall clock, both in
 * seconds since 1970. `wallOf` and `keyOf` are each other's way back but for the nights when clocks change.
 */
export type Clock = {
	readonly isAllDay: boolean;
	readonly keyOf: (wall: number) => number;
	readonly wallOf: (key: number) => number;
	readonly read: (text: string) => number;
	readonly write: (key: number) => string;
};

/** Z or a numeric offset at the end, or before a zone in brackets. */
const offsetPattern = /(?:Z|[+-]\d\d:?\d\d)(?:\[[^\]]*\])?$/;

const hasOffset = (text: string): boolean => text.includes('T') && offsetPattern.test(text);

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

const wallOfText = (text: string): number =>
	Temporal.PlainDateTime.from(text.replace(offsetPattern, '')).toZonedDateTime('UTC').epochMilliseconds / 1000;

const epochOfText = (text: string): number => Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000);

const isoOfWall = (wall: number): string => new Date(wall * 1000).toISOString().slice(0, 19);

const zonedClock = (zone: string): Clock => ({
	isAllDay: false,
	keyOf: (wall) => epochOf(zone, wall),
	wallOf: (key) => key + offsetAt(zone, key),
	read: (text) => (hasOffset(text) ? epochOfText(text) : epochOf(zone, wallOfText(text))),
	write: (key) => `${isoOfWall(key + offsetAt(zone, key))}${offsetText(offsetAt(zone, key))}`,
});

const wallClock = (isAllDay: boolean): Clock => ({
	isAllDay,
	keyOf: (wall) => (isAllDay ? Math.floor(wall / 86_400) * 86_400 : wall),
	wallOf: (key) => key,
	read: wallOfText,
	write: (key) => isoOfWall(key).slice(0, isAllDay ? 10 : 19),
});

export const clockOf = (start: string, zone: string | null): Clock =>
	zone === null || isDay(start) ? wallClock(isDay(start)) : zonedClock(zone);
