const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 (2.2) forbids even as references. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
	text
		.toWellFormed()
		.replace(forbidden, '')
		.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

type Attributes = Readonly<Record<string, string>>;

/** One element as text: `content` is text to be escaped, or elements that are written already. */
export const element = (name: string, content: string | readonly string[], attributes: Attributes = {}): string => {
	const written = Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escaped(value)}"`)
		.join('');
	const inner = typeof content === 'string' ? escaped(content) : content.join('');
	return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};

export const document = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
