import type { Language } from './language.ts';

/** What stands between the parts of a list or of a time: Arabic has a comma of its own. */
export const commaIn = (language: Language): string => (language === 'ar' ? '، ' : ', ');
