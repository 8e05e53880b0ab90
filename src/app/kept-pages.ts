import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Context as Request } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Context } from '#kernel/context.ts';
import type { Env } from '#kernel/module.ts';
import { aMoment, holding } from '#kernel/tenancy/remembered.ts';
import type { VisitCounter } from '#kernel/visits/counter.ts';
import { isPerson } from '#site/visits.ts';
import type { Watcher } from './watched.ts';

type Watched = { Variables: Partial<Env['Variables']>; Bindings: { incoming?: IncomingMessage } };
/** An answer as it left, for whoever asks the same in this moment. `route` is the pattern that answered. */
type KeptPage = {
	readonly ctx: Context;
	readonly route: string;
	readonly page: string;
	readonly head: Readonly<Record<string, string | number>>;
	readonly body: Buffer;
	readonly holds: () => boolean;
};
type Given = (kept: KeptPage, asked: IncomingMessage, answer: ServerResponse) => void;

const mostPages = 200;
const largest = 128 * 1024;

/** Everything that an answer may depend on; what asks for a part, for news only, or with a key is answered by the program. */
const varies = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'accept', 'accept-encoding', 'accept-language'] as const;
const special = ['cookie', 'authorization', 'range', 'if-none-match', 'if-modified-since'] as const;
const keyOf = ({ method, url = '', headers }: IncomingMessage): string | undefined =>
	method !== 'GET' || special.some((name) => headers[name] !== undefined)
		? undefined
		: `${url}\n${varies.map((name) => String(headers[name] ?? '')).join('\n')}`;

const kinds = /^(text\/html|application\/(\w+\+)?json)/;
/** A form that is sent bears a key of its own visitor. */
const form = /<form[^>]*method="?post/i;

const hasForm = (body: Buffer, encoding: string | null): boolean =>
	form.test((encoding === 'gzip' ? gunzipSync(body) : body).toString('latin1'));

const isForAll = ({ res }: Pick<Request, 'res'>): boolean =>
	res.status === 200 &&
	kinds.test(res.headers.get('content-type') ?? '') &&
	!res.headers.has('set-cookie') &&
	!/private|no-store/.test(res.headers.get('cache-control') ?? '');

/**
 * Whole pages and answers of interfaces for people without an account, kept for a moment and until anybody writes anything (also in another process,
 * see `changes.ts`). `give` answers before the program is asked; `keep` stands around it.
 */
export const keptPages = () => {
	const given: Given[] = [];
	const pages = new Map<string, KeptPage>();
	const put = (key: string, page: KeptPage): void => {
		if (pages.size >= mostPages) pages.clear();
		pages.set(key, page);
	};
	const keep = createMiddleware<Watched>(async (c, next) => {
		const incoming = c.env?.incoming;
		const key = incoming && !c.req.path.startsWith('/verwaltung') ? keyOf(incoming) : undefined;
		const holds = holding(aMoment);
		await next();
		const { ctx } = c.var;
		if (key === undefined || !ctx || !isForAll(c)) return;
		const body = Buffer.from(await c.res.arrayBuffer());
		c.res = new Response(body, c.res);
		if (body.length > largest || !holds() || hasForm(body, c.res.headers.get('content-encoding'))) return;
		const head = { ...Object.fromEntries(c.res.headers), 'content-length': body.length };
		put(key, { ctx, route: routePath(c), page: routePath(c, -1), head, body, holds });
	});
	const give = (asked: IncomingMessage, answer: ServerResponse): boolean => {
		const key = pages.size > 0 ? keyOf(asked) : undefined;
		const kept = key === undefined ? undefined : pages.get(key);
		if (!kept?.holds()) return false;
		for (const tell of given) tell(kept, asked, answer);
		answer.writeHead(200, kept.head).end(kept.body);
		return true;
	};
	/** Whoever counts what leaves the program hears of what leaves from here. */
	return { keep, give, onGive: (tell: Given) => void given.push(tell) };
};
export type KeptPages = ReturnType<typeof keptPages>;

/** A page that was read is a visit, wherever it came from. */
export const countedGift =
	(visits: VisitCounter): Given =>
	({ ctx, page, head }, { headers }) => {
		const isPage = String(head['content-type']).startsWith('text/html');
		if (isPage && isPerson(headers['user-agent'], String(headers['sec-purpose'] ?? ''))) visits.count(ctx, page);
	};

export const watchedGift =
	(watchers: readonly Watcher[]): Given =>
	({ ctx, route }, { method = '' }, answer) => {
		const [at, begun, sentBefore] = [new Date(), performance.now(), answer.socket?.bytesWritten ?? 0];
		const { socket } = answer;
		answer.once('close', () => {
			const bytes = (socket?.bytesWritten ?? sentBefore) - sentBefore;
			const milliseconds = performance.now() - begun;
			for (const watch of watchers) watch({ at, municipality: ctx.tenantId, method, route, status: 200, milliseconds, bytes });
		});
	};
