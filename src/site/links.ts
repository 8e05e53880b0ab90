import { prefixOf, type Tag } from '#kernel/i18n/language.ts';

/** Addresses of files and machines, the same in every language. */
const unmoved = /^\/(assets|karte\/(kacheln|dinge|stil)|kunst|thema|media|api|verwaltung)\b/;
const local = /(href|action)="(\/[^/"][^"]*|\/)"/g;

/** Links are written once, as those of the German portal; here they move into the language of the visitor: `/termine` → `/uk/termine`. */
export const movedInto = (tag: Tag, html: string): string => {
	const prefix = prefixOf(tag);
	if (prefix === '') return html;
	return html.replace(local, (link, name: string, path: string) => (unmoved.test(path) ? link : `${name}="${prefix}${path}"`));
};
