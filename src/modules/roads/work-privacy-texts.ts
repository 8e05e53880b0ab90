import { recordDuty } from "#kernel/privacy/names.ts";
import type { Keeping } from '#kernel/privacy/register.ts';

export const workKeeping: Keeping = {
	processings: [
		{
			id: 'roads.work',
			title: 'Aufträge an den Wirtschaftshof',
			people: 'Wer einen Auftrag gibt oder erledigt; wer in einem Hinweis vorkommt',
			data: 'Aufgabe, Ergebnis in einem Satz, Fotos vor und nach der Arbeit, wer den Auftrag hat. Wer gemeldet hat, steht nicht im Auftrag: nur die Nummer der Meldung.',
			purpose: 'Schäden an Straßen werden behoben, und wer gemeldet hat, erfährt es.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Straßengesetz des Landes (Straßenbaulast, Verkehrssicherungspflicht)',
			seenBy: 'Wer Aufträge erteilt oder erledigt. Den Satz über das Ergebnis und das freigegebene Foto alle, die der Meldung folgen.',
			kept: 'Fünf Jahre nach dem Abschluss (von der Gemeinde änderbar), dann werden Hinweise, Ergebnis und Fotos getilgt.',
			columns: { road_order: 'task result', road_order_report: 'report_id reference', road_measure_report: 'report_id reference' },
		},
		{
			id: 'roads.inspections',
			title: 'Protokoll der Straßenkontrollen',
			people: 'Wer Straßen kontrolliert',
			data: 'Name, Tag und Uhrzeit des Eintrags, was gesehen wurde',
			purpose: 'Nachweisen, dass die Straßen kontrolliert wurden (Verkehrssicherungspflicht).',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Straßengesetz des Landes und § 839 BGB',
			seenBy: 'Wer Straßen kontrolliert; Versicherung und Gericht durch den Nachweis als PDF',
			kept: 'Solange Ansprüche möglich sind, höchstens 30 Jahre (§ 199 Abs. 2 BGB). Einzelne Einträge kann niemand ändern oder löschen: Das macht den Nachweis aus.',
			columns: { road_inspection: 'inspector_id inspector_name seen' },
		},
		{
			id: 'roads.plans',
			title: 'Wer Verfahren geändert und Haushaltspläne gerechnet hat',
			people: 'Beschäftigte der Bauverwaltung',
			data: 'Name',
			purpose: 'Nachvollziehen, woher eine Fassung oder ein Plan kommt.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz',
			seenBy: 'Wer Straßen plant',
			kept: 'Mit der Fassung oder dem Plan.',
			columns: { road_profile: 'author_name reason', road_plan: 'author_name' },
		},
	],
	open: {road_order:'a task of the office',road_order_report:'numbers of cases',road_measure_report:'numbers of cases',road_inspection:'the proof of inspection keeps names on purpose',road_profile:'acted for the office',road_plan:'acted for the office'},
	names: [
		{
			table: 'road_inspection',
			column: 'inspector_name',
			key: 'number',
			says: 'Straßenkontrollen',
			kept: 'Nachweis der Verkehrssicherung: Art. 17 Abs. 3 lit. b und e DSGVO, § 839 BGB',
		},
		{ table: 'road_finding', column: 'found_by', key: 'id', says: 'Funde auf Straßen', kept: recordDuty },
		{ table: 'road_profile', column: 'author_name', key: 'procedure version', says: 'Bewertungsmaßstäbe für Straßen', kept: recordDuty },
		{ table: 'road_plan', column: 'author_name', key: 'id', says: 'Erhaltungspläne für Straßen', kept: null },
	],
	impersonal: {
		road_profile: 'procedure content',
		road_grading: 'title states grades',
		road_measure_kind: 'name label source',
		road_plan: 'title basis scenarios decision sitting',
		road_measure: 'kind kind_label title street segments priority state note budget_line decision ground_id plan_id',
		road_order: 'case_id measure_id title street segments',
		road_order_report: 'case_id',
		road_measure_report: 'measure_id',
		road_inspection: 'street segments verdict weather previous_hash hash',
	},
};
