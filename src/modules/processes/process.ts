import type { Problems } from '#kernel/errors.ts';
import { hinted, optional, searched } from '#kernel/kind/field.ts';
import { address, choice, email, line, paragraphs, phone } from '#kernel/kind/fields.ts';
import { defineKind, type ValuesOf } from '#kernel/kind/kind.ts';
import { procedureTexts } from './texts.ts';

export type Document = { readonly title: string; readonly href: string };
/** One document a line: its title, then its address. */
const documentLine = /^(?<title>.+?)[\s:|–-]+(?<href>https?:\/\/\S+|\/\S+)$/;

const linesOf = (text: string | null): readonly string[] =>
	(text ?? '')
		.split('\n')
		.map((one) => one.trim())
		.filter((one) => one !== '');

/** The documents of a process in the order in which they were written. */
export const documentsIn = (text: string | null): readonly Document[] =>
	linesOf(text).flatMap((one) => {
		const { title, href } = documentLine.exec(one)?.groups ?? {};
		return title !== undefined && href !== undefined ? [{ title, href }] : [];
	});

const fields = {
	procedure: choice('Worum handelt es sich?', procedureTexts.de),
	contactName: searched(line('Wer gibt Auskunft?', 120)),
	contactPhone: optional(phone('Telefon')),
	contactEmail: optional(email('E-Mail')),
	documents: hinted(
		optional(paragraphs('Unterlagen', 5000)),
		'Eine je Zeile, Titel und Adresse: „Entwurf des Plans https://…/plan.pdf“.',
	),
	outcome: hinted(optional(paragraphs('Was daraus geworden ist', 3000)), 'Sobald entschieden ist: was, wann, warum.'),
	decision: hinted(optional(address('Beschluss')), 'Adresse der Seite, so wie sie oben im Browser steht.'),
	measure: hinted(optional(address('Maßnahme')), 'Adresse der Seite über das, womit es umgesetzt wird.'),
};
type ProcessValues = ValuesOf<typeof fields>;

const check = ({ documents, contactPhone, contactEmail }: ProcessValues): Problems => ({
	...(documentsIn(documents).length < linesOf(documents).length && { documents: 'notALink' }),
	...(contactPhone === null && contactEmail === null && { contactPhone: 'phoneOrEmail' }),
});

/** A planning case in which people have a say: phases open and close what they can do. */
export const process = defineKind({
	name: 'process',
	table: 'process',
	path: '/mitmachen/verfahren',
	one: 'Verfahren',
	deed: 'Verfahren anlegen',
	many: { de: 'Verfahren', en: 'Planning procedures', pl: 'Postępowania', uk: 'Процедури', ar: 'إجراءات التخطيط' },
	icon: 'forum',
	permission: 'processes.write',
	fields,
	schemaOrg: { type: 'Event', properties: { contactName: 'organizer' } },
	check,
});
