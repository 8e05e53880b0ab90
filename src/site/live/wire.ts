import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The two ends that Node gives for one request. */
export type Ends = { readonly asked: IncomingMessage; readonly answer: ServerResponse };

const ignore = (): void => {};

/** Nobody waits behind an answer that has no end: where more is asked before it, or is still being said, there is no wire. */
const freeSocket = async ({ asked, answer }: Ends): Promise<Socket | undefined> => {
	// Node calls before it has read on to the end of the request.
	await nextTurn();
	const { socket } = answer;
	if (!asked.complete || !socket) return undefined;
	await finished(asked.resume()).catch(ignore);
	return socket.destroyed ? undefined : socket;
};

/**
 * Node's HTTP layer keeps some 14 KB a connection for the next request on it. It lets go of them when it hears that the connection is over
 * (`socketOnClose` in Node's `lib/_http_server.js`), and so does everybody who waits for the end of the answer; what is left is a bare socket.
 */
const letGo = (answer: ServerResponse, socket: Socket): void => {
	socket.emit('close', false);
	answer.detachSocket(socket);
	socket.removeAllListeners().on('data', ignore).on('error', ignore);
	socket.once('end', () => socket.destroy());
};

/** Sends head and first words of an answer whose body ends with the connection (RFC 9112, 6.3) and hands out the wire for the rest, if there is one. */
export const wireOf = async (ends: Ends, head: Readonly<Record<string, string>>, first: string): Promise<Socket | undefined> => {
	const socket = await freeSocket(ends);
	if (!socket) return undefined;
	const { answer } = ends;
	// Without this Node would send its chunks, and whoever asks in HTTP/1.0 knows none.
	answer.removeHeader('transfer-encoding');
	answer.writeHead(200, { ...head, connection: 'close' }).write(first);
	await nextTurn();
	if (socket.destroyed) return undefined;
	letGo(answer, socket);
	return socket;
};
