import { bodyLimit } from 'hono/body-limit';

const kilobyte = 1024;
const tooLarge = { onError: () => new Response('Die Eingabe ist zu groß.', { status: 413 }) };

/** A form of words: the longest text of every kind fits many times. */
export const formLimit = bodyLimit({ maxSize: 1024 * kilobyte, ...tooLarge });
/** What somebody may send before she is known. */
export const entryLimit = bodyLimit({ maxSize: 16 * kilobyte, ...tooLarge });
