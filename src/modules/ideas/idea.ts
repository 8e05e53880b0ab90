import { hidden, hinted, optional, searched } from '#kernel/kind/field.ts';
import { choice, email, line, paragraphs, phone, whole } from '#kernel/kind/fields.ts';
import { defineKind } from '#kernel/kind/kind.ts';
import { categoryTexts, statusTexts } from './texts.ts';

export const categories = categoryTexts.de;
export type Category = keyof typeof categories;
export const isCategory = (raw: string): raw is Category => Object.hasOwn(categories, raw);

export const statuses = statusTexts.de;
export type Status = keyof typeof statuses;
export const isStatus = (raw: string): raw is Status => Object.hasOwn(statuses, raw);

const channels = {
	online: 'Webseite',
	phone: 'Telefon',
	paper: 'Papier',
	event: 'Veranstaltung',
	kiosk: 'Infopunkt oder Exponat',
} as const;

/** What somebody would change. It belongs to a collection, whose phases decide what can be done with it. */
export const idea = defineKind({
	name: 'idea',
	table: 'idea',
	path: '/mitmachen/ideen',
	one: 'Idee',
	deed: 'Idee aufnehmen',
	many: { de: 'Ideen', en: 'Ideas', pl: 'Pomysły', uk: 'Ідеї', ar: 'الأفكار' },
	icon: 'lightbulb',
	permission: 'ideas.write',
	fields: {
		call: hinted(line('Ideensammlung', 80), 'Der letzte Teil ihrer Adresse: „ortskern-ebersfeld“.'),
		category: choice('Worum geht es?', categories),
		status: choice('Stand', statuses),
		statement: hinted(
			optional(paragraphs('Stellungnahme der Gemeinde', 3000)),
			'Öffentlich. Wer die Idee unterstützt, bekommt sie per E-Mail.',
		),
		authorName: searched(line('Von wem?', 80)),
		authorEmail: hinted(hidden(optional(email('E-Mail für Rückfragen'))), 'Sieht nur die Verwaltung.'),
		channel: choice('Wie kam sie an?', channels),
	},
	schemaOrg: { type: 'CreativeWork', properties: { authorName: 'author', status: 'creativeWorkStatus' } },
});

/** An invitation to hand in ideas about something; from `quorum` supporters on an idea is voted on, 0 asks for none. */
export const ideaCall = defineKind({
	name: 'ideaCall',
	table: 'idea_call',
	path: '/mitmachen/ideensammlungen',
	one: 'Ideensammlung',
	deed: 'Ideensammlung anlegen',
	many: { de: 'Ideensammlungen', en: 'Idea collections', pl: 'Nabory pomysłów', uk: 'Збори ідей', ar: 'مجموعات الأفكار' },
	icon: 'campaign',
	permission: 'ideas.call',
	fields: {
		quorum: hinted(
			whole('So viele müssen eine Idee unterstützen', { min: 0, max: 100_000 }),
			'Ab dann kommt sie zur Abstimmung. 0: keine Hürde.',
		),
		contactName: line('Wer gibt Auskunft?', 120),
		contactPhone: optional(phone('Telefon')),
		contactEmail: optional(email('E-Mail')),
	},
	schemaOrg: { type: 'Event', properties: { contactName: 'organizer' } },
});
