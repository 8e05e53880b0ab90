import { hinted, optional, searched } from '#kernel/kind/field.ts';
import { choice, choices, flag, line, link } from '#kernel/kind/fields.ts';
import { type CalendarEntry, defineKind, type KindTable, type ValuesOf } from '#kernel/kind/kind.ts';
import { dateTime, days, moments, rule } from '#kernel/kind/time-fields.ts';
import type { TenantId } from '#kernel/db/owned.ts';
import type { Problems } from '#kernel/errors.ts';
import { adviceOn, fitsItsRule, spanOf, timesOn } from '#kernel/time/occurrence.ts';

const admissions = { free: 'frei', paid: 'kostenpflichtig', donation: 'Spende' } as const;
export const audiences = { families: 'Familien', children: 'Kinder', youth: 'Jugend', seniors: 'Ältere', newcomers: 'Neu hier' } as const;
export type Audience = keyof typeof audiences;

/** A kind knows no municipality; all of Germany keeps one time. */
const zone = 'Europe/Berlin';

const fields = {
	startsAt: dateTime('Beginn'),
	endsAt: hinted(optional(dateTime('Ende')), 'Ohne Ende steht im Kalender eine Stunde.'),
	isAllDay: flag('Ganztägig'),
	venue: searched(hinted(line('Wo?', 160), 'Haus, Raum, Dorf: „Bürgerhaus Ebersfeld, Saal“.')),
	organiser: optional(searched(line('Wer lädt ein?', 120))),
	admission: choice('Eintritt', admissions),
	price: hinted(optional(line('Preis', 80)), '„5 €, ermäßigt 3 €“.'),
	isStepFree: flag('Stufenlos erreichbar'),
	audience: choices('Für wen besonders?', audiences),
	rule: hinted(optional(rule('Wiederholung')), 'Regel nach RFC 5545, zum Beispiel FREQ=WEEKLY;BYDAY=WE.'),
	exceptions: hinted(days('Fällt aus am'), 'Tage, durch Komma getrennt: 24.12.2026, 31.12.2026.'),
	extraDays: hinted(
		moments('Zusätzlich am'),
		'Tage außerhalb der Regel: 13.1.2027, zu anderer Stunde 13.1.2027 18:00. Ein verlegter Tag fällt oben aus und steht hier neu.',
	),
	isCancelled: flag('Abgesagt'),
	bookingLink: optional(link('Anmeldung unter')),
};
export type EventValues = ValuesOf<typeof fields>;

const check = (values: EventValues): Problems => {
	const { startsAt, endsAt, isAllDay } = values;
	const isBackwards = endsAt !== null && (isAllDay ? endsAt < startsAt : endsAt <= startsAt);
	if (isBackwards) return { endsAt: 'endsBeforeItStarts' };
	return fitsItsRule(values, zone) ? {} : { rule: 'startIsNotInRule' };
};

const calendar = (values: EventValues): CalendarEntry => {
	const { startsAt: start, endsAt: end } = spanOf(values, zone);
	return {
		start,
		end,
		allDay: values.isAllDay,
		rule: values.rule,
		location: values.venue,
		isCancelled: values.isCancelled,
		exdates: timesOn(values.exceptions, values, zone),
		rdates: timesOn(values.extraDays, values, zone),
	};
};

/** Something that takes place, once or again and again. It stays readable when it is over; lists only look forward. */
export const event = defineKind({
	name: 'event',
	table: 'event',
	path: '/termine',
	one: 'Termin',
	deed: 'Termin eintragen',
	many: { de: 'Termine', en: 'Events', pl: 'Wydarzenia', uk: 'Події', ar: 'الفعاليات' },
	icon: 'calendar_month',
	permission: 'events.write',
	isMailed: true,
	fields,
	schemaOrg: { type: 'Event', properties: { startsAt: 'startDate', endsAt: 'endDate', venue: 'location', organiser: 'organizer' } },
	check,
	advise: (values) => adviceOn(values, zone),
	calendar,
});

/** `plannedUntil`: how far the occurrences of a repeated event are worked out. */
export type EventTables = {
	event: KindTable<typeof event> & { plannedUntil: Date | null };
	eventOccurrence: { tenantId: TenantId; publicationId: string; startsAt: Date; endsAt: Date };
};
