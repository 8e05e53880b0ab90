import type { Signpost } from '#kernel/search/signpost.ts';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
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
		href: '/mitmachen',
		label: {
			de: pageTexts.de.title,
			en: pageTexts.en.title,
			pl: pageTexts.pl.title,
			uk: pageTexts.uk.title,
			ar: pageTexts.ar.title,
		},
		words: {
			de: 'umfrage fragebogen abstimm stimmzettel stimme wahl code zugangscode quittung beleg buergerhaushalt',
			en: 'survey questionnaire vote voting ballot poll code receipt',
			pl: 'ankiet glosow karta kod potwierdzen wybory',
			uk: 'опитув анкет голосув бюлетен код квитанц вибор',
			ar: 'استطلاع استبيان تصويت اقتراع رمز ايصال انتخاب',
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
