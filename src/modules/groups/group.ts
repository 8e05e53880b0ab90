import type { Problems } from '#kernel/errors.ts';
import { hidden, hinted, optional, searched } from '#kernel/kind/field.ts';
import { choice, email, flag, line, link, paragraphs, phone } from '#kernel/kind/fields.ts';
import { defineKind, type ValuesOf } from '#kernel/kind/kind.ts';
import { dateTime, days, rule } from '#kernel/kind/time-fields.ts';
import { adviceOn, fitsItsRule } from '#kernel/time/occurrence.ts';
import { sortTexts, topicStateTexts } from './texts.ts';

const joinings = { open: 'Alle, sofort', request: 'Auf Anfrage', closed: 'Niemand, sie ist gewählt oder berufen' } as const;
/** How many hours before a meeting its link is shown; `null` for always. */
export const showings = { always: null, day: 24, hour: 1 } as const;

/** A kind knows no municipality; all of Germany keeps one time. */
const zone = 'Europe/Berlin';

const fields = {
	sort: choice('Was ist es?', sortTexts.de),
	joining: choice('Wer kann dazukommen?', joinings),
	takesTopics: flag('Alle dürfen Themen vorschlagen und darüber abstimmen'),
	startsAt: hinted(optional(dateTime('Erstes Treffen')), 'Leer: Treffen werden einzeln eingetragen.'),
	endsAt: optional(dateTime('Ende')),
	rule: hinted(optional(rule('Wiederholung')), 'Regel nach RFC 5545, zum Beispiel FREQ=MONTHLY;BYDAY=1TH.'),
	exceptions: hinted(days('Fällt aus am'), 'Tage, durch Komma getrennt.'),
	venue: hinted(optional(searched(line('Wo?', 160))), '„Online“ oder Haus und Raum.'),
	joinLink: hidden(optional(link('Adresse der Videorunde'))),
	dialIn: hidden(optional(phone('Einwahl am Telefon'))),
	showing: choice('Wann stehen Adresse und Einwahl auf der Seite?', {
		always: 'Immer',
		day: 'Ab einem Tag vorher',
		hour: 'Ab einer Stunde vorher',
	}),
	contactName: searched(line('Wer gibt Auskunft?', 120)),
	contactPhone: optional(phone('Telefon')),
	contactEmail: optional(email('E-Mail')),
};
export type GroupValues = ValuesOf<typeof fields>;

/** What an evening has not: whole days, and days of its own. */
const usual = { isAllDay: false, extraDays: [] } as const;
const timeProblems = ({ startsAt, endsAt, venue, ...values }: GroupValues): Problems => {
	if (startsAt === null) return values.rule === null ? {} : { startsAt: 'required' };
	if (venue === null) return { venue: 'required' };
	if (endsAt !== null && endsAt <= startsAt) return { endsAt: 'endsBeforeItStarts' };
	return fitsItsRule({ ...values, startsAt, endsAt, ...usual }, zone) ? {} : { rule: 'startIsNotInRule' };
};
const check = (values: GroupValues): Problems => ({
	...timeProblems(values),
	...(values.contactPhone === null && values.contactEmail === null && { contactPhone: 'phoneOrEmail' }),
});

/** People who work on something together, a body of the project, or a regular evening for everybody. */
export const group = defineKind({
	name: 'group',
	table: 'working_group',
	path: '/mitmachen/gruppen',
	one: 'Gruppe',
	deed: 'Gruppe anlegen',
	many: { de: 'Gruppen', en: 'Groups', pl: 'Grupy', uk: 'Групи', ar: 'المجموعات' },
	icon: 'groups',
	permission: 'groups.write',
	fields,
	schemaOrg: { type: 'Organization', properties: { contactName: 'contactPoint' } },
	check,
	advise: ({ startsAt, ...values }) => (startsAt === null ? [] : adviceOn({ ...values, startsAt, ...usual }, zone)),
});

/** What somebody would like a group to talk about; `group` is the last part of the group's address. */
export const topic = defineKind({
	name: 'topic',
	table: 'group_topic',
	path: '/mitmachen/themen',
	one: 'Thema',
	deed: 'Thema aufnehmen',
	many: { de: 'Themenvorschläge', en: 'Suggested topics', pl: 'Propozycje tematów', uk: 'Запропоновані теми', ar: 'مواضيع مقترحة' },
	icon: 'rate_review',
	permission: 'groups.topics',
	isTerse: true,
	fields: {
		group: hinted(line('Gruppe', 80), 'Der letzte Teil ihrer Adresse: „digitaler-stammtisch“.'),
		state: choice('Stand', topicStateTexts.de),
		outcome: optional(paragraphs('Was dabei herauskam', 3000)),
		authorName: searched(line('Von wem?', 80)),
	},
	schemaOrg: { type: 'CreativeWork', properties: { authorName: 'author', state: 'creativeWorkStatus' } },
});
