import { readCsv } from '#kernel/exchange/csv.ts';
import { Problem } from '#kernel/kind/field.ts';
import { email } from '#kernel/kind/fields.ts';
import { isType, type ParticipantType, types } from '../../participant.ts';

export type Listed = { readonly name: string; readonly type: ParticipantType; readonly inviteEmail: string | null };

const [mail, longest, most] = [email(''), 120, 1000];
/** Columns by what people call them. */
const meant = { name: /^(name|verein|gruppe|wer)/i, inviteEmail: /mail/i, type: /^(art|typ)/i } as const;
const needed = 'In der ersten Zeile stehen die Spalten: „Name“, auf Wunsch „E-Mail“ und „Art“.';

const typeIn = (word: string): ParticipantType | undefined => {
	const wanted = word.trim().toLowerCase();
	if (wanted === '') return 'club';
	const [key = wanted] = Object.entries(types).find(([, known]) => known.toLowerCase() === wanted) ?? [];
	return isType(key) ? key : undefined;
};

const listedIn = (cell: (name: keyof typeof meant) => string): Listed | string => {
	const name = cell('name').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
	const [address, type] = [cell('inviteEmail').trim(), typeIn(cell('type'))];
	if (name === '') return 'hier fehlt der Name';
	if (name.length > longest) return `ein Name hat höchstens ${longest} Zeichen`;
	if (address !== '' && mail.read(address) instanceof Problem) return `„${address}“ ist keine E-Mail-Adresse`;
	if (type === undefined) return `„${cell('type').trim()}“ gibt es nicht; möglich sind ${Object.values(types).join(', ')}`;
	return { name, type, inviteEmail: address || null };
};

/** Reads a table of who is to take part, one a row, or says in German what is wrong in which line. */
export const readList = (text: string): readonly Listed[] | string => {
	const table = readCsv(text);
	if ('problem' in table) return `Zeile ${table.row}: Das ist keine Tabelle als CSV. ${needed}`;
	const at = (name: keyof typeof meant): number => table.columns.findIndex((column) => meant[name].test(column.trim()));
	if (at('name') === -1 || table.rows.length === 0) return needed;
	if (table.rows.length > most) return `Höchstens ${most} auf einmal.`;
	const read = table.rows.map((row) => listedIn((name) => row[at(name)] ?? ''));
	const wrong = read.findIndex((one) => typeof one === 'string');
	const says = read[wrong];
	return typeof says === 'string' ? `Zeile ${wrong + 2}: ${says}` : read.filter((one) => typeof one !== 'string');
};
