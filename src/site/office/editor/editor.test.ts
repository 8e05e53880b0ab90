import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { editor, path, urlOnPortal, write, words } from '#testing/news-desk.ts';
import { openOffice } from '#testing/office.ts';

test('a club writes, its village mayor releases, and citizens read it', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [club, uwe, citizen] = [await signedIn('heimatverein'), await signedIn('uwe'), browserAt('auenrode')];
	const id = newId();
	assert.match((await club.get(editor(id))).text, /Zur Freigabe geben/);
	assert.equal((await write(club, id, { _deed: 'ask', _note: 'Bitte bald' })).to, `${editor(id)}?sprache=de&meldung=erbeten`);
	assert.equal((await citizen.get(urlOnPortal)).status, 404);
	const inbox = await uwe.get('/verwaltung/eingang');
	assert.match(inbox.text, /Freigeben: Backhaus raucht wieder/);
	assert.match((await uwe.get(editor(id))).text, /bittet um Freigabe[^]*„Bitte bald“/);
	assert.equal((await uwe.post(`${path(id)}/freigeben`)).to, `${editor(id)}?meldung=erschienen`);
	const shown = await citizen.get(urlOnPortal);
	assert.equal(shown.status, 200);
	assert.match(shown.text, /Heimatverein Ebersfeld/);
});

test('a club cannot publish by itself, whatever the form says', async () => {
	const { signedIn, browserAt } = await openOffice();
	const club = await signedIn('heimatverein');
	const id = newId();
	assert.equal((await write(club, id, { _deed: 'publish' })).status, 403);
	assert.equal((await browserAt('auenrode').get(urlOnPortal)).status, 404);
	assert.equal((await club.post(`${path(id)}/freigeben`)).status, 404, 'what is refused is not half done: nothing is saved either');
	await write(club, id, { _deed: 'save' });
	assert.equal((await club.post(`${path(id)}/freigeben`)).status, 422);
});

test('a mayor neither sees nor releases what belongs to another village', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [anna, uwe] = [await signedIn('anna'), await signedIn('uwe')];
	const id = newId();
	await write(anna, id, { places: 'mittelhof', _deed: 'ask' });
	assert.doesNotMatch((await uwe.get('/verwaltung/eingang')).text, /Backhaus raucht wieder/);
	assert.doesNotMatch((await uwe.get('/verwaltung/aktuelles?q=Backhaus')).text, /Backhaus raucht wieder/);
	assert.equal((await uwe.get(editor(id))).status, 403);
	assert.equal((await uwe.post(`${path(id)}/freigeben`)).status, 403);
	assert.equal((await write(uwe, id, { places: 'ebersfeld' })).status, 403);
	assert.equal((await browserAt('auenrode').get(urlOnPortal)).status, 404);
});

test('with four eyes nobody releases what she changed last, and the page offers her colleagues instead', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [samir, anna] = [await signedIn('samir'), await signedIn('anna')];
	await samir.post('/verwaltung/einrichten/gemeinde', { name: 'Auenrode', tagline: '', fourEyes: 'ja' });
	const id = newId();
	assert.match((await anna.get(editor(id))).text, /Zur Freigabe geben/);
	await write(anna, id, { _deed: 'ask' });
	const refused = await anna.post(`${path(id)}/freigeben`);
	assert.equal(refused.status, 422);
	assert.match(refused.text, /Vier-Augen-Prinzip/);
	assert.equal((await samir.post(`${path(id)}/freigeben`)).status, 303);
	assert.equal((await browserAt('auenrode').get(urlOnPortal)).status, 200);
});

test('who saves over a newer version sees both texts and decides; nothing is lost', async () => {
	const { signedIn } = await openOffice();
	const [anna, samir] = [await signedIn('anna'), await signedIn('samir')];
	const id = newId();
	await write(anna, id, { _deed: 'save' });
	await write(samir, id, { _base: '1', title: 'Backhaus raucht am Samstag' });
	const conflict = await write(anna, id, { _base: '1', title: 'Das Backhaus raucht' });
	assert.equal(conflict.status, 409);
	for (const text of ['Samir Haddad', 'value="Backhaus raucht am Samstag"', 'value="Das Backhaus raucht"', 'name="_base" value="2"'])
		assert.ok(conflict.text.includes(text), text);
	await write(samir, id, { _base: '2', title: 'Backhaus raucht am Samstag', summary: 'Nur Samir hat den Kurztext geändert.' });
	const merged = await write(anna, id, { _base: '2', title: 'Das Backhaus raucht' });
	assert.match(
		merged.text,
		/name="summary" value="Nur Samir hat den Kurztext geändert\." checked/,
		'what she did not touch is the other’s',
	);
	assert.match(merged.text, /name="title" value="Das Backhaus raucht" checked/);
	assert.equal((await write(anna, id, { _base: '3', title: 'Das Backhaus raucht' })).status, 303);
	assert.match((await samir.get(editor(id))).text, /value="Das Backhaus raucht"/);
});

test('what is typed is kept while it is typed, offered on return, and nobody else sees it', async () => {
	const { signedIn } = await openOffice();
	const [anna, samir] = [await signedIn('anna'), await signedIn('samir')];
	const id = newId();
	const kept = await anna.post(`${path(id)}/zwischenstand`, { sprache: 'de', _base: '', ...words });
	assert.deepEqual(JSON.parse(kept.text).others, []);
	assert.match((await anna.get('/verwaltung/eingang')).text, /Angefangen/);
	assert.match((await anna.get(editor(id))).text, /Noch nicht gespeichert[^]*value="Backhaus raucht wieder"/);
	assert.doesNotMatch((await samir.get(editor(id))).text, /value="Backhaus raucht wieder"/);
	await write(anna, id);
	await samir.post(`${path(id)}/zwischenstand`, { sprache: 'de', _base: '1', ...words, title: 'Anders' });
	assert.deepEqual(JSON.parse((await anna.post(`${path(id)}/zwischenstand`, { sprache: 'de', _base: '1', ...words })).text).others, [
		'Samir Haddad',
	]);
	assert.match((await anna.get(editor(id))).text, /Hier schreibt noch jemand/);
	assert.match((await samir.get(editor(id))).text, /Sie haben weitergeschrieben und nicht gespeichert/);
	assert.match((await samir.get(`${editor(id)}?stand=meiner`)).text, /value="Anders"/);
	assert.equal((await samir.post(`${path(id)}/verwerfen`, { sprache: 'de' })).status, 303);
	assert.doesNotMatch((await samir.get(editor(id))).text, /weitergeschrieben/);
});

test('who writes while somebody else saves is told so', async () => {
	const { signedIn } = await openOffice();
	const [anna, samir] = [await signedIn('anna'), await signedIn('samir')];
	const id = newId();
	await write(anna, id);
	await write(samir, id, { _base: '1', title: 'Anders' });
	assert.equal(
		JSON.parse((await anna.post(`${path(id)}/zwischenstand`, { sprache: 'de', _base: '1', ...words })).text).newer,
		'Samir Haddad',
	);
});

test('something planned appears at its time and not before', async () => {
	const { signedIn, browserAt } = await openOffice();
	const anna = await signedIn('anna');
	const id = newId();
	const year = new Date().getFullYear() + 1;
	assert.match((await write(anna, id, { _deed: 'publish', _from: `${year}-06-20T07:00` })).to, /meldung=geplant/);
	assert.equal((await browserAt('auenrode').get(urlOnPortal)).status, 404);
	assert.match((await anna.get('/verwaltung/eingang')).text, /20\. Juni[^]*Backhaus raucht wieder/);
	const wrong = await write(anna, id, { _base: '1', _deed: 'publish', _from: `${year}-06-20T07:00`, _until: `${year}-06-19T07:00` });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /Verschwindet am: das Ende muss nach dem Anfang liegen/);
});

test('an incomplete form comes back with every answer and every mistake, at the top and at the field', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const refused = await write(anna, newId(), { title: '', summary: 'Nur ein Kurztext.', position: 'irgendwo', _deed: 'publish' });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /<title>Fehler: /);
	assert.match(refused.text, /href="#title"[^>]*>Überschrift: fehlt noch/);
	assert.match(refused.text, /id="title-error"[^]*Überschrift: fehlt noch/);
	assert.match(refused.text, /2 Angaben stimmen noch nicht/);
	assert.match(refused.text, /Nur ein Kurztext\./);
	assert.match(refused.text, /value="irgendwo"/);
});

test('an earlier version comes back as a new one, and the comparison marks the words', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const id = newId();
	await write(anna, id);
	await write(anna, id, { _base: '1', summary: 'Am Sonntag ab neun backen wir Brot.' });
	assert.match((await anna.get(`${path(id)}/verlauf`)).text, /<del>[^]*?Samstag[^]*?<\/del><ins>[^]*?Sonntag/);
	assert.match((await anna.post(`${path(id)}/verlauf`, { fassung: '1' })).to, /meldung=wiederhergestellt/);
	const { text } = await anna.get(`${path(id)}/verlauf`);
	assert.match(text, /Fassung 3, verglichen mit 2/);
	assert.match((await anna.get(editor(id))).text, /Am Samstag ab neun/);
});

test('a translation has its own words and keeps the rest', async () => {
	const { signedIn, browserAt } = await openOffice();
	const anna = await signedIn('anna');
	const id = newId();
	await write(anna, id, { _deed: 'publish' });
	const page = await anna.get(`${editor(id)}?sprache=pl`);
	assert.match(page.text, /Der deutsche Text[^]*Backhaus raucht wieder/);
	assert.doesNotMatch(page.text, /name="urgency"/);
	assert.equal(
		(
			await anna.post(editor(id), {
				sprache: 'pl',
				_base: '1',
				_deed: 'save',
				title: 'Piec znów dymi',
				summary: 'W sobotę pieczemy chleb.',
				body: '',
			})
		).status,
		303,
	);
	const german = await anna.get(editor(id));
	assert.match(german.text, /Polski<\/span><span class="om-hidden">, fertig/);
	assert.match(german.text, /value="ebersfeld" checked/);
	assert.equal((await browserAt('auenrode').get(urlOnPortal)).status, 200);
});

test('what is withdrawn leaves the portal and keeps its reason, and a new address leads on from the old', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [anna, citizen] = [await signedIn('anna'), browserAt('auenrode')];
	const id = newId();
	await write(anna, id, { _deed: 'publish' });
	assert.equal((await anna.post(`${path(id)}/adresse`, { slug: 'Brot aus dem Backhaus' })).status, 303);
	assert.equal((await citizen.get(urlOnPortal)).to, '/aktuelles/brot-aus-dem-backhaus');
	await anna.post(`${path(id)}/zurueckziehen`, { reason: 'Ofen kaputt' });
	assert.equal((await citizen.get('/aktuelles/brot-aus-dem-backhaus')).status, 410);
	assert.match((await anna.get(editor(id))).text, /Ofen kaputt/);
	assert.match((await anna.get('/verwaltung/aktuelles?stand=withdrawn')).text, /Backhaus raucht wieder/);
	assert.match((await anna.get('/verwaltung/protokoll')).text, /Nachricht zurückgezogen[^]*Ofen kaputt/);
});

test('a recurring event is asked for in plain questions and comes back as such', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const id = newId();
	const sent = {
		sprache: 'de',
		_base: '',
		_deed: 'save',
		title: 'Chorprobe',
		summary: 'Wir singen.',
		startsAt: '2027-01-12T19:30',
		venue: 'Bürgerhaus',
		admission: 'free',
		'rule-often': 'nth',
		'rule-interval': '1',
		'rule-days': ['TU'],
		'rule-nth': '2',
		'rule-until': '2027-12-31',
	};
	assert.equal((await anna.post(`/verwaltung/termine/${id}/bearbeiten`, sent)).status, 303);
	const { text } = await anna.get(`/verwaltung/termine/${id}/bearbeiten`);
	assert.match(text, /Jeden zweiten Dienstag im Monat, bis 31\. Dezember 2027/);
	assert.match(text, /<option value="nth" selected/);
	assert.match(text, /name="rule-days" value="TU" checked/);
});
