import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { gathered, jobs, kinds, undelivered } from '#app/modules.ts';
import { newId } from '#kernel/db/id.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { identityIn } from '#kernel/push/identity.ts';
import { sendPushes } from '#kernel/push/post.ts';
import { openOffice } from '#testing/office.ts';
import { deviceKeys, openPushService } from '#testing/push-service.ts';

const { app, as, browserAt, db, visitor } = await openOffice();
const identity = await identityIn(db, 'mailto:rathaus@auenrode.example');

const article = kinds.find(({ name }) => name === 'article');
assert.ok(article);
const news = verbsOf(article);
const telling = jobs.find(({ name }) => name === 'subscriptions.devices');
const tell = async (now = new Date()): Promise<void> => telling?.run(visitor({ now }));
const publish = async (title: string, { places = '', urgency = 'none', from = new Date() } = {}): Promise<string> => {
	const { id } = await news.save(as('anna'), { answers: { title, summary: 'Kurz gesagt.', places, urgency } });
	await news.publish(as('anna'), { id, from });
	return id;
};
const add = async (endpoint: string, places: string[] = [], kindNames: string[] = []): Promise<void> => {
	const { p256dh, auth } = deviceKeys();
	await sql`insert into device (tenant_id, id, endpoint, p256dh, auth, language, places, topics, kinds, created_at)
		values ('auenrode', ${newId()}, ${endpoint}, ${p256dh}, ${auth}, 'de', ${places}, '{}', ${kindNames}, now())`.execute(db);
};
const waiting = () => db.selectFrom('pushMessage').selectAll().execute();
const send = () => sendPushes(db, identity, { gone: ({ about }) => undelivered(visitor(), { about, severity: 'hard', reply: 'gone' }) });
const devices = async () => (await sql`select id from device`.execute(db)).rows.length;
const afresh = async (): Promise<void> => {
	await sql`delete from device`.execute(db);
	await sql`delete from push_message`.execute(db);
	await tell();
};

test('a browser subscribes and leaves by its address at a push service; one inside our network, a broken key and plain HTTP are refused', async () => {
	allowInside(['127.0.0.1']);
	await afresh();
	const ask = (method: string, body: object) =>
		app.request('http://auenrode.localhost/abo/geraet', {
			method,
			body: JSON.stringify(body),
			headers: { host: 'auenrode.localhost', origin: 'http://auenrode.localhost', 'content-type': 'application/json' },
		});
	const wish = {
		endpoint: 'https://push.example/abc',
		keys: deviceKeys(),
		choices: { ort: ['ebersfeld', 'atlantis'], art: ['article'] },
	};
	assert.deepEqual([(await ask('POST', wish)).status, (await ask('POST', wish)).status, await devices()], [204, 204, 1]);
	assert.deepEqual((await sql`select places, kinds from device`.execute(db)).rows, [{ places: ['ebersfeld'], kinds: ['article'] }]);
	for (const wrong of [
		{ endpoint: 'https://169.254.169.254/' },
		{ endpoint: 'http://push.example/' },
		{ keys: { p256dh: 'x', auth: 'y' } },
	])
		assert.equal((await ask('POST', { ...wish, ...wrong })).status, 422);
	assert.deepEqual([(await ask('DELETE', { endpoint: wish.endpoint })).status, await devices()], [204, 0]);
	assert.match((await browserAt('auenrode').get('/abo')).text, /<push-subscribe data-key="[\w-]{87}"/);
	assert.equal((await browserAt('auenrode').get('/abo/dienst.js')).type, 'text/javascript; charset=utf-8');
});

test('each device hears of what it chose; urgent news goes to all, at once and soon stale; a scheduled one when its time has come', async () => {
	allowInside(['127.0.0.1']);
	await afresh();
	for (const [endpoint, ...chosen] of [
		['http://a.example/'],
		['http://b.example/', 'ebersfeld'],
		['http://c.example/', 'mittelhof'],
	] as const)
		await add(endpoint, [...chosen], ['article']);
	await publish('Neues aus Ebersfeld', { places: 'ebersfeld' });
	await gathered['article.publish']?.(visitor());
	await tell();
	const told = await waiting();
	assert.deepEqual(told.map(({ endpoint }) => endpoint).toSorted(), ['http://a.example/', 'http://b.example/']);
	assert.ok(
		told.every(
			({ urgency, ttl, payload }) => urgency === 'normal' && ttl === 86_400 && JSON.parse(payload).title === 'Neues aus Ebersfeld',
		),
	);
	await db.deleteFrom('pushMessage').execute();
	await publish('Wasser abkochen', { places: 'ebersfeld', urgency: 'alarm' });
	await Promise.all([tell(), tell()]);
	assert.deepEqual(
		(await waiting()).map(({ urgency, ttl }) => [urgency, ttl]),
		Array.from({ length: 3 }, () => ['high', 3600]),
	);
	await db.deleteFrom('pushMessage').execute();
	const tomorrow = new Date(Date.now() + 86_400_000);
	await publish('Erst morgen', { from: tomorrow });
	await tell();
	assert.equal((await waiting()).length, 0);
	await tell(new Date(tomorrow.getTime() + 1000));
	assert.equal((await waiting()).length, 3);
});

test('a message says topic, urgency and time to live; a device that is gone is forgotten; who asks for patience gets it', async () => {
	allowInside(['127.0.0.1']);
	await afresh();
	await db.deleteFrom('pushMessage').execute();
	const service = await openPushService((path) =>
		path === '/gone' ? { status: 410 } : path === '/busy' ? { status: 429, headers: { 'retry-after': '120' } } : { status: 201 },
	);
	after(service.close);
	for (const path of ['/here', '/gone', '/busy']) await add(`${service.url}${path}`);
	await sql`update device_cursor set told_until = now() - interval '1 second'`.execute(db);
	await publish('Für alle');
	await tell();
	await db.deleteFrom('pushMessage').where('payload', 'not like', '%Für alle%').execute();
	assert.equal(await send(), 3);
	const here = service.taken.find(({ path }) => path === '/here');
	assert.ok(here);
	const { headers, size } = here;
	const said = ['urgency', 'ttl', 'content-encoding'].map((name) => headers[name]);
	assert.deepEqual([...said, headers['topic']?.length], ['normal', '86400', 'aes128gcm', 32]);
	assert.match(String(headers['authorization']), /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
	assert.ok(size > 100);
	assert.equal(await devices(), 2);
	const [patient, ...others] = await waiting();
	assert.ok(patient && patient.endpoint.endsWith('/busy') && others.length === 0);
	const wait = patient.dueAt.getTime() - Date.now();
	assert.ok(wait > 100_000 && wait <= 120_000);
	assert.equal(await send(), 0);
});
