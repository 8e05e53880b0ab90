import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Hono } from 'hono';
import { answerParts } from './compressed.ts';

async function* told(parts: readonly string[], fault?: string): AsyncGenerator<string> {
	for (const part of parts) yield part;
	if (fault !== undefined) throw new Error(fault);
}
const ask = (parts: AsyncGenerator<string>, headers: Record<string, string> = {}) => {
	const app = new Hono<{ Variables: { said: string | Uint8Array | ReadableStream } }>();
	app.get('/', (c) => answerParts(c, parts, { type: 'text/csv' })).onError(({ message }, c) => c.text(message, 503));
	return app.request('/', { headers });
};
const unpacked = (answer: Response): Promise<string> => new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).text();

test('what comes in parts arrives whole, packed where the visitor takes it', async () => {
	const parts = ['Größe;', '"Öl"', '', '\r\n'.repeat(100_000)];
	const plain = await ask(told(parts));
	assert.equal(plain.headers.get('content-encoding'), null);
	assert.equal(await plain.text(), parts.join(''));
	const packed = await ask(told(parts), { 'accept-encoding': 'gzip, br' });
	assert.equal(packed.headers.get('content-encoding'), 'gzip');
	assert.equal(await unpacked(packed), parts.join(''));
	assert.equal(await (await ask(told([]))).text(), '');
});

test('a fault before the first part is an answer of its own, a later one breaks the line', async () => {
	const early = await ask(told([], 'no database'));
	assert.equal(early.status, 503);
	assert.equal(await early.text(), 'no database');
	for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
		const late = await ask(told(['a', 'b', 'c'], 'the database went away'), headers);
		assert.equal(late.status, 200);
		await assert.rejects(late.arrayBuffer(), /the database went away/);
	}
});

test('who leaves in the middle ends the reading', async () => {
	let hasEnded = false;
	async function* endless(): AsyncGenerator<string> {
		try {
			for (;;) yield 'x'.repeat(10_000);
		} finally {
			hasEnded = true;
		}
	}
	const answer = await ask(endless());
	const reader = answer.body?.getReader();
	await reader?.read();
	await reader?.cancel();
	await turn();
	assert.equal(hasEnded, true);
});
