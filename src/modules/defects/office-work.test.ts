import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { mailsIn } from '#testing/mails.ts';
import { newKey as key, openReporting } from '#testing/reporting.ts';
import { alerting } from './server/commands/alerts.ts';
import { mergeDefect } from './server/commands/handle.ts';

const { db, as, visitor, citizen, clerk, report, lastMail, linkIn } = await openReporting();
const vehicle = { category: 'vehicle', answers: { plate: 'AU-XY 12' } };

test('two private reports of one thing become one; who told of the second sees nothing of the first, and a public one is not hidden so', async () => {
	const first = await report(visitor(), { ...vehicle, description: 'Steht vor meinem Haus', email: 'erste@beispiel.example' });
	const second = await report(visitor(), { ...vehicle, description: 'Schrottauto', email: 'zweite@beispiel.example' });
	await citizen.post(linkIn((await lastMail()).text));
	assert.equal((await clerk.post(`/verwaltung/meldungen/${second.id}/zusammenlegen`, { into: first.reference })).status, 303);
	const theirs = await citizen.get(`/melden/meine/${second.token}`);
	assert.equal(theirs.status, 200);
	assert.doesNotMatch(theirs.text, /vor meinem Haus/);
	const open = await report(visitor());
	await assert.rejects(mergeDefect(as('katrin'), { id: open.id, into: first.reference }), new Invalid({ into: 'isPrivate' }));
	const refused = await clerk.post(`/verwaltung/meldungen/${open.id}/zusammenlegen`, { into: first.reference });
	assert.deepEqual([refused.status, /ist nicht öffentlich/.test(refused.text)], [422, true]);
	await assert.rejects(mergeDefect(as('katrin'), { id: open.id, into: 'AU-1999-00001' }), new Invalid({ into: 'unknownReference' }));
});

test('a template is a letter without a script too: chosen and sent, its words are the message', async () => {
	await clerk.post('/verwaltung/meldungen/einrichten/baustein', { title: 'Danke', body: 'Danke für den Hinweis, wir sehen nach.' });
	const { id } = await report(visitor(), { email: 'brief@beispiel.example' });
	await citizen.post(linkIn((await lastMail()).text));
	const template = 'Danke für den Hinweis, wir sehen nach.';
	assert.equal((await clerk.post(`/verwaltung/meldungen/${id}/nachricht`, { brief: template, body: '' })).status, 303);
	assert.match((await lastMail()).text, /Danke für den Hinweis, wir sehen nach\./);
	await clerk.post(`/verwaltung/meldungen/${id}/nachricht`, { brief: template, body: 'Eigene Worte.' });
	assert.doesNotMatch((await lastMail()).text, /Danke für den Hinweis/, 'what was typed wins');
	await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'asked', says: '', template, key: key() });
	assert.match((await lastMail()).text, /Danke für den Hinweis, wir sehen nach\./);
});

test('after a storm who ordered news of a village hears of every report: the newest by name, the others by number and address', async () => {
	await citizen.post('/melden/umkreis', { email: 'sturm@beispiel.example', ort: 'auenrode' });
	await citizen.post(linkIn((await lastMail()).text));
	for (let at = 0; at < 33; at += 1) await report(visitor({ now: new Date(Date.now() + 60_000 + at) }));
	await alerting.run(visitor({ now: new Date(Date.now() + 120_000) }));
	const news = (await mailsIn(db)).filter(({ to }) => to === 'sturm@beispiel.example').at(-1);
	assert.match(news?.subject ?? '', /^33 neue Meldungen/);
	assert.match(news?.text ?? '', /3 weitere: http:\/\/auenrode\.localhost\/melden\/alle\?ort=auenrode/);
});
