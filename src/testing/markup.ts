import { HtmlValidate } from 'html-validate';

/** The rules of the HTML standard (html.spec.whatwg.org) and of ARIA in HTML; how somebody writes his tags is his own affair. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'aria-label-misuse': 'error' } });

/** What a page says that HTML does not know or forbids, one line each; the page as it was sent, before any script. */
export const markupFaults = (html: string): string[] =>
	validator
		.validateStringSync(html)
		.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId} ${selector} ${message}`));
