import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';
import { openVillage } from '#testing/village.ts';
import { isState } from '#kernel/time/holidays.ts';
import { generatedText } from './statement-texts.ts';
import { stateLaws } from './state-texts.ts';

const path = '/verwaltung/einrichten/pflichtangaben';
const contact = { street: 'Marktplatz 1', town: '00921 Auenrode', phone: '00921 100-0', email: 'rathaus@auenrode.example' };
const statement = {
	conformity: 'partial',
	knownBarriers: 'Satzungen von vor 2019 sind eingescannt.',
	assessedHow: 'self',
	assessedOn: '20.10.2026',
	enforcementBody: 'Ombudsstelle',
	enforcementContact: 'Musterweg 1, 00001 Musterstadt',
};

test('the office says how many facts a text still needs, and which', async () => {
	const { signedIn } = await openOffice();
	const samir = await signedIn('samir');
	const before = await samir.get(path);
	assert.match(before.text, /4 von 6 Angaben[^]*Es fehlt: Vertreten durch, Verantwortlich für die Inhalte\./);
	assert.match(before.text, /0 von 4 Angaben/);
	await samir.post(path, { ...contact, representative: 'Bürgermeisterin Ines Albrecht', responsibleEditor: 'Jan Weber' });
	const after = await samir.get(path);
	assert.match(after.text, /6 von 6 Angaben/);
	assert.equal((await (await signedIn('uwe')).get(path)).status, 403);
});

test('where something is not accessible it has to be named', async () => {
	const { signedIn } = await openOffice();
	const samir = await signedIn('samir');
	await samir.post(path, { ...contact, ...statement, knownBarriers: '' });
	assert.match((await samir.get(path)).text, /5 von 6 Angaben[^]*Es fehlt: Was ist noch nicht barrierefrei\?/);
	await samir.post(path, { ...contact, ...statement, conformity: 'full', knownBarriers: '' });
	assert.match((await samir.get(path)).text, /id="accessibility"[^]*5 von 5 Angaben/);
});

test('from the answers come the imprint and a statement by the model of the EU; an own text wins', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [samir, visitor] = [await signedIn('samir'), browserAt('auenrode')];
	await samir.post('/verwaltung/einrichten/gemeinde', { name: 'Auenrode', tagline: '', imprint: '', ...contact });
	await samir.post(path, { ...contact, ...statement, representative: 'Bürgermeisterin Ines Albrecht', responsibleEditor: 'Jan Weber' });
	const imprint = (await visitor.get('/impressum')).text;
	assert.match(imprint, /§ 5 DDG[^]*Marktplatz 1[^]*vertreten durch Bürgermeisterin Ines Albrecht[^]*§ 18 Abs\. 2 MStV[^]*Jan Weber/);
	const { text } = await visitor.get('/barrierefreiheit');
	assert.match(text, /Richtlinie \(EU\) 2016\/2102[^]*teilweise vereinbar[^]*Satzungen von vor 2019/);
	assert.match(
		text,
		/20\. Oktober 2026[^]*Selbstbewertung[^]*\/barriere-melden[^]*Durchsetzungsverfahren[^]*Ombudsstelle[^]*Musterweg 1/,
	);
	await samir.post('/verwaltung/einrichten/gemeinde', { name: 'Auenrode', tagline: '', accessibility: 'Eigener Text.', ...contact });
	const own = (await visitor.get('/barrierefreiheit')).text;
	assert.match(own, /Eigener Text\./);
	assert.doesNotMatch(own, /teilweise vereinbar/);
});

test('a statement claims nothing that nobody answered', async () => {
	const { browserAt } = await openOffice();
	const { text } = await browserAt('auenrode').get('/barrierefreiheit');
	assert.doesNotMatch(text, /vereinbar<\/strong>|Durchsetzungsverfahren|zuletzt überprüft/);
	assert.match(text, /Barriere melden/);
});

test('a strange day or choice is refused, and what was typed stays', async () => {
	const { signedIn } = await openOffice();
	const samir = await signedIn('samir');
	const { status, text } = await samir.post(path, { ...contact, ...statement, assessedOn: 'neulich', conformity: 'super' });
	assert.equal(status, 422);
	assert.match(text, /Wann wurde zuletzt geprüft[^]*bitte einen Tag angeben/);
	assert.match(text, /value="neulich"/);
});

test('each of the sixteen states has its law, its enforcement body and its authority, and the statement names the law', async () => {
	const { tenantOf } = await openVillage();
	assert.equal(Object.keys(stateLaws).length, 16);
	for (const [state, { accessibility, enforcement, protection }] of Object.entries(stateLaws)) {
		assert.ok(isState(state), state);
		const written = generatedText.accessibility({ tenant: { ...tenantOf('auenrode'), state }, origin: 'https://auenrode.example' });
		assert.ok(written.includes(accessibility), state);
		assert.ok(enforcement.length > 10 && protection.length > 10, state);
	}
});
