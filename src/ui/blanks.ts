const inLine = '(?:a|abbr|b|bdi|small|span|strong|time)';
const touching = new RegExp(`</${inLine}>(?=<${inLine}[ >])`, 'g');

/**
 * A blank between two elements of a line. Markup of components has none, and a style sets the two apart for the eye only: whoever listens, copies, or
 * reads without styles gets "Auenrodegemeldet gestern".
 */
export const withBlanks = (markup: string): string => markup.replaceAll(touching, '$& ');
