import type { Language, Screen } from './language.ts';

type Entry = string | Readonly<Record<string, string>> | ((...values: never[]) => string);
type Texts = Readonly<Record<string, Entry>>;

/**
 * The texts of a screen, German first; a missing or surplus one in another language does not compile. `easy` says in Leichte Sprache
 * what ordinary German says too hard; what it leaves out is easy already. Read by `ctx.screen`.
 */
export const defineTexts = <T extends Texts>(
	de: T,
	others: Readonly<Record<Exclude<Language, 'de'>, NoInfer<T>>>,
	easy?: Partial<NoInfer<T>>,
): Readonly<Record<Screen, T>> => ({ de, ...others, leicht: easy ? { ...de, ...easy } : de });
