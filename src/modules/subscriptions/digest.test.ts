import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobs, kinds } from '#app/modules.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { dayFromToday } from '#testing/days.ts';
import { mailsIn } from '#testing/mails.ts';
import { openOffice } from '#testing/office.ts';

const { db, as, browserAt, visitor } = await openOffice();
const day = 86_400_000;

/** What the post holds for somebody who signed up in a language, the morning after. */
const digestIn = async (language: string, sent: Readonly<Record<string, string>>) => {
	const here = browserAt('auenrode');
	const before = language === 'de' ? '' : `/${language}`;
	await here.post(`${before}/abo`, { email: `${language}@privat.example`, rhythmus: 'taeglich', wochentag: '1', ...sent });
	const link = /\/(?:[a-z]+\/)?abo\/bestaetigen\/[\w-]+/.exec((await mailsIn(db)).at(-1)?.text ?? '')?.[0] ?? '';
	await here.post(link);
	await jobs.find(({ name }) => name === 'subscriptions.digest')?.run(visitor({ now: new Date(Date.now() + 1.5 * day) }));
	const { text = '', html = '' } = (await mailsIn(db)).at(-1) ?? {};
	return { text, html };
};

const write = async (name: string, answers: Readonly<Record<string, string>>) => {
	const kind = kinds.find((one) => one.name === name);
	assert.ok(kind);
	const verbs = verbsOf(kind);
	const { id } = await verbs.save(as('anna'), { answers });
	await verbs.publish(as('anna'), { id, from: new Date(Date.now() + 1.2 * day) });
};

test('a digest says what is an article and what a notice, and German words keep their direction in an Arabic one', async () => {
	await write('article', { title: 'Wer mäht den Friedhof?', summary: 'Mäher ist da.', places: '', urgency: 'none' });
	await write('notice', {
		title: 'Sofa, rot',
		summary: 'Riecht nach Pizza.',
		type: 'gift',
		contactName: 'Jana',
		contactPhone: '00921 12345',
		expiresOn: dayFromToday(20),
	});
	const time = { startsAt: `${dayFromToday(3)}T15:00`, endsAt: `${dayFromToday(3)}T17:00` };
	await write('event', { ...time, title: 'Skat', summary: 'Zu dritt.', venue: 'Alte Schmiede', admission: 'free', places: 'ebersfeld' });
	const { text, html } = await digestIn('ar', {});
	const german = (words: string): string => `<span lang="de" dir="ltr">${words}</span>`;
	for (const words of ['Wer mäht den Friedhof?', 'Mäher ist da.', 'Alte Schmiede']) assert.ok(html.includes(german(words)), words);
	const plain = await digestIn('de', {});
	assert.match(plain.text, /NEU: AKTUELLES\n\n[^]*Wer mäht[^]*NEU: SCHWARZES BRETT\n\n[^]*Sofa, rot[^]*DEMNÄCHST/);
	assert.match(plain.html, /<h2>Neu: Aktuelles<\/h2>[^]*<h2>Neu: Schwarzes Brett<\/h2>/);
	assert.doesNotMatch(text + plain.text, / · \n/);
});
