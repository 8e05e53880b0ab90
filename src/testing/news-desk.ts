import type { Browser } from './office.ts';

/** What a form of the editor says. */
export const words = {
	title: 'Backhaus raucht wieder',
	summary: 'Am Samstag ab neun backen wir Brot.',
	body: '',
	urgency: 'none',
	places: 'ebersfeld',
};
/** Addresses of a news item in the office and, once it is shown, on the portal. */
export const path = (id: string): string => `/verwaltung/aktuelles/${id}`;
export const editor = (id: string): string => `${path(id)}/bearbeiten`;
export const urlOnPortal = '/aktuelles/backhaus-raucht-wieder';

/** Sends the form of the editor; `more` takes the place of what it says otherwise. */
export const write = (who: Browser, id: string, more: Readonly<Record<string, string | readonly string[]>> = {}) =>
	who.post(editor(id), { sprache: 'de', _base: '', ...words, ...more });
