import { kilobyte, limitOf } from '#screens/body-limit.ts';

/** A form of words: the longest text of every kind fits many times. */
export const formLimit = limitOf(1024 * kilobyte);
/** What somebody may send before she is known. */
export const entryLimit = limitOf(16 * kilobyte);
