import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { toJson } from '#kernel/exchange/represent.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { search } from '#kernel/search/search.ts';
import { today } from '#kernel/time/zone.ts';
import { mailsIn } from '#testing/mails.ts';
import { openVillage } from '#testing/village.ts';
import { visiting } from '#testing/visit.tsx';
import { entry } from './entry.ts';
import { portal } from './pages/portal.tsx';
import { waitingEntries } from './pages/waiting.tsx';
import { entriesOf, officesOf } from './server/answers.ts';
import { keptEntry, yearlyConfirmation } from './server/commands.ts';
import { entryJsonLd } from './server/exports/schema-org.ts';
import { entryRows } from './server/queries.ts';

const { as, db, visitor } = await openVillage();
const verbs = verbsOf(keptEntry);
const day = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

const visit = visiting('/verzeichnis', portal);

const club = {
	category: 'club',
	title: 'Drachenbauer Ebersfeld',
	summary: 'Bauen im Herbst, was im Wind stehen bleibt.',
	places: 'ebersfeld',
	contactName: 'Hanna Wolke',
	phone: '00921 4711',
	email: 'drachen@auenrode.example',
	registerEmail: 'hanna@privat.example',
	position: '52.2272, 11.6885',
};
const write = async (more: Record<string, string> = {}): Promise<string> => {
	const { id } = await verbs.save(as('anna'), { answers: { ...club, ...more } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	return id;
};
const titles = async (ctx: Context) => (await entryRows(ctx, {}, { limit: 20_000 })).map(({ words }) => words.title);

test('a club writes its entry, the mayor of its village releases it, and everybody finds and can reach it', async () => {
	const { id } = await verbs.save(as('heimatverein'), { answers: { ...club, title: 'Archivstube Ebersfeld' } });
	assert.equal((await visit(visitor(), '/verzeichnis/archivstube-ebersfeld')).status, 404);
	await verbs.publish(as('uwe'), { id, from: new Date() });
	const { status, text } = await visit(visitor(), '/verzeichnis/archivstube-ebersfeld');
	assert.equal(status, 200);
	for (const part of [
		'Archivstube Ebersfeld',
		'Hanna Wolke',
		'href="tel:009214711"',
		'href="mailto:drachen@auenrode.example"',
		'<bdi>00921 4711</bdi>',
	])
		assert.ok(text.includes(part), part);
	assert.equal((await search(visitor(), { words: 'Hanna Wolke', kind: 'entry' })).hits[0]?.slug, 'archivstube-ebersfeld');
	assert.ok((await visit(visitor(), '/verzeichnis?q=Archivstube')).text.includes('/verzeichnis/archivstube-ebersfeld'));
});

test('the address for the yearly question is shown nowhere', async () => {
	const id = await write({ title: 'Geheimnis' });
	const thing = await shownThing(visitor(), entry, { id });
	assert.ok(thing);
	const seen = [
		(await visit(visitor(), '/verzeichnis/geheimnis')).text,
		(await visit(visitor(), '/verzeichnis?q=Geheimnis')).text,
		JSON.stringify(toJson(visitor(), entry, thing)),
		JSON.stringify(entryJsonLd(visitor(), thing)),
	];
	assert.ok(seen.every((text) => text.includes('Geheimnis') && !text.includes('privat.example')));
});

test('a person without consent is neither kept nor published', async () => {
	const person = { category: 'person', title: 'Erika Beispiel', places: 'ebersfeld' };
	await assert.rejects(
		verbs.save(as('anna'), { answers: person }),
		(error) => error instanceof Invalid && error.problems['answers.hasConsent'] === 'required',
	);
	await write({ ...person, hasConsent: 'ja', registerEmail: '' });
	assert.ok((await titles(visitor())).includes('Erika Beispiel'));
});

test('the neighbour sees nothing of it, though both have a Heimatverein Ebersfeld', async () => {
	await write({ title: 'Nur für Auenrode' });
	assert.ok(!(await titles(visitor({ in: 'falkenbrueck' }))).includes('Nur für Auenrode'));
	assert.equal((await visit(visitor({ in: 'falkenbrueck' }), '/verzeichnis/nur-fuer-auenrode')).status, 404);
	const [ours, theirs] = await Promise.all(
		['auenrode', 'falkenbrueck'].map((place) => visit(visitor({ in: place }), '/verzeichnis/heimatverein-ebersfeld')),
	);
	assert.ok(ours?.text.includes('Renate Albers') && !ours.text.includes('Eckhard Bläsing'));
	assert.ok(theirs?.text.includes('Eckhard Bläsing') && !theirs.text.includes('Renate Albers'));
});

test('what nobody confirms sinks to the end after a year and vanishes after fifteen months; the town hall stays', async () => {
	await write({ title: 'Aal und Angel' });
	const at = async (days: number) => {
		const all = await titles(visitor({ now: inDays(days) }));
		return { place: all.indexOf('Aal und Angel'), office: all.includes('Bürgerservice') };
	};
	assert.equal((await at(1)).place, 0);
	assert.ok((await at(380)).place > 20);
	assert.deepEqual(await at(470), { place: -1, office: true });
});

type Found = Awaited<ReturnType<typeof mailsIn>>;
const tokenIn = (mail: Found[number] | undefined): string => /bestaetigen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
const asked = async (title: string): Promise<Found> => (await mailsIn(db)).filter(({ subject }) => subject.includes(title));

test('after a year one mail asks whether the entry is right: once in thirty days, however often the job runs', async () => {
	await write({ title: 'Fragezeichen e. V.' });
	const run = (days: number) => yearlyConfirmation.run(visitor({ now: inDays(days) }));
	await run(300);
	assert.equal((await asked('Fragezeichen')).length, 0);
	await Promise.all([run(370), run(370), run(371)]);
	await run(395);
	assert.equal((await asked('Fragezeichen')).length, 1);
	assert.equal((await asked('Fragezeichen'))[0]?.to, 'hanna@privat.example');
	await run(405);
	assert.equal((await asked('Fragezeichen')).length, 2);
	assert.ok((await mailsIn(db)).every(({ tenantId }) => tenantId === 'auenrode'));
});

test('two weeks before an unconfirmed entry vanishes it waits for whoever may write it, and for nobody else', async () => {
	await write({ title: 'Schweigsam' });
	const said = async (who: 'anna' | 'uwe' | 'petra' | 'jana', days: number) =>
		(await waitingEntries.first(as(who, { now: inDays(days) }), 100)).filter(({ title }) => title.includes('Schweigsam'));
	assert.deepEqual(await said('anna', 440), []);
	for (const who of ['anna', 'uwe'] as const) assert.match((await said(who, 447))[0]?.text ?? '', /^Verschwindet .+Telefon 00921 4711$/);
	for (const who of ['petra', 'jana'] as const) assert.deepEqual(await said(who, 447), []);
	assert.deepEqual(await said('anna', 460), []);
});

test('opening the link of the mail changes nothing, the button confirms once, and the entry stays for another year', async () => {
	const id = await write({ title: 'Knopfdruck' });
	const later = visitor({ now: inDays(375) });
	await yearlyConfirmation.run(later);
	const path = `/verzeichnis/bestaetigen/${tokenIn((await asked('Knopfdruck'))[0])}`;
	const confirmedOn = async () => (await shownThing(later, entry, { id }))?.values.confirmedOn;
	const before = await confirmedOn();
	for (let times = 0; times < 2; times += 1) {
		const { status, text } = await visit(later, path);
		assert.ok(status === 200 && text.includes('Knopfdruck') && text.includes('Ja, alles stimmt'));
	}
	assert.equal(await confirmedOn(), before);
	assert.equal((await visit(visitor({ in: 'falkenbrueck', now: inDays(375) }), path, { method: 'POST' })).status, 410);

	const done = await visit(later, path, { method: 'POST' });
	assert.ok(done.status === 200 && done.text.includes('„Knopfdruck“ ist bestätigt'));
	assert.equal(await confirmedOn(), today('Europe/Berlin', inDays(375)));
	assert.ok((await titles(visitor({ now: inDays(600) }))).includes('Knopfdruck'));
	for (const method of ['GET', 'POST']) {
		const again = await visit(later, path, { method });
		assert.ok(again.status === 410 && again.text.includes('Dieser Link gilt nicht mehr'));
	}
	assert.equal((await visit(later, '/verzeichnis/bestaetigen/nichts')).status, 410);
});

test('a link that is still in a mailbox does not bring back what was withdrawn', async () => {
	const id = await write({ title: 'Aufgelöst' });
	const later = { now: inDays(375) };
	await yearlyConfirmation.run(visitor(later));
	await verbs.withdraw(as('anna', later), { id, reason: 'Verein aufgelöst' });
	const path = `/verzeichnis/bestaetigen/${tokenIn((await asked('Aufgelöst'))[0])}`;
	assert.equal((await visit(visitor(later), path, { method: 'POST' })).status, 410);
	assert.ok(!(await titles(visitor(later))).includes('Aufgelöst'));
});

test('who saves an entry anew confirms it by that, and it stays as long as the new day carries it', async () => {
	const id = await write({ title: 'Neu gesagt' });
	const later = { now: inDays(200) };
	await verbs.save(as('anna', later), {
		answers: { ...club, id, title: 'Neu gesagt', summary: 'Jetzt auch im Winter.' },
		baseVersion: 1,
	});
	assert.equal((await shownThing(visitor(later), entry, { id }))?.values.confirmedOn, today('Europe/Berlin', inDays(200)));
	assert.ok((await titles(visitor({ now: inDays(600) }))).includes('Neu gesagt'));
});

const numbersOf = (text: string) => {
	const list = [...text.matchAll(/<b>(\d+)<\/b>[^]*?href="(\/verzeichnis\/[^"]+)"/g)].map(([, number, href]) => `${number} ${href}`);
	const pins = [...text.matchAll(/<a href="(\/verzeichnis\/[^"]+)" aria-label="(\d+): /g)].map(([, href, number]) => `${number} ${href}`);
	return { list, pins };
};

test('the numbers on the map are the numbers of the list, on every page of it', async () => {
	for (const page of ['/verzeichnis', '/verzeichnis?seite=2', '/verzeichnis?ort=ebersfeld&ansicht=karte', '/verzeichnis?art=amt']) {
		const { list, pins } = numbersOf((await visit(visitor(), page)).text);
		assert.ok(pins.length > 5, page);
		assert.ok(
			pins.every((pin) => list.includes(pin)),
			page,
		);
	}
	const [first] = numbersOf((await visit(visitor(), '/verzeichnis?seite=2')).text).list;
	assert.match(first ?? '', /^13 /);
});

test('filters say how many there are, and a filter shows as many', async () => {
	const { text } = await visit(visitor({ in: 'heidewalde' }), '/verzeichnis?art=amt');
	const rows = await entryRows(visitor({ in: 'heidewalde' }), { category: 'office' }, { limit: 100 });
	assert.ok(text.includes(`Ämter ${rows.length}`));
	assert.equal(numbersOf(text).list.length, rows.length);
	assert.match((await visit(visitor(), '/verzeichnis?ort=mittelhof&art=feuerwehr')).text, /Freiwillige Feuerwehr Mittelhof/);
});

test('the town hall and the villages get what they ask for', async () => {
	assert.equal((await officesOf(visitor())).length, 9);
	const ebersfeld = visitor().tenant.places.find(({ slug }) => slug === 'ebersfeld')?.id;
	const people = await entriesOf(visitor(), { placeId: ebersfeld, categories: ['person'], limit: 5 });
	assert.ok(people.some(({ words }) => words.title === 'Uwe Lenz'));
	assert.ok(people.every(({ category, placeIds }) => category === 'person' && ebersfeld !== undefined && placeIds.includes(ebersfeld)));
});

/** Stops as an import would have brought them, straight into the tables. */
