import { raw } from 'hono/html';
import { iconOutline, type IconName, isIconName } from './icons.ts';
import type { Markup } from './markup.ts';

/** Always beside a word; alone only in a link or button with `aria-label`. `flip` turns arrows round in right-to-left text. */
export type IconProps = { name: IconName; flip?: boolean | undefined };

const viewBox = '0 -960 960 960';

/** Borrows its outline from the page, which holds each once (`withOutlines`). */
export const Icon = ({ name, flip }: IconProps): Markup =>
	raw(`<svg class="om-icon${flip ? ' om-flip' : ''}" aria-hidden="true"><use href="#icon-${name}"></use></svg>`);

const borrowed = /<use href="#icon-(\w+)">/g;

/** A page, or a part that comes into one later, after the outlines of the icons that it uses. */
export const withOutlines = (markup: string): string => {
	const names = new Set([...markup.matchAll(borrowed)].map(([, name = '']) => name).filter(isIconName));
	if (names.size === 0) return markup;
	const outlines = [...names].map(
		(name) => `<symbol id="icon-${name}" viewBox="${viewBox}"><path d="${iconOutline(name)}"></path></symbol>`,
	);
	return `<svg class="om-outlines" aria-hidden="true">${outlines.join('')}</svg>${markup}`;
};
