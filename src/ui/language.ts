/** Languages of the interface. Contents may come in more, each with its own `lang`. */
export type Language = 'de' | 'en' | 'pl' | 'uk' | 'ar';

export const languages: readonly Language[] = ['de', 'en', 'pl', 'uk', 'ar'];

/** Names in the language itself, as a reader looks for them. */
export const languageNames: Record<Language, string> = { de: 'Deutsch', en: 'English', pl: 'Polski', uk: 'Українська', ar: 'العربية' };

export const direction = (lang: Language): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');
