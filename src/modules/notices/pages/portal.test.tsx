import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { sendingOf } from '#kernel/once/sending.ts';
import { ownId } from '#ui/form/form.tsx';
import { verbsOf } from '#kernel/kind/verbs.ts';
import type { Env } from '#kernel/module.ts';
import { dayFromToday } from '#testing/days.ts';
import { openVillage } from '#testing/village.ts';
import { notice } from '../notice.ts';
import { portal } from './portal.tsx';

const { db, as, visitor, statements } = await openVillage();
const notices = verbsOf(notice);

const open = async (request: Request, ctx: Context) => {
	const app = new Hono<Env>()
		.onError((error, c) => c.text(error.message, error instanceof NotFound ? 404 : 500))
		.use(async (c, next) => {
			c.set('ctx', ctx);
			c.setRenderer((content, page) =>
				c.html(
					<>
						<title>{page.title}</title>
						{content}
					</>,
				),
			);
			await next();
		})
		.route('/brett', portal);
	const answer = await app.request(request);
	return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
};
const ask = (path: string, ctx = visitor()) => open(new Request(`http://auenrode.localhost/brett${path}`), ctx);
const send = (typed: Readonly<Record<string, string>>, ctx = visitor()) =>
	open(new Request('http://auenrode.localhost/brett/neu', { method: 'POST', body: new URLSearchParams(typed) }), ctx);

const [year = '', month = '', day = ''] = dayFromToday(20).split('-');
const typed = {
	type: 'gift',
	title: 'Leiter zu haben',
	summary: 'Sechs Sprossen, alle da.',
	price: '',
	places: 'ebersfeld',
	'expiresOn-tag': day,
	'expiresOn-monat': month,
	'expiresOn-jahr': year,
	contactName: 'Frau Lehmann',
	contactPhone: '00921 4480',
	contactEmail: '',
	questionsEmail: 'geheim@auenrode.example',
};
const waiting = async (title: string) =>
	(
		await sql<{
			id: string;
		}>`select p.id from publication p join publication_variant v on v.publication_id = p.id join publication_review r on r.publication_id = p.id where v.title = ${title}`.execute(
			db,
		)
	).rows;

test('wrong answers come back with a summary, the sentence at the field, and everything that was typed', async () => {
	const { status, text } = await send({ ...typed, title: '', 'expiresOn-jahr': '2019', contactPhone: 'klingeln', schritt: 'pruefen' });
	assert.equal(status, 422);
	assert.match(
		text,
		/role="alert"[\s\S]*3 Angaben passen noch nicht[\s\S]*href="#title">Geben Sie eine Überschrift ein[\s\S]*href="#expiresOn">Der letzte Tag muss nach heute liegen[\s\S]*href="#contactPhone">Prüfen Sie die Telefonnummer/,
	);
	for (const kept of [
		'Sechs Sprossen, alle da.',
		'value="2019"',
		'value="klingeln"',
		'value="Frau Lehmann"',
		'value="geheim@auenrode.example"',
		'value="ebersfeld" selected',
	])
		assert.ok(text.includes(kept), kept);
	assert.match(text, /type="radio" name="type" value="gift" checked/);
});

test('before it is sent everything stands there once more, and can be changed without typing it again', async () => {
	const { status, text } = await send({ ...typed, schritt: 'pruefen' });
	assert.ok(status === 200 && text.includes('Stimmt alles?') && text.includes('Leiter zu haben') && text.includes('Zu verschenken'));
	const back = await send({ ...typed, schritt: 'aendern' });
	assert.ok(back.status === 200 && back.text.includes('value="Leiter zu haben"') && !back.text.includes('role="alert"'));
	assert.equal((await waiting('Leiter zu haben')).length, 0);
});

test('a notice of a citizen waits for release: nobody sees it before, everybody after, and her private address never', async () => {
	const { status, location } = await send({ ...typed, schritt: 'senden' });
	assert.equal(status, 303);
	assert.match(location, /^\/brett\/danke\/AUS-[0-9A-F]{8}$/);
	assert.match((await ask(location.replace('/brett', ''))).text, /Danke! Ihr Aushang ist da\.[\s\S]*AUS-/);
	assert.ok(!(await ask('')).text.includes('Leiter zu haben'));
	assert.equal((await ask('/leiter-zu-haben')).status, 404);
	const [asked] = await waiting('Leiter zu haben');
	await notices.publish(as('uwe'), { id: asked?.id ?? '', from: new Date() });
	assert.ok((await ask('?ort=ebersfeld&art=verschenken')).text.includes('Leiter zu haben'));
	const { text } = await ask('/leiter-zu-haben');
	assert.ok(text.includes('href="tel:009214480"') && !text.includes('geheim@'));
});

test('a second tap hands in nothing twice, and an id of somebody else changes nothing', async () => {
	const [, own = ''] = /name="_form" value="([^"]+)"/.exec((await send({ ...typed, schritt: 'pruefen' })).text) ?? [];
	const tap = (fields: Readonly<Record<string, string>>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		return send(fields, visitor({ sending: sendingOf(() => Promise.resolve(form), { input: ownId, by: '' }) }));
	};
	const once = { ...typed, title: 'Doppelt getippt', [ownId]: own, schritt: 'senden' };
	assert.deepEqual([(await tap(once)).status, (await tap(once)).status, (await waiting('Doppelt getippt')).length], [303, 303, 1]);
	const [other] = await shownOf(visitor(), notice, { limit: 1 });
	assert.equal((await tap({ ...once, title: 'Gekapert', id: other?.id ?? '' })).status, 303);
	const { rows } = await sql<{ title: string }>`select title from publication_variant where publication_id = ${other?.id}`.execute(db);
	assert.ok(!rows.some(({ title }) => title === 'Gekapert'));
	const [hijacked] = await waiting('Gekapert');
	assert.ok(hijacked && hijacked.id !== other?.id);
});

test('a program that fills in the hidden field is thanked and leaves nothing', async () => {
	assert.equal((await send({ ...typed, title: 'Billige Uhren', webseite: 'https://uhren.example', schritt: 'senden' })).status, 303);
	assert.equal((await waiting('Billige Uhren')).length, 0);
});

test('a flood of one municipality stops at thirty an hour, keeps what was typed, and leaves the neighbour alone', async () => {
	const later = new Date(Date.now() + 2 * 3_600_000);
	const hand = (number: number, place = 'heidewalde') =>
		send(
			{ ...typed, places: place === 'heidewalde' ? 'reetz' : 'grabow', title: `Flut ${number}`, schritt: 'senden' },
			visitor({ in: place, now: later }),
		);
	for (let number = 1; number <= 30; number += 1) assert.equal((await hand(number)).status, 303);
	const { status, text } = await hand(31);
	assert.ok(status === 429 && text.includes('value="Flut 31"'));
	assert.equal((await hand(1, 'falkenbrueck')).status, 303);
	assert.equal((await waiting('Flut 31')).length, 0);
});

test('an expired notice vanishes from board and page at the end of its last day', async () => {
	const saved = await notices.save(as('anna'), {
		answers: {
			title: 'Letzte Kirschen',
			summary: 'Nur noch heute.',
			type: 'offer',
			places: 'ebersfeld',
			expiresOn: dayFromToday(3),
			contactName: 'Anna',
			contactPhone: '00921 100',
		},
	});
	await notices.publish(as('anna'), { id: saved.id, from: new Date() });
	const midnight = Temporal.PlainDate.from(dayFromToday(3)).add({ days: 1 }).toZonedDateTime('Europe/Berlin').epochMilliseconds;
	const seen = async (at: number) => [
		(await ask('?art=biete&ort=ebersfeld', visitor({ now: new Date(at) }))).text.includes('Letzte Kirschen'),
		(await ask('/letzte-kirschen', visitor({ now: new Date(at) }))).status,
	];
	assert.deepEqual(
		[await seen(midnight - 1000), await seen(midnight)],
		[
			[true, 200],
			[false, 404],
		],
	);
});

test('type and village narrow the board; a neighbour sees other paper', async () => {
	const { text } = await ask('?art=mitfahrt');
	assert.ok(text.includes('Dienstags zur Klinik') && !text.includes('Kater Moritz') && text.includes('aria-current="true">'));
	assert.ok(!(await ask('', visitor({ in: 'heidewalde' }))).text.includes('Kater Moritz'));
	assert.equal((await ask('/kater-moritz-grau-beleidigt', visitor({ in: 'heidewalde' }))).status, 404);
});

test('the board takes one statement, and so does the page of a notice', async () => {
	const spent = async (path: string) => {
		const before = statements.length;
		await ask(path);
		return statements.length - before;
	};
	assert.deepEqual([await spent(''), await spent('?ort=ebersfeld&art=hilfe'), await spent('/kater-moritz-grau-beleidigt')], [1, 1, 1]);
});

test('the form speaks every language of the portal, its errors too, and the thanks stay in it', async () => {
	for (const [tag, words] of [
		['en', 'Enter a heading'],
		['pl', 'Wpisz nagłówek'],
		['uk', 'Введіть заголовок'],
		['ar', 'أدخل عنوانًا'],
	] as const) {
		const ctx = visitor({ tag });
		assert.ok((await send({ ...typed, title: '', schritt: 'pruefen' }, ctx)).text.includes(words), tag);
	}
	assert.match((await send({ ...typed, title: 'Ladder', schritt: 'senden' }, visitor({ tag: 'en' }))).location, /^\/en\/brett\/danke\//);
});

test('the demo boards are full, and one paper on each waits for release', async () => {
	for (const [place, least] of [
		['auenrode', 25],
		['falkenbrueck', 40],
		['heidewalde', 25],
	] as const)
		assert.ok((await shownOf(visitor({ in: place }), notice, { limit: 100 })).length >= least, place);
});
