import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export type Received = { readonly id: string; readonly from: string; readonly to: string; readonly message: string };
type Answer = { readonly code: number; readonly text: string };
/** How the server behaves: milliseconds before it takes a message, and what it answers to a receiver or a message instead. */
export type Manner = {
	readonly delay?: number;
	readonly toReceiver?: (address: string) => Answer | undefined;
	readonly toMessage?: (received: Received) => Answer | undefined;
};

const refusal = ({ code, text }: Answer): Error => Object.assign(new Error(text), { responseCode: code });

const read = async (stream: SMTPServerDataStream): Promise<string> => {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
};

const messageId = /^message-id:\s*<([^>]+)>/im;

/** A mail server on loopback (`smtp-server`): what it took, it took when the final dot arrived, also when nobody waits for its answer. */
export const openPostOffice = async (manner: Manner = {}) => {
	const received: Received[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		disableReverseLookup: true,
		logger: false,
		onRcptTo: ({ address }, _, done) => {
			const answer = manner.toReceiver?.(address);
			done(answer ? refusal(answer) : null);
		},
		onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
			const take = async (message: string): Promise<void> => {
				const one: Received = {
					id: messageId.exec(message)?.[1] ?? '',
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo[0]?.address ?? '',
					message,
				};
				const answer = manner.toMessage?.(one);
				if (!answer) received.push(one);
				if (manner.delay) await pause(manner.delay);
				done(answer ? refusal(answer) : null);
			};
			// Whoever breaks off before the final dot has handed nothing over (RFC 5321, 4.1.1.4) and waits for no answer.
			void read(stream).then(take, () => {});
		},
	});
	server.on('error', () => {});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const address: AddressInfo | string | null = server.server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
};
