import type { Context as Request } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Env } from '#kernel/module.ts';
import type { VisitCounter } from '#kernel/visits/counter.ts';

/** Programs that say so themselves, and those that name the library they are made with. */
const program = /bot|crawl|spider|slurp|preview|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|node|libwww|httpclient|feed/i;

/** Read, never kept: whether a person may be behind it. */
export const isPerson = (agent = '', purpose = ''): boolean => agent !== '' && !program.test(agent) && !purpose.includes('prefetch');

const isPage = ({ req, res }: Pick<Request, 'req' | 'res'>): boolean =>
	req.method === 'GET' && res.status === 200 && (res.headers.get('content-type') ?? '').startsWith('text/html');

/** Counts the pages of the portal by their pattern, the day and the language: no address, no cookie, no name of a program. */
export const counted = (visits: VisitCounter) =>
	createMiddleware<Env>(async (c, next) => {
		await next();
		// A worker cannot send the first (Fetch, 2.2.2: `Sec-` is forbidden to scripts).
		const purpose = c.req.header('sec-purpose') ?? c.req.header('purpose');
		if (isPage(c) && isPerson(c.req.header('user-agent'), purpose)) visits.count(c.var.ctx, routePath(c, -1));
	});
