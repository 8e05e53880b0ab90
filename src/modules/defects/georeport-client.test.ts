import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import * as z from 'zod';
import { keepHandler } from '#kernel/case/handlers.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { mailsIn } from '#testing/mails.ts';
import { openOffice } from '#testing/office.ts';
import { forwardDefect } from './server/commands/handle.ts';
import { reportDefect } from './server/commands/report.ts';
import { forwardOf } from './server/queries/office.ts';
import { askRemote, sendRemote } from './server/imports/remote.ts';

const { as, visitor, browserAt, db, signedIn } = await openOffice();
const citizen = browserAt('auenrode');
after(() => allowInside([]));

const told = {
	category: 'pothole',
	position: { lon: 11.6462, lat: 52.2131 },
	spot: null,
	village: null,
	description: 'Loch an der Kreisstraße',
	answers: {},
	name: 'Marek Nowak',
	email: 'marek@beispiel.example',
	phone: null,
};
/** A confirmed report that lies with this authority. */
const forwarded = async (handlerId: string): Promise<string> => {
	const { id } = await reportDefect(visitor(), { key: crypto.randomUUID(), channel: 'web', report: told });
	const confirm = /(\/melden\/bestaetigen\/\S+)/.exec((await mailsIn(db)).at(-1)?.text ?? '')?.[1] ?? '';
	await citizen.post(confirm);
	await forwardDefect(as('katrin'), { id, handlerId, note: '' });
	return id;
};
const stateOf = async (id: string): Promise<string> =>
	(await db.selectFrom('caseFile').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const authority = (name: string, port: number) => ({
	id: null,
	type: 'authority' as const,
	name,
	email: '',
	endpoint: `http://127.0.0.1:${port}/`,
	jurisdiction: 'kreis.example',
	service: '',
	apiKey: 'geheim',
});
const listening = async (server: ReturnType<typeof createServer>): Promise<number> => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	after(() => server.close());
	return z.custom<AddressInfo>().parse(server.address()).port;
};

/** The interface of a district, as far as a client meets it. */
const district = { state: 'open', got: new Array<string>() };
const server = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk.toString()));
	request.on('end', () => {
		const say = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
		if (request.url?.startsWith('/services.json')) return say([{ service_code: 7, service_name: 'Straßen' }]);
		if (request.method === 'POST') {
			district.got.push(body);
			return say([{ service_request_id: 4711 }]);
		}
		return say([{ service_request_id: '4711', status: district.state, status_notes: 'Asphaltiert.' }]);
	});
});

test('a report is passed on to another authority once, without who told of it, and its state comes back', async () => {
	const handler = await keepHandler('defects.arrange')(as('samir'), authority('Kreis', await listening(server)));
	const id = await forwarded(handler.id);
	allowInside([]);
	await sendRemote(visitor(), id);
	assert.equal(district.got.length, 0, 'an address inside is refused');
	assert.ok((await forwardOf(visitor(), id))?.problem);
	allowInside(['127.0.0.1']);
	await sendRemote(visitor(), id);
	await sendRemote(visitor(), id);
	assert.equal(district.got.length, 1, 'sent once');
	const sent = new URLSearchParams(district.got[0]);
	assert.deepEqual(
		[sent.get('api_key'), sent.get('service_code'), sent.get('jurisdiction_id'), sent.get('lat')],
		['geheim', '7', 'kreis.example', '52.2131'],
	);
	assert.doesNotMatch(district.got[0] ?? '', /Marek|marek/);
	await askRemote.run(visitor());
	assert.equal(await stateOf(id), 'forwarded');
	district.state = 'closed';
	await askRemote.run(visitor());
	assert.equal(await stateOf(id), 'done');
	assert.match((await mailsIn(db)).at(-1)?.text ?? '', /Kreis: Asphaltiert\./);
});

/** One that speaks nothing but the XML that the specification demands, has several services, and gives its number later. */
const state = { is: 'open', got: new Array<string>() };
const old = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk.toString()));
	request.on('end', () => {
		const [path = ''] = (request.url ?? '').split('?');
		const say = (list: string, item: string, fields: readonly Readonly<Record<string, string>>[]) => {
			const inside = (row: Readonly<Record<string, string>>): string =>
				Object.entries(row)
					.map(([name, text]) => `<${name}>${text}</${name}>`)
					.join('');
			const rows = fields.map((row) => `<${item}>${inside(row)}</${item}>`).join('\n');
			response.setHeader('content-type', 'text/xml').end(`<?xml version="1.0" encoding="utf-8"?><${list}>${rows}</${list}>`);
		};
		if (path === '/services.xml')
			return say('services', 'service', [
				{ service_code: '001', service_name: 'Grünpflege' },
				{ service_code: '002', service_name: 'Kreisstraßen' },
			]);
		if (path === '/requests.xml' && request.method === 'POST') {
			state.got.push(body);
			return say('service_requests', 'request', [{ token: 'abc' }]);
		}
		if (path === '/tokens/abc.xml') return say('service_requests', 'request', [{ service_request_id: 'K-7', token: 'abc' }]);
		if (path === '/requests/K-7.xml')
			return say('service_requests', 'request', [
				{ service_request_id: 'K-7', status: state.is, status_notes: 'Gefräst &amp; gefüllt.' },
			]);
		return response.writeHead(404).end('<html>nichts</html>');
	});
});

test('an authority that speaks XML is told and asked too, and no service is guessed: the office says which stands for the rest', async () => {
	allowInside(['127.0.0.1']);
	const about = authority('Altkreis', await listening(old));
	const { id: handlerId } = await keepHandler('defects.arrange')(as('samir'), about);
	const id = await forwarded(handlerId);
	await sendRemote(visitor(), id);
	assert.deepEqual(state.got, []);
	const katrin = await signedIn('katrin');
	assert.match((await katrin.get(`/verwaltung/meldungen/${id}`)).text, /Keine Art der Stelle heißt wie diese/);
	await keepHandler('defects.arrange')(as('samir'), { ...about, id: handlerId, service: '002' });
	await sendRemote(visitor(), id);
	assert.equal(new URLSearchParams(state.got[0]).get('service_code'), '002');
	await askRemote.run(visitor());
	assert.match((await katrin.get(`/verwaltung/meldungen/${id}`)).text, /Dort unter Nummer K-7/);
	state.is = 'closed';
	await askRemote.run(visitor());
	assert.equal(await stateOf(id), 'done');
	assert.match((await mailsIn(db)).at(-1)?.text ?? '', /Altkreis: Gefräst & gefüllt\./);
});
