import type { Track } from '../../matching/track.ts';

/** What is wrong with a place of an uploaded file; what stands before and after it was read. */
export type ImportFault = { readonly place: string; readonly problem: string };
/** A drive as it came from a file: seconds since 1970, NaN where a time is missing. */
export type Recording = { readonly track: Track; readonly faults: readonly ImportFault[] };
export type Fix = { readonly lon: number; readonly lat: number; readonly time: number; readonly heading: number };

const mostNamed = 20;
/** From so many seconds between fixes on, the way between them is a guess. */
const sparse = 30;
/** Before this (2000-01-01) no phone recorded drives. */
const earliest = 946_684_800;

/** A drive is over within a day: seconds on each side of its middle. */
const halfDay = 43_200;
/** Whether a time may belong to a recording, by the middle one of those that are possible at all: a clock may be years off for some fixes. */
const plausibleIn = (times: readonly number[], now: number): ((time: number) => boolean) => {
	const possible = times.filter((time) => time >= earliest && time <= now + 86_400).toSorted((a, b) => a - b);
	const middle = possible[possible.length >> 1] ?? NaN;
	return (time) => Math.abs(time - middle) <= halfDay;
};

type IsPlausible = (time: number) => boolean;
const timeFaults = (fixes: readonly Fix[], isPlausible: IsPlausible): readonly ImportFault[] => {
	const wrong = fixes.filter(({ time }) => !Number.isNaN(time) && !isPlausible(time)).length;
	const missing = fixes.filter(({ time }) => Number.isNaN(time)).length;
	const steps = fixes
		.slice(1)
		.map(({ time }, at) => time - (fixes[at]?.time ?? NaN))
		.filter((step) => step > 0)
		.toSorted((a, b) => a - b);
	const usual = steps[steps.length >> 1] ?? 0;
	return [
		...(missing > 0 ? [{ place: 'Zeit', problem: `${missing} von ${fixes.length} Punkten haben keine Zeit` }] : []),
		...(wrong > 0
			? [{ place: 'Zeit', problem: `${wrong} von ${fixes.length} Punkten haben eine unmögliche Zeit: Die Uhr ging falsch` }]
			: []),
		...(usual >= sparse
			? [
					{
						place: 'Zeit',
						problem: `Zwischen zwei Punkten liegen ${usual} s: Der Weg dazwischen ist geschätzt, Ebenheit wird nicht gemessen`,
					},
				]
			: []),
	];
};

/** Fixes of a file as a drive; a clock that cannot be right is named, and its times are dropped. `now`: seconds since 1970. */
export const recordingOf = (fixes: readonly Fix[], faults: readonly ImportFault[], now: number): Recording => {
	const isPlausible = plausibleIn(
		fixes.map(({ time }) => time),
		now,
	);
	const column = (value: (fix: Fix) => number): Float64Array => Float64Array.from(fixes, value);
	const more = faults.length > mostNamed ? [{ place: 'Datei', problem: `${faults.length - mostNamed} weitere Fehler` }] : [];
	return {
		track: {
			lon: column(({ lon }) => lon),
			lat: column(({ lat }) => lat),
			time: column(({ time }) => (isPlausible(time) ? time : NaN)),
			heading: Float32Array.from(fixes, ({ heading }) => heading),
		},
		faults: [...faults.slice(0, mostNamed), ...more, ...timeFaults(fixes, isPlausible)],
	};
};
