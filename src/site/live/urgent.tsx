import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { Unavailable } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { movedInto } from '#site/links.ts';
import { Urgent, urgentFor } from '#site/portal/urgent.tsx';
import { withOutlines } from '#ui/icon.tsx';
import { written } from '#ui/markup.ts';
import { eventOf, mostOpen, openCrowds } from './crowds.ts';
import { wireOf } from './wire.ts';

/** What is urgent now, as it stands on every page of the portal; empty where nothing is. */
const messageFor = async (ctx: Context): Promise<string> =>
	movedInto(ctx.tag, withOutlines(written(<Urgent ctx={ctx} articles={await urgentFor(ctx)} />)));

const head = {
	'content-type': 'text/event-stream; charset=utf-8',
	'cache-control': 'no-store',
	'x-accel-buffering': 'no',
	'x-content-type-options': 'nosniff',
};
/** Milliseconds after which a browser comes back; after a restart not all at once. */
const comeBack = (): string => `retry: ${Math.round(2000 + Math.random() * 8000)}\n`;

/** Server-sent events (HTML, 9.2): each is the markup of what is urgent. Without a wire of its own, or for HEAD, it is told once. */
export const urgentStream = () => {
	const crowds = openCrowds(messageFor);
	return new Hono<Env & { Bindings: { incoming?: IncomingMessage; outgoing?: ServerResponse } }>().get('/', async (c) => {
		const { ctx } = c.var;
		const message = await messageFor(ctx);
		const { incoming: asked, outgoing: answer } = c.env ?? {};
		if (!asked || !answer || c.req.method === 'HEAD') return c.body(eventOf(message), { headers: head });
		if (crowds.size() >= mostOpen) throw new Unavailable();
		const wire = await wireOf({ asked, answer }, head, comeBack() + eventOf(message));
		if (wire) crowds.join(ctx, { wire, message });
		else if (!answer.headersSent) return c.body(eventOf(message), { headers: head });
		return RESPONSE_ALREADY_SENT;
	});
};
