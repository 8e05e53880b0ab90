import { hidden, hinted, optional, searched } from '#kernel/kind/field.ts';
import { choice, choices, email, flag, line, link, phone } from '#kernel/kind/fields.ts';
import { defineKind, type KindTable, type ValuesOf } from '#kernel/kind/kind.ts';
import { day, hours } from '#kernel/kind/time-fields.ts';

export const categories = {
	club: 'Verein',
	initiative: 'Initiative',
	offer: 'Angebot',
	person: 'Person',
	place: 'Ort und Haus',
	office: 'Amt',
	business: 'Betrieb',
	health: 'Gesundheit',
	school: 'Schule und Kita',
	fireBrigade: 'Feuerwehr',
	stop: 'Haltestelle',
} as const;
export type Category = keyof typeof categories;

export const spokenLanguages = {
	de: 'Deutsch',
	en: 'Englisch',
	pl: 'Polnisch',
	uk: 'Ukrainisch',
	ar: 'Arabisch',
	ru: 'Russisch',
	fr: 'Französisch',
	dgs: 'Gebärdensprache (DGS)',
	easy: 'Leichte Sprache',
} as const;
export type SpokenLanguage = keyof typeof spokenLanguages;

const fields = {
	category: choice('Art', categories),
	contactName: hinted(optional(searched(line('Ansprechperson', 120))), 'Wer nimmt das Telefon ab?'),
	phone: optional(phone('Telefon')),
	email: optional(email('E-Mail')),
	website: optional(link('Internetseite')),
	street: optional(searched(line('Straße und Hausnummer', 120))),
	town: optional(line('Postleitzahl und Ort', 120)),
	hours: optional(hours('Öffnungszeiten')),
	isStepFree: flag('Stufenlos erreichbar'),
	hasConsent: flag('Die Person ist mit der Veröffentlichung einverstanden'),
	languages: choices('Gesprochene Sprachen', spokenLanguages),
	registerEmail: hidden(
		hinted(optional(email('E-Mail für die jährliche Bestätigung')), 'Bleibt verborgen. Einmal im Jahr fragen wir hier nach.'),
	),
	confirmedOn: hinted(optional(day('Bestätigt am')), 'Leer: heute.'),
	sourceNote: optional(line('Quelle und Lizenz', 200)),
};

/** These the town hall keeps itself; all others are confirmed once a year by those who run them. */
const kept: ReadonlySet<Category> = new Set(['place', 'office', 'school', 'fireBrigade', 'stop']);
export const isConfirmedYearly = (category: Category): boolean => !kept.has(category);

/** From so many months without a confirmation on, an entry is asked after and sinks in the lists; after so many more it is no longer shown. */
export const monthsUntilAsked = 12;
const monthsUntilGone = 15;

type Confirmed = Pick<ValuesOf<typeof fields>, 'category' | 'registerEmail' | 'confirmedOn'>;

export const vanishesOn = ({ category, registerEmail, confirmedOn }: Confirmed, from: Date): Date | null => {
	if (registerEmail === null || !isConfirmedYearly(category)) return null;
	const confirmed =
		confirmedOn === null
			? Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('UTC')
			: Temporal.PlainDate.from(confirmedOn).toZonedDateTime('UTC');
	return new Date(confirmed.add({ months: monthsUntilGone }).epochMilliseconds);
};

export const entry = defineKind({
	name: 'entry',
	table: 'entry',
	path: '/verzeichnis',
	one: 'Eintrag',
	deed: 'Eintrag anlegen',
	many: { de: 'Verzeichnis', en: 'Directory', pl: 'Katalog', uk: 'Довідник', ar: 'الدليل' },
	icon: 'contacts',
	permission: 'directory.write',
	isTerse: true,
	fields,
	schemaOrg: { type: 'Organization', properties: { phone: 'telephone', email: 'email', website: 'sameAs' } },
	check: ({ category, hasConsent }) => (category === 'person' && !hasConsent ? { hasConsent: 'required' } : {}),
	shownUntil: vanishesOn,
});
export type EntryValues = ValuesOf<typeof fields>;
type EntryReminder = { tenantId: KindTable<typeof entry>['tenantId']; publicationId: string; sentAt: Date };
export type EntryTables = { entry: KindTable<typeof entry>; entryReminder: EntryReminder };
