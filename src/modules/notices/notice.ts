import type { Problems } from '#kernel/errors.ts';
import { hidden, hinted, optional } from '#kernel/kind/field.ts';
import { choice, email, line, phone } from '#kernel/kind/fields.ts';
import { defineKind, type ValuesOf } from '#kernel/kind/kind.ts';
import { day } from '#kernel/kind/time-fields.ts';
import { dayBounds, today } from '#kernel/time/zone.ts';

export const noticeTypes = {
	offer: 'Biete',
	search: 'Suche',
	help: 'Hilfe gesucht',
	found: 'Gefunden',
	lost: 'Verloren',
	ride: 'Mitfahrt',
	gift: 'Zu verschenken',
} as const;
export type NoticeType = keyof typeof noticeTypes;

const zone = 'Europe/Berlin';
/** A board on which old paper hangs is read by nobody. */
const longestMonths = 6;

const fields = {
	type: choice('Worum geht es?', noticeTypes),
	expiresOn: hinted(day('Hängt bis'), 'Höchstens sechs Monate.'),
	contactName: line('Wer hängt aus?', 80),
	contactPhone: hinted(optional(phone('Telefon')), 'Steht auf dem Aushang.'),
	contactEmail: hinted(optional(email('E-Mail')), 'Steht auf dem Aushang. Telefon oder E-Mail, eines muss sein.'),
	price: hinted(optional(line('Preis', 60)), '„20 €“, „ein Glas Honig“.'),
	questionsEmail: hinted(hidden(optional(email('E-Mail für Rückfragen'))), 'Sieht nur die Redaktion.'),
};
export type NoticeValues = ValuesOf<typeof fields>;

/** What is wrong with the last day of a notice; `null` when nothing is. ISO days sort as texts. */
export const expiryProblem = (expiresOn: string, from: string): 'tooFar' | null =>
	expiresOn > Temporal.PlainDate.from(from).add({ months: longestMonths }).toString() ? 'tooFar' : null;

/** An answer could not reach anybody. */
const isUnreachable = ({ contactPhone, contactEmail }: Pick<NoticeValues, 'contactPhone' | 'contactEmail'>): boolean =>
	contactPhone === null && contactEmail === null;

const check = (values: NoticeValues): Problems => {
	if (isUnreachable(values)) return { contactPhone: 'phoneOrEmail' };
	const problem = expiryProblem(values.expiresOn, today(zone, new Date()));
	return problem ? { expiresOn: problem } : {};
};

/** A paper on the board: somebody offers, looks for, found, lost, drives, gives away. It takes itself down. */
export const notice = defineKind({
	name: 'notice',
	table: 'notice',
	path: '/brett',
	one: 'Aushang',
	deed: 'Aushang schreiben',
	many: { de: 'Schwarzes Brett', en: 'Notice board', pl: 'Tablica ogłoszeń', uk: 'Дошка оголошень', ar: 'لوحة الإعلانات' },
	icon: 'keep',
	permission: 'notices.write',
	isMailed: true,
	fields,
	schemaOrg: { type: 'CreativeWork', properties: { expiresOn: 'expires', contactName: 'author' } },
	check,
	shownUntil: ({ expiresOn }) => dayBounds(expiresOn, zone).until,
});
