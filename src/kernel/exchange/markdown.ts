import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, typographer: false });
markdown.disable(['image']);
const isHeading = ({ type }: { type: string }): boolean => type === 'heading_open' || type === 'heading_close';

/** A text's headings stand below the page's own: its highest becomes h2, whichever the editor took. */
markdown.core.ruler.push('lower-headings', ({ tokens }) => {
	const headings = tokens.filter(isHeading);
	const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))));
	for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) - highest + 2)}`;
});

/** CommonMark without raw HTML and pictures: what editors write, safe to show. */
export const html = (text: string): string => markdown.render(text);

/** The words alone: for descriptions and for print. */
export const plainText = (text: string): string =>
	text
		.replace(/[*_`#>[\]]/g, '')
		.replace(/\(https?:[^)]*\)/g, '')
		.replace(/\s+/g, ' ')
		.trim();
