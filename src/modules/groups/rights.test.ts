import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { permissionsOf } from '#app/modules.ts';
import { walled } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { permissionsFrom } from '#kernel/identity/actor.ts';
import { giveRole } from '#kernel/identity/assignments.ts';
import { entrustPage } from '#kernel/identity/entrusted.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { saveMeeting } from '#kernel/meetings/commands.ts';
import { openOffice } from '#testing/office.ts';
import { newKey } from './server/commands/mails.ts';
import { keptGroup } from './server/commands/keeping.ts';
import { appointMember, leaveGroup, nameSpeaker } from './server/commands/working.ts';
import { peopleOf } from './server/queries.ts';

const { as, db, visitor, mails, browserAt, cookieFor } = await openOffice();
const verbs = verbsOf(keptGroup);
const here = { in: 'auenrode' };
const contact = { contactName: 'Büro', contactEmail: 'buero@auenrode.example' };
const answers = { summary: 'Wir singen.', places: '', sort: 'group', joining: 'closed', showing: 'always', ...contact };
const founded = async ({ title }: { title: string }) => {
	const { id } = await verbs.save(as('anna'), { answers: { ...answers, title } });
	await verbs.publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	return { id };
};

test('an account entrusted with one group writes that page and its meetings and no other', async () => {
	const mine = await founded({ title: 'Meine Gruppe' });
	const other = await founded({ title: 'Andere Gruppe' });
	await assert.rejects(entrustPage(as('anna'), { publicationId: mine.id, email: 'petra@auenrode.example' }), Forbidden);
	await assert.rejects(
		entrustPage(as('samir'), { publicationId: mine.id, email: 'niemand@example.org' }),
		new Invalid({ email: 'noAccount' }),
	);
	const petra = as('petra');
	await assert.rejects(giveRole(as('samir'), { id: petra.actor.id, role: 'group', place: '' }), new Invalid({ role: 'onlyForOnePage' }));
	await entrustPage(as('samir'), { publicationId: mine.id, email: 'petra@auenrode.example' });
	const held = permissionsFrom(
		[
			{ role: 'council', placeId: null },
			{ role: 'group', placeId: null, publicationId: mine.id },
		],
		permissionsOf,
	);
	const writer = staff(visitor({ ...here, actor: { ...petra.actor, permissions: held } }), 'office.enter');
	const said = { ...answers, summary: 'Neu.', title: 'Meine Gruppe' };
	await verbs.save(writer, { answers: { ...said, id: mine.id } });
	await assert.rejects(verbs.save(writer, { answers: { ...said, id: other.id } }), Forbidden);
	await assert.rejects(verbs.save(writer, { answers: said }), Forbidden);
	await assert.rejects(verbs.withdraw(writer, { id: other.id, reason: 'x' }), Forbidden);
	const about = {
		title: 'Runde',
		venue: 'Halle',
		joinLink: null,
		dialIn: '',
		agenda: '',
		minutes: '',
		pictures: [],
		startsAt: new Date(),
	};
	await saveMeeting(writer, { ...about, publicationId: mine.id });
	await assert.rejects(saveMeeting(writer, { ...about, publicationId: other.id }), Forbidden);
	const office = browserAt('auenrode', (await cookieFor('petra@auenrode.example', 'auenrode')).cookie);
	assert.equal((await office.get('/verwaltung/gruppen/innen/meine-gruppe')).status, 404, 'not a member yet');
	const desk = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	const appoint = (adresse: string) => desk.post(`/verwaltung/gruppen/${mine.id}/berufen`, { name: 'Petra Kühn', adresse });
	assert.deepEqual([(await appoint('petra@auenrode.example')).status, (await appoint('petra@auenrode.example')).status], [303, 422]);
	assert.match(
		(await office.get('/verwaltung/gruppen/innen/meine-gruppe')).to,
		/^\/mitmachen\/gruppen\/meine-gruppe\/innen\/[\w-]{20,}$/,
	);
	assert.equal((await office.get(`/verwaltung/gruppen/${mine.id}`)).status, 200);
	assert.equal((await office.get(`/verwaltung/beteiligung/${mine.id}`)).status, 200);
	for (const path of [`gruppen/${other.id}`, `beteiligung/${other.id}`, `mitmachen/gruppen/${other.id}/bearbeiten`])
		assert.ok([403, 404].includes((await office.get(`/verwaltung/${path}`)).status), path);
	const list = (await office.get('/verwaltung/mitmachen/gruppen')).text;
	assert.ok(list.includes('Meine Gruppe') && !list.includes('Andere Gruppe'));
	assert.ok(!list.includes('Gruppe anlegen'), 'nothing is offered that would be refused after she typed it');
	assert.ok(!(await office.get('/verwaltung/eingang')).text.includes(' anlegen'));
	assert.equal((await office.get('/verwaltung/mitmachen/gruppen/neu')).status, 403);
});

test('a speaker writes agenda and minutes by her key; a member does not, another group is out of reach, and nobody writes over somebody', async () => {
	const mine = await founded({ title: 'Schreibgruppe' });
	const other = await founded({ title: 'Fremde Schreibgruppe' });
	const desk = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	await desk.post(`/verwaltung/gruppen/${mine.id}/berufen`, { name: 'Ada', adresse: 'ada@example.org' });
	const [ada] = await peopleOf(visitor(here), mine.id);
	const welcome = (await mails()).find(({ to }) => to === 'ada@example.org');
	const key = /innen\/([\w-]+)/.exec(welcome?.text ?? '')?.[1] ?? '';
	const again = await walled(visitor(here), (tx) => newKey(tx, ada?.id ?? ''));
	const { rows } = await sql<{ kept: string }>`select row_to_json(l)::text || row_to_json(m)::text as kept
		from group_member_link l join group_member m on m.id = l.member_id where m.id = ${ada?.id}`.execute(db);
	assert.equal(rows.length, 2);
	const openAt = async (one: string) => (await browserAt('auenrode').get(`/mitmachen/gruppen/schreibgruppe/innen/${one}`)).status;
	for (const dumped of rows.flatMap(({ kept }) => kept.match(/[\w-]{20,}/g) ?? []))
		assert.equal(await openAt(dumped), 404, 'a dump of the tables opens nothing');
	assert.deepEqual([await openAt(key), await openAt(again)], [200, 200], 'a later mail leaves the earlier ones alone');
	const about = { title: 'Runde', venue: 'Halle', joinLink: null, dialIn: '', agenda: '', minutes: '', pictures: [] };
	const startsAt = new Date(Date.now() - 3_600_000);
	const meeting = await saveMeeting(as('anna'), { ...about, publicationId: mine.id, startsAt });
	const foreign = await saveMeeting(as('anna'), { ...about, publicationId: other.id, startsAt });
	const [web, path] = [browserAt('auenrode'), `/mitmachen/gruppen/schreibgruppe/innen/${key}`];
	const seenIn = (text: string): string => /name="gesehen" value="([^"]+)"/.exec(text)?.[1] ?? '';
	const written = (id: string, gesehen: string, words: string) =>
		web.post(`${path}/schreiben`, { treffen: id, gesehen, [`agenda-${id}`]: '1. Begrüßung', [`minutes-${id}`]: words });
	assert.ok(!(await web.get(path)).text.includes('Protokoll schreiben'), 'a member does not write');
	assert.equal((await written(meeting.id, '', 'Heimlich.')).status, 403);
	await desk.post(`/verwaltung/gruppen/${mine.id}/sprechen`, { mitglied: ada?.id ?? '', ja: 'ja' });
	const seen = seenIn((await web.get(path)).text);
	assert.equal((await written(meeting.id, seen, 'Wir singen im Mai.')).status, 303);
	assert.match((await web.get('/mitmachen/gruppen/schreibgruppe')).text, /Wir singen im Mai\./);
	const late = await written(meeting.id, seen, 'Wir singen im Juni.');
	assert.equal(late.status, 422);
	assert.ok(late.text.includes('Jemand hat inzwischen geschrieben') && late.text.includes('Wir singen im Juni.'), 'what was typed stays');
	assert.equal((await written(foreign.id, seen, 'Fremd.')).status, 404);
});

test('one page of a planning case is entrusted at its desk, by whoever looks after accounts', async () => {
	const [process] = await db
		.selectFrom('publication')
		.select('id')
		.where('kind', '=', 'process')
		.where('tenantId', '=', 'auenrode')
		.limit(1)
		.execute();
	const path = `/verwaltung/beteiligung/${process?.id ?? ''}`;
	const [samir, anna] = await Promise.all(
		['samir', 'anna'].map(async (who) => browserAt('auenrode', (await cookieFor(`${who}@auenrode.example`, 'auenrode')).cookie)),
	);
	assert.ok(samir && anna);
	assert.ok(!(await anna.get(path)).text.includes('Wer diese Seite schreiben darf'));
	assert.equal((await anna.post(`${path}/rechte`, { email: 'petra@auenrode.example' })).status, 403);
	assert.match((await samir.post(`${path}/rechte`, { email: 'niemand@example.org' })).text, /gibt es kein Konto/);
	assert.equal((await samir.post(`${path}/rechte`, { email: 'petra@auenrode.example' })).status, 303);
	assert.match((await samir.get(path)).text, /petra@auenrode\.example/);
	const petra = browserAt('auenrode', (await cookieFor('petra@auenrode.example', 'auenrode')).cookie);
	assert.equal((await petra.get(path)).status, 200);
});

test('the office hears when the last speaker leaves, not before; what it typed to appoint somebody stays when the address is wrong', async () => {
	const { id: groupId } = await founded({ title: 'Chor ohne Stimme' });
	for (const name of ['Ida', 'Ulf', 'Ole']) await appointMember(as('anna'), { groupId, name, email: `${name}@example.org` });
	const people = await peopleOf(as('anna'), groupId);
	const leave = async (name: string) => {
		const memberId = people.find((one) => one.name === name)?.id ?? '';
		await leaveGroup(visitor(here), { groupId, key: await walled(visitor(here), (tx) => newKey(tx, memberId)) });
	};
	const told = async () => (await mails()).filter(({ subject }) => subject === 'Ohne Sprecher/in: Chor ohne Stimme');
	for (const { id: memberId, name } of people) if (name !== 'Ole') await nameSpeaker(as('anna'), { groupId, memberId, isSpeaker: true });
	for (const name of ['Ole', 'Ida']) await leave(name);
	assert.equal((await told()).length, 0);
	await leave('Ulf');
	const [mail, ...more] = await told();
	assert.deepEqual([mail?.to, more], ['buero@auenrode.example', []]);
	assert.ok(mail?.text.includes(`/verwaltung/gruppen/${groupId}`));
	const anna = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	const wrong = await anna.post(`/verwaltung/gruppen/${groupId}/berufen`, { name: 'Paul Neu', adresse: 'paul(at)x' });
	assert.ok(wrong.status === 422 && wrong.text.includes('value="Paul Neu"') && wrong.text.includes('value="paul(at)x"'));
});

test('a member who lost her link gets back in by the address she joined with, nobody else gets a mail, and every deed there is answered', async () => {
	const mine = await founded({ title: 'Gartengruppe' });
	const desk = browserAt('auenrode', (await cookieFor('anna@auenrode.example', 'auenrode')).cookie);
	await desk.post(`/verwaltung/gruppen/${mine.id}/berufen`, { name: 'Ida', adresse: 'ida@example.org' });
	const [web, at] = [browserAt('auenrode'), '/mitmachen/gruppen/gartengruppe'];
	assert.match((await web.get(at)).text, /href="\/mitmachen\/gruppen\/gartengruppe\/innen"/);
	assert.match((await web.get(`${at}/innen`)).text, /steht in der E-Mail/);
	const before = (await mails()).length;
	for (const email of ['fremd@example.org', 'ida@example.org'])
		assert.equal((await web.post(`${at}/innen`, { email })).to, '/mitmachen/postfach', 'both hear the same');
	const [mail, ...more] = (await mails()).slice(before);
	assert.deepEqual([mail?.to, more], ['ida@example.org', []]);
	const token = /bestaetigen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
	assert.match(
		(await web.get(`/mitmachen/gruppen/bestaetigen/${token}`)).text,
		/Gartengruppe[^]*Stimmt das so/,
		'it says what it is about',
	);
	const { to } = await web.post(`/mitmachen/gruppen/bestaetigen/${token}`);
	assert.match((await web.get(to)).text, /Für Mitglieder/);
	const done = await web.post(`${to}/aufgabe`, { title: 'Beete umgraben' });
	assert.match((await web.get(done.to)).text, /role="status"[^]*Gespeichert\.[^]*Beete umgraben/);
	assert.equal((await web.post(`/mitmachen/gruppen/bestaetigen/${token}`)).status, 410);
});
