import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { wireOf } from './wire.ts';

const head = { 'content-type': 'text/event-stream' };
const wires: (Socket | undefined)[] = [];
const ended: (string | undefined)[] = [];
const answerStream = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
	answer.once('close', () => ended.push(asked.url));
	const wire = await wireOf({ asked, answer }, head, 'first\n');
	wires.unshift(wire);
	if (!wire && !answer.headersSent) answer.end('told once');
};
const server = createServer((asked, answer) => {
	if (asked.url === '/stream') void answerStream(asked, answer);
	// A page that takes a moment to draw.
	else setTimeout(() => answer.end('page'), 50);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const bound = server.address();
const port = typeof bound === 'object' && bound ? bound.port : 0;
after(() => server.close());

/** A connection as it is; what comes back is gathered. */
const dial = async (words: string) => {
	const socket = connect(port, '127.0.0.1');
	const heard = { text: '', isOver: false };
	socket.on('data', (chunk: Buffer) => (heard.text += chunk.toString()));
	socket.on('close', () => (heard.isOver = true)).on('error', () => {});
	await once(socket, 'connect');
	const say = async (more: string): Promise<void> => {
		socket.write(more);
		await pause(150);
	};
	await say(words);
	return { socket, heard, say };
};
const ask = (path: string, more = '', version = '1.1'): string => `GET ${path} HTTP/${version}\r\nHost: x\r\n${more}\r\n`;
const wireNow = (): Socket => {
	const [wire] = wires;
	assert.ok(wire);
	return wire;
};

for (const version of ['1.0', '1.1'])
	test(`a stream over HTTP/${version} comes without chunks, goes on, and ends with its connection`, async () => {
		const { heard } = await dial(ask('/stream', '', version));
		assert.match(
			heard.text,
			/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/event-stream\r\nconnection: close\r\nDate: [^\n]+\r\n\r\nfirst\n$/,
		);
		assert.equal(ended.pop(), '/stream', 'whoever counts answers is told as soon as the head has left');
		wireNow().write('more\n');
		await pause(50);
		assert.match(heard.text, /\r\n\r\nfirst\nmore\n$/);
		wireNow().end();
		await pause(50);
		assert.ok(heard.isOver);
	});

test('a browser reads its page and then the stream over the same connection', async () => {
	const { heard, say, socket } = await dial(ask('/'));
	assert.match(heard.text, /\r\n\r\npage$/);
	await say(ask('/stream'));
	wireNow().write('more\n');
	await pause(50);
	assert.match(heard.text, /first\nmore\n$/);
	socket.destroy();
});

test('who leaves is noticed, whether she hangs up or only says that she has no more to ask', async () => {
	for (const leave of ['destroy', 'end'] as const) {
		const { socket } = await dial(ask('/stream'));
		const isOver = once(wireNow(), 'close');
		socket[leave]();
		await isOver;
	}
});

test('what is said into a stream does not end it', async () => {
	const { heard, say, socket } = await dial(ask('/stream'));
	await say(ask('/'));
	await say('neither this\r\n\r\n');
	wireNow().write('more\n');
	await pause(50);
	assert.match(heard.text, /first\nmore\n$/);
	assert.ok(!heard.isOver);
	socket.destroy();
});

test('who asks while an earlier question is open, or before she has said everything, gets no wire', async () => {
	const behind = await dial(ask('/') + ask('/stream'));
	await pause(50);
	assert.match(behind.heard.text, /page.*told once$/s);
	const half = await dial(ask('/stream', 'Content-Length: 5\r\n'));
	assert.match(half.heard.text, /told once$|told once\r\n/);
	assert.deepEqual(wires.slice(0, 2), [undefined, undefined]);
	for (const { socket } of [behind, half]) socket.destroy();
});

test('what she leaves unread stays with the connection and ends with it', async () => {
	const { socket } = await dial(ask('/stream'));
	socket.pause();
	const wire = wireNow();
	while (wire.writableLength < 1_000_000) wire.write(Buffer.alloc(500_000));
	const isOver = once(wire, 'close');
	wire.destroy();
	await isOver;
	socket.destroy();
});
