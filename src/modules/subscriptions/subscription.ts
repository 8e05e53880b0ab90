/** What somebody wants to hear of. No village, topic or kind chosen means all of them. `weekday` counts from Monday, 1. */
export type Choices = {
	readonly places: readonly string[];
	readonly topics: readonly string[];
	readonly kinds: readonly string[];
	readonly rhythm: 'daily' | 'weekly';
	readonly weekday: number;
};

/** What there is to choose from: slugs of villages and topics, names of kinds. */
export type Offer = { readonly places: readonly string[]; readonly topics: readonly string[]; readonly kinds: readonly string[] };

/** Several values to a name, as a form sends them. */
export type Sent = Readonly<Record<string, readonly string[]>>;

const friday = 5;
const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 7;

/** What somebody ticked; what is not offered is left out. */
export const choicesIn = (sent: Sent, offer: Offer): Choices => {
	const chosen = (name: string, offered: readonly string[]) => [...new Set(sent[name] ?? [])].filter((one) => offered.includes(one));
	const weekday = Number(sent['wochentag']?.[0]);
	return {
		places: chosen('ort', offer.places),
		topics: chosen('thema', offer.topics),
		kinds: chosen('art', offer.kinds),
		rhythm: sent['rhythmus']?.[0] === 'taeglich' ? 'daily' : 'weekly',
		weekday: isWeekday(weekday) ? weekday : friday,
	};
};

/** Whether a digest is due on a day, when the last one was on another. A missed day is made up for. */
export const isDue = ({ rhythm, weekday }: Pick<Choices, 'rhythm' | 'weekday'>, last: string, today: string): boolean => {
	if (rhythm === 'daily') return last < today;
	const now = Temporal.PlainDate.from(today);
	const latest = now.subtract({ days: (now.dayOfWeek - weekday + 7) % 7 });
	return last < latest.toString();
};

/** Days that a digest covers until the next one. */
export const periodOf = ({ rhythm }: Pick<Choices, 'rhythm'>): number => (rhythm === 'daily' ? 1 : 7);

/** Fewer people than this are not counted aloud. */
const fewest = 10;
export const countAloud = (count: number): string => (count < fewest ? `unter ${fewest}` : count.toLocaleString('de'));
