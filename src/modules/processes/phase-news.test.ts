import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangePhases } from '#kernel/following/arrange.ts';
import { askToFollow, confirmFollowing } from '#kernel/following/following.ts';
import { tellPhases } from '#kernel/following/phase-news.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { process } from './process.ts';

const { db, as, visitor, mails } = await openOffice();
const cases = verbsOf(process);
const day = 86_400_000;
const here = { in: 'falkenbrueck' };
const answers = {
	summary: 'Was soll auf den Platz?',
	places: '',
	procedure: 'project',
	contactName: 'Birgit Sommer',
	contactPhone: '00814 20-41',
};
const inDays = (days: number) => new Date(Date.now() + days * day);
/** A published case with a discussion from tomorrow on for two days. */
const opened = async (title: string) => {
	const { id } = await cases.save(as('birgit'), { answers: { ...answers, title } });
	await cases.publish(as('birgit'), { id, from: new Date() });
	const phases = [{ capability: 'discuss' as const, title: 'Mitreden', opensAt: inDays(1), closesAt: inDays(3) }];
	await arrangePhases(as('birgit'), { id, path: process.path, phases });
	return id;
};
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);
const told = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject.split(':')[0] ?? '');
/** Somebody follows from the portal; the mail that asks whether it was she counts as told. */
const follow = async (id: string, email: string) => {
	await askToFollow(visitor(here), { publicationId: id, rulingId: id, email, supports: false, follows: true });
	const token = /bestaetigen\/([\w-]+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1] ?? '';
	await confirmFollowing(visitor(here), token);
};
const run = (days: number) => tellPhases(visitor({ ...here, now: inDays(days) }), [process]);

test('followers hear of the beginning, of another timetable and of the end, each exactly once', async () => {
	const id = await opened('Platz mit Post');
	await follow(id, 'lina@example.org');
	const subjects = async () => (await told('lina@example.org')).toSorted((a, b) => a.localeCompare(b));
	await run(0);
	assert.deepEqual(await subjects(), ['Bitte bestätigen']);
	await Promise.all([run(1.5), run(1.5)]);
	await run(1.6);
	assert.deepEqual(await subjects(), ['Bitte bestätigen', 'Jetzt offen']);
	const [phase] = await db.selectFrom('phase').selectAll().where('publicationId', '=', id).execute();
	assert.ok(phase?.closesAt);
	const { tenantId: _, publicationId: _id, ...kept } = phase;
	const moved = { ...kept, closesAt: new Date(phase.closesAt.getTime() + day) };
	await arrangePhases(as('birgit'), { id, path: process.path, phases: [moved] });
	await arrangePhases(as('birgit'), { id, path: process.path, phases: [moved] });
	await run(3.5);
	assert.deepEqual(await subjects(), ['Bitte bestätigen', 'Jetzt offen', 'Neuer Zeitplan']);
	await run(4.5);
	await run(9);
	assert.deepEqual(await subjects(), ['Beendet', 'Bitte bestätigen', 'Jetzt offen', 'Neuer Zeitplan']);
});

test('followers hear of no phase once its page is shown no longer', async () => {
	const id = await opened('Platz auf Zeit');
	await follow(id, 'emil@example.org');
	await cases.publish(as('birgit'), { id, from: new Date(), until: inDays(2) });
	await run(1.5);
	await run(4);
	assert.deepEqual(await told('emil@example.org'), ['Bitte bestätigen', 'Jetzt offen']);
});
