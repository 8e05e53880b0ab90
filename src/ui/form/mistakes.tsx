import { raw } from 'hono/html';
import type { Screen } from '../language.ts';
import { type Markup, written } from '../markup.ts';
import { word } from '../words.ts';

/** A question with a mistake as `Field`, `FieldGroup` and `CheckField` write it: the id of its input, and the sentence. */
const wrongQuestion = /<p class="om-bad" id="([^"]+)-error">(.*?)<\/p>/gs;
/** An entry of an `ErrorSummary` whose sentence does not say which question it means. */
const unnamed = /<a href="#([^"]+)" data-unnamed="">([^<]*)/g;
const main = /<main id="inhalt"[^>]*>/;

/** Markup without drawings, without what is only read out before it, and without tags. */
const plain = (markup: string): string =>
	markup.replaceAll(/<svg.*?<\/svg>|<span class="om-(hidden|optional)">.*?<\/span>|<[^>]*>/gs, '').trim();

/** What a question is called on the page; a statement to agree to is its own name. */
const labelOf = (page: string, id: string): string => {
	const ofLine = new RegExp(`<label for="${id}">(.*?)</label>`, 's').exec(page);
	const ofGroup = new RegExp(`<fieldset[^>]* id="${id}-group"[^>]*>\\s*<legend[^>]*>(.*?)</legend>`, 's').exec(page);
	return plain((ofLine ?? ofGroup)?.[1] ?? '');
};

/** The first input of a question, else the group of them. */
const reached = (page: string, id: string): string => (page.includes(` id="${id}"`) ? id : `${id}-group`);

/** `Straße: Bitte angeben`, and `Wie kommen Sie hin? Bitte angeben`. */
const named = (page: string, id: string, message: string): string => {
	const label = labelOf(page, id);
	if (label === '' || message.toLowerCase().includes(label.toLowerCase())) return message;
	return `${label}${/[?:.!]$/.test(label) ? '' : ':'} ${message}`;
};

const SummaryOf = ({ lang, page }: { lang: Screen; page: string }): Markup => (
	<div class="om-wrap">
		<div class="om-errors" role="alert" tabindex={-1} autofocus aria-labelledby="fehler">
			<h2 id="fehler">{word(lang, 'mistakes')}</h2>
			<ul class="om-plain">
				{[...page.matchAll(wrongQuestion)].map(([, id = '', message = '']) => (
					<li>
						<a href={`#${reached(page, id)}`}>{raw(named(page, id, plain(message)))}</a>
					</li>
				))}
			</ul>
		</div>
	</div>
);

/**
 * A page that came back with mistakes, as GOV.UK and KERN-UX want it: a summary on top that leads to each question and says its name, and the word for it
 * before the title. A frame knows the whole page, so no form has to think of it; whose summary says more writes its own.
 */
export const withMistakes = (lang: Screen, page: string, title: string): { readonly page: string; readonly title: string } => {
	const isSummed = page.includes('class="om-errors"');
	if (!isSummed && !page.includes('class="om-bad" id="')) return { page, title };
	const summed = isSummed
		? page.replaceAll(unnamed, (_, id: string, message: string) => `<a href="#${reached(page, id)}">${named(page, id, message)}`)
		: page.replace(main, (start) => `${start}${written(<SummaryOf lang={lang} page={page} />)}`);
	return { page: summed, title: `${word(lang, 'error')} ${title}` };
};
