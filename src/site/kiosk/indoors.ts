import { seenAs, type View } from './view.ts';

/** `stand` is where the pages of this screen begin; `paths` are those of the portal that it has as well. */
export type House = { readonly stand: string; readonly paths: readonly string[]; readonly view: View };

/** A whole link: links do not nest (HTML, 4.5.1), and `>` in an attribute is written as a reference. */
const link = /<a\b([^>]*)>([\s\S]*?)<\/a>/g;
const address = /\bhref="([^"]*)"/;
const language = /\blang="[^"]*"/;
const form = /(<form\b[^>]*\baction=")([^"]*)"/g;

const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`) || path.startsWith(`${above}?`);

/** Where a link of a page of the portal leads on this screen; `null` where it would leave it. */
const insideOf = (href: string, { stand, paths }: House): string | null => {
	if (isBelow(href, stand)) return href;
	if (href === '/') return stand;
	return paths.some((path) => isBelow(href, path)) && !/\.\w+$/.test(href) ? `${stand}${href}` : null;
};

/** Nothing leads off the screen: links stay inside, what leads elsewhere becomes its words, and a button to elsewhere is left out. */
export const indoors = (html: string, house: House): string =>
	html
		.replace(link, (whole, attributes: string, words: string) => {
			const href = address.exec(attributes)?.[1] ?? '';
			if (href.startsWith('#')) return whole;
			const inside = insideOf(href, house);
			if (inside !== null)
				return `<a${attributes.replace(address, () => `href="${seenAs(inside, house.view).replaceAll('&', '&amp;')}"`)}>${words}</a>`;
			if (attributes.includes('kern-btn') && !href.startsWith('tel:')) return '';
			const [lang = ''] = language.exec(attributes) ?? [];
			return `<span ${lang}>${words}</span>`;
		})
		.replace(form, (_, before: string, action: string) => `${before}${seenAs(action, house.view).replaceAll('&', '&amp;')}"`);
