/** Control characters (C0, C1) but tab and line feed, and the invisible ones that change the direction of all that follows (UAX 9 embeddings and isolates). */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A text as it is kept: NFC (DIN 91379), whole code points, one kind of line end, nothing invisible that a database or a page could stumble over. */
export const clean = (raw: string): string => raw.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').trim();

export const cleanLine = (raw: string): string => clean(raw).replace(/\s+/g, ' ');
