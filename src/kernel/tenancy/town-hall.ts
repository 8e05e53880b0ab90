import { settingOf, textSetting } from './settings.ts';
import type { Tenant } from './tenant.ts';

export const townHallEmail = textSetting('email', {
	default: '',
	label: 'E-Mail',
	says: 'Allgemeine Adresse des Rathauses. Dorthin gehen auch Antworten auf Mails dieser Seiten.',
	keyboard: 'email',
});

export const townHallPhone = textSetting('phone', {
	default: '',
	label: 'Telefon',
	says: 'Die Nummer, unter der jemand abnimmt; steht auf jeder Seite.',
	keyboard: 'tel',
});

/** The setting is a free text: what a mail program would take for anything but one address is none. */
const oneAddress = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

/** The general address of the town hall; nothing where none was entered. */
export const townHallAddress = ({ settings }: Pick<Tenant, 'settings'>): string | undefined => {
	const typed = settingOf({ settings }, townHallEmail).trim();
	return oneAddress.test(typed) ? typed : undefined;
};

/** The number under which the town hall is called; nothing where none was entered. */
export const townHallNumber = ({ settings }: Pick<Tenant, 'settings'>): string | undefined =>
	settingOf({ settings }, townHallPhone).trim() || undefined;

/** What an answer to one of our mails is good for, for whoever would rather call. */
export const orCall = (tenant: Pick<Tenant, 'settings'>): string => {
	const number = townHallNumber(tenant);
	return number === undefined
		? 'antworten Sie einfach auf diese Mail'
		: `antworten Sie einfach auf diese Mail oder rufen Sie uns an: ${number}`;
};
