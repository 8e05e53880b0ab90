/** Words that an editor wrote, by language; German is always there. */
export type Said = Readonly<Record<string, string>>;

export const saidIn = (said: Said, language: string): string => said[language] ?? said['de'] ?? '';

/** `en: Yes, on market days`: the line above in another language. */
export const translated = /^(?<tag>en|pl|uk|ar)\s*:\s*(?<text>.+)$/;

/** Where a text that is read line by line goes wrong, and why, in German. */
export type Wrong = { readonly line: number; readonly says: string };
