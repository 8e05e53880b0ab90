import type { Keeping } from '#kernel/privacy/register.ts';

export const processKeeping: Keeping = {
	processings: [
		{
			id: 'processes',
			title: 'Ansprechpersonen von Verfahren',
			people: 'Beschäftigte, die Auskunft geben',
			data: 'Name, dienstliche Telefonnummer und E-Mail-Adresse',
			purpose: 'Fragen zu einer Planung erreichen jemanden.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz',
			seenBy: 'Alle',
			kept: 'Solange das Verfahren gezeigt wird.',
			columns: { process: 'contact_name contact_phone contact_email' },
		},
	],
	open: {process:'published contact'},
	impersonal: { process: 'procedure documents outcome decision measure' },
};
