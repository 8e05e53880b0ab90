import type { Context } from '#kernel/context.ts';
import type { Appointment, CalendarEntry } from '#kernel/exchange/ics/entry.ts';
import type { Answers } from '#kernel/kind/kind.ts';
import { writeRule } from '#kernel/time/recurrence/write.ts';

type Asking = Pick<Context, 'tenant'>;

const longestSummary = 300;
const longestTitle = 120;
const longestVenue = 160;
const isDay = (iso: string): boolean => !iso.includes('T');

/** As the clock of the municipality shows it; a time without zone floats and is taken as it stands. */
const localTime = ({ tenant }: Asking, iso: string, zone: string | null): string => {
	if (isDay(iso) || zone === null || zone === tenant.zone) return iso;
	return Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).withTimeZone(tenant.zone).toPlainDateTime().toString();
};

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

const startPlus = (start: string, duration: string): string =>
	(isDay(start) ? Temporal.PlainDate : Temporal.PlainDateTime).from(start).add(duration).toString();

/** The end as a form asks for it: the last day of an all-day event, where a calendar file names the day after. */
const endOf = (asking: Asking, { start, end, duration, zone }: Appointment): string => {
	const last = end ?? (duration === null ? null : startPlus(start, duration));
	if (last === null) return '';
	if (!isDay(start)) return localTime(asking, last, zone);
	const day = last > start ? dayBefore(last) : start;
	return day === start ? '' : `${day}T00:00`;
};

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
const topicsOf = ({ tenant }: Asking, categories: readonly string[]): string => {
	const wanted = new Set(categories.map((name) => name.toLowerCase()));
	return tenant.topics
		.filter(({ slug, names }) => wanted.has(slug) || wanted.has((names['de'] ?? '').toLowerCase()))
		.map(({ slug }) => slug)
		.join(' ');
};

/** The first paragraph is the summary; the whole text follows only where it says more. */
const wordsFrom = ({ title, description }: Appointment): Answers => {
	const [first = ''] = description.split(/\n\s*\n/, 1);
	const saysMore = first.length > longestSummary || description.trim() !== first.trim();
	return { title: cut(title, longestTitle), summary: cut(first.trim() || title, longestSummary), body: saysMore ? description : '' };
};

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const answersFrom = (asking: Asking, appointment: Appointment): Answers => {
	const { location, url, start, allDay, zone, cancelled, categories, geo } = appointment;
	return {
		...wordsFrom(appointment),
		venue: cut(location || asking.tenant.name, longestVenue),
		admission: 'free',
		topics: topicsOf(asking, categories),
		startsAt: isDay(start) ? `${start}T00:00` : localTime(asking, start, zone),
		endsAt: endOf(asking, appointment),
		isAllDay: allDay ? 'ja' : '',
		isCancelled: cancelled ? 'ja' : '',
		bookingLink: isWebAddress(url) ? url : '',
		...(geo && { position: `${geo.latitude}, ${geo.longitude}` }),
	};
};

const daysOf = (asking: Asking, moments: readonly string[], zone: string | null): string =>
	[...new Set(moments.map((iso) => localTime(asking, iso, zone).slice(0, 10)))].join(', ');

/**
 * An entry of a calendar file as answers of the form. An occurrence that was changed leaves the series and becomes an event of its own:
 * the form knows days that fall out, no days that differ.
 */
export const eventsFrom = (entry: CalendarEntry, asking: Asking): readonly { readonly key: string; readonly answers: Answers }[] => {
	const { uid, rule, exdates, rdates, overrides, zone } = entry;
	const left = [...exdates, ...overrides.map(({ occurrence }) => occurrence)];
	const series = { rule: rule ? writeRule(rule) : '', exceptions: daysOf(asking, left, zone), extraDays: daysOf(asking, rdates, zone) };
	const changed = overrides.filter(({ cancelled }) => !cancelled);
	return [
		{ key: uid, answers: { ...answersFrom(asking, entry), ...series } },
		...changed.map((one) => ({ key: `${uid}/${one.occurrence}`, answers: answersFrom(asking, one) })),
	];
};
