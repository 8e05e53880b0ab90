import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword, people } from '#app/demo/people.ts';
import { first, second } from '#testing/pair.ts';

const cookie = await first.signIn(people.anna.email, demoPassword);

/** Somebody who leaves a page open; what she is told is gathered. */
const listen = async (path: string, municipality = 'auenrode') => {
	const headers = { host: `${municipality}.localhost:${second.port}` };
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		request({ host: '127.0.0.1', port: second.port, path, headers }, resolve).on('error', reject).end();
	});
	const heard = { text: '', isOver: false };
	answer.on('data', (chunk: Buffer) => (heard.text += chunk.toString()));
	answer.on('close', () => (heard.isOver = true));
	await pause(100);
	return { heard, type: answer.headers['content-type'], leave: () => answer.destroy() };
};

const write = async (title: string, deed: string): Promise<void> => {
	const words = { _deed: deed, _base: '', sprache: 'de', title, summary: 'Bitte abkochen.', urgency: 'alarm', places: 'ebersfeld' };
	const { status } = await first.ask(`/verwaltung/aktuelles/${crypto.randomUUID()}/bearbeiten`, { method: 'POST', form: words, cookie });
	assert.ok(status < 400, `${status}`);
};

test('who has a page open is told what becomes urgent in her municipality, in her language, whichever process wrote it', async () => {
	const [here, uk, elsewhere] = [await listen('/dringend'), await listen('/uk/dringend'), await listen('/dringend', 'heidewalde')];
	assert.equal(here.type, 'text/event-stream; charset=utf-8');
	await write('Trinkwasser in Ebersfeld', 'save');
	await pause(600);
	assert.doesNotMatch(here.heard.text, /Trinkwasser/);
	await write('Trinkwasser in Ebersfeld', 'publish');
	await pause(600);
	assert.match(here.heard.text, /\ndata: .*id="alarm"/);
	assert.match(here.heard.text, /Trinkwasser in Ebersfeld/);
	assert.match(uk.heard.text, /href="\/uk\/aktuelles\/trinkwasser/);
	assert.doesNotMatch(elsewhere.heard.text, /Trinkwasser/);
	const { text } = await first.ask('/aktuelles');
	assert.match(text, /<live-urgent[^>]*data-from="\/dringend"[^>]*>.*id="alarm"/s);
	for (const { leave } of [here, uk, elsewhere]) leave();
	assert.match((await listen('/dringend')).heard.text, /^retry: \d+\ndata: .*Trinkwasser/s);
});
