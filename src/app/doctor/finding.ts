/** What is wrong, and what to do about it. */
export type Finding = { readonly level: 'wrong' | 'hint'; readonly what: string; readonly mend: string };

export const wrong = (what: string, mend: string): Finding => ({ level: 'wrong', what, mend });
export const hint = (what: string, mend: string): Finding => ({ level: 'hint', what, mend });
