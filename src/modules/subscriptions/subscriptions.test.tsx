import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { jobs, kinds, undelivered } from '#app/modules.ts';
import type { Context } from '#kernel/context.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { mailsIn } from '#testing/mails.ts';
import { openOffice } from '#testing/office.ts';
import { waitingPost } from './pages/waiting.tsx';
import { isDue } from './subscription.ts';

const { db, as, browserAt, signedIn, visitor, app } = await openOffice();
const here = browserAt('auenrode');
const article = kinds.find(({ name }) => name === 'article');
assert.ok(article);
const news = verbsOf(article);
const day = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

const hanna = { email: 'Hanna@Privat.example', ort: 'ebersfeld', art: 'article', rhythmus: 'taeglich', wochentag: '5' };
const pathIn = (text: string, part: string): string => new RegExp(`/(?:[a-z]+/)?abo/${part}/[\\w-]+`).exec(text)?.[0] ?? '';
const lastMail = async () => (await mailsIn(db)).at(-1) ?? { text: '', subject: '', to: '', about: '', html: '' };
const rows = () => db.selectFrom('mailMessage').select('id').execute();
const runJob = async (name: string, ctx: Context): Promise<void> => jobs.find((job) => job.name === name)?.run(ctx);
const digest = (days: number) => runJob('subscriptions.digest', visitor({ now: inDays(days) }));
const subscribe = async (sent: Record<string, string> = {}) => {
	assert.equal((await here.post('/abo', { ...hanna, ...sent })).status, 303);
	const { status, text } = await here.post(pathIn((await lastMail()).text, 'bestaetigen'));
	assert.equal(status, 200);
	return pathIn(text, 'aendern');
};
const write = async (title: string, places: string) => {
	const { id } = await news.save(as('anna'), { answers: { title, summary: 'Kurz gesagt.', places, urgency: 'none' } });
	await news.publish(as('anna'), { id, from: new Date() });
};
/** Nothing under way and nobody subscribed. */
const afresh = async (): Promise<void> => {
	await db.deleteFrom('mailMessage').execute();
	await sql`delete from subscription`.execute(db);
	await sql`delete from subscription_request`.execute(db);
};

test('who signs up gets one mail; opening its link does nothing, the button begins the subscription', async () => {
	await afresh();
	const sent = await here.post('/abo', hanna);
	assert.deepEqual([sent.status, sent.to], [303, '/abo/postfach']);
	const mail = await lastMail();
	assert.equal(mail.to, 'hanna@privat.example');
	const link = pathIn(mail.text, 'bestaetigen');
	for (let times = 0; times < 3; times++) assert.match((await here.get(link)).text, /Ja, bestellen/);
	assert.match((await (await signedIn('anna')).get('/verwaltung/abos')).text, /unter 10/);
	assert.equal((await browserAt('heidewalde').post(link)).status, 410);
	assert.match((await here.post(link)).text, /Bestellt/);
	for (const ask of [here.get, here.post]) assert.equal((await ask(link)).status, 410);
});

test('twelve presses at once fill no mailbox, and two links pressed at once make one subscription', async () => {
	await afresh();
	const answers = await Promise.all(Array.from({ length: 12 }, () => here.post('/abo', hanna)));
	assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
	const links = (await mailsIn(db)).map(({ text }) => pathIn(text, 'bestaetigen'));
	assert.equal(links.length, 3);
	const pressed = await Promise.all(links.map((link) => here.post(link)));
	assert.ok(
		pressed.every(({ status }) => status === 200 || status === 410),
		String(pressed.map(({ status }) => status)),
	);
	assert.equal((await sql`select * from subscription`.execute(db)).rows.length, 1);
});

test('a sign-up that nobody confirms is gone after three days, address and all', async () => {
	await afresh();
	await here.post('/abo', hanna);
	await runJob('subscriptions.sweep', visitor({ now: inDays(2.9) }));
	assert.equal((await sql`select * from subscription_request`.execute(db)).rows.length, 1);
	await runJob('subscriptions.sweep', visitor({ now: inDays(3.1) }));
	assert.equal((await sql`select * from subscription_request`.execute(db)).rows.length, 0);
});

test('a missing or broken address is named at the field, a program that fills in the hidden one is thanked and forgotten, a mailbox gets three mails an hour', async () => {
	await afresh();
	const empty = await here.post('/abo', { ...hanna, email: '' });
	assert.ok(
		empty.status === 422 && empty.text.includes('E-Mail-Adresse: fehlt noch') && empty.text.includes('value="ebersfeld" checked'),
	);
	assert.equal((await here.post('/abo', { ...hanna, email: 'hanna@' })).status, 422);
	assert.equal((await here.post('/abo', { ...hanna, webseite: 'http://spam.example' })).to, '/abo/postfach');
	assert.equal((await rows()).length, 0);
	for (let times = 0; times < 5; times++) assert.equal((await here.post('/abo', hanna)).status, 303);
	assert.equal((await rows()).length, 3);
});

test('a digest tells what has appeared for her villages since the last one, once, and nothing when there is nothing', async () => {
	await afresh();
	await subscribe();
	await db.deleteFrom('mailMessage').execute();
	await digest(1);
	assert.equal((await rows()).length, 0);
	await write('Brücke wieder frei', 'ebersfeld');
	await write('Nur für Mittelhof', 'mittelhof');
	await write('Für alle Dörfer', '');
	await sql`update subscription set digested_until = now() - interval '1 day'`.execute(db);
	await Promise.all([digest(0.01), digest(0.01)]);
	await digest(0.1);
	assert.equal((await mailsIn(db)).length, 1);
	const { text, html = '', subject } = await lastMail();
	for (const form of [text, html]) {
		assert.ok(form.includes('Brücke wieder frei') && form.includes('Für alle Dörfer') && !form.includes('Nur für Mittelhof'));
		assert.ok(
			form.includes('http://auenrode.localhost/abo/ende/') &&
				form.includes('http://auenrode.localhost/aktuelles/bruecke-wieder-frei'),
		);
	}
	assert.match(subject, /^Neues aus Ebersfeld, /);
	assert.doesNotMatch(html, /<img|<script|src=/);
});

test('a digest speaks the language in which she signed up', async () => {
	await afresh();
	const { text } = await here.get('/abo');
	assert.match(text, /Auf dem Laufenden bleiben/);
	await app.request(
		'http://auenrode.localhost/abo',
		{
			method: 'POST',
			body: new URLSearchParams({ ...hanna, art: 'event', rhythmus: 'woechentlich' }),
			headers: { host: 'auenrode.localhost', origin: 'http://auenrode.localhost' },
		},
		{ tag: 'ar' },
	);
	await here.post(pathIn((await lastMail()).text, 'bestaetigen').replace('/ar', ''));
	await db.deleteFrom('mailMessage').execute();
	await digest(8);
	const mail = await lastMail();
	assert.match(mail.subject, /^أخبار/);
	assert.match(mail.html ?? '', /<html lang="ar" dir="rtl">/);
});

test('choices can be changed by the link of every mail, and one click of a mail program ends it: the address is gone, and so is the mail that waits', async () => {
	await afresh();
	await subscribe();
	await db.deleteFrom('mailMessage').execute();
	await write('Letzte Nachricht', '');
	await digest(1);
	const { text, about } = await lastMail();
	const change = pathIn(text, 'aendern');
	assert.match((await here.get(change)).text, /value="ebersfeld" checked/);
	assert.match(
		(await here.post(change, { ort: ['mittelhof'], rhythmus: 'woechentlich', wochentag: '1' })).text,
		/Gespeichert[\s\S]*value="mittelhof" checked/,
	);
	const end = pathIn(text, 'ende');
	assert.match((await here.get(end)).text, /Abbestellen/);
	assert.ok((await rows()).length > 0);
	const click = await app.request(`http://auenrode.localhost${end}`, {
		method: 'POST',
		body: 'List-Unsubscribe=One-Click',
		headers: { host: 'auenrode.localhost', 'content-type': 'application/x-www-form-urlencoded' },
	});
	assert.equal(click.status, 200);
	assert.equal((await rows()).length, 0);
	const everything = JSON.stringify([
		await db.selectFrom('auditEntry').select(['subject', 'detail', 'subjectId']).execute(),
		(await sql`select * from subscription`.execute(db)).rows,
	]);
	assert.ok(!everything.toLowerCase().includes('hanna@privat') && everything.includes(String(about)));
	assert.equal((await here.get(change)).status, 410);
});

test('whoever has the link of a mail takes along all that is kept about her, and nothing else opens it', async () => {
	await afresh();
	await subscribe();
	await write('Neues zum Mitnehmen', 'ebersfeld');
	await digest(1.5);
	const link = pathIn((await lastMail()).text, 'aendern');
	const { text } = await here.get(link);
	const data = pathIn(text, 'daten');
	const answer = await here.get(data);
	assert.match(answer.type, /application\/json/);
	const kept = JSON.parse(answer.text);
	assert.deepEqual([kept.email, kept.places, kept.kinds, kept.rhythm], ['hanna@privat.example', ['ebersfeld'], ['article'], 'daily']);
	assert.ok(!answer.text.includes(data.split('/').at(-1) ?? '?'), 'the key stays out of the file');
	const dump = await sql<{ row: string }>`select row_to_json(subscription_link)::text || row_to_json(subscription)::text as row
		from subscription_link join subscription on subscription.id = subscription_id`.execute(db);
	assert.equal(dump.rows.length, 2, 'one of the page after confirming, one of the mail');
	for (const found of dump.rows.flatMap(({ row }) => row.match(/[\w-]{20,}/g) ?? []))
		assert.equal((await here.get(`/abo/aendern/${found}`)).status, 410, 'a dump of the tables opens nothing');
	assert.equal((await browserAt('heidewalde').get(data)).status, 410);
	await here.post(pathIn(text, 'ende'));
	assert.equal((await here.get(data)).status, 410);
});

test('after the second mail that came back for good nothing is sent any more; passing trouble only counts; saving lets it go on', async () => {
	await afresh();
	const manage = await subscribe();
	await write('Für die Unzustellbaren', '');
	const state = async () =>
		(await sql<{ id: string; pausedAt: Date | null; softBounces: number }>`select * from subscription`.execute(db)).rows[0];
	const about = (await state())?.id ?? '';
	for (const severity of ['soft', 'soft', 'hard'] as const) await undelivered(visitor(), { about, severity, reply: '' });
	assert.deepEqual([(await state())?.pausedAt, (await state())?.softBounces], [null, 2]);
	await undelivered(visitor({ in: 'heidewalde' }), { about, severity: 'hard', reply: '' });
	assert.equal((await state())?.pausedAt, null);
	await undelivered(visitor(), { about, severity: 'hard', reply: '' });
	assert.ok((await state())?.pausedAt);
	await db.deleteFrom('mailMessage').execute();
	await digest(2);
	assert.equal((await rows()).length, 0);
	assert.match((await here.get(manage)).text, /Ihr Abo ruht/);
	await here.post(manage, { rhythmus: 'taeglich' });
	await digest(2);
	assert.equal((await rows()).length, 1);
});

test('a digest is due every day, or on its weekday; a day on which the program stood still is made up for', () => {
	const weekly = { rhythm: 'weekly', weekday: 5 } as const;
	assert.deepEqual(
		[
			isDue({ rhythm: 'daily', weekday: 1 }, '2026-11-21', '2026-11-21'),
			isDue({ rhythm: 'daily', weekday: 1 }, '2026-11-20', '2026-11-21'),
		],
		[false, true],
	);
	assert.deepEqual(
		['2026-11-26', '2026-11-27', '2026-11-28'].map((today) => isDue(weekly, '2026-11-20', today)),
		[false, true, true],
	);
	assert.equal(isDue(weekly, '2026-11-28', '2026-12-03'), false);
});

test('mails that nobody takes from the post for an hour wait for whoever sees to it', async () => {
	const later = { now: new Date(Date.now() + 2 * 3_600_000) };
	await sendMail(visitor(), { to: 'x@example.org', subject: 'Probe', text: 'Probe' });
	const [stuck] = await waitingPost.first(as('anna', later), 5);
	assert.match(stuck?.text ?? '', /^\d+ E-Mails warten seit /);
	assert.deepEqual([await waitingPost.count(as('katrin', later)), await waitingPost.count(as('jana', later))], [0, 0]);
});
