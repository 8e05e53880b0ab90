import type { Screen } from '../language.ts';
import type { Markup } from '../markup.ts';
import { word } from '../words.ts';

/** `page` counts from 1; `href` makes the address of a page. Nothing is drawn for a single page. */
export type PaginationProps = { lang: Screen; page: number; pages: number; href: (page: number) => string };

type Entry = number | 'gap';

/** First, last, the current page and its neighbours; what lies between becomes one gap. */
const entriesFor = (page: number, pages: number): Entry[] => {
	const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
	const shown = [...new Set(near)].toSorted((a, b) => a - b);
	return shown.flatMap((number, index): Entry[] => (number - (shown[index - 1] ?? number - 1) > 1 ? ['gap', number] : [number]));
};

const EntryLink = ({ entry, lang, page, href }: { entry: Entry } & Omit<PaginationProps, 'pages'>): Markup => {
	if (entry === 'gap') return <span aria-hidden="true">…</span>;
	if (entry === page) return <span aria-current="page">{entry}</span>;
	return (
		<a href={href(entry)} aria-label={`${word(lang, 'page')} ${entry}`}>
			{entry}
		</a>
	);
};

export const Pagination = ({ lang, page, pages, href }: PaginationProps): Markup =>
	pages < 2 ? (
		<></>
	) : (
		<nav class="om-pages" aria-label={word(lang, 'pages')}>
			{page > 1 && (
				<a href={href(page - 1)} rel="prev">
					{word(lang, 'previous')}
				</a>
			)}
			{entriesFor(page, pages).map((entry) => (
				<EntryLink entry={entry} lang={lang} page={page} href={href} />
			))}
			{page < pages && (
				<a href={href(page + 1)} rel="next">
					{word(lang, 'next')}
				</a>
			)}
		</nav>
	);
