import type { Context as Request, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
	Conflict,
	Forbidden,
	Invalid,
	isCollision,
	isHandedOver,
	isUnavailable,
	isUnreadable,
	NotFound,
	type Problems,
} from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { bareErrorPage, errorPage } from '#site/error-page.tsx';
import type { Assets } from '#ui/assets.ts';
import { report } from './report.ts';

type Status = 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;
type Answer = { readonly status: Status; readonly code: string; readonly problems?: Readonly<Record<string, string>> };

/** What hono itself throws: its `csrf` refuses a form from elsewhere, and a body that is too large is broken off. */
const refusals: Readonly<Record<number, Answer>> = {
	403: { status: 403, code: 'forbidden' },
	413: { status: 413, code: 'tooLarge' },
};

/** What is thrown below our own errors: by the database and by whoever reads a form. */
const answerToOthers = (error: unknown): Answer => {
	if (isUnreadable(error)) return { status: 400, code: 'unreadable' };
	if (isCollision(error)) return { status: 409, code: 'changedMeanwhile' };
	if (isHandedOver(error)) return { status: 503, code: 'handedOver' };
	if (isUnavailable(error)) return { status: 503, code: 'unavailable' };
	return { status: 500, code: 'unexpected' };
};

const answerTo = (error: unknown): Answer => {
	const refused = error instanceof HTTPException ? refusals[error.status] : undefined;
	if (refused) return refused;
	if (error instanceof Invalid) return { status: 422, code: 'invalid', problems: error.problems };
	if (error instanceof Forbidden) return { status: 403, code: 'forbidden' };
	if (error instanceof NotFound) return { status: 404, code: error.message || 'notFound' };
	if (error instanceof Conflict) return { status: 409, code: error.message };
	return answerToOthers(error);
};

/** What the operator should hear of. */
const isFault = (status: Status, error: unknown): boolean => (status >= 500 && !isHandedOver(error)) || isCollision(error);

/** For machines RFC 9457, for people a page with a picture, a sentence and a way on. */
const isMachine = (c: Request<Env>): boolean => c.req.path.startsWith('/api/') || (c.req.header('accept') ?? '').includes('json');

type Saying = { readonly status: Status; readonly problems: Problems; readonly bare: () => Response | Promise<Response> };
/** In the frame of where somebody is, so that she can go on from there; without one where it asks a database that does not answer, or is broken itself. */
const said = async (c: Request<Env>, { status, problems, bare }: Saying): Promise<Response> => {
	if (!c.get('ctx') || status === 503) return bare();
	try {
		return await errorPage(c, status, problems);
	} catch (error) {
		report(error);
		return bare();
	}
};

export const explain =
	(assets: Assets): ErrorHandler<Env> =>
	(error, c) => {
		const { status, code, problems } = answerTo(error);
		const isMoving = code === 'handedOver';
		if (isFault(status, error)) report(error);
		if (status === 503) c.header('retry-after', '5');
		if (isMachine(c))
			return c.json({ type: 'about:blank', status, title: code, ...(problems && { problems }) }, status, {
				'content-type': 'application/problem+json',
			});
		return said(c, { status, problems: problems ?? {}, bare: () => bareErrorPage(c, { status, isMoving, assets }) });
	};
