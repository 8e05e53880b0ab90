const inLine = '(?:a|abbr|b|bdi|small|span|strong|time)';
const touching = new RegExp(`</${inLine}>(?=<${inLine}(?: [^>]*)?>[^\\s,.;:!?)])`, 'g');

/**
 * A blank between two elements of a line. Markup of components has none, and a style sets the two apart for the eye only: whoever listens, copies, or
 * reads without styles gets "Auenrodegemeldet gestern". What begins with a blank or a comma says itself that it goes on.
 */
export const withBlanks = (markup: string): string => markup.replaceAll(touching, '$& ');
