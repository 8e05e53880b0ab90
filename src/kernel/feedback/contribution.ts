/** By which way it came: typed here, told on the telephone, on paper, said at an event, at a kiosk or exhibit. */
export const channels = {
	online: 'Webseite',
	phone: 'Telefon',
	paper: 'Papier',
	event: 'Veranstaltung',
	kiosk: 'Infopunkt oder Exponat',
} as const;
export type Channel = keyof typeof channels;

/** Why something is not shown; the reasons are public, counted, without the text. */
export const refusals = {
	offTopic: 'gehört nicht zum Thema',
	insult: 'beleidigt jemanden',
	advertising: 'ist Werbung',
	personalData: 'nennt Angaben über andere',
	duplicate: 'steht schon da',
	unlawful: 'ist rechtswidrig',
} as const;
export type Refusal = keyof typeof refusals;
export const isRefusal = (raw: string): raw is Refusal => Object.hasOwn(refusals, raw);
