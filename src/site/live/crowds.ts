import type { Socket } from 'node:net';
import type { Context } from '#kernel/context.ts';
import { onWrite } from '#kernel/tenancy/remembered.ts';

/** Those who look at the portal of one municipality in one language. `told` is what they were told last. */
type Crowd = { readonly ctx: Context; readonly open: Set<Socket>; told: string };
type Message = (ctx: Context) => Promise<string>;

/** Milliseconds. Proxies close what is silent for half a minute; several writes in a row are told once. */
const [beat, gather] = [20_000, 200];
/** Bytes that somebody may leave unread. */
const mostUnread = 64 * 1024;
export const mostOpen = 20_000;

/** An event as a stream sends it (HTML, 9.2.6). */
export const eventOf = (text: string): string => `${text.replaceAll(/^/gm, 'data: ')}\n\n`;

const send = (crowd: Crowd, text: string): void => {
	const bytes = Buffer.from(text);
	for (const wire of crowd.open)
		if (wire.writableLength > mostUnread) wire.destroy();
		else wire.write(bytes);
};

/** Streams that stay open, gathered so that a message is read and drawn once for all who get it. */
export const openCrowds = (messageFor: Message) => {
	const crowds = new Map<string, Crowd>();
	let waiting: NodeJS.Timeout | undefined;

	const tell = async (crowd: Crowd): Promise<void> => {
		const message = await messageFor(crowd.ctx.at(new Date()));
		if (message === crowd.told) return send(crowd, ':\n\n');
		crowd.told = message;
		send(crowd, eventOf(message));
	};
	/** A database that does not answer is told by those who ask for pages; here the next beat asks again. */
	const tellAll = (): void => {
		for (const crowd of crowds.values()) tell(crowd).catch(() => send(crowd, ':\n\n'));
	};
	setInterval(tellAll, beat).unref();
	onWrite(() => {
		if (crowds.size === 0 || waiting) return;
		waiting = setTimeout(() => {
			waiting = undefined;
			tellAll();
		}, gather).unref();
	});

	return {
		size: (): number => [...crowds.values()].reduce((sum, { open }) => sum + open.size, 0),
		/** Who joins has heard `message`. */
		join: (ctx: Context, { wire, message }: { wire: Socket; message: string }): void => {
			const key = `${ctx.tenantId} ${ctx.tag}`;
			const crowd = crowds.get(key) ?? { ctx, open: new Set(), told: message };
			crowds.set(key, crowd);
			crowd.open.add(wire);
			wire.once('close', () => {
				crowd.open.delete(wire);
				if (crowd.open.size === 0 && crowds.get(key) === crowd) crowds.delete(key);
			});
		},
	};
};
