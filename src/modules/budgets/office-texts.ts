import { refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { faultNamed, faultTexts } from './fault-texts.ts';
import type { PabulibFault, PabulibProblem } from './pabulib/rows.ts';

const faults: Readonly<Record<PabulibFault, string>> = {
	missingSection: 'dieser Abschnitt fehlt', sectionTwice: 'diesen Abschnitt gibt es zweimal', beforeSections: 'diese Zeile steht vor dem ersten Abschnitt',
	missingColumn: 'diese Spalte fehlt', wrongArity: 'die Zeile hat eine andere Zahl von Feldern als die Kopfzeile', openQuote: 'ein Anführungszeichen wird nicht geschlossen',
	missingKey: 'diese Angabe fehlt', keyTwice: 'diese Angabe steht zweimal da', notAnAmount: 'das ist kein Betrag', notANumber: 'das ist keine Zahl', unknownVoteType: 'diese Art von Stimmzettel gibt es nicht',
	projectTwice: 'dieses Projekt steht zweimal da', notAnId: 'diese Kennung ist leer oder enthält ein Komma', unknownProject: 'dieses Projekt gibt es nicht', choiceTwice: 'dieses Projekt wurde zweimal gewählt', pointsDiffer: 'zu jedem Projekt gehört eine Punktzahl',
	voterTwice: 'diese Person steht zweimal da', tooManyRanks: 'das sind zu viele Ränge', countDiffers: 'die angegebene Zahl stimmt nicht', tooMany: 'das sind zu viele',
};

/** `VOTES, Zeile 13: … (3 ≠ 2)`. */
export const pabulibSentence = ({ section, row, code, about }: PabulibProblem): string =>
	`${section === 'FILE' ? 'Datei' : section}${row > 0 ? `, Zeile ${row}` : ''}: ${faults[code]} (${about})`;

const codes: Readonly<Record<string, string>> = {
	beforeCollectingEnds: 'Die Abstimmung beginnt, wenn das Sammeln zu Ende ist.', endsBeforeItStarts: 'Das Ende liegt vor dem Anfang.', voteRuns: 'Die Abstimmung läuft: Was auf dem Stimmzettel steht, bleibt, wie es ist.',
	emptyBallot: 'Auf dem Stimmzettel steht noch nichts. Tragen Sie zuerst ein, worüber abgestimmt wird, und setzen Sie es auf „machbar“; bis dahin liegt der Beginn später.',
	noVote: 'Legen Sie zuerst die Tage fest.', notYet: 'Die Abstimmung läuft noch.', counted: 'Dieses Budget ist schon ausgezählt.', notADay: 'Bitte einen Tag angeben.', noNumber: 'Bitte die Nummer auf dem Stimmzettel angeben.',
	sheetsWait: 'Nicht alle Stimmzettel auf Papier sind von zwei Menschen gleich erfasst. Erst dann wird ausgezählt.',
};
const refusals: Readonly<Record<string, string>> = refusalTexts.de;
/** What went wrong at the desk, in German. */
export const deskSentence = (code: string): string => codes[code] ?? refusals[code] ?? `${faultTexts.de[faultNamed(code)]}.`;

/** What was done. */
export const doneTexts: Readonly<Record<string, string>> = {
	tage: 'Die Tage stehen fest.', projekt: 'Das Projekt ist gespeichert.', ausgezaehlt: 'Ausgezählt und veröffentlicht.',
};
