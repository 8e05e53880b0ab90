import { accesses } from '#kernel/ballot/round.ts';
import type { Problems } from '#kernel/errors.ts';
import { hinted } from '#kernel/kind/field.ts';
import { choice, flag, linewise } from '#kernel/kind/fields.ts';
import { defineKind, type ValuesOf } from '#kernel/kind/kind.ts';
import { dateTime } from '#kernel/kind/time-fields.ts';
import { readQuestionnaire } from './questionnaire.ts';

const fields = {
	questions: hinted(
		linewise('Fragen', 20_000, readQuestionnaire),
		[
			'Je Frage eine Zeile „name (eine): Frage?“, darunter je Antwort „- ja: Ja“.',
			'Arten: eine, mehrere, skala 1-5, matrix, rang, zahl 0-99, text, karte, foto, ort.',
			'Bei foto steht die Kennung eines Bildes aus der Mediathek dabei: „- rot [01a2…]: Der rote“.',
			'„wenn name = ja“ verzweigt, „en: …“ übersetzt die Zeile darüber.',
		].join(' '),
	),
	access: hinted(choice('Wer nimmt teil?', accesses), 'Offen heißt: eine Antwort je Gerät. Das ist ein Stimmungsbild, keine Abstimmung.'),
	opensAt: hinted(dateTime('Beginn'), 'Ein neuer Beginn nach dem Ende eröffnet die nächste Welle.'),
	closesAt: dateTime('Ende'),
	hasPaper: flag('Auch auf Papier: Ausgezählt wird von Hand, wenn alle Bögen erfasst sind'),
	hasPhone: hinted(flag('Auch am Telefon'), 'Wer anruft, nennt den Code aus dem Brief; jemand im Rathaus tippt die Antworten.'),
	hasKiosk: hinted(flag('Auch am Infopunkt'), 'Wer vor dem Bildschirm steht, antwortet dort. Eine Grenze je Gerät gibt es da nicht.'),
};
export type SurveyValues = ValuesOf<typeof fields>;

const check = (values: SurveyValues): Problems => ({
	...(values.closesAt <= values.opensAt && { closesAt: 'endsBeforeItStarts' }),
	// A caller shows no account and no device.
	...(values.hasPhone && values.access !== 'codes' && { hasPhone: 'am Telefon geht es nur mit Codes auf Briefen' }),
	...(values.hasKiosk && values.access !== 'device' && { hasKiosk: 'am Infopunkt geht es nur bei offenen Umfragen' }),
});

/** Where the office works with surveys. */
export const deskPath = '/verwaltung/umfragen';

/** Questions to everybody: online, on paper, with dots on a shop window; counted once it is over. */
export const survey = defineKind({
	name: 'survey',
	table: 'survey',
	path: '/mitmachen/umfragen',
	one: 'Umfrage',
	deed: 'Umfrage anlegen',
	many: { de: 'Umfragen', en: 'Surveys', pl: 'Ankiety', uk: 'Опитування', ar: 'استطلاعات' },
	icon: 'how_to_vote',
	permission: 'surveys.run',
	fields,
	schemaOrg: { type: 'CreativeWork', properties: { opensAt: 'datePublished', closesAt: 'expires' } },
	check,
});
