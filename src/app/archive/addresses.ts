import { createHash } from 'node:crypto';

/** Leads back to the page from which somebody chose a language: no view of its own. */
const ignored = new Set(['weiter']);
/** Together with one filter: the further pages of its list. */
const page = 'seite';

const written = (path: string, questions: readonly (readonly [string, string])[]): string =>
	questions.length === 0 ? path : `${path}?${new URLSearchParams(questions.map(([name, value]) => [name, value])).toString()}`;

/** A day of the calendar is read in its month. The month at hand begins today: what was earlier in it stands on its day only. */
const inMonth = ([name, value]: readonly [string, string], today: string): readonly [string, string] => {
	const isOver = value.slice(0, 7) === today.slice(0, 7) && value <= today;
	return name === 'tag' && !isOver ? ['monat', value.slice(0, 7)] : [name, value];
};

const questionsOf = ({ searchParams }: URL, today: string): (readonly [string, string])[] => {
	const asked = [...searchParams]
		.filter(([name, value]) => value !== '' && !ignored.has(name))
		.map((question) => inMonth(question, today));
	return [...new Map(asked)];
};

/**
 * Under which address the archive keeps what a link on the page `from` leads to; undefined for other hosts and for what is no part of the portal.
 * `today` (`2026-11-22`) is the day on which it is made. Lists are kept by one filter at a time: filters together are more pages than a town has
 * things. A link that adds a second one leads to that one alone.
 */
export const keptAddress = (link: string, from: URL, today: string): string | undefined => {
	if (!URL.canParse(link, from)) return undefined;
	const url = new URL(link, from);
	if (url.host !== from.host || !/^https?:$/.test(url.protocol) || /^\/verwaltung(\/|$)/.test(url.pathname)) return undefined;
	const all = questionsOf(url, today).toSorted(([a], [b]) => a.localeCompare(b));
	const filters = all.filter(([name]) => name !== page);
	if (filters.length <= 1) return written(url.pathname, all);
	const known = new URLSearchParams(from.search);
	const added = filters.find(([name, value]) => known.get(name) !== value) ?? filters[0];
	return written(url.pathname, added ? [added] : []);
};

const endings: Readonly<Record<string, string>> = {
	'application/json': 'json',
	'application/geo+json': 'geojson',
	'text/plain': 'txt',
	'text/css': 'css',
	'image/svg+xml': 'svg',
	'application/xml': 'xml',
};

/** A name that every file system takes; the digest keeps apart what looks alike then. */
const nameOf = (query: string): string =>
	`${decodeURIComponent(query)
		.replace(/[^a-zA-Z0-9]+/g, '-')
		.slice(0, 60)}-${createHash('sha256').update(query).digest('hex').slice(0, 6)}`;

const hasEnding = /\.[a-z0-9.]+$/;

/** Where the answer at an address lies: pages as `…/index.html`, so that a plain web server finds them under their old address. */
export const fileOf = (address: string, type: string): string => {
	const [path = '', query = ''] = address.split('?');
	const folder = decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
	const [kind = ''] = type.split(';');
	const inside = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
	if (kind === 'text/html') return inside(query === '' ? 'index.html' : `${nameOf(query)}.html`);
	if (!hasEnding.test(folder)) return inside(`${query === '' ? 'index' : nameOf(query)}.${endings[kind] ?? 'bin'}`);
	return query === '' ? folder : folder.replace(hasEnding, (ending) => `-${nameOf(query)}${ending}`);
};
