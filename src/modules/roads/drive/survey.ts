import { numberAt } from '#kernel/geo/network/number-at.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import { type Calibration, type Evenness, evennessOf } from '../evenness/evenness.ts';
import { type Motion, type Vertical, verticalOf } from '../evenness/phone.ts';
import { type Shaking, shakerOn } from '../evenness/shaking.ts';
import type { Matcher } from '../matching/match.ts';
import type { Finding, Track } from '../matching/track.ts';
import { eventsIn, type FoundEvent } from '../shocks/events.ts';
import { type Ground, passageAt, passagesOf, type SegmentPassage } from './passages.ts';

/** A drive as it was recorded; all seconds count from the same moment. */
export type Recorded = { readonly track: Track; readonly motion: Motion | null };
/** Where something was at a second of a drive: the segment, and the place on it in degrees. */
export type Spot = { readonly segment: number; readonly lon: number; readonly lat: number };
export type Shock = FoundEvent & Spot;

export type Survey = {
	readonly passages: readonly SegmentPassage[];
	readonly metres: number;
	readonly findings: readonly Finding[];
	/** Whether the times of the fixes are good enough to say what happened where. */
	readonly isTimed: boolean;
	/** How each segment shook the phone, once for each passage that can be used. */
	readonly shaking: ReadonlyMap<number, readonly Shaking[]>;
	readonly shocks: readonly Shock[];
	readonly spotAt: (second: number) => Spot | null;
};

/** From so many seconds between two fixes on, what happened between them has no place. */
const sparse = 30;
const isTimed = ({ time }: Track): boolean => {
	const steps = [...time.subarray(1)].map((now, at) => now - numberAt(time, at)).filter((step) => step > 0);
	const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1];
	return usual !== undefined && usual < sparse;
};

const spotOn = (ground: Ground, { segment, direction, start, end }: SegmentPassage, second: number): Spot => {
	const line = lineOfSegment(ground.network, ground.segments, segment);
	const [first, last] = direction === 'f' ? [line[0], line.at(-1)] : [line.at(-1), line[0]];
	const share = end > start ? (second - start) / (end - start) : 0;
	const [a = numberAt(ground.segments.lon, segment), b = numberAt(ground.segments.lat, segment)] = first ?? [];
	const [c = a, d = b] = last ?? [];
	return { segment, lon: a + share * (c - a), lat: b + share * (d - b) };
};

const shakingsOf = (vertical: Vertical, passages: readonly SegmentPassage[]): ReadonlyMap<number, readonly Shaking[]> => {
	const found = new Map<number, Shaking[]>();
	const shakingOn = shakerOn(vertical);
	for (const passage of passages) {
		const shaking = shakingOn(passage);
		if (typeof shaking === 'string') continue;
		const known = found.get(passage.segment);
		if (known) known.push(shaking);
		else found.set(passage.segment, [shaking]);
	}
	return found;
};

const shortest = 2;
const verticalIn = ({ motion }: Recorded): Vertical | null =>
	motion && numberAt(motion.time, motion.time.length - 1) - numberAt(motion.time, 0) > shortest ? verticalOf(motion) : null;

/** What a drive says about the roads it went along. Never throws: what is odd is a finding, the rest of the drive is kept. */
export const surveyOf = (ground: Ground, matcher: Matcher, recorded: Recorded): Survey => {
	const { parts, findings } = matcher.match(recorded.track);
	const passages = parts.flatMap((legs) => passagesOf(ground, legs));
	const timed = isTimed(recorded.track);
	const vertical = timed ? verticalIn(recorded) : null;
	const spotAt = (second: number): Spot | null => {
		const passage = timed ? passages[passageAt(passages, second)] : undefined;
		return passage ? spotOn(ground, passage, second) : null;
	};
	const shocks = (vertical ? eventsIn(vertical) : []).flatMap((event): readonly Shock[] => {
		const spot = spotAt(event.time);
		return spot ? [{ ...event, ...spot }] : [];
	});
	return {
		passages,
		metres: passages.reduce((sum, { metres }) => sum + metres, 0),
		findings,
		isTimed: timed,
		shaking: vertical ? shakingsOf(vertical, passages) : new Map(),
		shocks,
		spotAt,
	};
};

/** The evenness of each segment that shook a calibrated vehicle. */
export const evennessOn = ({ shaking }: Survey, calibration: Calibration): ReadonlyMap<number, Evenness> =>
	new Map(
		[...shaking].flatMap(([segment, shakings]) => {
			const evenness = evennessOf(calibration, shakings);
			return evenness ? [[segment, evenness] as const] : [];
		}),
	);
