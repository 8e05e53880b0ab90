import { Hono } from 'hono';
import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { kilobyte, limitOf } from '#screens/body-limit.ts';
import { type Asked, offerOf } from '../server/answers.ts';
import { addDevice, removeDevice } from '../server/commands/devices.ts';
import { serviceWorker } from '../server/exports/service-worker.ts';
import { choicesIn } from '../subscription.ts';

const list = z.array(z.string()).optional();
const device = z.object({
	endpoint: z.string(),
	keys: z.object({ p256dh: z.string(), auth: z.string() }),
	choices: z.object({ ort: list, thema: list, art: list }).optional(),
});
const farewell = z.object({ endpoint: z.string() });

/** What the island and the service worker ask for. JSON from elsewhere needs a preflight, which nobody answers. */
export const devicePages = (asked: Asked) =>
	new Hono<Env>()
		.get('/dienst.js', (c) =>
			c.body(serviceWorker, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
		)
		.use('/geraet', limitOf(8 * kilobyte))
		.post('/geraet', async (c) => {
			const read = device.safeParse(await c.req.json().catch(() => undefined));
			if (!read.success) throw new Invalid({ device: 'notReadable' });
			const { endpoint, keys, choices = {} } = read.data;
			const sent = { ort: choices.ort ?? [], thema: choices.thema ?? [], art: choices.art ?? [] };
			const { places, topics, kinds } = choicesIn(sent, offerOf(c.var.ctx, asked));
			await addDevice(c.var.ctx, { endpoint, ...keys, places: [...places], topics: [...topics], kinds: [...kinds] });
			return c.body(null, 204);
		})
		.delete('/geraet', async (c) => {
			const read = farewell.safeParse(await c.req.json().catch(() => undefined));
			if (!read.success) throw new Invalid({ device: 'notReadable' });
			await removeDevice(c.var.ctx, read.data);
			return c.body(null, 204);
		});
