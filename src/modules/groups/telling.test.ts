import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { keepFollower } from '#kernel/following/following.ts';
import { tellOutcomes } from '#kernel/following/outcome-news.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { cancelMeeting, saveMeeting } from '#kernel/meetings/commands.ts';
import { tellMinutes } from '#kernel/meetings/minutes-news.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import { remindOfMeetings } from '#kernel/meetings/reminder.ts';
import { day, hour } from '#kernel/time/span.ts';
import { openOffice } from '#testing/office.ts';
import { group, topic } from './group.ts';
import { metBefore } from './seeds.ts';
import { chooseTopics } from './server/commands/agenda.ts';
import { askGroup, confirmWish } from './server/commands/asking.ts';
import { keptGroup, keptTopic } from './server/commands/keeping.ts';
import { tellMembers } from './server/commands/mails.ts';
import { appointMember } from './server/commands/working.ts';
import { outcomesOf, peopleOf } from './server/queries.ts';

const { db, app, as, visitor, mails, signedIn, browserAt } = await openOffice();
const citizen = browserAt('auenrode');
const here = { in: 'auenrode' };
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);
const table = await shownThing(visitor(here), group, { slug: 'digitaler-stammtisch' });
const topics = verbsOf(keptTopic);

/** Somebody suggests a topic in a language of hers and presses the button of the mail; what waits then. */
const suggested = async (title: string, email: string, language: 'de' | 'en') => {
	const ctx = visitor({ ...here, tag: language });
	await askGroup(ctx, {
		groupId: table?.id ?? '',
		email,
		wish: { what: 'topic', name: 'Eva', title, summary: '' },
	});
	const [mail] = await mailsTo(email);
	await confirmWish(ctx, /bestaetigen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '');
	const { publicationId } = await db
		.selectFrom('publicationVariant')
		.select('publicationId')
		.where('title', '=', title)
		.executeTakeFirstOrThrow();
	return publicationId;
};
const told = async (email: string) => (await mailsTo(email)).slice(1);

test('whoever suggested a topic hears once, in her language, that it stands to the vote, or why not', async () => {
	const shown = await suggested('Snow on our paths', 'eva@example.org', 'en');
	const refused = await suggested('Wer hat meinen Rechen?', 'ole@example.org', 'de');
	await topics.publish(as('anna'), { id: shown, from: new Date(Date.now() - 1000) });
	await topics.withdraw(as('anna'), { id: shown, reason: '' });
	await topics.publish(as('anna'), { id: shown, from: new Date(Date.now() - 1000) });
	await topics.giveBack(as('anna'), { id: refused, note: 'Bitte fragen Sie das Fundbüro.' });
	await assert.rejects(topics.giveBack(as('anna'), { id: refused, note: 'Noch einmal.' }));
	const [english, ...no] = await told('eva@example.org');
	assert.deepEqual([english?.subject, no], ['Your topic: Snow on our paths', []]);
	assert.ok(english?.text.includes('/en/mitmachen/themen/snow-on-our-paths'));
	const [german, ...more] = await told('ole@example.org');
	assert.deepEqual([german?.subject, more], ['Ihr Thema: Wer hat meinen Rechen?', []]);
	assert.ok(german?.text.includes('Bitte fragen Sie das Fundbüro.'));
	assert.ok(!german?.text.includes('/mitmachen/themen/'), 'a page that nobody sees is not linked');
	assert.ok(german?.text.includes('/mitmachen/gruppen/digitaler-stammtisch'));
});

/** What was mailed to an address, the subjects and all words. */
const saidTo = async (email: string) => {
	const all = await told(email);
	return { subjects: all.map(({ subject }) => subject), words: all.map(({ text }) => text).join('\n') };
};
/** A group that anybody may ask to join. */
const founded = async (title: string) => {
	const { id } = await verbsOf(keptGroup).save(as('anna'), {
		answers: {
			title,
			summary: 'Wir treffen uns.',
			places: '',
			sort: 'group',
			joining: 'request',
			showing: 'always',
			contactName: 'Karl Krause',
			contactPhone: '00921 4711',
		},
	});
	await verbsOf(keptGroup).publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	return id;
};
/** Whoever asks to join a group and presses the button of the mail. */
const asks = async (groupId: string, { name, email, tag }: { name: string; email: string; tag: 'uk' }) => {
	await askGroup(visitor({ ...here, tag }), { groupId, email, wish: { what: 'join', name, isPublic: false } });
	const [mail] = await mailsTo(email);
	await confirmWish(visitor({ ...here, tag }), /bestaetigen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '');
};

test('who is taken out of a group, or not taken in, hears it once, with the reason if there is one', async () => {
	const id = await founded('Kegelrunde');
	for (const name of ['Ada', 'Bo']) await appointMember(as('anna'), { groupId: id, name, email: `${name}@kegeln.example` });
	await asks(id, { name: 'Cem', email: 'cem@kegeln.example', tag: 'uk' });
	const people = await peopleOf(as('anna'), id);
	const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
	const anna = await signedIn('anna');
	const out = (name: string, reason: string) =>
		anna.post(`/verwaltung/gruppen/${id}/entfernen`, { mitglied: idOf(name), [`grund-${idOf(name)}`]: reason });
	for (let press = 0; press < 2; press += 1) assert.equal((await out('Ada', 'Die Bahn ist zu klein.')).status, 303);
	await out('Bo', '');
	await out('Cem', 'Kein Platz.');
	const [ada, bo, cem] = await Promise.all(['ada', 'bo', 'cem'].map((name) => saidTo(`${name}@kegeln.example`)));
	assert.deepEqual(ada?.subjects, ['Nicht mehr Mitglied: Kegelrunde']);
	assert.match(ada?.words ?? '', /Die Bahn ist zu klein\.[^]*Karl Krause, 00921 4711/);
	assert.doesNotMatch(bo?.words ?? '', /Begründung/, 'no reason, no word of one');
	assert.match(cem?.words ?? '', /Обґрунтування[^]*Kein Platz\./);
	const late = await out('Ada', 'x'.repeat(501));
	assert.equal(late.status, 422);
});

test('who follows a topic hears when and where it is talked about; who supports it and wants no mail gets none', async () => {
	const id = await suggested('A ladder for all', 'ada@leiter.example', 'en');
	await topics.publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	const supports = (email: string, follows: boolean) =>
		walled(visitor(here), (tx) => keepFollower(tx, id, { email, language: 'de', supports: true, follows }));
	await supports('still@leiter.example', false);
	await supports('laut@leiter.example', true);
	const [next] = (await meetingsOf(visitor(here), table?.id ?? '')).filter(({ startsAt }) => startsAt > new Date()).toReversed();
	await chooseTopics(as('anna'), { groupId: table?.id ?? '', meetingId: next?.id ?? '', topicIds: [id] });
	assert.deepEqual(await mailsTo('still@leiter.example'), []);
	assert.equal((await mailsTo('laut@leiter.example')).length, 1);
	const { words } = await saidTo('ada@leiter.example');
	assert.match(
		words,
		/Thursday,? [^]*19:00, Online[^]*\/en\/mitmachen\/gruppen\/digitaler-stammtisch\n[^]*\/en\/mitmachen\/themen\/a-ladder-for-all/,
	);
});

test('whoever suggested or supports a topic hears what came of it, once', async () => {
	const id = await suggested('Eine Leihleiter für alle', 'ilse@example.org', 'de');
	await topics.publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	const { values, words } = (await shownThing(visitor(here), topic, { id })) ?? {};
	const known = { id, title: words?.title ?? '', summary: '', places: '', group: values?.group ?? '', authorName: 'Eva' };
	await topics.save(as('anna'), { answers: { ...known, state: 'done', outcome: 'Sie hängt ab Mai am Bauhof.' } });
	const later = visitor({ ...here, now: new Date(Date.now() + 11 * 60_000) });
	for (let round = 0; round < 2; round += 1) await tellOutcomes(later, [{ path: topic.path, outcomes: outcomesOf }]);
	const { subjects } = await saidTo('ilse@example.org');
	assert.deepEqual(subjects, ['Ihr Thema: Eine Leihleiter für alle', 'Ergebnis: Eine Leihleiter für alle']);
});

test('the regulars’ table of the demo world met on first Thursdays, as its words say', async () => {
	const from = Temporal.PlainDate.from('2026-01-01');
	for (let days = 0; days < 800; days += 1) {
		const today = from.add({ days });
		for (const ago of metBefore(today)) {
			const met = today.subtract({ days: ago });
			assert.ok(ago > 0 && met.dayOfWeek === 4 && met.day <= 7, `${today.toString()}: ${met.toString()}`);
		}
	}
	const met = await meetingsOf(visitor(here), table?.id ?? '');
	const days = met.map(({ startsAt }) => startsAt.toTemporalInstant().toZonedDateTimeISO('Europe/Berlin'));
	assert.ok(days.filter(({ epochMilliseconds }) => epochMilliseconds < Date.now()).length >= 2);
	for (const { dayOfWeek, day: date, hour: clock } of days)
		assert.ok(dayOfWeek === 4 && date <= 7 && clock === 19, `${dayOfWeek} ${date} ${clock}`);
});

test('who follows hears of minutes on the morning after, once, and not of those for members', async () => {
	const id = table?.id ?? '';
	await tellMinutes(visitor(here), [{ kind: group }]);
	await walled(visitor(here), (tx) => keepFollower(tx, id, { email: 'mia@example.org', language: 'de', supports: false, follows: true }));
	const meeting = { publicationId: id, title: 'Runde', venue: 'Halle', joinLink: null, dialIn: '', agenda: '', pictures: [] };
	const met = async (startsAt: number, more: { minutes: string; isInternal?: boolean }) =>
		(await saveMeeting(as('anna'), { ...meeting, startsAt: new Date(startsAt), ...more })).id;
	const now = Date.now();
	const held = await met(now - hour, { minutes: '' });
	await met(now - 2 * hour, { minutes: 'Kasse geprüft.', isInternal: true });
	await met(now - 40 * day, { minutes: 'Nachgetragen.' });
	const morning = (days: number) => tellMinutes(visitor({ ...here, now: new Date(now + days * day) }), [{ kind: group }]);
	await morning(1);
	await saveMeeting(as('anna'), { ...meeting, id: held, startsAt: new Date(now - hour), minutes: 'Alle waren da.' });
	const about = async () => (await mailsTo('mia@example.org')).filter(({ text }) => text.includes('Das Protokoll des Treffens'));
	assert.deepEqual(await about(), []);
	await Promise.all([morning(2), morning(2)]);
	await saveMeeting(as('anna'), { ...meeting, id: held, startsAt: new Date(now - hour), minutes: 'Alle waren da, auch Mia.' });
	await morning(3);
	const [mail, ...more] = await about();
	assert.deepEqual([mail?.subject, more], ['Protokoll: Digitaler Stammtisch', []]);
	assert.match(mail?.text ?? '', /\/mitmachen\/gruppen\/digitaler-stammtisch\n/);
});

test('members hear of their own meetings by mail, each thing once, until one click in the mail program stops it', async () => {
	const groupId = await founded('Wehrkasse');
	for (const name of ['Ida', 'Jan']) await appointMember(as('anna'), { groupId, name, email: `${name.toLowerCase()}@wehr.example` });
	const now = Date.now();
	const meeting = {
		publicationId: groupId,
		title: 'Kassensturz',
		venue: 'Gerätehaus',
		joinLink: null,
		dialIn: '',
		agenda: '',
		pictures: [],
	};
	const plan = async (days: number, minutes = '') =>
		(await saveMeeting(as('anna'), { ...meeting, startsAt: new Date(now + days * day), minutes, isInternal: true })).id;
	const gone = await plan(3);
	await Promise.all([plan(0.9), plan(-1.5, 'Alles stimmt.')]);
	await cancelMeeting(as('anna'), { publicationId: groupId, id: gone, path: group.path });
	const kinds = [{ kind: group, tellMembers }];
	for (let round = 0; round < 2; round += 1)
		await Promise.all([
			remindOfMeetings(visitor(here), kinds),
			remindOfMeetings(visitor(here), kinds),
			tellMinutes(visitor(here), kinds),
		]);
	const { subjects, words } = await saidTo('ida@wehr.example');
	assert.deepEqual(subjects.toSorted(), ['Bald: Wehrkasse', 'Fällt aus: Wehrkasse', 'Protokoll: Wehrkasse']);
	const [, page = ''] = /auenrode\.localhost(\/mitmachen\/gruppen\/wehrkasse\/innen\/[\w-]+)\/post/.exec(words) ?? [];
	assert.match((await citizen.get(page)).text, /Kassensturz[^]*Keine E-Mails mehr/);
	const form = () => ({
		method: 'POST',
		headers: { host: 'auenrode.localhost', origin: 'https://mail.example' },
		body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
	});
	assert.equal((await app.request(`http://auenrode.localhost${page}/post`, form())).status, 200);
	assert.match((await citizen.get(page)).text, /keine E-Mails\.[^]*Wieder E-Mails bekommen/);
	assert.equal(
		(await app.request(`http://auenrode.localhost${page}/verlassen`, form())).status,
		403,
		'nothing else is done from elsewhere',
	);
	await plan(0.5);
	await remindOfMeetings(visitor(here), kinds);
	const soon = async (name: string) =>
		(await saidTo(`${name}@wehr.example`)).subjects.filter((subject) => subject.startsWith('Bald')).length;
	assert.deepEqual([await soon('ida'), await soon('jan')], [1, 2]);
});
