import type { Context as Request } from 'hono';
import { NotFound } from '#kernel/errors.ts';

/** A picture of a report. It may be taken back at any time, so nobody keeps it for long; a private one nobody but the asking browser. */
export const answerPicture = (c: Request, bytes: Buffer | undefined, whose: 'public' | 'private'): Response => {
	if (!bytes) throw new NotFound('picture');
	return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp', 'cache-control': `${whose}, max-age=300` });
};
