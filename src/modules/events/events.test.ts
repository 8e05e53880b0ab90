import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { dayFromToday } from '#testing/days.ts';
import { readDraft } from '#kernel/kind/kind.ts';
import { openVillage } from '#testing/village.ts';
import { timesFor } from './cards.tsx';
import { event } from './event.ts';
import { monthIn } from './month.ts';
import { keptEvent } from './server/commands.ts';
import { extendCalendar } from './server/jobs.ts';
import { countByDay, countUpcoming, nextTimes, topicsWithin, upcoming } from './server/queries.ts';
import { shortTime } from './times.tsx';

const { db, as, visitor, spent, tenantOf } = await openVillage();
const events = verbsOf(keptEvent);
const day = 86_400_000;
const now = new Date();

type More = Readonly<Record<string, string>>;
const answers = { title: 'Probe', summary: 'Wir proben.', venue: 'Bürgerhaus', admission: 'free', places: 'ebersfeld' };
const add = async (more: More, who: 'anna' | 'birgit' = 'anna'): Promise<string> => {
	const { id } = await events.save(as(who), { answers: { ...answers, ...more } });
	await events.publish(as(who), { id, from: now });
	return id;
};
const named = <T extends { words: { title: string } }>(rows: readonly T[], title: string): T[] =>
	rows.filter(({ words }) => words.title === title);
/** A year far from what the demo world plants. */
const far = (date: string, question: Parameters<typeof visitor>[0] = {}) => visitor({ now: new Date(`${date}T10:00Z`), ...question });
const month = async (name: string, question: Parameters<typeof visitor>[0] = {}) => {
	const ctx = far(`${name}-01`, question);
	return Object.fromEntries(await countByDay(ctx, { days: monthIn(ctx, name).days, filter: {} }));
};

test('an evening that ends after midnight UTC stands on its local day, a dance into the next day on both', async () => {
	await add({ title: 'Spätkino', startsAt: '2031-07-05T23:00', endsAt: '2031-07-05T23:59' });
	await add({ title: 'Tanz', startsAt: '2031-07-18T20:00', endsAt: '2031-07-19T02:00' });
	assert.deepEqual(await month('2031-07'), { '2031-07-05': 1, '2031-07-18': 1, '2031-07-19': 1 });
});

test('whole days are counted on each of them and not on the day after', async () => {
	await add({ title: 'Ausstellung', startsAt: '2031-03-29T00:00', endsAt: '2031-03-31T00:00', isAllDay: 'ja' });
	assert.deepEqual(await month('2031-03'), { '2031-03-29': 1, '2031-03-30': 1, '2031-03-31': 1 });
});

test('a repeated event is in the list at every time but those on which it falls out', async () => {
	const first = dayFromToday(2);
	await add({
		title: 'Flötenkreis',
		startsAt: `${first}T15:00`,
		endsAt: `${first}T16:00`,
		rule: 'FREQ=WEEKLY;COUNT=4',
		exceptions: dayFromToday(9),
	});
	const rows = named(await upcoming(visitor(), { from: now, until: new Date(now.getTime() + 40 * day), limit: 1000 }), 'Flötenkreis');
	assert.deepEqual(
		rows.map(({ startsAt }) => Math.round((startsAt.getTime() - now.getTime()) / day / 7)),
		[0, 2, 3],
	);
});

test('who moves an event finds it at its new time only', async () => {
	const id = await add({ title: 'Wandertag', startsAt: '2032-05-08T09:00', endsAt: '2032-05-08T15:00' });
	await events.save(as('anna'), {
		answers: { ...answers, id, title: 'Wandertag', startsAt: '2032-05-15T09:00', endsAt: '2032-05-15T15:00' },
		baseVersion: 1,
	});
	assert.deepEqual(await month('2032-05'), { '2032-05-15': 1 });
});

test('another language of an event does not double its times', async () => {
	const when = { startsAt: '2032-06-08T09:00', endsAt: '2032-06-08T15:00' };
	const id = await add({ title: 'Kahnfahrt', ...when });
	await events.save(as('anna'), { answers: { ...answers, ...when, id, language: 'en', title: 'Boat trip', summary: 'On the lake.' } });
	assert.deepEqual(await month('2032-06'), { '2032-06-08': 1 });
	const [row] = await upcoming(far('2032-06-01', { tag: 'en' }), { from: new Date('2032-06-01'), until: new Date('2032-06-30') });
	assert.equal(row?.words.title, 'Boat trip');
});

test('a neighbour sees nothing of it until it is shared, then in its own lists and not among the villages', async () => {
	const id = await add({ title: 'Burgfest', places: 'grabow', startsAt: '2033-04-02T15:00', endsAt: '2033-04-02T16:00' }, 'birgit');
	const wish = { from: new Date('2033-04-01'), until: new Date('2033-04-30') };
	const seenIn = async (place: string, more = {}) => (await upcoming(far('2033-04-01', { in: place }), { ...wish, ...more })).length;
	assert.deepEqual([await seenIn('falkenbrueck'), await seenIn('heidewalde'), await seenIn('auenrode')], [1, 0, 0]);
	await events.share(as('birgit'), { id, partnerId: 'heidewalde' });
	assert.deepEqual([await seenIn('falkenbrueck'), await seenIn('heidewalde'), await seenIn('auenrode')], [1, 1, 0]);
	assert.deepEqual(await month('2033-04', { in: 'heidewalde' }), { '2033-04-02': 1 });
	const ebersfeld = tenantOf('heidewalde').places.find(({ slug }) => slug === 'ebersfeld')?.id;
	assert.equal(await seenIn('heidewalde', { placeId: ebersfeld }), 0);
});

test('drafts and withdrawn events are in no list', async () => {
	const when = { startsAt: '2034-04-02T15:00', endsAt: '2034-04-02T16:00' };
	await events.save(as('anna'), { answers: { ...answers, title: 'Entwurf', ...when } });
	const id = await add({ title: 'Abgeblasen', ...when });
	await events.withdraw(as('anna'), { id, reason: 'Doppelt' });
	assert.deepEqual(await month('2034-04'), {});
});

test('a cancelled event stays in the list and says so', async () => {
	await add({ title: 'Ausfall', startsAt: '2035-04-02T15:00', endsAt: '2035-04-02T16:00', isCancelled: 'ja' });
	const [row] = await upcoming(far('2035-04-01'), { from: new Date('2035-04-01'), until: new Date('2035-04-30') });
	assert.equal(row?.isCancelled, true);
});

test('village, topic, audience and step-free access narrow list and count alike', async () => {
	const when = { startsAt: '2036-04-02T15:00', endsAt: '2036-04-02T16:00' };
	await add({ title: 'Eins', ...when, topics: 'kultur', audience: 'children families', isStepFree: 'ja' });
	await add({ title: 'Zwei', ...when, topics: 'sport', places: 'mittelhof' });
	const ctx = far('2036-04-01');
	const window = { from: new Date('2036-04-01'), until: new Date('2036-04-30') };
	const placeId = tenantOf('auenrode').places.find(({ slug }) => slug === 'mittelhof')?.id;
	for (const [filter, title] of [
		[{ topic: 'kultur' }, 'Eins'],
		[{ placeId }, 'Zwei'],
		[{ audience: 'children' }, 'Eins'],
		[{ isStepFree: true }, 'Eins'],
	] as const) {
		assert.deepEqual(
			(await upcoming(ctx, { ...window, ...filter })).map(({ words }) => words.title),
			[title],
		);
		assert.equal(await countUpcoming(ctx, { ...window, ...filter }), 1);
	}
	assert.deepEqual(await topicsWithin(ctx, window), ['kultur', 'sport']);
});

test('what runs already is still in the list, what is over is not', async () => {
	await add({ title: 'Messe', startsAt: '2037-04-02T10:00', endsAt: '2037-04-02T16:00' });
	const at = async (time: string) =>
		(await upcoming(visitor({ now: new Date(time) }), { from: new Date(time), until: new Date('2037-05-01') })).length;
	assert.deepEqual([await at('2037-04-02T13:59:00Z'), await at('2037-04-02T14:00:00Z')], [1, 0]);
});

test('of an event a list of all kinds says the time that runs or comes next, and of one that is over its last', async () => {
	const ago = (days: number): string => dayFromToday(-days);
	const times = { startsAt: `${ago(22)}T15:00`, endsAt: `${ago(22)}T16:00` };
	const weekly = await add({ title: 'Singkreis', ...times, rule: 'FREQ=WEEKLY;COUNT=9' });
	const over = await add({ title: 'Singkreis früher', ...times, rule: 'FREQ=WEEKLY;COUNT=2' });
	const when = await timesFor(visitor(), [weekly, over]);
	assert.deepEqual([when.get(weekly)?.over, when.get(over)?.over], [undefined, 'Vorbei']);
	const [next] = await nextTimes(visitor(), weekly, 1);
	assert.equal(when.get(weekly)?.text, next && shortTime(visitor(), next));
	assert.match(when.get(over)?.text ?? '', new RegExp(`, ${Number(ago(15).slice(-2))}\\. .*15:00–16:00 Uhr$`));
});

test('statements do not grow with events', async () => {
	const january = () => {
		const window = { from: new Date('2038-01-01'), until: new Date('2038-02-01') };
		const ctx = far('2038-01-01');
		return Promise.all([
			upcoming(ctx, { ...window, limit: 500 }),
			countUpcoming(ctx, window),
			countByDay(ctx, { days: monthIn(ctx, '2038-01').days, filter: {} }),
			topicsWithin(ctx, window),
		]);
	};
	const rows = (from: number, to: number) =>
		Array.from({ length: to - from }, (_, at) => ({
			row: from + at,
			key: `k${from + at}`,
			answers: { ...answers, title: `Serie ${from + at}`, startsAt: `2038-01-${String(1 + (at % 28)).padStart(2, '0')}T15:00` },
		}));
	const bring = (source: string, from: number, to: number) =>
		events.importAll(as('anna'), { source, rows: rows(from, to), isPublished: true, skipsFaulty: false });
	await bring('a', 0, 20);
	const few = await spent(january);
	await bring('b', 20, 200);
	assert.equal(await spent(january), few);
	assert.equal(
		(await upcoming(far('2038-01-01'), { from: new Date('2038-01-01'), until: new Date('2038-02-01'), limit: 500 })).length,
		200,
	);
	assert.equal(few, 4);
});

test('the nightly job goes on where the plan ended, once, for this municipality only', async () => {
	// A day that every month has: on the 29th to the 31st some have no meeting.
	const tomorrow = Temporal.PlainDate.from(dayFromToday(1));
	const start = tomorrow.with({ day: Math.min(tomorrow.day, 28) }).toString();
	const id = await add({ title: 'Ewiger Stammtisch', startsAt: `${start}T18:00`, endsAt: `${start}T20:00`, rule: 'FREQ=MONTHLY' });
	const planned = async () =>
		(
			await sql<{ startsAt: Date }>`select starts_at from event_occurrence where publication_id = ${id} order by starts_at`.execute(
				db,
			)
		).rows.map(({ startsAt }) => startsAt.toISOString());
	const before = await planned();
	assert.ok(before.length >= 24 && before.length <= 25, String(before.length));
	await extendCalendar.run(visitor({ now: new Date(now.getTime() + 5 * day) }));
	assert.deepEqual(await planned(), before);
	const inAYear = new Date(now.getTime() + 365 * day);
	await extendCalendar.run(visitor({ in: 'heidewalde', now: inAYear }));
	assert.deepEqual(await planned(), before);
	await extendCalendar.run(visitor({ now: inAYear }));
	const after = await planned();
	assert.deepEqual([after.length - before.length, after.slice(0, before.length)], [12, before]);
	await extendCalendar.run(visitor({ now: inAYear }));
	assert.deepEqual(await planned(), after);
	assert.equal(new Set(after.map((at) => new Date(at).toLocaleTimeString('de', { timeZone: 'Europe/Berlin' }))).size, 1);
});

test('an event that ends before it begins, or begins outside its rule, is named by the field', async () => {
	const save = (more: More) => events.save(as('anna'), { answers: { ...answers, startsAt: '2030-01-02T10:00', ...more } });
	await assert.rejects(save({ endsAt: '2030-01-02T09:00' }), /answers.endsAt: endsBeforeItStarts/);
	await assert.rejects(save({ rule: 'FREQ=WEEKLY;BYDAY=MO' }), /answers.rule: startIsNotInRule/);
	await assert.rejects(save({ exceptions: 'Heiligabend' }), /answers.exceptions: notADay/);
});

test('a day that is to fall out and is none of the series is named to whoever writes; it can be saved all the same', () => {
	const weekly = readDraft(event, {
		...answers,
		startsAt: '2026-12-03T19:00',
		rule: 'FREQ=WEEKLY;BYDAY=TH',
		exceptions: '10.12.2026, 11.12.2026',
	});
	assert.ok('values' in weekly);
	assert.deepEqual(event.advise?.(weekly.values), ['„Fällt aus am“: Freitag, 11.12.2026 ist ohnehin kein Termin']);
	const once = readDraft(event, { ...answers, startsAt: '2026-12-03T19:00', exceptions: '10.12.2026' });
	assert.ok('values' in once);
	assert.equal(event.advise?.(once.values).length, 1);
});

test('the demo calendars are full, and every repeated event has a next time', async () => {
	const fewest = { auenrode: 70, falkenbrueck: 120, heidewalde: 70 };
	for (const [place, least] of Object.entries(fewest)) {
		const { rows } = await sql<{
			all: number;
			waiting: number;
		}>`select count(*) as all, count(r.publication_id) as waiting from event e left join publication_review r using (tenant_id, publication_id) where e.tenant_id = ${place}`.execute(
			db,
		);
		assert.ok(Number(rows[0]?.all) >= least, `${place}: ${rows[0]?.all}`);
		assert.ok(Number(rows[0]?.waiting) > 0, place);
	}
	const choir = (await upcoming(visitor(), { from: now, until: new Date(now.getTime() + 30 * day), limit: 500 })).find(
		({ slug }) => slug === 'chorprobe-ebersklang',
	);
	assert.equal((await nextTimes(visitor(), choir?.id ?? '')).length, 6);
});
