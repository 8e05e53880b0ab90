import type { ServerResponse } from 'node:http';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Env } from '#kernel/module.ts';

/** One answered request, told without anything that a person typed or owns: `route` is the pattern (`/termine/:slug`), never the address. */
export type Answered = {
	readonly at: Date;
	readonly municipality: string | null;
	readonly method: string;
	readonly route: string;
	readonly status: number;
	readonly milliseconds: number;
	/** As sent over the wire, head included; 0 where there was no wire. */
	readonly bytes: number;
};
export type Watcher = (answered: Answered) => void;

type Watched = { Variables: Partial<Env['Variables']>; Bindings: { outgoing?: ServerResponse } };

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells each watcher of each request once its answer has left. The method is the caller's word: what is none of HTTP's own counts as `OTHER`. */
export const watched = (watchers: readonly Watcher[]) =>
	createMiddleware<Watched>(async (c, next) => {
		const [at, begun, outgoing] = [new Date(), performance.now(), c.env?.outgoing];
		const sentBefore = outgoing?.socket?.bytesWritten ?? 0;
		await next();
		const told = {
			at,
			municipality: c.var.ctx?.tenantId ?? null,
			method: methods.has(c.req.method) ? c.req.method : 'OTHER',
			route: routePath(c),
			status: c.res.status,
		};
		const socket = outgoing?.socket;
		const tell = (): void => {
			const answered = { ...told, milliseconds: performance.now() - begun, bytes: (socket?.bytesWritten ?? sentBefore) - sentBefore };
			for (const watch of watchers) watch(answered);
		};
		if (outgoing) outgoing.once('close', tell);
		else tell();
	});
