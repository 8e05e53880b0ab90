import { type Said, saidIn } from '#kernel/i18n/said.ts';
import type { Sheet } from '#kernel/paper/paper.ts';
import type { Question } from '../../questionnaire.ts';

const german = (said: Said): string => saidIn(said, 'de');
const wordsOf = (options: Question['options']): readonly string[] => options.map(({ label }) => german(label));

const numbered = ({ least, most }: Question): readonly string[] => Array.from({ length: most - least + 1 }, (_, at) => String(least + at));

/** On whom a question hangs, in the words that stand above on the same sheet. */
const conditionOf = ({ onlyIf }: Question, questions: readonly Question[]): Sheet => {
	const parent = questions.find(({ id }) => id === onlyIf?.question);
	if (!onlyIf || !parent) return [];
	const answers = wordsOf(parent.options.filter(({ key }) => onlyIf.keys.includes(key))).map((word) => `„${word}“`);
	return [{ is: 'small', text: `Nur wenn Sie bei „${german(parent.text)}“ ${answers.join(' oder ')} angekreuzt haben.` }];
};

const answered = (question: Question, villages: readonly string[]): Sheet => {
	const { type, options, columns, least, most } = question;
	const asked = (hint: string, items: readonly string[]): Sheet => [
		{ is: 'small', text: hint },
		{ is: 'boxes', items },
	];
	const written = (hint: string, lines: number): Sheet => [
		{ is: 'small', text: hint },
		{ is: 'line', lines },
	];
	switch (type) {
		case 'text':
			return written('In Ihren Worten.', 3);
		case 'map':
			return written('Dorf und Straße, oder was dort steht. Bitte nicht Ihre eigene Hausnummer.', 1);
		case 'number':
			return written(`Eine Zahl von ${least} bis ${most}.`, 1);
		case 'matrix':
			return options.flatMap(({ label }): Sheet => [{ is: 'text', text: german(label) }, ...asked('Ein Kreuz.', wordsOf(columns))]);
		case 'multiple':
			return asked('Mehrere Kreuze sind möglich.', wordsOf(options));
		case 'ranking':
			return asked('Bitte Zahlen in die Kästen schreiben; 1 ist am besten.', wordsOf(options));
		case 'scale':
			return asked('Ein Kreuz.', numbered(question));
		case 'village':
			return asked('Ein Kreuz.', villages);
		default:
			return asked('Ein Kreuz.', wordsOf(options));
	}
};

/** The form to fill in by hand. */
export const formOf = (title: string, questions: readonly Question[], villages: readonly string[]): Sheet => [
	{ is: 'heading', text: title },
	{ is: 'small', text: 'Nur abgeben, wenn Sie nicht schon online geantwortet haben. Was Sie nicht beantworten mögen, lassen Sie frei.' },
	...questions.flatMap((question): Sheet => [
		{ is: 'subheading', text: german(question.text) },
		...conditionOf(question, questions),
		...answered(question, villages),
	]),
	{ is: 'small', text: 'Nummer des Bogens. Das Rathaus trägt sie ein, wenn Ihr Code abgetrennt ist:' },
	{ is: 'line', lines: 1 },
];
