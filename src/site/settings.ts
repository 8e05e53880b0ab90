import { textSetting } from '#kernel/tenancy/settings.ts';
import { townHallEmail, townHallPhone } from '#kernel/tenancy/town-hall.ts';

/** What the frame of every page says about the town hall. */
export const contact = {
	street: textSetting('street', { default: '', label: 'Straße und Hausnummer', says: 'Anschrift des Rathauses, steht in der Fußzeile.' }),
	town: textSetting('town', { default: '', label: 'Postleitzahl und Ort', says: 'Zweite Zeile der Anschrift.' }),
	phone: townHallPhone,
	email: townHallEmail,
	hours: textSetting('hours', {
		default: '',
		label: 'Öffnungszeiten des Bürgerservice',
		says: 'In der Schreibweise von OpenStreetMap, zum Beispiel: Mo-Fr 09:00-12:00; Tu,Th 13:00-18:00; PH off',
	}),
};

/** Texts that the law asks for. An empty one is named on the start page of the administration. */
export const legalTexts = {
	imprint: textSetting('imprint', { default: '', label: 'Impressum', says: 'Pflichtangaben nach § 5 DDG und § 18 MStV.' }),
	privacy: textSetting('privacy', {
		default: '',
		label: 'Datenschutzerklärung',
		says: 'Artikel 13 DSGVO. Was das Programm selbst tut, ergänzt es.',
	}),
	accessibility: textSetting('accessibility', {
		default: '',
		label: 'Erklärung zur Barrierefreiheit',
		says: 'Nach dem Landesgesetz; den Stand der Technik ergänzt das Programm.',
	}),
	easy: textSetting('easy', {
		default: '',
		label: 'Informationen in Leichter Sprache',
		says: 'Worum es auf diesen Seiten geht, in Leichter Sprache.',
	}),
};
