import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

const kilobyte = 1024;

/** Breaks off what is longer than so many bytes; what is said of it is said where all errors are. */
export const limitOf = (maxSize: number) =>
	bodyLimit({
		maxSize,
		onError: () => {
			throw new HTTPException(413);
		},
	});

/** A form of words: the longest text of every kind fits many times. */
export const formLimit = limitOf(1024 * kilobyte);
/** What somebody may send before she is known. */
export const entryLimit = limitOf(16 * kilobyte);
