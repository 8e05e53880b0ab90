import type { Words } from '#kernel/i18n/language.ts';
import type { Signpost } from '#kernel/search/signpost.ts';
import { type Category, entry } from './entry.ts';
import { categoryTexts } from './texts.ts';

const words = {
	health: {
		de: 'arzt aerzt hausarzt zahnarzt kinderarzt praxis apothek krankenhaus pflege physio gesundheit',
		en: 'doctor gp dentist pharmac hospital clinic nurse health physician',
		pl: 'lekarz dentyst aptek szpital przychodni pielegniar zdrowi',
		uk: 'лікар доктор стоматолог аптек лікарн поліклін здоров',
		ar: 'طبيب طبيبة اطباء دكتور اسنان صيدلية صيدليات مستشفى عيادة صحة',
	},
	school: {
		de: 'schule grundschule kita kindergarten krippe hort',
		en: 'school kindergarten nurser daycare childcare',
		pl: 'szkol przedszkol zlob',
		uk: 'школ садок садк дитяч ясл',
		ar: 'مدرسة مدارس روضة روضات حضانة',
	},
	club: {
		de: 'verein sportverein chor',
		en: 'club choir sport',
		pl: 'stowarzysz klub chor sport',
		uk: 'спілк клуб хор спорт',
		ar: 'جمعية جمعيات نادي رياضة',
	},
	fireBrigade: { de: 'feuerwehr', en: 'fire', pl: 'straz pozar', uk: 'пожеж', ar: 'اطفاء حريق' },
	stop: {
		de: 'haltestelle bus bahnhof zug',
		en: 'bus stop station train',
		pl: 'przystan autobus dworzec pociag',
		uk: 'зупинк автобус вокзал поїзд потяг',
		ar: 'موقف باص حافلة محطة قطار',
	},
	business: {
		de: 'laden einkaufen baecker supermarkt handwerker',
		en: 'shop bakery supermarket store',
		pl: 'sklep piekarni supermarket zakupy',
		uk: 'магазин пекарн супермаркет крамниц',
		ar: 'متجر محل مخبز سوبرماركت تسوق',
	},
} satisfies Partial<Record<Category, Words>>;

const labelOf = (category: Category): Words => ({
	de: categoryTexts.de[category],
	en: categoryTexts.en[category],
	pl: categoryTexts.pl[category],
	uk: categoryTexts.uk[category],
	ar: categoryTexts.ar[category],
});

/** Kinds of entries by the words that people type for them; `slugOf` says how one is written in an address. */
export const directorySignposts = (slugOf: (category: Category) => string): readonly Signpost[] => {
	const signpost = (category: keyof typeof words): Signpost => ({
		href: `${entry.path}?art=${slugOf(category)}`,
		label: labelOf(category),
		words: words[category],
	});
	return [signpost('health'), signpost('school'), signpost('club'), signpost('fireBrigade'), signpost('stop'), signpost('business')];
};
