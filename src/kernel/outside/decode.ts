const declared = /^\s*<\?xml[^>]*\bencoding=["']([\w.-]+)["']/;

const decoded = (bytes: Uint8Array, label: string): string | undefined => {
	try {
		return new TextDecoder(label).decode(bytes);
	} catch {
		return undefined;
	}
};

/** What UTF-16 begins with. */
const markOf = ([first, second]: Uint8Array): string | null => {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

const namedIn = (bytes: Uint8Array): string | null => declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? null;

const isOther = (label: string | null): label is string => label !== null && !/^utf-?8$/i.test(label);

/**
 * The text of an answer, or of a file that somebody brings. What is valid UTF-8 is UTF-8, whatever its server says: no other text with an umlaut is.
 * Else the charset of its head counts, then that of its XML declaration, then what Windows wrote (RFC 5545, 3.1.4 and RFC 7303, 3 know UTF-8 as
 * usual only).
 */
export const textOf = (bytes: Uint8Array, charset: string | null = null): string => {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const label = [markOf(bytes), charset, namedIn(bytes)].find(isOther);
		return decoded(bytes, label ?? 'windows-1252') ?? new TextDecoder('windows-1252').decode(bytes);
	}
};
