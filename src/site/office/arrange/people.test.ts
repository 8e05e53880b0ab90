import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { takeRole } from '#kernel/identity/assignments.ts';
import { closeAccount } from '#kernel/identity/commands.ts';
import { openOffice } from '#testing/office.ts';

const path = '/verwaltung/einrichten/menschen';

const arrangePeople = async () => {
	const office = await openOffice();
	const samir = await office.signedIn('samir');
	const idOf = async (name: string): Promise<string> =>
		(await office.db.selectFrom('account').select('id').where('tenantId', '=', 'auenrode').where('name', '=', name).executeTakeFirst())
			?.id ?? '';
	return { ...office, samir, idOf };
};

test('an account is closed at once, nobody closes her own, and only the administration arranges people', async () => {
	const { signedIn, samir, idOf } = await arrangePeople();
	const anna = await signedIn('anna');
	assert.equal((await anna.get(path)).status, 403);
	assert.equal((await anna.get(`${path}/${await idOf('Uwe Lenz')}`)).status, 403);
	assert.equal((await anna.post(`${path}/${await idOf('Uwe Lenz')}/schliessen`)).status, 403);
	assert.equal((await samir.post(`${path}/${await idOf('Samir Haddad')}/schliessen`)).status, 422);
	assert.equal((await samir.post(`${path}/${await idOf('Anna Vogt')}/schliessen`)).status, 303);
	assert.equal((await anna.get('/verwaltung/eingang')).status, 303);
	assert.match((await samir.get('/verwaltung/protokoll')).text, /Konto geschlossen[^]*Anna Vogt/);
});

test('a role is given and taken while she is signed in, and her next click may do what she now may', async () => {
	const { signedIn, samir, idOf } = await arrangePeople();
	const katrin = await signedIn('katrin');
	const id = await idOf('Katrin Reuter');
	assert.equal((await katrin.get('/verwaltung/aktuelles/neu')).status, 403);
	assert.equal((await samir.post(`${path}/${id}/rolle`, { role: 'editor', place: '' })).to, `${path}/${id}?meldung=rolle`);
	assert.equal((await katrin.get('/verwaltung/aktuelles/neu')).status, 303);
	assert.match((await samir.post(`${path}/${id}/rolle`, { role: 'editor', place: '' })).text, /Rolle: diese Rolle hat das Konto schon/);
	assert.equal((await samir.post(`${path}/${id}/rolle/wegnehmen`, { role: 'editor', place: '' })).status, 303);
	assert.equal((await katrin.get('/verwaltung/aktuelles/neu')).status, 403);
	assert.match((await samir.get('/verwaltung/protokoll')).text, /Rolle weggenommen[^]*Katrin Reuter[^]*Rolle gegeben/);
});

test('a role reaches as far as its village, and the administration is never a matter of one village', async () => {
	const { as, samir, idOf } = await arrangePeople();
	const id = await idOf('Petra Kühn');
	await samir.post(`${path}/${id}/rolle`, { role: 'mayor', place: 'mittelhof' });
	assert.match((await samir.get(path)).text, /Ortsbürgermeister\/in \(Mittelhof\), Rat|Rat, Ortsbürgermeister\/in \(Mittelhof\)/);
	const refused = await samir.post(`${path}/${id}/rolle`, { role: 'administrator', place: 'mittelhof' });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /gilt immer für die ganze Gemeinde/);
	assert.equal((await samir.post(`${path}/${id}/rolle`, { role: 'editor', place: 'atlantis' })).status, 422);
	assert.equal((await samir.post(`${path}/${id}/rolle/wegnehmen`, { role: 'mayor', place: '' })).status, 404);
	await assert.rejects(takeRole(as('anna'), { id, role: 'council', place: '' }));
});

test('the last administrator keeps the role and the account, and of two who remove each other at once one stays', async () => {
	const { as, samir, idOf, db } = await arrangePeople();
	const [own, anna] = [await idOf('Samir Haddad'), await idOf('Anna Vogt')];
	const refused = await samir.post(`${path}/${own}/rolle/wegnehmen`, { role: 'administrator', place: '' });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /die letzte Person mit der Rolle Administration/);
	await assert.rejects(closeAccount(as('samir', { actor: { ...as('samir').actor, id: anna } }), { id: own }), Invalid);
	await samir.post(`${path}/${anna}/rolle`, { role: 'administrator', place: '' });
	const both = await Promise.allSettled([own, anna].map((id) => takeRole(as('samir'), { id, role: 'administrator', place: '' })));
	assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
	const left = await db
		.selectFrom('assignment')
		.select('accountId')
		.where('tenantId', '=', 'auenrode')
		.where('role', '=', 'administrator')
		.execute();
	assert.equal(left.length, 1);
});

test('who is invited is mailed a link with its end, can be invited again and withdrawn; the old link is dead', async () => {
	const { samir, browserAt, db } = await arrangePeople();
	const linkIn = (text: string): string => /\/verwaltung\/passwort\/[\w-]+/.exec(text)?.[0] ?? '';
	const person = { name: 'Tilda Reuter', email: 'tilda@auenrode.example', organisation: '', role: 'editor', place: '' };
	const first = linkIn((await samir.post(path, person)).text);
	const { id = '' } = (await db.selectFrom('account').select('id').where('email', '=', person.email).executeTakeFirst()) ?? {};
	assert.match((await samir.get(path)).text, /Eingeladen, Link gilt bis/);
	const second = linkIn((await samir.post(`${path}/${id}/link`)).text);
	const jens = browserAt('auenrode');
	assert.equal((await jens.get(first)).status, 404);
	assert.equal((await jens.get(second)).status, 200);
	await db
		.updateTable('oneTimeToken')
		.set({ expiresAt: new Date(Date.now() - 1000) })
		.where('subjectId', '=', id)
		.execute();
	assert.match((await samir.get(path)).text, /Einladung abgelaufen/);
	assert.equal((await jens.get(second)).status, 404);
	const third = linkIn((await samir.post(`${path}/${id}/link`)).text);
	assert.equal((await samir.post(`${path}/${id}/zuruecknehmen`)).to, `${path}?meldung=zurueckgenommen`);
	assert.equal((await jens.post(third, { password: 'vier lange Wörter', again: 'vier lange Wörter' })).status, 404);
	assert.doesNotMatch((await samir.get(path)).text, /Tilda Reuter/);
});

test('an invitation that was accepted is not withdrawn, and an account that nobody has is not found', async () => {
	const { samir, idOf } = await arrangePeople();
	assert.equal((await samir.post(`${path}/${await idOf('Anna Vogt')}/zuruecknehmen`)).status, 422);
	for (const deed of ['link', 'zuruecknehmen', 'sitzungen', 'schliessen'])
		assert.equal((await samir.post(`${path}/${newId()}/${deed}`)).status, 404, deed);
	assert.equal((await samir.get(`${path}/kein-konto`)).status, 404);
});

test('the administration sees on which devices somebody is signed in and ends all of it', async () => {
	const { signedIn, samir, idOf } = await arrangePeople();
	const anna = await signedIn('anna');
	const id = await idOf('Anna Vogt');
	assert.match((await samir.get(`${path}/${id}`)).text, /Unbekanntes Gerät[^]*Alle Sitzungen beenden/);
	assert.equal((await samir.post(`${path}/${id}/sitzungen`)).status, 303);
	assert.equal((await anna.get('/verwaltung/eingang')).status, 303);
	assert.match((await samir.get(`${path}/${id}`)).text, /Gerade auf keinem Gerät angemeldet/);
});

test('an invitation leaves with its deed: one mail with the link and its end, none when the deed is refused', async () => {
	const { samir, mails } = await arrangePeople();
	const person = { name: 'Tilda Reuter', email: 'tilda@auenrode.example', organisation: '', role: 'editor', place: '' };
	const { text } = await samir.post(path, person);
	assert.equal((await samir.post(path, person)).status, 422);
	const [mail, ...others] = await mails();
	assert.deepEqual(others, []);
	assert.equal(mail?.to, person.email);
	assert.match(mail?.text ?? '', /gilt eine Woche und genau einmal[^]*Eingeladen von Samir Haddad/);
	assert.ok(text.includes(/http:\S+\/verwaltung\/passwort\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? 'no link'));
});
