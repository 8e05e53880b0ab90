import { saidIn } from '#kernel/i18n/said.ts';
import type { Participant } from '../../participant.ts';
import type { Thesis } from '../../theses.ts';

const html = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '""').replaceAll(/\s+/g, ' ');
/** Mat-O-Wahl sets what it reads as HTML, where a blank at the beginning is none; without it a spreadsheet would run a formula (OWASP, CSV injection). */
const cell = (text: string): string => `"${html(text).replace(/^(?=[=+\-@＝＋－＠])/, ' ')}"`;

/** `Fragen.csv`, for a Mat-O-Wahl with the separator `;`. */
export const questionsCsv = (theses: readonly Thesis[]): string =>
	theses.map(({ short, text }, at) => `${cell(short || `These ${at + 1}`)};${cell(saidIn(text, 'de'))}\n`).join('');

const partyLines = ({ short, name, about, website, email, positions }: Participant, theses: readonly Thesis[]): string[] => {
	const contact = email === null ? '' : ` <span data-email='${email.replaceAll(/[<>'"&]/g, '')}'></span>`;
	return [
		`Partei_kurz:;${cell(short)}`,
		`Partei_lang:;${cell(name)}`,
		`Partei_Beschreibung:;${cell(about).slice(0, -1)}${contact}"`,
		`Partei_URL:;${cell(website ?? '')}`,
		'Partei_Bild:;""',
		...theses.map(
			({ code }) => `${positions[code]?.position ?? 0};${cell(positions[code]?.reason ?? 'Dazu liegt keine Antwort vor.')}`,
		),
	];
};

/** `Parteien.csv`. It knows no missing answer: that becomes a neutral one, and says so. */
export const partiesCsv = (participants: readonly Participant[], theses: readonly Thesis[]): string =>
	`${participants.map((one) => partyLines(one, theses).join('\n')).join('\n#\n')}\n`;
