import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { audit, auditLog } from './audit/audit.ts';
import { rehearse } from './command.ts';
import { staff } from './context.ts';

const { as } = await openVillage();

test('a rehearsal keeps nothing, and fails where the deed would', async () => {
	const newest = async () => (await auditLog(staff(as('samir'), 'audit.read'), { limit: 1 }))[0]?.number;
	const logged = (id: string) =>
		rehearse(as('anna'), async (tx) => {
			await audit(tx, 'kernel.test', { id });
			return 'seen';
		});
	const before = await newest();
	assert.equal(await logged('a'), 'seen');
	assert.equal(await newest(), before);
	await assert.rejects(logged('a\0b'), /invalid byte sequence/);
});
