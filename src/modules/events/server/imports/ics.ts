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

const momentsOf = (asking: Asking, { start, zone }: Appointment, moments: readonly string[]): string => {
	const usual = localTime(asking, start, zone).slice(11, 16);
	const local = moments.map((iso) => localTime(asking, iso, zone).slice(0, 16));
	return [...new Set(local.map((moment) => (moment.slice(11) === usual ? moment.slice(0, 10) : moment.replace('T', ' '))))].join(', ');
};

const lengthOf = ({ start, end, duration }: Appointment): string =>
	end === null
		? (duration ?? '')
		: (isDay(start) ? Temporal.PlainDate.from(start).until(end) : Temporal.PlainDateTime.from(start).until(end)).toString();

/** Nothing but the hour differs: the form says that itself. */
const isOnlyMoved = (asking: Asking, entry: CalendarEntry, one: Appointment): boolean => {
	const said = (appointment: Appointment) =>
		JSON.stringify({ ...answersFrom(asking, appointment), startsAt: '', endsAt: lengthOf(appointment) });
	return one.zone === entry.zone && said(one) === said(entry);
};

/**
 * An entry of a calendar file as answers of the form. An occurrence that was moved falls out on its day and stands among the extra days;
 * one with other words or of another length leaves the series and becomes an event of its own.
 */
export const eventsFrom = (entry: CalendarEntry, asking: Asking): readonly { readonly key: string; readonly answers: Answers }[] => {
	const { uid, rule, exdates, rdates, overrides, zone } = entry;
	const left = [...exdates, ...overrides.map(({ occurrence }) => occurrence)];
	const shown = overrides.filter(({ cancelled }) => !cancelled);
	const moved = shown.filter((one) => isOnlyMoved(asking, entry, one));
	const extra = [...rdates, ...moved.map(({ start }) => start)];
	const series = {
		rule: rule ? writeRule(rule) : '',
		exceptions: daysOf(asking, left, zone),
		extraDays: momentsOf(asking, entry, extra),
	};
	const changed = shown.filter((one) => !moved.includes(one));
	return [
		{ key: uid, answers: { ...answersFrom(asking, entry), ...series } },
		...changed.map((one) => ({ key: `${uid}/${one.occurrence}`, answers: answersFrom(asking, one) })),
	];
};
