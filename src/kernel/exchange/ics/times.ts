import { epochOf, offsetAt } from '#kernel/time/offset.ts';
import { isoOf } from '#kernel/time/recurrence/rule.ts';

/** A date or time as the file says it: `2026-11-21` or `2026-11-21T09:00:00` and its zone, null when floating or a day. */
export type SaidTime = { readonly text: string; readonly zone: string | null };

/** A jCal date or date-time (RFC 7265 §3.6); null where there is no such day or time. */
export const saidTime = (value: unknown, zone: string | null): SaidTime | null => {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	// A day without VALUE=DATE, common in the wild, comes out of ical.js 2.2.1 as `2026-01-01T::`.
	const iso = isoOf(String(first).replace('T::', '').replaceAll(/[-:]/g, ''));
	if (iso === null) return null;
	if (iso.endsWith('Z')) return { text: iso.slice(0, -1), zone: 'UTC' };
	return { text: iso, zone: iso.includes('T') ? zone : null };
};

const wallOf = (text: string): number => Date.parse(`${text}Z`) / 1000;

/** The same moment as the clock of the zone shows it; days and floating times stay what they are. */
export const shownIn = ({ text, zone: from }: SaidTime, zone: string | null): string => {
	if (from === null || zone === null || from === zone) return text;
	const epoch = epochOf(from, wallOf(text));
	return new Date((epoch + offsetAt(zone, epoch)) * 1000).toISOString().slice(0, 19);
};
