import { DomUtils, parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const single = ['href', 'src', 'poster'] as const;
/** `url(…)` of CSS (CSS Values 4, 4.5), with or without quotes. */
const cssUrl = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

export const elementsOf = (tree: Parameters<typeof DomUtils.getElementsByTagName>[1]): Element[] =>
	DomUtils.getElementsByTagName('*', tree, true);

/** The name of a page that is nothing but its form stands in the form. */
const removeForm = (form: Element): void => {
	for (const title of DomUtils.getElementsByTagName('h1', form, true)) DomUtils.prepend(form, title);
	DomUtils.removeElement(form);
};

const around = (element: Element): Element => {
	const above = element.parent;
	return above && 'attribs' in above && element.name !== 'section' ? around(above) : element;
};

/** What asks a script, or the server that is gone: its wiring; `copy-link` is nothing but the old address, the section of `push-subscribe` a wish to it. */
const removeWiring = (element: Element): void => {
	if (element.name === 'copy-link') DomUtils.removeElement(element);
	if (element.name === 'push-subscribe') DomUtils.removeElement(around(element));
	for (const name of Object.keys(element.attribs)) if (name.startsWith('data-')) delete element.attribs[name];
};

const isOfService = ({ name, attribs: { rel = '', type = '' } }: Element): boolean =>
	(name === 'script' && type !== 'application/ld+json') || (name === 'link' && /^(canonical|manifest|modulepreload)$/.test(rel));

const pictures = new Set(['img', 'svg', 'picture', 'iframe']);
const letters = (some: Element): number => DomUtils.textContent(some).replace(/\s/g, '').length;
/** Of a section with a form its heading alone is left. */
const isHollow = (section: Element): boolean => {
	const inside = elementsOf(section.children);
	const headings = inside.filter(({ name }) => /^h[2-6]$/.test(name));
	const named = headings.reduce((sum, heading) => sum + letters(heading), 0);
	return headings.length > 0 && letters(section) === named && !inside.some(({ name }) => pictures.has(name));
};

/** Takes away what nothing answers any more: scripts (none runs from a file), forms, what installs the app; and what was true for a minute. */
export const withoutService = (tree: Tree): void => {
	for (const element of elementsOf(tree)) {
		if (isOfService(element) || element.attribs['data-minute'] !== undefined) DomUtils.removeElement(element);
		else if (element.name === 'form') removeForm(element);
		else if (element.name.includes('-')) removeWiring(element);
	}
	for (const section of DomUtils.getElementsByTagName('section', tree, true)) if (isHollow(section)) DomUtils.removeElement(section);
};

const srcset = (value: string, change: (link: string) => string | undefined): string =>
	value
		.split(',')
		.flatMap((candidate) => {
			const [link = '', ...size] = candidate.trim().split(/\s+/);
			const to = change(link);
			return to === undefined ? [] : [[to, ...size].join(' ')];
		})
		.join(', ');

/** A link that leads nowhere becomes plain text. */
const drop = (element: Element, name: string): void => {
	delete element.attribs[name];
	if (element.name === 'a') element.name = 'span';
	else if (element.name === 'link') DomUtils.removeElement(element);
};

const changeIn = (element: Element, change: (link: string) => string | undefined): void => {
	for (const name of single) {
		const link = element.attribs[name];
		if (link === undefined || link.startsWith('#')) continue;
		const to = change(link);
		if (to === undefined) drop(element, name);
		else element.attribs[name] = to;
	}
	for (const name of ['srcset', 'imagesrcset'])
		if (element.attribs[name] !== undefined) element.attribs[name] = srcset(element.attribs[name], change);
	if (element.attribs['style'] !== undefined) element.attribs['style'] = changeCss(element.attribs['style'], change);
};

/** What machines read of a page (JSON-LD) names the old server: by its relative addresses it names the archive; what is not kept goes. */
const changeData = (script: Element, change: (link: string) => string | undefined): void => {
	const [text] = script.children;
	if (!text || !('data' in text)) return;
	const said: unknown = JSON.parse(text.data, (_, value: unknown) => {
		if (Array.isArray(value)) return value.filter((one) => one !== undefined);
		return typeof value === 'string' && /^https?:/.test(value) ? change(value) : value;
	});
	text.data = JSON.stringify(said).replaceAll('<', '\\u003c');
};

/** Every link of a page; what `change` answers takes its place, and where it answers nothing the link goes. */
export const changeLinks = (tree: Tree, change: (link: string) => string | undefined): void => {
	for (const element of elementsOf(tree)) {
		if (element.name === 'script') changeData(element, change);
		else changeIn(element, change);
	}
};

export const changeCss = (css: string, change: (link: string) => string | undefined): string =>
	css.replace(cssUrl, (whole, _quote: string, link: string) => {
		if (/^(data:|#)/.test(link)) return whole;
		return `url("${change(link) ?? link}")`;
	});

/** The links of a page or style sheet that the archive must know. */
export const linksIn = (text: string, type: string): string[] => {
	const found: string[] = [];
	const note = (link: string): string => {
		found.push(link);
		return link;
	};
	if (type.startsWith('text/css')) changeCss(text, note);
	if (!type.startsWith('text/html')) return found;
	const tree = parseDocument(text);
	withoutService(tree);
	changeLinks(tree, note);
	return found;
};
