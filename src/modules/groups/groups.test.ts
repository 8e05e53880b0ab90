import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { askToFollow, confirmFollowing } from '#kernel/following/following.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { publicMeetings } from '#kernel/meetings/calendar.ts';
import { saveMeeting } from '#kernel/meetings/commands.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import { remindOfMeetings } from '#kernel/meetings/reminder.ts';
import { fullDay } from '#screens/moments.ts';
import { openOffice } from '#testing/office.ts';
import { group } from './group.ts';
import { waitingMembers } from './pages/waiting.tsx';
import { chooseTopics } from './server/commands/agenda.ts';
import { askGroup } from './server/commands/asking.ts';
import { keptGroup, keptTopic } from './server/commands/keeping.ts';
import { addTask, leaveGroup } from './server/commands/working.ts';
import { memberBy, peopleOf, rulingOf, topicsOf } from './server/queries.ts';

const { db, as, visitor, mails, browserAt, cookieFor } = await openOffice();
const verbs = verbsOf(keptGroup);
const day = 86_400_000;
const here = { in: 'auenrode' };
const answers = {
	title: 'Singkreis',
	summary: 'Wir singen.',
	places: '',
	sort: 'group',
	joining: 'request',
	showing: 'always',
	contactName: 'Projektbüro',
	contactEmail: 'buero@auenrode.example',
};
const founded = async (more: Readonly<Record<string, string>>) => {
	const { id } = await verbs.save(as('anna'), { answers: { ...answers, ...more } });
	await verbs.publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	const thing = await shownThing(visitor(here), group, { id });
	assert.ok(thing);
	return thing;
};
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);
const linkIn = (text: string, part: string): string => new RegExp(`${part}/([\\w-]+)`).exec(text)?.[1] ?? '';
const web = browserAt('auenrode');

/** Asks on the page as people do, and presses the button of the mail. */
const confirmed = async (slug: string, deed: 'dabei' | 'thema', sent: Readonly<Record<string, string>>): Promise<string> => {
	const asked = await web.post(`${group.path}/${slug}/${deed}`, { ...sent });
	assert.equal(asked.to, '/mitmachen/postfach');
	const token = linkIn((await mailsTo((sent['email'] ?? '').toLowerCase())).at(-1)?.text ?? '', 'bestaetigen');
	assert.equal((await web.get(`${group.path}/bestaetigen/${token}`)).status, 200);
	return (await web.post(`${group.path}/bestaetigen/${token}`)).text;
};

test('who asks to join waits until somebody accepts her; then her link opens the page for members, and one press ends it', async () => {
	const { id, slug } = await founded({ title: 'Singkreis am See' });
	assert.match(await confirmed(slug, 'dabei', { name: 'Ada', email: 'Ada@example.org' }), /Ihre Anfrage ist da/);
	const [ada] = await peopleOf(visitor(here), id);
	assert.ok(ada?.acceptedAt === null);
	assert.equal((await mailsTo('buero@auenrode.example')).length, 1);
	const office = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	assert.match((await office.get('/verwaltung/eingang')).text, /Ada möchte dazukommen: Singkreis am See[^]*Wartet auf Antwort/);
	assert.match((await office.get('/verwaltung/gruppen')).text, /Singkreis am See<\/a>[^]*?Ada möchte dazukommen[^]*?<\/li>/);
	assert.equal(await waitingMembers.count(as('uwe')), 0);
	for (let press = 0; press < 2; press += 1)
		assert.equal((await office.post(`/verwaltung/gruppen/${id}/annehmen`, { mitglied: ada.id })).status, 303);
	assert.equal(await waitingMembers.count(as('anna')), 0);
	const desk = (await office.get(`/verwaltung/gruppen/${id}`)).text;
	assert.ok(desk.includes('Sprecherrolle geben') && !/Sprecherin[^/]/.test(desk), 'whoever she or he is');
	const named = await office.post(`/verwaltung/gruppen/${id}/sprechen`, { mitglied: ada.id, ja: 'ja' });
	assert.match((await office.get(named.to)).text, /Ada spricht jetzt für die Gruppe[^]*Sprecherrolle nehmen/);
	const welcome = await mailsTo('ada@example.org');
	assert.equal(welcome.filter(({ subject }) => subject.startsWith('Willkommen')).length, 1);
	const key = linkIn(welcome.at(-1)?.text ?? '', 'innen');
	const page = await web.get(`${group.path}/${slug}/innen/${key}`);
	assert.ok(page.text.includes('Nur Mitglieder') || page.text.includes('nur Mitglieder'));
	assert.equal((await web.get(`${group.path}/${slug}/innen/falsch`)).status, 404);
	assert.equal((await browserAt('falkenbrueck').get(`${group.path}/${slug}/innen/${key}`)).status, 404);
	assert.ok(!(await web.get(`${group.path}/${slug}`)).text.includes('Ada'), 'no consent, no name');
	await web.post(`${group.path}/${slug}/innen/${key}/name`, { zeigen: 'ja' });
	assert.ok((await web.get(`${group.path}/${slug}`)).text.includes('Ada'));
	assert.match((await web.post(`${group.path}/${slug}/innen/${key}/verlassen`)).text, /Sie haben die Gruppe verlassen/);
	assert.deepEqual(await peopleOf(visitor(here), id), []);
	const gone = await web.get(`${group.path}/${slug}/innen/${key}`);
	assert.equal(gone.status, 404);
	assert.match(gone.text, /Dieser Link gilt nicht oder nicht mehr/);
	await leaveGroup(visitor(here), { groupId: id, key });
});

test('an elected body takes nobody in, an open group at once; a mail nobody pressed is no member', async () => {
	const body = await founded({ title: 'Dorfbeirat', sort: 'body', joining: 'closed' });
	const open = await founded({ title: 'Offene Runde', joining: 'open' });
	const asked = { email: 'bo@example.org', wish: { what: 'join', name: 'Bo', isPublic: false } } as const;
	assert.deepEqual(await askGroup(visitor(here), { ...asked, groupId: body.id }), { refused: 'closed' });
	await askGroup(visitor(here), { ...asked, groupId: open.id });
	assert.deepEqual(await peopleOf(visitor(here), open.id), []);
	assert.match(await confirmed(open.slug, 'dabei', { name: 'Bo', email: 'bo@example.org', isPublic: 'ja' }), /Sie sind dabei/);
	assert.equal((await peopleOf(visitor(here), open.id)).length, 1);
	const wrong = await web.post(`${group.path}/${open.slug}/dabei`, { name: ' ', email: 'bo' });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /<title>Fehler: Mitarbeiten/);
	assert.match(wrong.text, /href="#name">Ihr Name: Dieses Feld fehlt noch[^]*href="#email">Ihre E-Mail-Adresse: Bitte eine E-Mail/);
});

test('internal meetings and tasks are for members; a speaker accepts, another member does not', async () => {
	const { id, slug } = await founded({ title: 'Turmgruppe', joining: 'open' });
	for (const name of ['Cem', 'Dora']) await confirmed(slug, 'dabei', { name, email: `${name}@example.org` });
	const meeting = { publicationId: id, startsAt: new Date(Date.now() + 3 * day), joinLink: null, dialIn: '', minutes: '', pictures: [] };
	await saveMeeting(as('anna'), { ...meeting, title: 'Geheimrunde', venue: 'Turm', agenda: 'Schlüssel', isInternal: true });
	assert.equal((await meetingsOf(visitor(here), id)).length, 0);
	assert.ok((await publicMeetings(visitor(here))).every(({ title }) => title !== 'Geheimrunde'));
	const [cem, dora] = await Promise.all(
		['cem', 'dora'].map(async (name) => linkIn((await mailsTo(`${name}@example.org`)).at(-1)?.text ?? '', 'innen')),
	);
	const inside = `${group.path}/${slug}/innen/${cem}`;
	assert.ok((await web.get(inside)).text.includes('Geheimrunde'));
	const task = {
		title: 'Schlüssel suchen',
		memberId: '',
		untilDay: '2027-01-05',
		_form: newId(),
	};
	await Promise.all([1, 2, 3].map(() => web.post(`${inside}/aufgabe`, task)));
	assert.equal((await web.post(`${inside}/aufgabe`, { title: '', memberId: '', untilDay: '' })).status, 422);
	const written = (await web.get(inside)).text;
	assert.ok(written.includes('Schlüssel suchen'));
	assert.equal(written.split('name="aufgabe"').length, 2, 'three taps, one task');
	await assert.rejects(addTask(visitor(here), { groupId: id, key: '', title: 'x', memberId: null, untilDay: null }), Forbidden);
	const people = await peopleOf(visitor(here), id);
	const memberId = people[0]?.id ?? '';
	assert.equal((await web.post(`${inside}/ablehnen`, { mitglied: memberId })).status, 403, 'no speaker yet');
	const office = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	await office.post(`/verwaltung/gruppen/${id}/sprechen`, { mitglied: people.find(({ name }) => name === 'Cem')?.id ?? '', ja: 'ja' });
	const outgoing = people.find(({ name }) => name === 'Dora')?.id ?? '';
	assert.equal((await web.post(`${inside}/ablehnen`, { mitglied: outgoing })).status, 303);
	assert.equal(await memberBy(visitor(here), id, dora ?? ''), undefined);
});

test('regular meetings are laid out a year ahead; another rule moves them, but not those with an agenda', async () => {
	const first = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ days: 2 }).toPlainDate();
	const begin = first.toString();
	const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][first.dayOfWeek - 1] ?? '';
	const times = { startsAt: `${begin}T19:00`, endsAt: `${begin}T20:00`, rule: `FREQ=WEEKLY;BYDAY=${weekday}`, venue: 'Online' };
	const { id, slug } = await founded({ title: 'Wochenrunde', ...times, joinLink: 'https://video.example/runde', showing: 'hour' });
	const laid = await meetingsOf(visitor(here), id);
	assert.equal(laid.length, 50, 'as many as a page shows');
	const page = (await web.get(`${group.path}/${slug}`)).text;
	const listed = page.split('id="treffen"')[1] ?? '';
	const [next = -1, later = -1] = [laid.at(-1), laid.at(-2)].map((one) =>
		listed.indexOf(one ? fullDay(visitor(here), one.startsAt) : '?'),
	);
	assert.ok(next > 0 && next < later, 'the next one first');
	assert.ok(!page.includes('video.example') && page.includes('eine Stunde vorher'), 'the link is shown an hour before only');
	const calendar = (await web.get(`${group.path}/${slug}/termine.ics`)).text;
	assert.ok(calendar.includes(`DTSTART;TZID=Europe/Berlin:${begin.replaceAll('-', '')}T190000`));
	assert.ok(!(await web.get('/api/v1/mitmachen/gruppen')).text.includes('video.example'));
	for (let save = 0; save < 24; save += 1) await verbs.save(as('anna'), { answers: { ...answers, id, title: 'Wochenrunde', ...times } });
	const third = laid.at(-3);
	assert.ok(third);
	await saveMeeting(as('anna'), { ...third, publicationId: id, dialIn: '', agenda: '1. Bleibt', minutes: '' });
	await assert.rejects(
		verbs.save(as('anna'), { answers: { ...answers, id, title: 'Wochenrunde', ...times, startsAt: '', endsAt: '' } }),
		new Invalid({ 'answers.startsAt': 'required' }),
	);
	await verbs.save(as('anna'), { answers: { ...answers, id, title: 'Wochenrunde', ...times, startsAt: '', endsAt: '', rule: '' } });
	assert.deepEqual(
		(await meetingsOf(visitor(here), id)).map(({ agenda }) => agenda),
		['1. Bleibt'],
	);
});

test('a topic waits for a look, one vote an address, and comes on the agenda by one press; its supporters hear of it once', async () => {
	const slug = 'digitaler-stammtisch';
	const table = await shownThing(visitor(here), group, { slug });
	assert.ok(table);
	const before = (await topicsOf(visitor(here), slug)).length;
	assert.match(
		await confirmed(slug, 'thema', { title: 'Wer räumt Schnee?', summary: '', name: 'Eva', email: 'eva@example.org' }),
		/Danke für das Thema/,
	);
	assert.equal((await topicsOf(visitor(here), slug)).length, before, 'not shown yet');
	const { id } = await db.selectFrom('publication').select('id').where('slug', '=', 'wer-raeumt-schnee').executeTakeFirstOrThrow();
	await verbsOf(keptTopic).publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	const ruling = await rulingOf(visitor(here), id);
	assert.equal(ruling, table.id);
	for (const email of ['fred@example.org', 'fred@example.org', 'eva@example.org']) {
		await askToFollow(visitor(here), { publicationId: id, rulingId: table.id, email, supports: true, follows: true });
		const link = linkIn((await mailsTo(email)).at(-1)?.text ?? '', 'mitmachen/bestaetigen');
		await confirmFollowing(visitor(here), link);
	}
	assert.equal((await tallyOf(visitor(here), id)).support, 2);
	const [next] = (await meetingsOf(visitor(here), table.id)).filter(({ startsAt }) => startsAt > new Date()).toReversed();
	assert.ok(next);
	const press = () => chooseTopics(as('anna'), { groupId: table.id, meetingId: next.id, topicIds: [id] });
	await assert.rejects(chooseTopics(as('jana'), { groupId: table.id, meetingId: next.id, topicIds: [id] }), NotFound);
	await press();
	await assert.rejects(press(), Invalid);
	const [planned] = (await meetingsOf(visitor(here), table.id)).filter((one) => one.id === next.id);
	assert.equal(planned?.agenda, '1. **Wer räumt Schnee?** (Eva, 2 Stimmen)');
	assert.equal((await mailsTo('fred@example.org')).filter(({ subject }) => subject.includes('Neuer Stand')).length, 1);
	assert.equal(await rulingOf(visitor(here), id), id, 'nobody votes on it any more');
});

test('followers are reminded the day before, once, however often the clock asks', async () => {
	const { id } = await founded({ title: 'Morgenrunde' });
	await askToFollow(visitor(here), { publicationId: id, rulingId: id, email: 'gus@example.org', supports: false, follows: true });
	await confirmFollowing(visitor(here), linkIn((await mailsTo('gus@example.org')).at(-1)?.text ?? '', 'bestaetigen'));
	const about = { publicationId: id, title: 'Runde', venue: 'Halle', joinLink: null, dialIn: '', agenda: '', minutes: '', pictures: [] };
	for (const [days, isInternal] of [
		[0.9, false],
		[0.8, true],
		[1.5, false],
	] as const)
		await saveMeeting(as('anna'), { ...about, startsAt: new Date(Date.now() + days * day), isInternal });
	await Promise.all([1, 2, 3].map(() => remindOfMeetings(visitor(here), [{ kind: group }])));
	const reminders = (await mailsTo('gus@example.org')).filter(({ subject }) => subject === 'Bald: Morgenrunde');
	assert.equal(reminders.length, 1);
	assert.match(reminders[0]?.text ?? '', /Halle/);
});

test('a meeting that is called off stays in page and calendar and says so; followers hear of it once and are reminded of nothing', async () => {
	const { id, slug } = await founded({ title: 'Chor mit Absage' });
	await askToFollow(visitor(here), { publicationId: id, rulingId: id, supports: false, follows: true, email: 'chor@example.org' });
	await confirmFollowing(visitor(here), linkIn((await mailsTo('chor@example.org'))[0]?.text ?? '', 'bestaetigen'));
	const startsAt = new Date(Date.now() + day - 60_000);
	const about = { title: 'Probe', venue: 'Kirche', joinLink: null, dialIn: '', agenda: '', minutes: '', pictures: [] };
	const meeting = await saveMeeting(as('anna'), { ...about, publicationId: id, startsAt });
	const desk = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	assert.match((await desk.get(`/verwaltung/beteiligung/${id}`)).text, /Treffen absagen/);
	for (let press = 0; press < 2; press += 1)
		assert.equal((await desk.post(`/verwaltung/beteiligung/${id}/absagen`, { id: meeting.id })).status, 303);
	await remindOfMeetings(visitor(here), [{ kind: group }]);
	const told = await mailsTo('chor@example.org');
	assert.deepEqual(
		told.slice(1).map(({ subject }) => subject),
		['Fällt aus: Chor mit Absage'],
	);
	assert.match(told[1]?.text ?? '', /Kirche/);
	assert.match((await web.get(`${group.path}/${slug}`)).text, /Fällt aus/);
	const calendar = (await web.get('/feeds/treffen.ics')).text.split('BEGIN:VEVENT').find((one) => one.includes(meeting.id));
	assert.match(calendar ?? '', /STATUS:CANCELLED/);
	assert.equal((await desk.post(`/verwaltung/beteiligung/${id}/absagen`, { id: newId() })).status, 404);
});
