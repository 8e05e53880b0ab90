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
/** A page on its way. `holds`: nobody has written anything since it was begun. */
type Drawing = { readonly page: Promise<KeptPage | undefined>; readonly holds: () => boolean };
type Listener = (asked: IncomingMessage, answer: ServerResponse) => unknown;

const mostPages = 400;
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

const hasForm = (body: Buffer, head: Headers): boolean =>
	head.get('content-type')?.startsWith('text/html') === true &&
	form.test((head.get('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString('latin1'));

const isForAll = ({ res }: Pick<Request, 'res'>): boolean =>
	res.status === 200 &&
	kinds.test(res.headers.get('content-type') ?? '') &&
	!res.headers.has('set-cookie') &&
	!/private|no-store/.test(res.headers.get('cache-control') ?? '');

/** Reading an answer back through its stream costs more than many an answer. */
const bodyOf = async (c: Request<Watched>): Promise<Buffer> => {
	const { said } = c.var;
	if (said !== undefined && !(said instanceof ReadableStream)) return Buffer.from(said);
	const body = Buffer.from(await c.res.arrayBuffer());
	c.res = new Response(body, c.res);
	return body;
};

const keptOf = async (c: Request<Watched>, holds: () => boolean): Promise<KeptPage | undefined> => {
	const { ctx } = c.var;
	if (!ctx || c.var.said instanceof ReadableStream || !isForAll(c)) return undefined;
	const body = await bodyOf(c);
	if (body.length > largest || hasForm(body, c.res.headers)) return undefined;
	const head = { ...Object.fromEntries(c.res.headers), 'content-length': body.length };
	return { ctx, route: routePath(c), page: routePath(c, -1), head, body, holds };
};

/**
 * Whole pages and answers of interfaces for people without an account, kept for a moment and until anybody writes anything (also in another process,
 * see `changes.ts`). `before` answers from here or asks the program; `keep` stands around the program. Of many who ask for the same page at once, one
 * has it drawn and the others wait for that drawing, if it was begun after the last write they may know of.
 */
export const keptPages = () => {
	const given: Given[] = [];
	const pages = new Map<string, KeptPage>();
	const drawings = new Map<string, Drawing>();
	/** Addresses whose last answer was for one visitor only: nobody waits for those. */
	const personal = new Set<string>();
	const put = (key: string, page: KeptPage | undefined): void => {
		for (const kept of [pages, personal]) {
			kept.delete(key);
			const [oldest] = kept.keys();
			if (oldest !== undefined && kept.size >= mostPages) kept.delete(oldest);
		}
		if (!page) personal.add(key);
		else if (page.holds()) pages.set(key, page);
	};
	const keep = createMiddleware<Watched>(async (c, next) => {
		const incoming = c.env?.incoming;
		const key = incoming && !c.req.path.startsWith('/verwaltung') ? keyOf(incoming) : undefined;
		if (key === undefined) return next();
		const { promise, resolve } = Promise.withResolvers<KeptPage | undefined>();
		const drawing = { page: promise, holds: holding(aMoment) };
		drawings.set(key, drawing);
		let drawn: KeptPage | undefined;
		try {
			await next();
			drawn = await keptOf(c, drawing.holds);
			put(key, drawn);
		} finally {
			resolve(drawn);
			if (drawings.get(key) === drawing) drawings.delete(key);
		}
	});
	const give = (kept: KeptPage, asked: IncomingMessage, answer: ServerResponse): void => {
		for (const tell of given) tell(kept, asked, answer);
		answer.writeHead(200, kept.head).end(kept.body);
	};
	const before =
		(program: Listener): Listener =>
		async (asked, answer) => {
			const key = keyOf(asked);
			if (key === undefined) return program(asked, answer);
			const kept = pages.get(key);
			if (kept?.holds()) return give(kept, asked, answer);
			const drawing = personal.has(key) ? undefined : drawings.get(key);
			const drawn = drawing?.holds() ? await drawing.page : undefined;
			return drawn ? give(drawn, asked, answer) : program(asked, answer);
		};
	/** Whoever counts what leaves the program hears of what leaves from here. */
	return { keep, before, onGive: (tell: Given) => void given.push(tell) };
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
