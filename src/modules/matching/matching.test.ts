import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rehearse } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { fullDay } from '#screens/moments.ts';
import { openOffice } from '#testing/office.ts';
import { countWishes, keptMatching } from './server/commands.ts';
import { remind } from './server/commands/inviting.ts';
import { sweeps } from './server/commands/forgetting.ts';
import { matchingAt, participantsOf } from './server/queries.ts';
import { thesesIn, writeWishes } from './theses.ts';

const [logged, visited]: [string[], string[]] = [[], []];
const { as, visitor, browserAt, signedIn, mails, spent, app } = await openOffice({
	logTo: (line) => void logged.push(line),
	visits: { count: (_, page) => void visited.push(page), store: async () => {} },
});
const verbs = verbsOf(keptMatching);
const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const theses = 'Sport | Ich bewege mich gern.\nMusik | Ich singe gern.\nGarten | Ich grabe gern.';
const days = { opensAt: at(-1), answersUntil: at(5), closesAt: at(9) };
const base = { summary: 'Eine Probe.', places: '', theses, mode: 'mat-o-wahl-1', asksConsent: 'ja', ...days };
const codes = thesesIn(theses).map(({ code }) => code);
const [sport = '', music = '', garden = ''] = codes;

const publish = async (title: string, more: Record<string, string> = {}) => {
	const { id } = await verbs.save(as('anna'), { answers: { title, ...base, ...more } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const slug = title.toLowerCase().replaceAll(' ', '-');
	return { id, slug, title, path: `/mitwirk-o-mat/${slug}`, desk: `/verwaltung/mitwirkende/${slug}` };
};
const change = (id: string, title: string, more: Record<string, string>) =>
	verbs.save(as('anna'), { answers: { title, ...base, id, ...more } });
const participants = (id: string) => participantsOf(staff(as('anna'), 'matching.run'), id);
const demo = '/mitwirk-o-mat/mitwirk-o-mat-auenrode';
const citizen = browserAt('auenrode');

/** The newest link that was mailed. */
const linkTo = async (name: string): Promise<string> => {
	const mail = (await mails()).findLast(({ subject }) => subject.includes(name));
	return /\/mitwirk-o-mat\/antworten\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
};
const invited = async (title: string, name = 'Chor Probe') => {
	const known = await publish(title);
	const anna = await signedIn('anna');
	const page = await anna.post(`${known.desk}/aufnehmen`, { name, type: 'club', inviteEmail: 'chor@verein.example' });
	assert.match(page.text, /ist aufgenommen/);
	return { ...known, anna, link: await linkTo(name) };
};
const chosen = { [`a-${sport}`]: 'j', [`a-${music}`]: 'n', [`a-${garden}`]: 't' };
const answers = { ...chosen, [`g-${sport}`]: 'Jeden Tag.', email: 'neu@verein.example' };

test('a club answers by its mailed link, changes its mind until the end, and visitors see its reasons', async () => {
	const { link, path, id, title } = await invited('Probe der Antworten');
	const first = (await citizen.get(link)).text;
	assert.match(first, /Wofür steht Chor Probe/);
	assert.doesNotMatch(first, /Neu oder geändert/, 'to whoever never answered nothing is new');
	assert.equal((await participants(id))[0]?.answeredAt, null, 'opening the link changes nothing');
	const { status, to: next } = await citizen.post(`${link}/1`, answers);
	assert.deepEqual([status, next], [303, `${link}/profil`]);
	const { to } = await citizen.post(next, answers);
	assert.match(to, /#gespeichert$/);
	assert.match((await citizen.get(to)).text, /id="gespeichert"[^]*Antworten sind gespeichert/);
	const result = (await citizen.get(`${path}/ergebnis?a=${sport}j${music}J`)).text;
	assert.match(result, /33 %/);
	assert.match(result, /Jeden Tag\./);
	assert.match(result, /mailto:neu@verein\.example/);
	await citizen.post(`${link}/1`, { ...answers, [`a-${music}`]: 'j' });
	assert.match((await citizen.get(`${path}/ergebnis?a=${sport}j${music}J`)).text, /100 %/);
	const wrong = await citizen.post(`${link}/profil`, { ...answers, email: 'kaputt' });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /Bitte eine E-Mail-Adresse/);
	assert.match(wrong.text, /value="kaputt"/);
	await change(id, title, { opensAt: at(-9), answersUntil: at(-3), closesAt: at(-1) });
	assert.match((await citizen.post(`${link}/1`, { ...answers, [`a-${music}`]: 'n' })).text, /unverändert/);
	assert.equal((await citizen.get(`/pl${path}/ergebnis?a=${sport}j`)).to, `/pl${path}`, 'whoever kept her link is told that it is over');
	assert.match((await citizen.get(path)).text, /beendet/);
	assert.equal((await citizen.get('/mitwirk-o-mat/antworten/erfunden')).status, 404);
});

test('after the day in its invitation a club that never answered comes in by the town hall only; who answered may change until the end', async () => {
	const { link, id, title, anna, desk } = await invited('Probe der Frist');
	await change(id, title, { opensAt: at(-9), answersUntil: at(-1) });
	assert.match((await citizen.post(`${link}/1`, answers)).text, /Die Frist für erste Antworten ist vorbei/);
	const late = { name: 'Zu spät', type: 'club', inviteEmail: 'spaet@verein.example' };
	const refused = await anna.post(`${desk}/aufnehmen`, late);
	assert.equal(refused.status, 422);
	assert.match(
		refused.text,
		/Frist für erste Antworten ist vorbei: Verlegen Sie sie[^]*value="Zu spät"[^]*value="spaet@verein\.example"/,
	);
	const unreadable = await anna.post(`${desk}/aufnehmen`, { name: '', type: 'initiative', inviteEmail: 'kaputt' });
	assert.equal(unreadable.status, 422);
	assert.match(
		unreadable.text,
		/id="name-error">[^]*?Bitte einen Namen[^]*value="initiative" selected[^]*id="inviteEmail-error">[^]*value="kaputt"/,
	);
	const [who, another] = await participants(id);
	assert.deepEqual([who?.answeredAt, another], [null, undefined]);
	assert.match((await anna.post(`${desk}/${who?.id}`, answers)).text, /Antworten sind gespeichert/);
	assert.equal((await citizen.post(`${link}/1`, { ...answers, [`a-${music}`]: 'j' })).status, 303);
	assert.equal((await participants(id))[0]?.positions[music]?.position, 1);
});

test('theses change while a club writes: its answers to the others are kept, the new ones ask again, the old answer stays', async () => {
	const { link, id, title, anna, desk, path } = await invited('Probe des Wandels');
	const stand = codes.join('');
	await citizen.post(`${link}/1`, { ...answers, stand });
	await change(id, title, { theses: theses.replace('Ich singe gern.', 'Ich singe laut.').replace('grabe gern.', 'grabe gern!') });
	const page = await citizen.post(`${link}/1`, { ...answers, stand, [`a-${garden}`]: 'j' });
	assert.match(page.text, /Die Thesen haben sich geändert/);
	assert.match(page.text, /Neu oder geändert/);
	assert.match(page.text, /Thesen, die es nicht mehr gibt[^]*Ich singe gern\./);
	const [who] = await participants(id);
	assert.deepEqual([who?.positions[garden]?.position, who?.positions[music]?.position], [1, -1]);
	assert.match((await anna.get(desk)).text, /Eine These offen/);
	const old = await citizen.get(`${path}/ergebnis?a=${sport}j${music}j`);
	assert.match(old.text, /haben sich Thesen geändert: 1/);
	assert.match(old.text, /100 %/, 'the other answer still holds');
});

test('an invitation names the last day on which a club may still answer, as its page does', async () => {
	const { zone } = visitor().tenant;
	const midnight = (ahead: number): Date => midnightIn(ahead, zone, new Date());
	const ends = { answersUntil: midnight(3).toISOString(), closesAt: midnight(9).toISOString() };
	const { title, desk } = await publish('Probe des letzten Tages', ends);
	const taken = await (
		await signedIn('anna')
	).post(`${desk}/aufnehmen`, { name: 'Kegelclub', type: 'club', inviteEmail: 'kegeln@verein.example' });
	assert.match(taken.text, /ist aufgenommen/);
	const mail = (await mails()).findLast(({ to }) => to === 'kegeln@verein.example');
	const lastOne = fullDay(visitor(), midnight(2));
	assert.match(mail?.text ?? '', new RegExp(`die Thesen bis ${lastOne}\\.`));
	assert.equal(mail?.subject, `Kegelclub bei „${title}“`);
	assert.ok((await citizen.get(await linkTo('Kegelclub'))).text.includes(`Bitte bis ${lastOne}.`));
});

test('whoever is neutral to everything is told what that means, and the office sees it', async () => {
	const { link, anna, desk } = await invited('Probe der Mitte');
	const neutral = Object.fromEntries(codes.map((code) => [`a-${code}`, 't']));
	await citizen.post(`${link}/1`, neutral);
	assert.match((await citizen.get(link)).text, /Sie antworten überall „Teils, teils“/);
	assert.match((await anna.get(desk)).text, /überall „Teils, teils“/);
});

test('the office sets one up: example theses, the directory in bulk, a reminder only to those who owe something, answers by telephone', async () => {
	const anna = await signedIn('anna');
	const begun = await anna.post('/verwaltung/mitwirkende/anfangen', { title: 'Probe vom Amt' });
	assert.match(begun.to, /^\/verwaltung\/mitwirk-o-mat\/[0-9a-f-]+\/bearbeiten$/);
	assert.match((await anna.get(begun.to)).text, /mit den Händen etwas bauen/);
	const known = await publish('Probe im Amt');
	const nobody = await anna.post(`${known.desk}/einladen`, { art: 'club' });
	assert.equal(nobody.status, 422);
	assert.match(nobody.text, /<a href="#wer-club">[^]*id="wer-club-error">[^]*?Bitte jemanden auswählen/);
	const before = (await mails()).length;
	const done = await anna.post(`${known.desk}/einladen`, { art: 'club', alle: 'ja' });
	const [, added = '0', mailed = '0'] = /(\d+) aufgenommen, (\d+) Einladungen/.exec(done.text) ?? [];
	assert.ok(Number(added) > 50);
	assert.equal((await mails()).length - before, Number(mailed));
	assert.ok(!(await anna.get(`${known.desk}/einladen`)).text.includes('Segelclub Jakobsee'), 'nobody is asked twice');
	assert.match((await anna.post(`${known.desk}/erinnern`)).text, /0 Erinnerungen/, 'not on the same day');
	const [first] = await participants(known.id);
	const answered = await anna.post(`${known.desk}/${first?.id}`, answers);
	assert.match(answered.text, /Antworten sind gespeichert/);
	const later = as('anna', { now: new Date(Date.now() + 4 * day) });
	const reminded = async () => (await remind(later, { matchingId: known.id })).detail.reminded;
	assert.deepEqual([await reminded(), await reminded()], [Number(mailed) - 1, 0]);
	assert.match((await anna.post(`${known.desk}/${first?.id}/entfernen`)).text, /wirkt nicht mehr mit/);
	const katrin = await signedIn('katrin');
	for (const path of [known.desk, `${known.desk}/einladen`, `${known.desk}/probe/fragen`, `${known.desk}/Parteien.csv`])
		assert.equal((await katrin.get(path)).status, 403, path);
	assert.equal((await katrin.post(`${known.desk}/erinnern`)).status, 403);
	const ahead = await publish('Probe der Zukunft', { opensAt: at(2) });
	assert.match((await citizen.get(ahead.path)).text, /Es geht los am/);
	assert.equal((await citizen.get(`${ahead.path}/fragen`)).to, ahead.path);
	assert.match((await anna.get(`${ahead.desk}/probe/fragen`)).text, /Ich grabe gern/);
	const rehearsed = await anna.get(`${ahead.desk}/probe/ergebnis?a=${sport}j`);
	assert.doesNotMatch(rehearsed.text, /id="mitzaehlen"/, 'a rehearsal is not counted');
	assert.equal((await anna.post(`${ahead.desk}/probe/mitzaehlen`, { a: `${sport}j` })).status, 404);
});

test('without JavaScript the form leads to a short address; neither log nor counter keeps an answer', async () => {
	const first = await citizen.get(`${demo}/fragen`);
	assert.equal((first.text.match(/data-thesis/g) ?? []).length, 24);
	assert.match(first.text, /Weder Protokoll noch Besuchszähler/);
	const { theses: put } = await matchingAt(visitor(), 'mitwirk-o-mat-auenrode');
	const [one = { code: '' }, two = { code: '' }, three = { code: '' }] = put;
	const sent = new URLSearchParams([
		[one.code, 'j'],
		[two.code, 'n'],
		[three.code, 'x'],
		['w', two.code],
		['w', three.code],
	]);
	const { status, to } = await citizen.get(`${demo}/ergebnis?${sent}`);
	assert.equal(status, 303);
	assert.equal(new URL(to, 'http://x').searchParams.get('a'), `${one.code}j${two.code}N`);
	logged.length = 0;
	const person = { host: 'auenrode.localhost', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
	await app.request(`http://auenrode.localhost${to}`, { headers: person });
	assert.deepEqual(visited, ['/mitwirk-o-mat/:slug/ergebnis']);
	const page = await citizen.get(to);
	assert.equal((page.text.match(/data-id=/g) ?? []).length, 12);
	assert.match(page.text, /noindex/);
	assert.match(page.text, /alle=ja/);
	assert.equal(((await citizen.get(`${to}&alle=ja`)).text.match(/data-id=/g) ?? []).length, 70);
	assert.ok(logged.length > 0 && logged.every((line) => !line.includes(one.code) && line.includes('/mitwirk-o-mat/:slug')));
	assert.ok((await spent(() => citizen.get(to))) <= 8);
});

test('answers are counted only for who agrees, as sums, and shown after the end and from ten people on', async () => {
	const known = await publish('Probe der Statistik');
	const wishes = (position: 1 | -1) => writeWishes(new Map([[sport, { position, isDouble: false }]]));
	assert.match((await citizen.get(`${known.path}/ergebnis?a=${wishes(1)}`)).text, /id="mitzaehlen"/);
	const form =
		/action="[^"]*mitzaehlen"[^]*?name="_form" value="([^"]*)"/.exec(
			(await citizen.get(`${known.path}/ergebnis?a=${wishes(1)}`)).text,
		)?.[1] ?? '';
	const nothing = (await citizen.get(`${known.path}/ergebnis`)).text;
	assert.match(nothing, /data-part="mine" hidden/, 'without answers there is nothing to keep and nothing to count');
	for (const _ of ['', 'tapped twice']) {
		const { text } = await citizen.post(`${known.path}/mitzaehlen`, { a: wishes(1), _form: form });
		assert.match(text, /sind mitgezählt/);
		assert.ok(!text.includes('id="mitzaehlen"'), 'and is not asked again');
	}
	const agree = (position: 1 | -1) => countWishes(visitor(), { matchingId: known.id, theses, answers: wishes(position) });
	await Promise.all(Array.from({ length: 24 }, (_, n) => agree(n < 12 ? 1 : -1)));
	const anna = await signedIn('anna');
	assert.match((await anna.get(known.desk)).text, /nach dem Ende, keine unter zehn/);
	await change(known.id, known.title, { opensAt: at(-9), answersUntil: at(-3), closesAt: at(-1) });
	const cells = [...((await anna.get(known.desk)).text.split('id="statistik"')[1]?.matchAll(/<td[^>]*>([^<]*)<\/td>/g) ?? [])].map(
		([, cell]) => cell,
	);
	assert.equal(cells.length, 12);
	assert.deepEqual(cells.slice(0, 4), ['13', '', '', ''], 'twelve is kept back: it would give away that nobody was neutral');
	assert.ok(cells.every((cell) => cell === '' || Number(cell) >= 10));
});

test('a year after its end nobody of a matching is kept', async () => {
	const known = await invited('Probe des Vergessens');
	await change(known.id, known.title, { opensAt: at(-900), answersUntil: at(-810), closesAt: at(-800) });
	const gone = await rehearse(as('anna'), async (tx) => ({ count: await sweeps[0]?.run(tx) }));
	assert.equal(gone.count, 1);
});
