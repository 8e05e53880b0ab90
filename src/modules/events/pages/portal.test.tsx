import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import type { Env } from '#kernel/module.ts';
import { openVillage } from '#testing/village.ts';
import { todayTimes } from '../cards.tsx';
import { keptEvent } from '../server/commands.ts';
import { upcoming } from '../server/queries.ts';
import { portal } from './portal.tsx';

const { as, visitor, spent } = await openVillage();
const events = verbsOf(keptEvent);
const now = new Date('2040-05-10T08:00:00Z');
const answers = { summary: 'Alle sind eingeladen.', venue: 'Dorfanger', admission: 'free', places: 'ebersfeld' };
const add = async (more: Readonly<Record<string, string>>): Promise<string> => {
	const { id } = await events.save(as('anna', { now }), { answers: { ...answers, ...more } });
	await events.publish(as('anna'), { id, from: new Date() });
	return id;
};

/** The pages of the module without the frame around them; the page's own facts come after the content. */
const ask = async (path: string, ctx: Context = visitor({ now })) => {
	const app = new Hono<Env>()
		.onError((error, c) => c.text(error.message, error instanceof NotFound ? 404 : 500))
		.use(async (c, next) => {
			c.set('ctx', ctx);
			c.setRenderer((content, page) =>
				c.html(
					<>
						{content}
						<p>{raw(JSON.stringify(page))}</p>
					</>,
				),
			);
			await next();
		});
	const answer = await app.route('/termine', portal).request(`http://auenrode.localhost${path}`);
	return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};

await add({ title: 'Maifeuer', startsAt: '2040-05-18T23:30', endsAt: '2040-05-19T01:30' });
await add({ title: 'Blutspende im Mai', startsAt: '2040-05-24T16:00', endsAt: '2040-05-24T19:00', isCancelled: 'ja' });
await add({ title: 'Frühschoppen', startsAt: '2040-05-10T11:00', endsAt: '2040-05-10T13:00', admission: 'paid', price: '3 €' });
await add({ title: 'Morgenlauf', startsAt: '2040-05-10T06:00', endsAt: '2040-05-10T07:00' });
await add({
	title: 'Gartenkreis',
	startsAt: '2040-05-07T18:00',
	endsAt: '2040-05-07T19:30',
	rule: 'FREQ=MONTHLY;BYDAY=1MO',
	exceptions: '2040-07-02',
});

test('the month leads to each day with something on, in words, and to its neighbours', async () => {
	const { text } = await ask('/termine');
	assert.match(text, /<a href="\/termine\?tag=2040-05-18" aria-label="18\. Mai, 1 Termin">18/);
	assert.match(text, /<a href="\/termine\?tag=2040-05-19" aria-label="19\. Mai, 1 Termin">19/);
	assert.match(text, /<span>20<\/span>/);
	assert.match(text, /href="\/termine\?monat=2040-04" aria-label="April 2040" rel="prev"/);
	assert.match(text, /href="\/termine\?monat=2040-06" aria-label="Juni 2040" rel="next"/);
	assert.match(text, /<td class="is-today"><a href="\/termine\?tag=2040-05-10"/);
});

test('the list looks forward from now, a month of the past shows what was', async () => {
	const list = await ask('/termine');
	assert.ok(list.text.includes('Heute, 11:00–13:00 Uhr') && !list.text.includes('Morgenlauf'));
	const past = await ask('/termine?monat=2040-05', visitor({ now: new Date('2040-09-01T08:00:00Z') }));
	assert.ok(past.text.includes('Morgenlauf') && past.text.includes('Termine im Mai 2040'));
});

test('a day shows what runs on it, also what began the evening before', async () => {
	const { text } = await ask('/termine?tag=2040-05-19');
	assert.ok(
		text.includes('Maifeuer') &&
			text.includes('Termine am Samstag, 19. Mai 2040') &&
			text.includes('Freitag, 18. Mai, 23:30–01:30 Uhr'),
	);
});

test('a day without anything names the next one that has something, and leads there', async () => {
	const { text } = await ask('/termine?tag=2040-05-20');
	const [, next = '', said = ''] = /href="\/termine\?tag=(2040-05-\d\d)"[^>]*><span[^>]*>Weiter geht es am ([^<]+)</.exec(text) ?? [];
	assert.ok(next > '2040-05-20' && said.includes('Mai 2040'), text.slice(text.indexOf('om-empty'), text.indexOf('om-empty') + 900));
	assert.doesNotMatch((await ask(`/termine?tag=${next}`)).text, /Weiter geht es/);
	assert.doesNotMatch((await ask('/termine?tag=2042-05-31')).text, /Weiter geht es/, 'nothing more is known');
});

test('turning pages of the month ends where nothing is worked out, and a nonsense month is this one', async () => {
	const last = await ask('/termine?monat=2042-05');
	assert.ok(last.text.includes('Mai 2042') && !last.text.includes('monat=2042-06'));
	for (const wild of ['2099-01', '1999-12', '2040-13', 'x'])
		assert.ok((await ask(`/termine?monat=${wild}`)).text.includes('<h2 id="monat">Mai 2040'), wild);
});

test('a cancelled event is struck through in the list and says so on its page, without a way into the calendar', async () => {
	assert.match((await ask('/termine?tag=2040-05-24')).text, /<li class="om-cancel">[\s\S]*Abgesagt/);
	const { text } = await ask('/termine/blutspende-im-mai');
	assert.ok(
		text.includes('Dieser Termin ist abgesagt.') &&
			text.includes('schema.org/EventCancelled') &&
			!text.includes('blutspende-im-mai.ics'),
	);
});

test('the page of an event says when, where, how often, when not, and what it costs', async () => {
	const { text } = await ask('/termine/gartenkreis', visitor({ now: new Date('2040-06-05T08:00:00Z') }));
	for (const words of [
		'Montag, 6. August 2040, 18:00–19:30 Uhr',
		'Jeden ersten Montag im Monat, 18:00–19:30 Uhr',
		'2. Juli',
		'Dorfanger',
	])
		assert.ok(text.includes(words), words);
	assert.ok((await ask('/termine/fruehschoppen')).text.includes('kostenpflichtig, 3 €'));
	assert.ok((await ask('/termine/morgenlauf')).text.includes('Das ist vorbei.'));
});

test('search engines read the next time with its offset', async () => {
	const { text } = await ask('/termine/maifeuer');
	assert.match(text, /"startDate":"2040-05-18T23:30:00\+02:00","endDate":"2040-05-19T01:30:00\+02:00"/);
});

test('one event can be taken into a calendar, with its rule and exceptions', async () => {
	const { type, text } = await ask('/termine/gartenkreis.ics');
	assert.equal(type, 'text/calendar; charset=utf-8');
	for (const line of [
		'SUMMARY:Gartenkreis',
		'RRULE:FREQ=MONTHLY;BYDAY=1MO',
		'EXDATE;TZID=Europe/Berlin:20400702T180000',
		'DTSTART;TZID=Europe/Berlin:20400507T180000',
	])
		assert.ok(text.includes(line), line);
});

test('a neighbour has no such page', async () => {
	assert.deepEqual(
		[
			(await ask('/termine/maifeuer', visitor({ in: 'heidewalde', now }))).status,
			(await ask('/termine/maifeuer.ics', visitor({ in: 'heidewalde', now }))).status,
		],
		[404, 404],
	);
});

test('every language of the portal has its own words', async () => {
	for (const [tag, words] of [
		['en', 'Events'],
		['pl', 'Wydarzenia'],
		['uk', 'Події'],
		['ar', 'الفعاليات'],
	] as const)
		assert.ok((await ask('/termine', visitor({ now, tag }))).text.includes(`<h1>${words}</h1>`), tag);
});

test('the list takes five statements, the page of an event two', async () => {
	const list = await spent(() => ask('/termine?ort=ebersfeld&thema=kultur'));
	assert.deepEqual([list, await spent(() => ask('/termine/gartenkreis'))], [5, 2]);
});

test('the today card names the times of today, cancelled ones left out', async () => {
	const ctx = visitor({ now: new Date('2040-05-24T06:00:00Z') });
	const today = async (at: Context) =>
		todayTimes(at, await upcoming(at, { from: at.now, until: new Date(at.now.getTime() + 15 * 3_600_000) }));
	const cancelled = await today(ctx);
	const open = await today(visitor({ now }));
	assert.deepEqual([cancelled.times?.length, open.times?.map(({ time }) => time)], [0, ['11:00']]);
	const afterMidnight = await today(visitor({ now: new Date('2040-05-18T22:30:00Z') }));
	assert.deepEqual(
		afterMidnight.times?.map(({ moment, time }) => [moment, time]),
		[['2040-05-19T01:30:00+02:00', 'bis 01:30']],
	);
});
