import { isDate } from '#kernel/time/civil.ts';
import { readHours } from '#kernel/time/opening-hours.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { isoIn, localIn } from '#kernel/time/zone.ts';
import { cleanLine } from './clean.ts';
import { type Field, plain, Problem, textual } from './field.ts';

/** `20.6.2026` as people write a day; ISO 8601 is taken as well. */
const germanDay = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})/;
const isoDay = (raw: string): string => {
	const text = cleanLine(raw);
	const { day = '', month = '', year = '' } = germanDay.exec(text)?.groups ?? {};
	return text.replace(germanDay, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

const dayIn = (raw: string): string => {
	const day = Temporal.PlainDate.from(isoDay(raw)).toString();
	if (!isDate(day)) throw new RangeError('notADay');
	return day;
};

const attempt = <T>(read: () => T, problem: string): T | Problem => {
	try {
		return read();
	} catch {
		return new Problem(problem);
	}
};

/** A calendar day, kept as `2026-06-20`. */
export const day = (label: string): Field<string> => ({
	...textual,
	label,
	control: 'day',
	schema: { type: 'string', format: 'date' },
	read: (raw) => (raw.trim() === '' ? new Problem('required') : attempt(() => dayIn(raw), 'notADay')),
});

const longestList = 3000;

/** Calendar days in one line, German or ISO 8601, parted by commas, semicolons or blanks; kept in order and once each. */
export const days = (label: string): Field<readonly string[]> => ({
	...plain,
	label,
	control: 'line',
	isOptional: true,
	max: longestList,
	schema: { type: 'array', items: { type: 'string', format: 'date' } },
	read: (raw) => {
		if (raw.length > longestList) return new Problem('tooLong');
		const parts = cleanLine(raw)
			.split(/[\s,;]+/)
			.filter((part) => part !== '');
		return attempt(() => [...new Set(parts.map((part) => dayIn(part)))].toSorted(), 'notADay');
	},
	write: (value) => value.join(', '),
	toJson: (value) => value,
});

/** `18:00` or `18.30`. */
const clock = /^(?<hour>\d{1,2})[:.](?<minute>\d{2})$/;
const spoken = new Set(['um', 'uhr', 'at']);

/** `13.1.2027 18:00` becomes `2027-01-13T18:00`: a clock belongs to the day before it. */
const momentsIn = (raw: string): readonly string[] => {
	const moments: string[] = [];
	for (const part of cleanLine(raw).split(/[\s,;]+/)) {
		if (part === '' || spoken.has(part.toLowerCase())) continue;
		const { hour, minute } = clock.exec(part)?.groups ?? {};
		const last = moments.at(-1);
		if (hour === undefined) moments.push(momentOf(isoDay(part)));
		else if (last === undefined || last.includes('T')) throw new RangeError(part);
		else moments.splice(-1, 1, momentOf(`${last}T${hour.padStart(2, '0')}:${minute}`));
	}
	return moments;
};
const momentOf = (iso: string): string =>
	iso.includes('T') ? Temporal.PlainDateTime.from(iso).toString({ smallestUnit: 'minute' }) : Temporal.PlainDate.from(iso).toString();

/** Calendar days, each with a clock where it differs: `2026-06-20`, `2026-06-21T18:00`; typed in one line as `days`. */
export const moments = (label: string): Field<readonly string[]> => ({
	...days(label),
	schema: { type: 'array', items: { type: 'string' } },
	read: (raw) => (raw.length > longestList ? new Problem('tooLong') : attempt(() => [...new Set(momentsIn(raw))].toSorted(), 'notADay')),
	write: (value) => value.map((moment) => moment.replace('T', ' ')).join(', '),
});

const instantIn = (raw: string, zone: string): Date => {
	const written = isoDay(raw).replace(' ', 'T');
	const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(written);
	return new Date(
		hasOffset
			? Temporal.Instant.from(written).epochMilliseconds
			: Temporal.PlainDateTime.from(written).toZonedDateTime(zone).epochMilliseconds,
	);
};

/** A moment, typed as local time of the municipality or with its offset; given to machines with the offset (ISO 8601). */
export const dateTime = (label: string, zone = 'Europe/Berlin'): Field<Date> => ({
	...plain,
	label,
	control: 'dateTime',
	schema: { type: 'string', format: 'date-time' },
	read: (raw) => (raw.trim() === '' ? new Problem('required') : attempt(() => instantIn(raw, zone), 'notADateTime')),
	write: (value) => localIn(value, zone, 'minute'),
	toJson: isoIn,
});

/** Opening hours in the syntax of OpenStreetMap: `Mo 09:00-12:00; Sa[even] …; PH off`. */
export const hours = (label: string): Field<string> => ({
	...textual,
	label,
	control: 'hours',
	max: 1000,
	read: (raw) => {
		const value = cleanLine(raw);
		return value === '' ? new Problem('required') : 'problem' in readHours(value) ? new Problem('notHours') : value;
	},
});

/** A recurrence rule (RFC 5545, 3.3.10). */
export const rule = (label: string): Field<string> => ({
	...textual,
	label,
	control: 'rule',
	max: 500,
	read: (raw) => {
		const value = cleanLine(raw)
			.replace(/^RRULE:/i, '')
			.toUpperCase();
		return value === '' ? new Problem('required') : 'problem' in parseRule(value) ? new Problem('notARule') : value;
	},
});
