import type { Sheet } from './paper.ts';

/** A letter with a code for a round of ballots. `page` is its address; `counts` and `onPaper` are whole sentences. */
export type Letter = {
	readonly title: string;
	readonly municipality: string;
	readonly page: string;
	readonly counts: string;
	readonly onPaper: string;
};

/** What a household gets: an address for a window envelope, the code to cut off, and how to take part online and on paper. */
export const letterWith = ({ title, municipality, page, counts, onPaper }: Letter, code: string): Sheet => [
	{ is: 'window', from: municipality, to: ['An die Einwohnerinnen und Einwohner', 'im Haushalt'] },
	{ is: 'heading', text: title },
	{ is: 'text', text: counts },
	{ is: 'subheading', text: 'Online' },
	{ is: 'text', text: `Öffnen Sie ${page} und geben Sie diesen Code ein, oder fotografieren Sie das Quadrat ab.` },
	{ is: 'code', text: code },
	{ is: 'qr', data: `${page}?c=${code}`, says: `QR-Code, führt hierher: ${page}` },
	{ is: 'subheading', text: 'Auf Papier' },
	{ is: 'text', text: onPaper },
	{ is: 'small', text: 'Wir speichern nicht, wer den Code bekam. Nach der Auszählung ist er wertlos.' },
];
