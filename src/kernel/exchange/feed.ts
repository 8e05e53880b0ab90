import { document, element } from './xml.ts';

/** One thing as every feed format needs it. `id` is a URI that never changes; `html` is the whole text, safe to show. */
export type FeedItem = {
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly summary: string;
	readonly html: string;
	readonly language: string;
	readonly published: Date;
	readonly updated: Date;
	readonly author: string;
	readonly categories: readonly string[];
	readonly image: string | null;
};
/** A channel: where it lives itself, and the page that it follows. */
export type Feed = {
	readonly title: string;
	readonly description: string;
	readonly self: string;
	readonly home: string;
	readonly language: string;
	readonly author: string;
	readonly items: readonly FeedItem[];
};

const newest = ({ items }: Feed): Date => new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));

/** Atom (RFC 4287). */
export const writeAtom = (feed: Feed): string =>
	document(
		element(
			'feed',
			[
				element('title', feed.title),
				element('subtitle', feed.description),
				element('id', feed.self),
				element('updated', newest(feed).toISOString()),
				element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
				element('link', '', { rel: 'alternate', type: 'text/html', href: feed.home }),
				element('author', [element('name', feed.author)]),
				...feed.items.map((item) =>
					element(
						'entry',
						[
							element('title', item.title),
							element('id', item.id),
							element('link', '', { rel: 'alternate', type: 'text/html', href: item.url }),
							element('published', item.published.toISOString()),
							element('updated', item.updated.toISOString()),
							element('author', [element('name', item.author)]),
							...item.categories.map((term) => element('category', '', { term })),
							element('summary', item.summary),
							element('content', item.html, { type: 'html' }),
						],
						{ 'xml:lang': item.language },
					),
				),
			],
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
		),
	);

/** RSS 2.0 (RSS Advisory Board 2.0.11) with the Atom self link that its best practices ask for. */
export const writeRss = (feed: Feed): string =>
	document(
		element(
			'rss',
			[
				element('channel', [
					element('title', feed.title),
					element('link', feed.home),
					element('description', feed.description),
					element('language', feed.language),
					element('lastBuildDate', newest(feed).toUTCString()),
					element('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
					...feed.items.map((item) =>
						element('item', [
							element('title', item.title),
							element('link', item.url),
							element('guid', item.id, { isPermaLink: 'false' }),
							element('pubDate', item.published.toUTCString()),
							element('dc:creator', item.author),
							...item.categories.map((term) => element('category', term)),
							element('description', item.html),
						]),
					),
				]),
			],
			{ version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
		),
	);

/** JSON Feed 1.1. */
export const writeJsonFeed = (feed: Feed): string =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		description: feed.description,
		home_page_url: feed.home,
		feed_url: feed.self,
		language: feed.language,
		authors: [{ name: feed.author }],
		items: feed.items.map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			summary: item.summary,
			content_html: item.html,
			language: item.language,
			date_published: item.published.toISOString(),
			date_modified: item.updated.toISOString(),
			authors: [{ name: item.author }],
			tags: item.categories,
			...(item.image && { image: item.image }),
		})),
	});
