import type { Problems } from '#kernel/errors.ts';
import { faultSentence } from '#kernel/outside/fault-sentences.ts';

/** What an editor says about a calendar or feed of somebody else. */
export type SourceAnswers = {
	readonly name: string;
	readonly url: string;
	readonly kind: string;
	readonly places: readonly string[];
	readonly topics: readonly string[];
	readonly trust: 'publish' | 'review';
	readonly intervalMinutes: number;
};

export const intervals = { 60: 'Jede Stunde', 360: 'Alle sechs Stunden', 1440: 'Einmal am Tag', 10080: 'Einmal in der Woche' } as const;
const isInterval = (minutes: number): boolean => Object.hasOwn(intervals, minutes);

type Raw = Readonly<Record<'name' | 'url' | 'kind' | 'trust' | 'interval', string>> & Pick<SourceAnswers, 'places' | 'topics'>;
type Offer = { readonly kinds: readonly string[]; readonly places: readonly string[]; readonly topics: readonly string[] };

/** `webcal:` is how calendars call HTTPS. */
const addressOf = (raw: string): string => raw.trim().replace(/^webcals?:/i, 'https:');

export const readSource = (raw: Raw, offer: Offer): { readonly source: SourceAnswers; readonly problems: Problems } => {
	const interval = Number(raw.interval);
	const source: SourceAnswers = {
		name: raw.name.trim(),
		url: addressOf(raw.url),
		kind: raw.kind,
		places: raw.places.filter((slug) => offer.places.includes(slug)),
		topics: raw.topics.filter((slug) => offer.topics.includes(slug)),
		trust: raw.trust === 'publish' ? 'publish' : 'review',
		intervalMinutes: isInterval(interval) ? interval : 360,
	};
	const isAddress = URL.canParse(source.url) && /^https?:$/.test(new URL(source.url).protocol);
	return {
		source,
		problems: {
			...(source.name === '' && { name: 'required' }),
			...(source.name.length > 100 && { name: 'tooLong' }),
			...(!isAddress && { url: source.url === '' ? 'required' : 'notALink' }),
			...(!offer.kinds.includes(source.kind) && { kind: 'notAChoice' }),
		},
	};
};

const words = (folded: string): ReadonlySet<string> => new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));

/** Whether two folded titles speak of the same thing: half of their words, counted by the shorter one and by both together. */
export const isSameTitle = (a: string, b: string): boolean => {
	if (a === b) return true;
	const [one, two] = [words(a), words(b)];
	const both = [...one].filter((word) => two.has(word)).length;
	const [fewer, all] = [Math.min(one.size, two.size), new Set([...one, ...two]).size];
	return fewer > 0 && both / fewer >= 0.75 && both / all >= 0.4;
};

/** Minutes until the next try after failures in a row: doubled each time, a day at most. */
export const minutesUntil = ({ intervalMinutes }: Pick<SourceAnswers, 'intervalMinutes'>, failures: number): number =>
	failures === 0 ? intervalMinutes : Math.min(Math.max(1440, intervalMinutes), intervalMinutes * 2 ** Math.min(10, failures));

/** What only a source can do wrong. */
const wrong = {
	notACalendar: 'Das ist kein Kalender (ICS).',
	notAFeed: 'Das ist kein Feed (RSS oder Atom).',
	suddenlyEmpty: 'Die Quelle ist plötzlich leer. Es wurde nichts zurückgezogen.',
};
export const problemSentence = (problem: string): string => faultSentence(problem, wrong);
