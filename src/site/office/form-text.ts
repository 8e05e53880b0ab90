import { asText } from '#kernel/kind/posted.ts';

/** What a form says under a name; empty for what it does not say, and for a file. */
export const textIn = (form: FormData, name: string): string => asText(form.get(name));
