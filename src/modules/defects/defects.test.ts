import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { addressesNamed } from '#kernel/geo/addresses.ts';
import { distance } from '#kernel/geo/measure.ts';
import { newKey as key, openReporting, photo, told } from '#testing/reporting.ts';
import { mergeDefect, moveDefect } from './server/commands/handle.ts';
import { reportDefect } from './server/commands/report.ts';

const { db, as, visitor, citizen, clerk, report, lastMail, linkIn } = await openReporting();
const position = '52.2131, 11.6462';

test('somebody without an account reports with a photo in two steps, and sees how far it is', async () => {
	const form = { key: key(), category: 'pothole', position, description: 'Tiefes Loch vor der Bäckerei' };
	const second = await citizen.post('/melden', { ...form, schritt: 'weiter', photo: await photo() });
	assert.equal(second.status, 200);
	assert.match(second.text, /Ihr Foto ist schon da/);
	assert.match(second.text, /Wie groß ist das Loch\?/);
	const unanswered = await citizen.post('/melden', { ...form, schritt: 'senden' });
	assert.equal(unanswered.status, 422);
	const sent = await citizen.post('/melden', {
		...form,
		schritt: 'senden',
		'q-size': 'plate',
		'q-danger': 'no',
		email: 'neu@beispiel.example',
	});
	assert.equal(sent.status, 303);
	const mine = await citizen.get(sent.to);
	assert.match(mine.text, /Danke! Ihre Meldung ist da/);
	const [, reference = ''] = /(AU-\d{4}-\d{5})/.exec(mine.text) ?? [];
	const open = await citizen.get(`/melden/${reference}`);
	assert.equal(open.status, 200);
	assert.doesNotMatch(open.text, /Bäckerei|neu@beispiel/, 'words and address are for the office until released');
	const [, picture = ''] = /meine\/[\w-]+\/bild\/([\w-]{36})\/gross/.exec(mine.text) ?? [];
	assert.equal((await citizen.get(`/melden/${reference}/bild/${picture}/gross`)).status, 404, 'a picture nobody released has no address');
	assert.equal((await citizen.get(`${sent.to.split('?')[0]}/bild/${picture}/gross`)).type, 'image/webp');
});

test('a photo that was cut off on the way is refused in words, and what was typed stays', async () => {
	const whole = await (await photo()).bytes();
	const form = { key: key(), category: 'other', position, description: 'Der Eimer ist voll', schritt: 'weiter' };
	const torn = new File([whole.slice(0, whole.length / 2)], 'loch.jpg', { type: 'image/jpeg' });
	const { status, text } = await citizen.post('/melden', { ...form, photo: torn });
	assert.equal(status, 422);
	assert.match(text, /kein Bild, das wir lesen können/);
	assert.match(text, /Der Eimer ist voll/);
});

test('the same form sent twice at once is one report', async () => {
	const same = key();
	const both = await Promise.all([1, 2].map(() => reportDefect(visitor(), { key: same, channel: 'web', report: told })));
	assert.equal(both[0]?.id, both[1]?.id);
	assert.equal(both.filter(({ token }) => token !== null).length, 1);
});

test('a report kept without a network may lack answers, yet not the place', async () => {
	const sent = await citizen.post('/melden', { key: key(), category: 'light', position, schritt: 'unterwegs' });
	assert.equal(sent.status, 303);
	assert.equal((await citizen.post('/melden', { key: key(), category: 'light', schritt: 'unterwegs' })).status, 422);
});

test('a street is found by its name; of two of one name the form asks which', async () => {
	const found = await citizen.post('/melden', { key: key(), category: 'other', spot: 'Ebersfelder Str. 12', schritt: 'weiter' });
	assert.equal(found.status, 422);
	assert.match(found.text, /Ebersfelder Straße, Auenrode/);
	assert.match(found.text, /Ebersfelder Straße, Mittelhof/);
	const chosen = await citizen.post('/melden', {
		key: key(),
		category: 'other',
		spot: 'Ebersfelder Str. 12',
		village: 'auenrode',
		schritt: 'weiter',
	});
	assert.equal(chosen.status, 200);
	assert.match(
		(await citizen.post('/melden', { key: key(), category: 'other', spot: 'Gibtsnichtgasse', schritt: 'weiter' })).text,
		/kennen wir nicht/,
	);
});

test('who gets no map and writes the street where the map would fill in numbers is understood', async () => {
	const form = { category: 'other', spot: '', schritt: 'weiter' };
	const asked = async (where: Record<string, string>) =>
		(await citizen.post('/melden', { ...form, key: key(), ...where })).text.replaceAll(/value="[\w-]{36}"/g, '');
	assert.equal(await asked({ position: 'Ebersfelder Str. 12' }), await asked({ spot: 'Ebersfelder Str. 12' }));
	assert.match(await asked({ position: '99, 200' }), /id="position-error"/);
});

test('a house is found by its number without a script; of a house that is not known the middle of the street is offered, and said so', async () => {
	const houses = await db
		.selectFrom('address')
		.selectAll()
		.where('tenantId', '=', 'auenrode')
		.where('number', '<>', '')
		.orderBy('id')
		.limit(60)
		.execute();
	const found = await Promise.all(
		houses.map(async (house) => ({ ...house, hits: await addressesNamed(visitor(), `${house.street} ${house.number}`) })),
	);
	const house = found.find(({ hits }) => hits.length === 1 && hits[0]?.is === 'house');
	assert.ok(house);
	const typed = house.street.replace('straße', 'str.').toLowerCase();
	const form = { key: key(), category: 'other', spot: `${typed} ${house.number}`, schritt: 'weiter' };
	assert.equal((await citizen.post('/melden', form)).status, 200);
	assert.equal((await citizen.post('/melden', { ...form, schritt: 'senden' })).status, 303);
	const { lon, lat } = await db
		.selectFrom('caseFile')
		.select(['lon', 'lat'])
		.orderBy('openedAt', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	assert.ok(distance([lon ?? 0, lat ?? 0], [house.lon, house.lat]) < 1);

	const unknown = await citizen.post('/melden', { ...form, key: key(), spot: `${typed} 987` });
	assert.equal(unknown.status, 422);
	assert.match(unknown.text, /Diese Hausnummer kennen wir nicht/);
	const [, point = ''] = /name="found" value="([^"]+)"/.exec(unknown.text) ?? [];
	assert.match(unknown.text, /\(Mitte der Straße/);
	assert.equal((await citizen.post('/melden', { ...form, key: key(), spot: `${typed} 987`, found: point })).status, 200);
	const offered = JSON.parse((await citizen.get(`/karte/adressen.json?q=${encodeURIComponent(form.spot)}`)).text);
	assert.deepEqual(offered.length, 1);
});

test('a confirming link does nothing when a mail scanner opens it; after the button news comes by mail', async () => {
	const { id, reference } = await report(visitor(), { email: 'scanner@beispiel.example' });
	const { text } = await lastMail();
	const confirm = linkIn(text);
	assert.match(confirm, /^\/melden\/bestaetigen\//);
	await citizen.get(confirm);
	await moveDefect(as('katrin'), { id, to: 'checked', says: '' });
	assert.doesNotMatch((await lastMail()).subject, /Wird geprüft/, 'nobody has confirmed');
	assert.equal((await citizen.post(confirm)).status, 303);
	await moveDefect(as('katrin'), { id, to: 'planned', says: 'Am Montag.' });
	const news = await lastMail();
	assert.equal(news.subject, `Meldung ${reference}: In Arbeit`);
	assert.match(news.text, /Am Montag\./);
	const mine = linkIn(news.text);
	const answered = await citizen.post(`${mine}/antwort`, { text: 'Danke, es eilt.' });
	assert.equal(answered.status, 303);
	assert.match((await clerk.get(`/verwaltung/meldungen/${id}`)).text, /Danke, es eilt\./);
	await citizen.post(`${mine}/loeschen`);
	assert.equal((await citizen.get(mine)).status, 404, 'the link is gone with the person');
	assert.equal((await db.selectFrom('caseParty').select('id').where('caseId', '=', id).execute()).length, 0);
});

test('who says "me too" confirms first and is counted then', async () => {
	const { id, reference } = await report(visitor());
	assert.equal((await citizen.post(`/melden/${reference}/auch-ich`, { email: 'kein.wort' })).status, 422);
	assert.equal((await citizen.post(`/melden/${reference}/auch-ich`, { email: 'auch@beispiel.example' })).status, 200);
	assert.doesNotMatch((await citizen.get(`/melden/${reference}`)).text, /auch gemeldet/);
	await citizen.post(linkIn((await lastMail()).text));
	assert.match((await citizen.get(`/melden/${reference}`)).text, /Ein Mensch hat das auch gemeldet/);
	const other = await report(visitor());
	await mergeDefect(as('katrin'), { id, into: other.reference });
	assert.match((await citizen.get(`/melden/${other.reference}`)).text, /Ein Mensch hat das auch gemeldet/);
	assert.match((await citizen.get(`/melden/${reference}`)).text, new RegExp(`href="/melden/${other.reference}"`));
	await assert.rejects(mergeDefect(as('katrin'), { id: other.id, into: other.reference }), Invalid);
});

test('a private category is shown to nobody but the office and its reporter', async () => {
	const { reference, token } = await report(visitor(), { category: 'vehicle', answers: { plate: 'AU-XY 12' } });
	assert.equal((await citizen.get(`/melden/${reference}`)).status, 404);
	assert.equal((await citizen.get(`/melden/meine/${token}`)).status, 200);
	assert.equal((await citizen.get(`/open311/v2/requests/${reference}.json`)).status, 404);
	assert.doesNotMatch((await citizen.get('/melden/meldungen.geojson')).text, new RegExp(reference));
});

test('who asks too often for mails about a report is told that nothing was ordered, and her address still stands there', async () => {
	const { reference } = await report(visitor());
	let last = { status: 0, text: '' };
	for (let tries = 0; tries < 30 && last.status !== 429; tries++)
		last = await citizen.post(`/melden/${reference}/auch-ich`, { email: `oft-${tries}@beispiel.example` });
	assert.equal(last.status, 429);
	assert.ok(last.text.includes('in einigen Minuten noch einmal') && /value="oft-\d+@beispiel.example"/.test(last.text));
	assert.doesNotMatch(last.text, /<title>Fehler|aria-invalid/);
});
