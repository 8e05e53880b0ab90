/** Languages of the interface. Contents may come in more, each with its own `lang`. */
export type Language = 'de' | 'en' | 'pl' | 'uk' | 'ar';

export const languages: readonly Language[] = ['de', 'en', 'pl', 'uk', 'ar'];

export const direction = (lang: Language): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');
