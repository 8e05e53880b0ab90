import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { holdAgain, takeHeld } from './held.ts';

const { db } = await openVillage();
const subjects = (deeds: readonly { subjectId: string }[]) => deeds.map(({ subjectId }) => subjectId);

test('deeds that waited when a backup was made wait again, in their order, but for municipalities that are gone and those that are about to leave', async () => {
	const deed = 'trial.do';
	await holdAgain(db, [
		{ tenantId: 'auenrode', deed, subjectId: 'first' },
		{ tenantId: 'untergegangen', deed, subjectId: 'nobody' },
		{ tenantId: 'heidewalde', deed, subjectId: 'leaving' },
		{ tenantId: 'auenrode', deed, subjectId: 'second' },
		{ tenantId: 'auenrode', deed: 'trial.unheard', subjectId: 'unheard' },
	]);
	await db.updateTable('tenant').set({ handedOverAt: new Date() }).where('id', '=', 'heidewalde').execute();
	assert.deepEqual(subjects(await takeHeld(db, [deed], 1)), ['first']);
	assert.deepEqual(subjects(await takeHeld(db, [deed], 9)), ['second']);
	await db.updateTable('tenant').set({ handedOverAt: null }).where('id', '=', 'heidewalde').execute();
	assert.deepEqual(subjects(await takeHeld(db, [deed], 9)), ['leaving']);
});
