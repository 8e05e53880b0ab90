import { HtmlValidate } from 'html-validate';

/** The rules of the HTML standard (html.spec.whatwg.org) and of ARIA in HTML; how somebody writes his tags is his own affair. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'aria-label-misuse': 'error' } });

/** A shape that is drawn with an outline which the page does not hold: it would stay empty. */
const emptyShapes = (html: string): string[] =>
	[...html.matchAll(/<use href="#([^"]*)"/g)]
		.map(([, id = '']) => id)
		.filter((id) => !html.includes(` id="${id}"`))
		.map((id) => `nothing to draw for #${id}`);

/** What a page says that HTML does not know or forbids, one line each; the page as it was sent, before any script. */
export const markupFaults = (html: string): string[] => [
	...emptyShapes(html),
	...validator
		.validateStringSync(html)
		.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId} ${selector} ${message}`)),
];
