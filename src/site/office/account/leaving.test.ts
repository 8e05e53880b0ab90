import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { closeAccount } from '#kernel/identity/commands.ts';
import { takeRole } from '#kernel/identity/assignments.ts';
import { openOffice } from '#testing/office.ts';

const { as, db, signedIn } = await openOffice();

const accountOf = async (who: 'katrin' | 'jens' | 'anna'): Promise<string> =>
	(await db.selectFrom('account').select('id').where('email', '=', people[who].email).executeTakeFirstOrThrow()).id;

/** One open and one closed case are given to somebody. */
const given = async (assigneeId: string) => {
	const one = async (isClosed: boolean): Promise<string> => {
		const { id } = await db
			.selectFrom('caseFile')
			.select('id')
			.where('tenantId', '=', 'auenrode')
			.where('phase', isClosed ? '=' : '<>', 'closed')
			.where('assigneeId', 'is', null)
			.executeTakeFirstOrThrow();
		await db.updateTable('caseFile').set({ assigneeId }).where('id', '=', id).execute();
		return id;
	};
	const [open, closed] = [await one(false), await one(true)];
	return async (): Promise<unknown> => {
		const rows = await db.selectFrom('caseFile').select(['id', 'assigneeId']).where('id', 'in', [open, closed]).execute();
		return [open, closed].map((id) => rows.find((row) => row.id === id)?.assigneeId);
	};
};

test('what lay with somebody who deletes her account lies with her office again, and what she closed stays hers', async () => {
	const id = await accountOf('katrin');
	const now = await given(id);
	await (await signedIn('katrin')).post('/verwaltung/konto/loeschen', { 'loeschen-current': demoPassword });
	assert.deepEqual(await now(), [null, id]);
});

test('so does what lay with somebody whose account is closed, or who gives up her last role', async () => {
	const jens = await accountOf('jens');
	const now = await given(jens);
	await closeAccount(as('samir'), { id: jens });
	assert.deepEqual(await now(), [null, jens]);
	const anna = await accountOf('anna');
	const hers = await given(anna);
	const roles = await db.selectFrom('assignment').select('role').where('accountId', '=', anna).execute();
	for (const { role } of roles) await takeRole(as('samir'), { id: anna, role, place: '' });
	assert.deepEqual(await hers(), [null, anna]);
});
