/** RFC 5545 §3.1 and §3.3.11 allow no control characters but the tab; line breaks of all systems become one. */
export const cleanText = (text: string): string =>
	// eslint-disable-next-line no-control-regex -- these are the characters that the RFC forbids
	text
		.toWellFormed()
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

/** RFC 5545 §3.3.11 */
export const escapeText = (text: string): string =>
	cleanText(text)
		.replaceAll(/[\\;,]/g, String.raw`\$&`)
		.replaceAll('\n', String.raw`\n`);

export const unescapeText = (text: string): string =>
	text.replaceAll(/\\([\\;,nN])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));

const octets = (character: string): number => {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
};

/** RFC 5545 §3.1: lines of at most 75 octets, broken between characters. */
export const fold = (line: string): string => {
	let folded = '';
	let length = 0;
	for (const character of line) {
		const size = octets(character);
		const breaks = length + size > 75;
		folded += breaks ? `\r\n ${character}` : character;
		length = breaks ? size + 1 : length + size;
	}
	return folded;
};
