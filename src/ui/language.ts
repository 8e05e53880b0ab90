/** Languages of the interface. Contents may come in more, each with its own `lang`. */
export type Language = 'de' | 'en' | 'pl' | 'uk' | 'ar';

/** In whose words a component speaks: those of a language, or German ones in Leichte Sprache. */
export type Screen = Language | 'leicht';
export const languageOf = (screen: Screen): Language => (screen === 'leicht' ? 'de' : screen);

export const languages: readonly Language[] = ['de', 'en', 'pl', 'uk', 'ar'];

export const direction = (lang: Language): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');
