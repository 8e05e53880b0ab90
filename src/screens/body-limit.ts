import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

type Refusal = (c: Context) => Response | Promise<Response>;
const elsewhere: Refusal = () => {
	throw new HTTPException(413);
};

export const kilobyte = 1024;
export const megabyte = 1024 * kilobyte;

/** Breaks off what is longer than so many bytes: `refuse` says so at the form, without it that is said where all errors are. */
export const limitOf = (maxSize: number, refuse: Refusal = elsewhere) => bodyLimit({ maxSize, onError: refuse });
