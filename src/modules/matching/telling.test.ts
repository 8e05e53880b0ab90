import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptMatching } from './server/commands.ts';
import { remind } from './server/commands/inviting.ts';
import { tellChanged } from './server/jobs.ts';
import { own } from './server/tables.ts';
import { thesesIn } from './theses.ts';

const { as, visitor, mails, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptMatching);
const [hour, day] = [3_600_000, 86_400_000];
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const theses = 'Sport | Ich bewege mich gern.\nMusik | Ich singe gern.\nGarten | Ich grabe gern.';
const base = { summary: 'Eine Probe.', places: '', mode: 'mat-o-wahl-1', opensAt: at(9), answersUntil: at(6), closesAt: at(90) };
const later = (days: number) => visitor({ now: new Date(Date.now() + days * day) });
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);

/** A published one in which three take part: one who answers, one who does not, one without an address. */
const asked = async (title: string) => {
	const { id } = await verbs.save(as('anna'), { answers: { title, theses, ...base } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const desk = `/verwaltung/mitwirkende/${title.toLowerCase().replaceAll(' ', '-')}`;
	const anna = await signedIn('anna');
	const name = title.split(' ').at(-1) ?? '';
	const addressOf = (who: string): string => `${who}@${name}.example`.toLowerCase();
	for (const who of ['Chor', 'Turner'])
		await anna.post(`${desk}/aufnehmen`, { name: `${who} ${name}`, type: 'club', inviteEmail: addressOf(who) });
	const [invitation] = await mailsTo(addressOf('Chor'));
	const link = /\/mitwirk-o-mat\/antworten\/[\w-]+/.exec(invitation?.text ?? '')?.[0] ?? '';
	const answer = (given: Readonly<Record<string, string>>) => browserAt('auenrode').post(`${link}/1`, given);
	const finish = () => browserAt('auenrode').post(`${link}/fertig`);
	const change = (now: string) => verbs.save(as('anna'), { answers: { title, ...base, id, theses: now } });
	const told = async (who: string) => (await mailsTo(addressOf(who))).slice(1);
	return { id, desk, anna, answer, finish, change, told };
};
const said = Object.fromEntries(thesesIn(theses).map(({ code }) => [`a-${code}`, 'j']));

test('who has answered is told of new and changed theses by itself: once, gathered, and with what is new', async () => {
	const { answer, change, told, desk, anna, id } = await asked('Probe Wandel');
	await answer(said);
	await tellChanged(later(4));
	assert.deepEqual(await told('Chor'), [], 'nothing has changed');
	await change(theses.replace('Ich singe gern.', 'Ich singe laut.').replace('grabe gern.', 'grabe gern!'));
	await change(`${theses.replace('Ich singe gern.', 'Ich singe laut.')}\nRad | Ich schraube gern.`);
	await tellChanged(later(0.02));
	assert.deepEqual(await told('Chor'), [], 'within the hour and the three days nobody hears anything');
	await Promise.all([tellChanged(later(4)), tellChanged(later(4))]);
	await tellChanged(later(5));
	const [mail, ...more] = await told('Chor');
	assert.deepEqual(more, []);
	assert.equal(mail?.subject, 'Neue Thesen für Chor Wandel bei „Probe Wandel“');
	assert.match(
		mail?.text ?? '',
		/2 Thesen[^]*– Ich singe laut\.\n– Ich schraube gern\.\n\n[^]*gelten weiter[^]*\/mitwirk-o-mat\/antworten\//,
	);
	assert.doesNotMatch(mail?.text ?? '', /grabe/, 'a mended comma is nothing new');
	assert.deepEqual(await told('Turner'), [], 'who has not answered is reminded by the office');
	assert.match((await anna.get(desk)).text, /hört von neuen und geänderten Thesen von selbst/);
	const soon = as('anna', { now: new Date(Date.now() + 5.5 * day) });
	assert.equal((await remind(soon, { matchingId: id })).detail.reminded, 1, 'the club heard yesterday, the other is reminded');
});

test('who leaves a thesis open on purpose is not asked again, and nobody once it is over', async () => {
	const { answer, finish, change, told } = await asked('Probe Ruhe');
	const [first = ''] = Object.keys(said);
	await answer({ [first]: 'j' });
	await finish();
	await change(theses.replace('grabe gern.', 'grabe gern!'));
	await tellChanged(later(4));
	assert.deepEqual(await told('Chor'), []);
	await change(`${theses}\nRad | Ich schraube gern.`);
	await tellChanged(later(91));
	assert.deepEqual(await told('Chor'), []);
});

test('whoever answered before this was remembered hears of what changes from now on', async () => {
	const { id, finish, change, told } = await asked('Probe Altbestand');
	await finish();
	await walled(as('anna'), (tx) => own.update(tx, 'matchingParticipant').set({ asked: null }).where('matchingId', '=', id).execute());
	await tellChanged(later(4));
	assert.deepEqual(await told('Chor'), []);
	await change(`${theses}\nRad | Ich schraube gern.`);
	await tellChanged(visitor({ now: new Date(Date.now() + 4 * day + hour) }));
	assert.match((await told('Chor'))[0]?.text ?? '', /eine These[^]*– Ich schraube gern\./);
});
