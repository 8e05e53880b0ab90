import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionsOf } from '#app/modules.ts';
import { staff } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { permissionsFrom } from '#kernel/identity/actor.ts';
import { giveRole } from '#kernel/identity/assignments.ts';
import { entrustPage } from '#kernel/identity/entrusted.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { saveMeeting } from '#kernel/meetings/commands.ts';
import { openOffice } from '#testing/office.ts';
import { keptGroup } from './server/commands/keeping.ts';

const { as, visitor, browserAt, cookieFor } = await openOffice();
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
});
