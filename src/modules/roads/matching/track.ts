import { distance } from '#kernel/geo/measure.ts';
import { bearingOf, turnBetween } from '#kernel/geo/network/metres.ts';

/**
 * Fixes of a drive in the order of recording. `lon`, `lat` in degrees; `time` in seconds of any zero point, NaN where
 * nobody knows; `heading` in degrees from north, NaN where the device did not say.
 */
export type Track = {
	readonly lon: Float64Array;
	readonly lat: Float64Array;
	readonly time: Float64Array;
	readonly heading?: Float32Array;
};

/** What is odd about a drive, with the fixes it is about; the rest of the drive is kept. */
export type Finding = {
	readonly kind: 'no-position' | 'clock' | 'late' | 'jump' | 'gap' | 'off-road' | 'no-route';
	readonly first: number;
	readonly last: number;
	/** Whether the route goes on over it. */
	readonly isBridged: boolean;
	readonly metres: number;
	readonly seconds: number;
};

type Place = readonly [lon: number, lat: number];
export const placeAt = ({ lon, lat }: Track, at: number): Place => [lon[at] ?? NaN, lat[at] ?? NaN];
export const metresBetween = (track: Track, a: number, b: number): number => distance(placeAt(track, a), placeAt(track, b));
/** Seconds between two fixes; NaN where a clock is missing or wrong. */
export const secondsBetween = ({ time }: Track, a: number, b: number): number => (time[b] ?? NaN) - (time[a] ?? NaN);

/** No road vehicle is faster (300 km/h), m/s. */
const fastest = 83;
/** A fix that is wrong by less than this is noise. */
const smallJump = 60;
/** Fixes further apart than this leave a gap: seconds, and metres where seconds are unknown. */
const [longSilence, longGap] = [90, 3000];
const none = { isBridged: true, metres: 0, seconds: 0 };

const isPlace = ([lon, lat]: Place): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);

/** Consecutive numbers as first and last of each run. */
const runsOf = (numbers: readonly number[]): readonly (readonly [first: number, last: number])[] => {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && run[1] === number - 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs;
};
const findingsOf = (kind: Finding['kind'], numbers: readonly number[]): readonly Finding[] =>
	runsOf(numbers).map(([first, last]) => ({ kind, first, last, ...none }));

/** Times that run backwards, or lie further from the fix before than a day: nobody knows when they were. */
const withoutWrongTimes = (track: Track): { readonly track: Track; readonly wrong: readonly number[] } => {
	const [time, wrong] = [track.time.slice(), Array<number>()];
	let last = NaN;
	for (const [at, now] of track.time.entries()) {
		if (now < last || now - last > 86_400 || !Number.isFinite(now)) {
			time[at] = NaN;
			wrong.push(at);
		} else last = now;
	}
	return { track: { ...track, time }, wrong };
};

/** When more fixes are wrong than right, the first clock was: a single early fix with a time far ahead must not condemn all others. */
const withRightClock = (track: Track): { readonly track: Track; readonly wrong: readonly number[] } => {
	const ahead = withoutWrongTimes(track);
	if (ahead.wrong.length * 2 < track.time.length) return ahead;
	const backwards = withoutWrongTimes({ ...track, time: track.time.toReversed().map((time) => -time) });
	if (backwards.wrong.length >= ahead.wrong.length) return ahead;
	const time = backwards.track.time.toReversed().map((one) => -one);
	return { track: { ...track, time }, wrong: [...time.keys()].filter((at) => Number.isNaN(time[at])) };
};

/** Whether a fix lies so far off the line between its neighbours that a vehicle could not have been there. */
const isJump = (track: Track, [before, at, after]: readonly [number, number, number]): boolean => {
	const [there, back, direct] = [metresBetween(track, before, at), metresBetween(track, at, after), metresBetween(track, before, after)];
	if (there < smallJump || back < smallJump || there + back < 3 * direct + smallJump) return false;
	const isTooFast = (metres: number, seconds: number): boolean => metres > fastest * Math.max(1, seconds);
	const [in_, out] = [secondsBetween(track, before, at), secondsBetween(track, at, after)];
	return Number.isNaN(in_) || Number.isNaN(out)
		? there + back > 10 * direct + 20 * smallJump
		: isTooFast(there, in_) || isTooFast(back, out);
};

/** A vehicle does not turn round twice within so many seconds, and noise does not reach so many metres. */
const [soon, farBack] = [8, 12];
/** Whether a fix is an older one that came late: it lies behind the fix before it, and the next one is ahead again. */
const isLate = (track: Track, [earlier, before, at, after]: readonly [number, number, number, number]): boolean => {
	const back = metresBetween(track, before, at);
	if (back < farBack || secondsBetween(track, before, at) > soon || Number.isNaN(secondsBetween(track, before, at))) return false;
	const bearings = [[earlier, before] as const, [before, at] as const, [at, after] as const];
	const [coming, going, onward] = bearings.map(([from, to]) => bearingOf(placeAt(track, from), placeAt(track, to)));
	if (coming === undefined || going === undefined || onward === undefined) return false;
	const isTurn = turnBetween(coming, going) > 125 && turnBetween(going, onward) > 125;
	return isTurn && metresBetween(track, at, after) > back * 0.8;
};

type Sifted = { readonly kept: readonly number[]; readonly jumps: readonly number[]; readonly late: readonly number[] };
const sifted = (track: Track, fixes: readonly number[]): Sifted => {
	const [kept, jumps, late]: [number[], number[], number[]] = [[], [], []];
	for (const [place, at] of fixes.entries()) {
		const [earlier, before, after] = [kept.at(-2), kept.at(-1), fixes[place + 1]];
		if (before === undefined || after === undefined) kept.push(at);
		else if (isJump(track, [before, at, after])) jumps.push(at);
		else if (earlier !== undefined && isLate(track, [earlier, before, at, after])) late.push(at);
		else kept.push(at);
	}
	return { kept, jumps, late };
};

const gapsIn = (track: Track, fixes: readonly number[]): readonly Finding[] =>
	fixes.flatMap((last, place): readonly Finding[] => {
		const first = fixes[place - 1];
		if (first === undefined) return [];
		const [metres, seconds] = [metresBetween(track, first, last), secondsBetween(track, first, last)];
		const isGap = (seconds > longSilence && metres > 2 * smallJump) || metres > longGap;
		return isGap ? [{ kind: 'gap', first, last, isBridged: true, metres, seconds }] : [];
	});

/** `fixes`: numbers of those that can be used, in order. */
export type Checked = { readonly track: Track; readonly fixes: readonly number[]; readonly findings: readonly Finding[] };

/** Looks through a drive before it is matched: no position, wrong clock, jump, gap. Never throws. */
export const checkTrack = (raw: Track): Checked => {
	const { track, wrong } = withRightClock(raw);
	const all = [...track.lon.keys()];
	const placed = all.filter((at) => isPlace(placeAt(track, at)));
	const lost = all.filter((at) => !isPlace(placeAt(track, at)));
	const { kept, jumps, late } = sifted(track, placed);
	const isTimeless = wrong.length === track.time.length;
	return {
		track,
		fixes: kept,
		findings: [
			...findingsOf('no-position', lost),
			...(isTimeless ? findingsOf('clock', wrong).slice(0, 1) : findingsOf('clock', wrong)),
			...findingsOf('jump', jumps),
			...findingsOf('late', late),
			...gapsIn(track, kept),
		],
	};
};

/** Leaves out fixes closer to the last kept one than `metres`: a vehicle that stands still seems to jitter. The last one stays. */
export const thinned = (track: Track, fixes: readonly number[], metres: number): readonly number[] => {
	const kept: number[] = [];
	for (const at of fixes) {
		const last = kept.at(-1);
		if (last === undefined || metresBetween(track, last, at) >= metres) kept.push(at);
	}
	const [end, last] = [fixes.at(-1), kept.at(-1)];
	if (end !== undefined && last !== undefined && end !== last) {
		if (kept.length > 1 && metresBetween(track, last, end) < metres / 2) kept.pop();
		kept.push(end);
	}
	return kept;
};
