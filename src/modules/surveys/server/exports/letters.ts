import { saidIn } from '#kernel/i18n/said.ts';
import type { Sheet } from '#kernel/paper/paper.ts';
import type { Question } from '../../questionnaire.ts';

/** The form to fill in by hand. */
export const formOf = (title: string, questions: readonly Question[], villages: readonly string[]): Sheet => [
	{ is: 'heading', text: title },
	{ is: 'small', text: 'Bitte kreuzen Sie an. Nur abgeben, wenn Sie nicht schon online geantwortet haben.' },
	...questions.flatMap((question): Sheet => {
		const { type, options, columns, least, most, onlyIf } = question;
		const only = onlyIf ? ` (nur wenn Sie oben „${onlyIf.keys.join(', ')}“ gewählt haben)` : '';
		const heading = { is: 'subheading', text: `${saidIn(question.text, 'de')}${only}` } as const;
		const words = options.map(({ label }) => saidIn(label, 'de'));
		if (type === 'text' || type === 'map' || type === 'number') return [heading, { is: 'line', lines: type === 'text' ? 3 : 1 }];
		if (type === 'scale')
			return [heading, { is: 'boxes', items: Array.from({ length: most - least + 1 }, (_, at) => String(least + at)) }];
		if (type === 'matrix') {
			const answers = columns.map(({ label }) => saidIn(label, 'de')).join(' / ');
			return [heading, { is: 'boxes', items: words.map((word) => `${word}: ${answers}`) }];
		}
		if (type === 'ranking')
			return [heading, { is: 'small', text: 'Bitte Zahlen eintragen, 1 ist am besten.' }, { is: 'boxes', items: words }];
		return [heading, { is: 'boxes', items: type === 'village' ? villages : words }];
	}),
];
