import type { Rule } from '#kernel/time/recurrence/grammar.ts';

/**
 * One appointment of a calendar file (RFC 5545 §3.6.1). `start` and `end` are `2026-11-21` (all day; the end does not count)
 * or `2026-11-21T09:00:00` as the clock of `zone` shows it; without zone the time floats. `duration` is ISO 8601.
 */
export type Appointment = {
	readonly title: string;
	readonly description: string;
	readonly location: string;
	readonly url: string;
	readonly start: string;
	readonly end: string | null;
	readonly duration: string | null;
	readonly allDay: boolean;
	readonly zone: string | null;
	readonly cancelled: boolean;
	readonly categories: readonly string[];
	/** Degrees, WGS 84. */
	readonly geo: { readonly latitude: number; readonly longitude: number } | null;
	readonly sequence: number;
};

/** `occurrence` is the start that this appointment takes the place of (RECURRENCE-ID), written like those of the entry. */
export type Override = Appointment & { readonly occurrence: string };

export type CalendarEntry = Appointment & {
	readonly uid: string;
	readonly rule: Rule | null;
	readonly exdates: readonly string[];
	readonly rdates: readonly string[];
	readonly overrides: readonly Override[];
};

/** `line` is that of the file, from 1; `component` counts the events of the file from 1, null outside of them. */
export type IcsProblem = {
	readonly problem:
		| 'tooLarge'
		| 'tooManyEntries'
		| 'notACalendar'
		| 'notClosed'
		| 'unexpectedEnd'
		| 'unreadableLine'
		| 'missing'
		| 'wrongValue'
		| 'unknownZone'
		| 'wrongRule'
		| 'endBeforeStart'
		| 'repeated';
	readonly line: number;
	readonly component: number | null;
	readonly property: string;
	readonly value: string;
};
