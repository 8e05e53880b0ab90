import type { Signpost } from '#kernel/search/signpost.ts';
import { portalTexts } from './texts.ts';

/** What the house itself has, by the words that people type for it. */
export const houseSignposts: readonly Signpost[] = [
	{
		href: '/rathaus',
		label: {
			de: portalTexts.de.townHall,
			en: portalTexts.en.townHall,
			pl: portalTexts.pl.townHall,
			uk: portalTexts.uk.townHall,
			ar: portalTexts.ar.townHall,
		},
		words: {
			de: 'rathaus buergermeister buergerservice buergerbuero amt aemter ausweis reisepass meldebescheinigung anmeldung ummeld standesamt heirat oeffnungszeit sprechzeit',
			en: 'town townhall mayor passport identity registration register marriage opening office',
			pl: 'ratusz urzad urzed burmistrz dowod paszport zameldow slub godziny',
			uk: 'ратуш мер мерія бургомістр паспорт посвідчен реєстрац прописк шлюб години',
			ar: 'بلدية عمدة رئيس جواز هوية تسجيل زواج دوام مواعيد',
		},
	},
	{
		href: '/abo',
		label: {
			de: portalTexts.de.feeds,
			en: portalTexts.en.feeds,
			pl: portalTexts.pl.feeds,
			uk: portalTexts.uk.feeds,
			ar: portalTexts.ar.feeds,
		},
		words: {
			de: 'newsletter abo abonnieren rundbrief benachrichtig',
			en: 'newsletter subscribe subscription notification',
			pl: 'newsletter subskryb powiadom',
			uk: 'розсилк підпис сповіщен',
			ar: 'نشرة اشتراك اشعار',
		},
	},
];
