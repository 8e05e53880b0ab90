import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, typographer: false });
markdown.disable(['image']);
/** A text's headings stand below the page's own: `#` becomes h2, `##` h3. */
markdown.core.ruler.push('lower-headings', ({ tokens }) => {
	for (const token of tokens) if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
});

/** CommonMark without raw HTML and pictures: what editors write, safe to show. */
export const html = (text: string): string => markdown.render(text);

/** The words alone: for descriptions and for print. */
export const plainText = (text: string): string => text.replace(/[*_`#>[\]]/g, '').replace(/\(https?:[^)]*\)/g, '').replace(/\s+/g, ' ').trim();
