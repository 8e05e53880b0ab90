import { Socket } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { Courier, Outcome } from './courier.ts';
import type { Letter } from './letter.ts';

/** Milliseconds for the connection, the greeting, and a silence in between. */
export type Patience = { readonly connect: number; readonly greeting: number; readonly silence: number };
const usual: Patience = { connect: 10_000, greeting: 10_000, silence: 60_000 };

/** After so many letters a new connection is opened: some servers allow a hundred. */
const mostPerConnection = 80;

const address = /<?[^\s<>]+@[^\s<>]+>?/g;
const withoutAddresses = (text: string): string => text.replace(address, '<…>').slice(0, 300);

type Failure = {
	readonly message: string;
	readonly code?: string | undefined;
	readonly responseCode?: number | undefined;
	readonly command?: string | undefined;
	readonly response?: string | undefined;
};

const tooLarge = 552;
const statusOf = ({ responseCode, code }: Failure): number => responseCode ?? (code === 'EMESSAGE' ? tooLarge : 421);

/** 421 and everything without an answer is about the server; 5xx at RCPT and after the text about this letter (RFC 5321, 4.2.1 and 4.2.5). */
const outcomeOf = (failure: Failure): Outcome => {
	const { message, code = '', command, response } = failure;
	const reply = withoutAddresses(response ?? `${code} ${message}`);
	const status = statusOf(failure);
	if (status === 421 || code === 'EAUTH' || command === 'CONN') return { is: 'broken', reply };
	const isAboutReceiver = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
	return { is: status >= 500 && isAboutReceiver ? 'refused' : 'delayed', reply };
};

/**
 * Holds the final dot back until everything else has left this process, then writes it and seals in the same turn.
 * nodemailer pipes the message into its own stream, which stuffs dots and ends the data; as its source we say when that end comes.
 */
const heldMessage = (raw: Buffer, { socket, seal }: { socket: unknown; seal: () => void }): Readable =>
	Object.assign(new PassThrough(), {
		pipe: <Target extends NodeJS.WritableStream>(target: Target): Target => {
			let isEnding = false;
			const finish = (): void => {
				if (!(socket instanceof Socket) || socket.destroyed) return;
				if (socket.writableLength > 0) return void socket.once('drain', finish);
				isEnding = true;
				target.end();
			};
			target.on('data', () => isEnding && seal());
			target.write(raw);
			setImmediate(finish);
			return target;
		},
	});

/** Greeted and signed in, or what went wrong. */
const connected = (url: string, patience: Patience): Promise<SMTPConnection | Outcome> =>
	new Promise((resolve) => {
		const { auth, ...way } = parseConnectionUrl(url);
		const connection = new SMTPConnection({
			...way,
			connectionTimeout: patience.connect,
			greetingTimeout: patience.greeting,
			socketTimeout: patience.silence,
		});
		const fail = (error: Failure): void => {
			connection.close();
			resolve({ is: 'broken', reply: withoutAddresses(error.response ?? error.message) });
		};
		const ready = (): void => resolve(connection);
		connection.on('error', fail);
		// The end is told before the error that led to it.
		connection.once('end', () => setImmediate(() => fail({ message: 'closed' })));
		connection.connect((error) => {
			if (error) fail(error);
			else if (auth?.user)
				connection.login({ ...auth, credentials: { user: auth.user, pass: auth.pass ?? '' } }, (wrong) =>
					wrong ? fail(wrong) : ready(),
				);
			else ready();
		});
	});

/** What a mail server says against being greeted and signed in to; `null` when it lets us. */
export const smtpFault = async (url: string, patience: Patience): Promise<string | null> => {
	const answer = await connected(url, patience);
	if ('is' in answer) return answer.is === 'accepted' ? null : answer.reply;
	answer.quit();
	return null;
};

/** One connection to a mail server, opened when first needed. */
export const smtpCourier = (url: string, patience: Patience = usual): Courier => {
	let open: { readonly connection: SMTPConnection; letters: number } | undefined;
	const close = (): void => {
		open?.connection.close();
		open = undefined;
	};

	const send = (connection: SMTPConnection, { from, to, raw }: Letter, seal: () => void): Promise<Outcome> =>
		new Promise((resolve) => {
			const lost = (): void => resolve({ is: 'broken', reply: 'closed' });
			connection.once('end', lost);
			const message = heldMessage(raw, { socket: Reflect.get(connection, '_socket'), seal });
			connection.send({ from, to, size: raw.length }, message, (error) => {
				connection.off('end', lost);
				resolve(error ? outcomeOf(error) : { is: 'accepted' });
			});
		});

	return {
		close: () => {
			open?.connection.quit();
			close();
		},
		deliver: async (letter, seal) => {
			if (open?.letters === mostPerConnection || open?.connection.destroyed) close();
			if (!open) {
				const connection = await connected(url, patience);
				if ('is' in connection) return connection;
				open = { connection, letters: 0 };
			}
			open.letters++;
			const outcome = await send(open.connection, letter, seal);
			if (outcome.is !== 'accepted') close();
			return outcome;
		},
	};
};
