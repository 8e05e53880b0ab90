/** What an inspector found: nothing, something to look at again, something to repair, so dangerous that the road was closed at once. */
export const verdicts = {
	fine: { label: 'Ohne Befund', light: 'ok' },
	watch: { label: 'Beobachten', light: 'wait' },
	repair: { label: 'Muss gemacht werden', light: 'stop' },
	closed: { label: 'Gesperrt oder gesichert', light: 'stop' },
} as const;
export type Verdict = keyof typeof verdicts;

/** One entry of the log, without what chains it. `day`: ISO 8601; `notedAt` is the moment of writing, which nobody chooses. */
export type Entry = {
	readonly number: number;
	readonly id: string;
	readonly day: string;
	readonly notedAt: Date;
	readonly inspectorId: string;
	readonly inspectorName: string;
	readonly street: string;
	readonly segments: readonly string[];
	readonly placeId: string | null;
	readonly seen: string;
	readonly verdict: Verdict;
	readonly weather: string;
};
/** An entry with its hash and that of the one before. */
export type Chained = Entry & { readonly previousHash: string; readonly hash: string };

/** Before the first entry. */
export const noHash = '0'.repeat(64);

/** The text that is hashed: a list, so that no two entries can be written as one text; the municipality and the hash before are in it. */
export const contentOf = (tenantId: string, entry: Entry, previousHash: string): string => {
	const { number, id, day, notedAt, inspectorId, inspectorName, street, segments, placeId, seen, verdict, weather } = entry;
	const words = [street, segments, placeId, seen, verdict, weather];
	return JSON.stringify([tenantId, previousHash, number, id, day, notedAt.toISOString(), inspectorId, inspectorName, ...words]);
};
