import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobs, keepings } from '#app/modules.ts';
import { people } from '#app/demo/people.ts';
import { newId } from '#kernel/db/id.ts';
import { processingsIn } from '#kernel/privacy/register.ts';
import { openOffice } from '#testing/office.ts';

const path = '/verwaltung/einrichten/datenschutz';
const night = jobs.find(({ name }) => name === 'privacy.forget');
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** A town hall in which something of each kind has lain too long. */
const withOldThings = async () => {
	const office = await openOffice();
	const { db } = office;
	const { id: anna } = await db.selectFrom('account').select('id').where('email', '=', people.anna.email).executeTakeFirstOrThrow();
	const closed = newId();
	await db
		.insertInto('account')
		.values({
			tenantId: 'auenrode',
			id: closed,
			email: 'bert@example.org',
			name: 'Bert Vergangen',
			organisation: 'Amt',
			passwordHash: null,
			totpSecret: null,
			totpStep: null,
			createdAt: daysAgo(900),
			closedAt: daysAgo(91),
		})
		.execute();
	const copy = { tenantId: 'auenrode', accountId: anna, language: 'de', baseVersion: 0, answers: '{"title":"x"}' };
	await db
		.insertInto('workingCopy')
		.values([
			{ ...copy, publicationId: newId(), at: daysAgo(91) },
			{ ...copy, publicationId: newId(), at: daysAgo(89) },
		])
		.execute();
	const mail = {
		tenantId: 'auenrode',
		about: null,
		content: '{}',
		state: 'sent',
		dueAt: daysAgo(40),
		createdAt: daysAgo(40),
		reply: null,
	} as const;
	await db
		.insertInto('mailMessage')
		.values([
			{ ...mail, id: newId(), changedAt: daysAgo(31) },
			{ ...mail, id: newId(), changedAt: daysAgo(29) },
		])
		.execute();
	return { ...office, closed };
};

const countIn = (text: string, what: string): string | undefined =>
	new RegExp(`${what}[^]*?<td class="num"[^>]*>(\\d+)</td>`).exec(text)?.[1];

test('the town hall sees how much a night would delete before it switches that on, and looking deletes nothing', async () => {
	const { db, signedIn } = await withOldThings();
	const samir = await signedIn('samir');
	const { text } = await samir.get(`${path}/fristen`);
	assert.equal(countIn(text, 'Entwürfe, seit 90 Tagen'), '1');
	assert.equal(countIn(text, 'Versandnachweise'), '1');
	assert.equal(countIn(text, 'Konten, vor mehr als 90 Tagen'), '1');
	const [met = '', others = ''] = text.split(/<summary>Fristen, die heute nichts treffen: \d+/);
	assert.deepEqual([/<td class="num"[^>]*>0</.test(met), /<td class="num"[^>]*>[1-9]/.test(others)], [false, false]);
	assert.equal((await db.selectFrom('workingCopy').select('at').execute()).length, 2);
	assert.equal((await db.selectFrom('account').select('id').where('name', '=', 'Bert Vergangen').execute()).length, 1);
});

test('nothing is deleted at night until it is switched on; then what is over goes, and the log says how many, not whom', async () => {
	const { db, visitor, signedIn, closed, tenantOf } = await withOldThings();
	await night?.run(visitor());
	assert.equal((await db.selectFrom('workingCopy').select('at').execute()).length, 2);
	const samir = await signedIn('samir');
	assert.equal((await samir.post(`${path}/fristen`, { an: 'ja' })).status, 303);
	assert.match((await samir.get(`${path}/fristen`)).text, /Eingeschaltet/);
	const tenant = { ...tenantOf('auenrode'), settings: { retention: true } };
	await night?.run(visitor({ tenant }));
	assert.equal((await db.selectFrom('workingCopy').select('at').execute()).length, 1);
	assert.equal((await db.selectFrom('mailMessage').select('id').where('state', '=', 'sent').execute()).length, 1);
	const bert = await db.selectFrom('account').selectAll().where('id', '=', closed).executeTakeFirstOrThrow();
	assert.deepEqual([bert.name, bert.organisation, bert.email], ['Gelöschtes Konto', null, `${closed}@deleted.invalid`]);
	assert.ok(bert.closedAt && bert.closedAt < daysAgo(90), 'closed on the day it was closed');
	const [entry] = await db.selectFrom('auditEntry').selectAll().where('deed', '=', 'privacy.forget').execute();
	assert.match(JSON.stringify(entry?.detail), /"Entwürfe, seit 90 Tagen nicht angefasst":1/);
	assert.doesNotMatch(JSON.stringify(entry), /Bert|bert@/);
	assert.match((await samir.get('/verwaltung/protokoll')).text, /Löschfristen angewandt/);
	await night?.run(visitor({ tenant }));
	assert.equal((await db.selectFrom('auditEntry').select('deed').where('deed', '=', 'privacy.forget').execute()).length, 1);
});

test('the address for questions goes with the notice, out of its versions too; a year later the whole paper goes', async () => {
	const { db, browserAt, visitor, tenantOf } = await openOffice();
	const inDays = Temporal.Now.plainDateISO().add({ days: 10 });
	const { status } = await browserAt('auenrode').post('/brett/neu', {
		id: newId(),
		schritt: 'senden',
		type: 'offer',
		title: 'Kleiner Tisch sucht Küche',
		summary: 'Aus Buche.',
		price: '',
		places: 'alle',
		'expiresOn-tag': String(inDays.day),
		'expiresOn-monat': String(inDays.month),
		'expiresOn-jahr': String(inDays.year),
		contactName: 'Rosa',
		contactPhone: '01234 567',
		contactEmail: '',
		questionsEmail: 'rosa.rueckfrage@example.org',
	});
	assert.equal(status, 303);
	const everything = async () =>
		JSON.stringify([
			await db.selectFrom('publicationVersion').selectAll().execute(),
			await db.selectFrom('publicationReview').selectAll().execute(),
			await db.selectFrom('auditEntry').selectAll().execute(),
			await db.selectFrom('publicationVariant').select(['title', 'body', 'summary']).execute(),
		]);
	const tenant = { ...tenantOf('auenrode'), settings: { retention: true } };
	const after = (days: number) => visitor({ tenant, now: daysAgo(-days) });
	await night?.run(after(9));
	assert.match(await everything(), /rosa\.rueckfrage/);
	await night?.run(after(12));
	assert.doesNotMatch(await everything(), /rosa\.rueckfrage/);
	assert.match(await everything(), /Kleiner Tisch/);
	await night?.run(after(380));
	const left = await db.selectFrom('publicationVariant').select('title').where('title', '=', 'Kleiner Tisch sucht Küche').execute();
	assert.deepEqual(left, []);
});

test('the register is there for print with the name of the municipality, and only for who arranges it', async () => {
	const { signedIn } = await openOffice();
	const { text } = await (await signedIn('samir')).get(path);
	assert.match(text, /Verzeichnis von Verarbeitungstätigkeiten[^]*Die Löschfristen sind ausgeschaltet/);
	assert.match(text, /Rückfragen zu Aushängen[^]*notice\.questions_email/);
	assert.match(text, /Verantwortlich[^]*Auenrode/);
	assert.equal((await (await signedIn('uwe')).get(path)).status, 403);
});

test('the register of the office names every processing of the program, cases and ballots too', async () => {
	const { text } = await (await (await openOffice()).signedIn('samir')).get(path);
	for (const { title } of processingsIn(keepings)) assert.ok(text.includes(title.replaceAll('&', '&amp;')), title);
});
