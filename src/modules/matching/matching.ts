import type { Problems } from '#kernel/errors.ts';
import { hinted } from '#kernel/kind/field.ts';
import { choice, flag, linewise } from '#kernel/kind/fields.ts';
import { defineKind, type ValuesOf } from '#kernel/kind/kind.ts';
import { dateTime } from '#kernel/kind/time-fields.ts';
import { readTheses } from './theses.ts';

export const modeWords = { 'mat-o-wahl-1': 'Mat-O-Wahl', 'decided-1': 'Ohne Vorteil für Unentschiedene' } as const;

const fields = {
	theses: hinted(
		linewise('Thesen', 40_000, readTheses),
		[
			'Eine These je Zeile, davor auf Wunsch ein kurzer Name: „Handwerk | Ich baue gern mit den Händen.“',
			'„? Zum Beispiel …“ erklärt die These darüber, „en: …“ übersetzt die Zeile darüber.',
			'Wer den Wortlaut ändert, stellt eine neue These: Alle Mitwirkenden werden dazu noch einmal gefragt.',
		].join(' '),
	),
	mode: hinted(choice('Gezählt wird nach', modeWords), 'Besucherinnen können auf der Ergebnisseite wechseln.'),
	opensAt: hinted(dateTime('Beginn für alle'), 'Vorher antworten die Mitwirkenden.'),
	closesAt: hinted(dateTime('Ende'), 'Bis dahin können Mitwirkende ihre Antworten ändern.'),
	answersUntil: hinted(
		dateTime('Mitwirkende antworten bis'),
		'Steht in der Einladung. Wer bis dahin nicht antwortet, kommt nur noch über das Rathaus dazu; ändern geht bis zum Ende.',
	),
	asksConsent: flag('Um Erlaubnis bitten, Antworten anonym mitzuzählen'),
};
export type MatchingValues = ValuesOf<typeof fields>;

const check = ({ opensAt, closesAt, answersUntil }: MatchingValues): Problems => ({
	...(closesAt <= opensAt && { closesAt: 'endsBeforeItStarts' }),
	...(answersUntil > closesAt && { answersUntil: 'endsBeforeItStarts' }),
});

/** Theses that bring together people who want to do something, and those with whom they can. */
export const matching = defineKind({
	name: 'matching',
	table: 'matching',
	path: '/mitwirk-o-mat',
	one: 'Mitwirk-O-Mat',
	deed: 'Mitwirk-O-Mat anlegen',
	many: { de: 'Mitwirk-O-Mat', en: 'Find your group', pl: 'Znajdź swoją grupę', uk: 'Знайдіть свою спільноту', ar: 'اعثر على مجموعتك' },
	icon: 'handshake',
	permission: 'matching.run',
	fields,
	schemaOrg: { type: 'CreativeWork', properties: { opensAt: 'datePublished', closesAt: 'expires' } },
	check,
});

export type Standing = 'ahead' | 'open' | 'over';
export const standingOf = ({ opensAt, closesAt }: Pick<MatchingValues, 'opensAt' | 'closesAt'>, now: Date): Standing =>
	opensAt > now ? 'ahead' : closesAt <= now ? 'over' : 'open';

export type Shut = 'late' | 'over';
/** Why a participant's link takes no answers: first ones are taken until the day in the invitation, changes until the end. */
export const shutFor = (values: MatchingValues, answeredAt: Date | null, now: Date): Shut | undefined => {
	if (standingOf(values, now) === 'over') return 'over';
	return answeredAt === null && values.answersUntil <= now ? 'late' : undefined;
};
