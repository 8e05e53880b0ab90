import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as z from 'zod';
import { rehearse } from '#kernel/command.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { openReporting } from '#testing/reporting.ts';
import { reportsForRoads } from './server/answers.ts';
import { arranging } from './server/commands/arrange.ts';
import { sweeps } from './server/commands/watch.ts';

const { app, as, db, browserAt, visitor, signedIn, citizen, clerk, report: send } = await openReporting();
const path = '/verwaltung/meldungen/einrichten/art';
const bench = {
	'words-de': 'Kaputte Mitfahrbank',
	'words-en': 'Broken ride-sharing bench',
	icon: 'group',
	position: '35',
	isOffered: 'ja',
	dueDays: '7',
	keptMonths: '6',
	'q0-name': '',
	'q0-de': 'Was ist kaputt?',
	'q0-en': 'What is broken?',
	'q0-type': 'choice',
	'q0-required': 'ja',
	'q0-choices-de': 'Die Bank\r\nDas Schild\r\n',
	'q0-choices-en': 'The bench',
};
const code = 'kaputte-mitfahrbank';
const { key } = await arranging.key(as('samir'), { name: 'App des Landkreises' });

const ask = async (town: string, address: string, form?: Readonly<Record<string, string>>) => {
	const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
	const answer = await app.request(`http://${town}.localhost/open311/v2${address}`, { ...init, headers: { host: `${town}.localhost` } });
	return { status: answer.status, text: await answer.text() };
};

test('a clerk adds a category with a question, and a citizen reports it without a script, in her language', async () => {
	assert.equal((await clerk.post(path, bench)).status, 303);
	assert.match((await clerk.get('/verwaltung/meldungen/einrichten')).text, /Kaputte Mitfahrbank<\/a>/);
	assert.match((await citizen.get('/en/melden')).text, new RegExp(`value="${code}"[^>]*>Broken ride-sharing bench`));
	const first = { key: crypto.randomUUID(), category: code, position: '52.2131, 11.6462', description: 'Lehne ab' };
	const asked = await citizen.post('/melden', { ...first, schritt: 'weiter' });
	assert.match(asked.text, /Was ist kaputt\?/);
	assert.match((await citizen.post('/en/melden', { ...first, schritt: 'weiter' })).text, /The bench[\s\S]*Das Schild/);
	const unanswered = await citizen.post('/melden', { ...first, schritt: 'senden' });
	assert.equal(unanswered.status, 422);
	assert.match(unanswered.text, /Beantworten Sie diese Frage/);
	const sent = await citizen.post('/melden', { ...first, schritt: 'senden', 'q-was-ist-kaputt': 'das-schild' });
	assert.equal(sent.status, 303);
	assert.match((await citizen.get(sent.to.replace('?neu', ''))).text, /Kaputte Mitfahrbank/);
	const list = await citizen.get(`/melden/alle?art=${code}`);
	assert.match(list.text, /<option value="kaputte-mitfahrbank" selected/);
	assert.match((await citizen.get(`/melden/meldungen.geojson?art=${code}`)).text, /"categoryName":"Kaputte Mitfahrbank"/);
	const { id } = await db.selectFrom('caseFile').select('id').where('category', '=', code).executeTakeFirstOrThrow();
	const desk = await clerk.get(`/verwaltung/meldungen/${id}`);
	assert.match(desk.text, /Was ist kaputt\?[\s\S]*Das Schild/);
	assert.match((await clerk.get(`/verwaltung/meldungen?art=${code}`)).text, /Kaputte Mitfahrbank:/);
});

test('Open311 lists it with its attribute and takes it, kiosk and telephone offer it, and another municipality knows nothing of it', async () => {
	const services = z.array(z.object({ service_code: z.string(), service_name: z.string(), metadata: z.boolean() }));
	const mine = services.parse(JSON.parse((await ask('auenrode', '/services.json')).text));
	assert.deepEqual(
		mine.filter(({ service_code: one }) => one === code),
		[{ service_code: code, service_name: 'Kaputte Mitfahrbank', metadata: true }],
	);
	const definition: unknown = JSON.parse((await ask('auenrode', `/services/${code}.json`)).text);
	const attribute = {
		variable: true,
		code: 'was-ist-kaputt',
		datatype: 'singlevaluelist',
		required: true,
		datatype_description: null,
		order: 1,
	};
	const values = [
		{ key: 'die-bank', name: 'Die Bank' },
		{ key: 'das-schild', name: 'Das Schild' },
	];
	assert.deepEqual(definition, { service_code: code, attributes: [{ ...attribute, description: 'Was ist kaputt?', values }] });
	const post = { api_key: key, service_code: code, lat: '52.2131', long: '11.6462' };
	const missing = await ask('auenrode', '/requests.json', post);
	assert.deepEqual([missing.status, /attribute\[was-ist-kaputt\]: required/.test(missing.text)], [400, true]);
	assert.equal((await ask('auenrode', '/requests.json', { ...post, 'attribute[was-ist-kaputt]': 'die-bank' })).status, 201);
	assert.match((await clerk.get('/verwaltung/meldungen/neu')).text, new RegExp(`value="${code}"`));

	const [other] = (await db.selectFrom('tenant').select('id').where('id', '<>', 'auenrode').orderBy('id').execute()).map(({ id }) => id);
	assert.ok(other);
	assert.doesNotMatch((await browserAt(other).get('/melden')).text, /Mitfahrbank/);
	assert.doesNotMatch((await ask(other, '/services.json')).text, /mitfahrbank/);
	assert.equal((await ask(other, `/services/${code}.json`)).status, 404);
});

test('an answer that is offered no longer can still be read, and a renamed built-in category is called so everywhere', async () => {
	const edit = await clerk.get(`${path}?name=${code}`);
	assert.match(edit.text, /Die Bank\nDas Schild/);
	const changed = { ...bench, name: code, 'q0-name': 'was-ist-kaputt', 'q0-choices-de': 'Die Bank\r\nDas Dach' };
	assert.equal((await clerk.post(path, changed)).status, 303);
	const { id } = await db
		.selectFrom('caseFile')
		.select('id')
		.where('category', '=', code)
		.where('channel', '=', 'web')
		.executeTakeFirstOrThrow();
	assert.match((await clerk.get(`/verwaltung/meldungen/${id}`)).text, /Das Schild/);
	const again = { key: crypto.randomUUID(), category: code, position: '52.2131, 11.6462', schritt: 'weiter' };
	const form = (await citizen.post('/melden', again)).text;
	assert.deepEqual([/Das Dach/.test(form), /Das Schild/.test(form)], [true, false]);
	const light = {
		name: 'light',
		'words-de': 'Laterne',
		icon: 'lightbulb',
		position: '30',
		isOffered: 'ja',
		dueDays: '10',
		keptMonths: '12',
	};
	await clerk.post(path, light);
	assert.match((await citizen.get('/melden')).text, /value="light"[^>]*>Laterne/);
	assert.match((await citizen.get('/pl/melden')).text, /value="light"[^>]*>Laterne/);
});

test('what is switched off or unknown is refused in the words of each door, and comes back by itself to nobody', async () => {
	await clerk.post(path, { ...bench, name: code, isOffered: 'nein', 'q0-name': 'was-ist-kaputt' });
	assert.doesNotMatch((await citizen.get('/melden')).text, /Mitfahrbank/);
	const report = { key: crypto.randomUUID(), category: code, position: '52.2131, 11.6462', 'q-was-ist-kaputt': 'die-bank' };
	for (const step of ['weiter', 'senden', 'unterwegs']) {
		const refused = await citizen.post('/melden', { ...report, schritt: step });
		assert.deepEqual([refused.status, /Wählen Sie, was es ist/.test(refused.text)], [422, true], step);
	}
	assert.equal((await ask('auenrode', `/services/${code}.json`)).status, 404);
	for (const wrong of [code, 'gibt-es-nicht']) {
		const refused = await ask('auenrode', '/requests.json', { api_key: key, service_code: wrong, lat: '52.2131', long: '11.6462' });
		assert.deepEqual([refused.status, /service_code: unknownCategory/.test(refused.text)], [400, true], wrong);
	}
});

test('a category with reports is never deleted, one without is, and its term ends the keeping of its reports', async () => {
	const kept = await clerk.post(`${path}/entfernen`, { name: code });
	assert.deepEqual([kept.status, /schon etwas gemeldet/.test(kept.text)], [422, true]);
	assert.equal((await clerk.post(`${path}/entfernen`, { name: 'pothole' })).status, 404);
	await clerk.post(path, { ...bench, 'words-de': 'Bücherschrank' });
	assert.equal((await clerk.post(`${path}/entfernen`, { name: 'buecherschrank' })).status, 303);
	assert.doesNotMatch((await citizen.get('/melden')).text, /Bücherschrank/);
	await db
		.updateTable('caseFile')
		.set({ phase: 'closed', state: 'done', closedAt: new Date('2020-01-01T00:00:00Z') })
		.where('category', '=', code)
		.execute();
	const tenant = {
		...visitor().tenant,
		caseCategories: [
			{ kind: 'defect', name: code, words: { de: 'Bank' }, icon: 'group', isOnRoad: false, position: 35, questions: [] },
		],
	};
	const own = sweeps.find(({ says }) => says.includes('eigene Arten'));
	assert.equal(await rehearse(visitor({ tenant }), async (tx) => (await own?.run(tx)) ?? 0), 2);
});

test('arrows move a category by one step, and only what moves gets another number as long as there is room', async () => {
	const order = async () => {
		const [, list = ''] = /name="category"([^]*?)<\/select>/.exec((await citizen.get('/melden')).text) ?? [];
		return [...list.matchAll(/value="([a-z-]+)"/g)].map(([, name]) => name);
	};
	const step = (name: string, nach: string) => clerk.post(`${path}/rang`, { name, nach });
	const before = await order();
	const [first = '', second = '', third = ''] = before;
	assert.equal((await step(third, 'oben')).status, 303);
	assert.deepEqual((await order()).slice(0, 3), [first, third, second]);
	await step(third, 'oben');
	await step(third, 'oben');
	assert.deepEqual((await order()).slice(0, 3), [third, first, second], 'the first stays the first');
	const arranged = (await clerk.get('/verwaltung/meldungen/einrichten')).text;
	const rows = arranged.split('/einrichten/art/rang').length - 1;
	assert.deepEqual([arranged.split('value="oben"').length - 1, arranged.split('value="unten"').length - 1], [rows - 1, rows - 1]);
	for (let steps = 0; steps < 12; steps += 1) await step(steps % 2 === 0 ? first : third, 'oben');
	assert.deepEqual((await order()).slice(0, 3), [third, first, second], 'there is always room');
	for (let steps = 0; steps < before.length; steps += 1) await step(first, 'unten');
	assert.equal((await order()).at(-1), first);
	assert.equal((await step('gibt-es-nicht', 'oben')).status, 404);
	assert.equal((await (await signedIn('anna')).post(`${path}/rang`, { name: first, nach: 'oben' })).status, 403);
	const {
		rows: [positions],
	} = await sql<{ distinct: boolean }>`
		select count(distinct position) = count(*) as distinct from case_category where tenant_id = 'auenrode'`.execute(db);
	assert.equal(positions?.distinct, true);
});

test('what is reported on the road under a category of their own is shown to whoever keeps the roads, other things are not', async () => {
	const unasked = Object.fromEntries(Object.keys(bench).flatMap((name) => (/^q0-(choices-)?..$/.test(name) ? [[name, '']] : [])));
	const onRoad = { ...bench, ...unasked, 'words-de': 'Bordstein lose', isOnRoad: 'ja' };
	assert.equal((await clerk.post(path, onRoad)).status, 303);
	assert.equal((await clerk.post(path, { ...onRoad, 'words-de': 'Bank im Park', isOnRoad: '' })).status, 303);
	assert.match((await clerk.get(`${path}?name=bordstein-lose`)).text, /name="isOnRoad" value="ja" checked/);
	const tenant = (await loadTenants(db)).find(({ id }) => id === 'auenrode');
	assert.ok(tenant);
	const now = visitor({ tenant });
	for (const category of ['bordstein-lose', 'bank-im-park', 'graffiti']) await send(now, { category, description: category });
	const titles = (await reportsForRoads(now)).map(({ title }) => title).join('\n');
	assert.match(titles, /Bordstein lose/);
	assert.doesNotMatch(titles, /Bank im Park|Graffiti/);
	const chosen = (await clerk.get(`${path}?name=bordstein-lose`)).text;
	assert.match(
		chosen,
		/type="radio"[^>]*name="icon" value="group" checked[^>]*>[^]{0,40}<svg/,
		'signs are chosen by their picture and name',
	);
});

test('what is wrong with a category is said at its field with what was typed; who may not arrange does not get in', async () => {
	const wrong = await clerk.post(path, { ...bench, 'words-de': '', icon: 'unbekannt', 'q0-choices-de': 'Nur eine' });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /id="words-de-error"/);
	assert.match(wrong.text, /Nur eine/);
	const choices = await clerk.post(path, { ...bench, 'words-de': 'Anderes', 'q0-choices-de': 'Nur eine' });
	assert.match(choices.text, /id="q0-choices-de-error"[\s\S]*mindestens zwei/);
	const nameless = await clerk.post(path, { ...bench, 'words-de': 'Drittes', 'q0-de': ' ', 'q0-choices-de': 'Ein Ast\r\nEin Baum' });
	assert.equal(nameless.status, 422, 'answers without their question are not dropped in silence');
	assert.match(nameless.text, /id="q0-de-error"[^]*name="q0-choices-de"[^>]*>Ein Ast\r?\nEin Baum</);
	assert.equal((await clerk.post(path, { ...bench, name: 'gibt-es-nicht' })).status, 404);
	assert.equal((await (await signedIn('anna')).get(path)).status, 403);
	const log = await db.selectFrom('auditEntry').select('deed').where('deed', 'like', 'defect.%ategory').execute();
	assert.ok(log.length >= 5);
});
