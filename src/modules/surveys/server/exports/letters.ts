import type { Sheet } from '#kernel/paper/paper.ts';
import { type Question, saidIn } from '../../questionnaire.ts';

type Letter = { readonly title: string; readonly municipality: string; readonly until: string; readonly address: string };

/** What a household gets: the code to cut off, and how to answer online. */
export const letterWith = ({ title, municipality, until, address }: Letter, code: string): Sheet => [
	{ is: 'small', text: `${municipality} · An die Einwohnerinnen und Einwohner` },
	{ is: 'heading', text: title },
	{ is: 'text', text: `Bitte antworten Sie bis ${until}. Jede Antwort zählt einmal und bleibt geheim.` },
	{ is: 'subheading', text: 'Online' },
	{ is: 'text', text: `Öffnen Sie ${address} und geben Sie diesen Code ein, oder fotografieren Sie das Quadrat ab.` },
	{ is: 'code', text: code },
	{ is: 'qr', data: `${address}?c=${code}`, says: `QR-Code, führt zur Umfrage: ${address}` },
	{ is: 'subheading', text: 'Auf Papier' },
	{
		is: 'text',
		text: [
			'Füllen Sie den Bogen aus und geben Sie ihn mit diesem Abschnitt im Rathaus ab.',
			'Wir trennen den Code ab, bevor jemand den Bogen liest; zwei Menschen erfassen ihn unabhängig voneinander.',
		].join(' '),
	},
	{ is: 'small', text: 'Wir speichern nicht, wer den Code bekam. Nach der Auszählung wird sein Schlüssel vernichtet.' },
];

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
