import type { Language } from './language.ts';

type Entry = string | Readonly<Record<string, string>> | ((...values: never[]) => string);
type Texts = Readonly<Record<string, Entry>>;

/** The texts of a screen, German first; a missing or surplus one in another language does not compile. */
export const defineTexts = <T extends Texts>(de: T, others: Readonly<Record<Exclude<Language, 'de'>, NoInfer<T>>>): Readonly<Record<Language, T>> => ({ de, ...others });
