import type { Words } from '#kernel/i18n/language.ts';

/** What a municipality starts with; each may rename, drop and add. */
export const defaultTopics: Readonly<Record<string, Words>> = {
	rathaus: { de: 'Rathaus', en: 'Town hall', pl: 'Urząd gminy', uk: 'Ратуша', ar: 'البلدية' },
	verkehr: { de: 'Verkehr', en: 'Traffic', pl: 'Ruch drogowy', uk: 'Дорожній рух', ar: 'المرور' },
	vereine: { de: 'Vereine', en: 'Clubs', pl: 'Stowarzyszenia', uk: 'Спілки', ar: 'الجمعيات' },
	kultur: { de: 'Kultur', en: 'Culture', pl: 'Kultura', uk: 'Культура', ar: 'الثقافة' },
	sport: { de: 'Sport', en: 'Sports', pl: 'Sport', uk: 'Спорт', ar: 'الرياضة' },
	lernen: { de: 'Lernen', en: 'Learning', pl: 'Nauka', uk: 'Навчання', ar: 'التعلّم' },
	familie: { de: 'Familie', en: 'Family', pl: 'Rodzina', uk: 'Родина', ar: 'العائلة' },
	senioren: { de: 'Ältere', en: 'Older people', pl: 'Seniorzy', uk: 'Старші люди', ar: 'كبار السن' },
	jugend: { de: 'Jugend', en: 'Youth', pl: 'Młodzież', uk: 'Молодь', ar: 'الشباب' },
	natur: { de: 'Natur', en: 'Nature', pl: 'Przyroda', uk: 'Природа', ar: 'الطبيعة' },
	gesundheit: { de: 'Gesundheit', en: 'Health', pl: 'Zdrowie', uk: 'Здоров’я', ar: 'الصحة' },
	sicherheit: { de: 'Sicherheit', en: 'Safety', pl: 'Bezpieczeństwo', uk: 'Безпека', ar: 'السلامة' },
	mitmachen: { de: 'Mitmachen', en: 'Take part', pl: 'Weź udział', uk: 'Участь', ar: 'شارك' },
	ankommen: { de: 'Ankommen', en: 'Arriving', pl: 'Nowi mieszkańcy', uk: 'Новоприбулим', ar: 'القادمون الجدد' },
};
