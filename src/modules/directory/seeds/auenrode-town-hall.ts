import type { Listing } from './listing.ts';
import { auenrodeCounter } from './variants.ts';

const office = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'office', title, says, village: 'auenrode', topics: 'rathaus', street: 'Marktplatz 1', isStepFree: true, languages: ['de'], ...rest,
});
const person = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'person', title, says, village: 'auenrode', topics: 'rathaus', email: '', ...rest,
});

/** Offices with hours that are not the same every week, and the people behind them. */
export const auenrodeTownHall: readonly Listing[] = [
	office(
		'Bürgermeisterin und Ratsbüro', 'Termine mit der Bürgermeisterin, Gemeinderat, Ehrungen und Jubiläen.',
		{
			person: 'Doris Kern', phone: '00921 100-11', email: 'buergermeisterin@auenrode.example',
			hours: 'Mo,Tu,Th,Fr 09:00-12:00, Th 15:00-18:00 unknown "Sprechstunde nach Vereinbarung"; PH off',
		},
	),
	office('Bürgerservice', 'Ausweis, Wohnsitz, Führungszeugnis, Fundbüro: alles, wofür man sonst drei Türen sucht.', {
		person: 'Katrin Reuter', phone: '00921 100-0', email: 'buergerservice@auenrode.example', languages: ['de', 'en', 'pl', 'easy'],
		hours: 'Mo 09:00-12:00; Tu,Th 09:00-12:00,13:00-18:00; Fr 09:00-12:00; Sa[1] 09:00-12:00; We 09:00-12:00 unknown "nach Vereinbarung"; PH off',
		body: [
			'Sie brauchen keinen Termin, mit Termin geht es schneller.', '',
			'- Ausweis und Reisepass: bitte ein neues Foto mitbringen.', '- An- und Ummelden: innerhalb von zwei Wochen nach dem Umzug.',
			'- Fundsachen bleiben ein halbes Jahr bei uns.', '', 'Wer nicht kommen kann, ruft an. Wir kommen mit dem Bürgerkoffer nach Hause.',
		].join('\n'),
		variants: auenrodeCounter,
	}),
	office(
		'Strategische Entwicklung', 'Dorfentwicklung, Förderprojekte, Technologiepark: hier laufen die Fäden zusammen.',
		{
			person: 'Martin Holz', phone: '00921 100-21', email: 'entwicklung@auenrode.example',
			hours: 'Tu 09:00-12:00,13:00-16:00; Th 13:00-18:00; Mo,We,Fr 09:00-12:00 unknown "nach Vereinbarung"; PH off',
		},
	),
	office(
		'IT, Digitalisierung und Hauptamt', 'Personal, Wahlen, Amtsblatt und alles, was einen Stecker hat.',
		{
			person: 'Samir Haddad', phone: '00921 100-31', email: 'hauptamt@auenrode.example',
			hours: 'Mo,We,Th 09:00-12:00; Tu 09:00-12:00,13:00-18:00; PH off',
		},
	),
	office(
		'Bau- und Ordnungsamt', 'Bauanträge, Straßen, Hunde, Lagerfeuer, Fundtiere.',
		{
			person: 'Ralf Steiner', phone: '00921 100-41', email: 'bauamt@auenrode.example',
			hours: 'Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00; week 1-53/2 We 14:00-17:00 "Bauberatung in ungeraden Wochen"; PH off',
		},
	),
	office(
		'Bildung und Soziales', 'Kitaplätze, Schulbus, Hilfe in schweren Zeiten, Vereinsförderung.',
		{
			person: 'Yvonne Claus', phone: '00921 100-51', email: 'soziales@auenrode.example', languages: ['de', 'uk', 'ru'],
			hours: 'Mo,Tu 09:00-12:00; Th 09:00-12:00,13:00-18:00; PH off',
		},
	),
	office(
		'Finanzen und Steuern', 'Grundsteuer, Hundesteuer, Kasse. Ratenzahlung lässt sich meistens finden.',
		{ person: 'Holger Bauer', phone: '00921 100-61', email: 'finanzen@auenrode.example', hours: 'Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00; PH off' },
	),
	office(
		'Wirtschaftshof', 'Schlaglöcher, Grünschnitt, Winterdienst, Friedhöfe. Mängel am besten gleich melden.',
		{
			person: 'Jens Maurer', phone: '00921 100-71', email: 'wirtschaftshof@auenrode.example', street: 'Gewerbering 4', topics: 'rathaus verkehr',
			hours: 'Apr-Oct Mo-Fr 06:30-15:30; Nov-Mar Mo-Fr 07:00-15:00; Sa[1] 09:00-12:00 "Grünschnittannahme"; PH off',
		},
	),
	office(
		'Standesamt', 'Heiraten im Barocksaal, Geburten, Sterbefälle, Namensänderungen.',
		{
			person: 'Silke Brandt', phone: '00921 100-81', email: 'standesamt@auenrode.example', topics: 'rathaus familie',
			hours: 'Tu 09:00-12:00,13:00-18:00; Th,Fr 09:00-12:00; Sa unknown "Trauungen nach Vereinbarung"; PH off',
		},
	),
	person(
		'Ines Albrecht', 'Bürgermeisterin von Auenrode. Sprechstunde donnerstags, am liebsten mit einer Idee in der Tasche.',
		{ phone: '00921 100-10', street: 'Marktplatz 1', hours: 'Th 15:00-18:00 unknown "nach Vereinbarung"' },
	),
	person(
		'Uwe Lenz', 'Ortsbürgermeister von Ebersfeld. Sprechstunde jeden ersten Montag, 17 bis 18 Uhr im Bürgerhaus. Sonst einfach anrufen.',
		{ topics: 'rathaus', village: 'ebersfeld', phone: '00921 155', street: 'Am Anger 2', hours: 'Mo[1] 17:00-18:00' },
	),
	person(
		'Carola Wendt', 'Ortsbürgermeisterin von Mittelhof. Zu finden im Bürgerhaus oder an der Mühle.',
		{ topics: 'rathaus', village: 'mittelhof', phone: '00921 163', street: 'Mühlenweg 1', hours: 'We[2] 17:00-18:30' },
	),
	person(
		'Volker Naumann', 'Ortsbürgermeister von Auenrode. Kennt jeden Gehweg und die meisten, die darauf gehen.',
		{ topics: 'rathaus', phone: '00921 147', street: 'Marktplatz 1', hours: 'Tu[1,3] 16:00-18:00' },
	),
	person(
		'Monika Sommerfeld erklärt das Tablet', 'Kommt auch nach Hause. Zeigt Bildanrufe, Fotos und das Rathaus im Netz.',
		{ village: 'ebersfeld', topics: 'senioren lernen', phone: '00921 2204', hours: 'Mo-Th 09:00-12:00' },
	),
	person(
		'Ahmad Rahimi', 'Lotse für Neue: geht mit zum Amt, zur Schule, zum Arzt. Arabisch, Persisch, Deutsch.',
		{ topics: 'ankommen', phone: '00921 2218', languages: ['de', 'ar', 'en'] },
	),
	person(
		'Dorothea Fink', 'Ortschronistin. Wer ein altes Foto nicht zuordnen kann, ist bei ihr richtig.',
		{ village: 'mittelhof', topics: 'kultur', phone: '00921 2291' },
	),
];
