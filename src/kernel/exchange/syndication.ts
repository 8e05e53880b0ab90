import { parseFeed } from 'feedsmith';
import { convert } from 'html-to-text';
import { cleanText } from './ics/text.ts';

/** One item of a foreign feed; its texts are plain. `at` is when it appeared there. */
export type Item = {
	readonly key: string;
	readonly title: string;
	readonly text: string;
	readonly url: string;
	readonly at: Date | null;
};

type Raw = {
	readonly key: string | undefined;
	readonly title: string | undefined;
	readonly html: string | undefined;
	readonly url: string | undefined;
	readonly at: string | undefined;
};

/** Text as people read it: no markup, no addresses of pictures and links, nothing that runs. */
const plainOf = (html: string): string =>
	convert(html, {
		wordwrap: false,
		limits: { maxInputLength: 200_000, maxDepth: 50 },
		selectors: [
			{ selector: 'a', options: { ignoreHref: true } },
			{ selector: 'img', format: 'skip' },
			{ selector: 'script', format: 'skip' },
			{ selector: 'style', format: 'skip' },
			...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
		],
	})
		.replace(/\n{3,}/g, '\n\n')
		.trim();

const momentOf = (raw: string | undefined): Date | null => {
	const at = raw === undefined ? Number.NaN : Date.parse(raw);
	return Number.isNaN(at) ? null : new Date(at);
};

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

const itemOf = ({ key, title, html = '', url = '', at }: Raw): Item[] => {
	const text = plainOf(html);
	const shown = plainOf(title ?? '') || text.slice(0, 100);
	const known = key ?? url;
	return known === '' || shown === ''
		? []
		: [{ key: known.slice(0, 500), title: shown, text, url: isWeb(url) ? url : '', at: momentOf(at) }];
};

const rawItems = (text: string): Raw[] => {
	const { format, feed } = parseFeed(text);
	if (format === 'atom')
		return (feed.entries ?? []).map(({ id, title, content, summary, links = [], published, updated }) => ({
			key: id,
			title: title?.value,
			html: content?.value ?? summary?.value,
			url: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href,
			at: published ?? updated,
		}));
	if (format === 'rss')
		return (feed.items ?? []).map(({ guid, title, description, content, link, pubDate }) => ({
			key: guid?.value,
			title,
			html: content?.encoded ?? description,
			url: link,
			at: pubDate,
		}));
	return [];
};

/** An entity of one's own serves nothing but to grow (a "billion laughs"). */
const ownEntity = /<!ENTITY/i;

/** Reads RSS 2.0 or Atom; undefined for what is neither. `most` items are read, the first ones. */
export const readFeed = (text: string, most: number): { readonly items: readonly Item[] } | undefined => {
	if (ownEntity.test(text)) return undefined;
	try {
		return { items: rawItems(cleanText(text)).slice(0, most).flatMap(itemOf) };
	} catch {
		return undefined;
	}
};
