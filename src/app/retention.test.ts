import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { openVillage } from '#testing/village.ts';
import { modules } from './modules.ts';

const { db, as } = await openVillage();
const forgotten = async (ctx: Context, module: string): Promise<number> => {
	const [sweep] = modules.find(({ id }) => id === module)?.sweeps ?? [];
	assert.ok(sweep);
	return walled(ctx, (tx) => sweep.run(tx));
};
/** The same office in so many years. */
const inYears = (years: number): Context => as('samir', { now: new Date(Date.now() + years * 365.25 * 86_400_000) });

test('an event goes when its time after the last time is over; one that comes again and one that somebody touched stay', async () => {
	assert.equal(await forgotten(as('samir'), 'events'), 0);
	const ofKind = async () =>
		(await sql<{ id: string }>`select publication_id as id from event where tenant_id = 'auenrode' order by 1`.execute(db)).rows;
	const before = await ofKind();
	const later = inYears(4);
	const { rows: single } = await sql<{ id: string }>`
		select publication_id as id from event where tenant_id = 'auenrode' and rule is null and extra_days = '{}' order by starts_at limit 2`.execute(
		db,
	);
	const [gone, touched] = single;
	assert.ok(gone && touched);
	await sql`update publication set changed_at = ${later.now} where kind = 'event' and tenant_id = 'auenrode' and id <> ${gone.id}`.execute(
		db,
	);
	assert.equal(await forgotten(later, 'events'), 1);
	assert.deepEqual(
		await ofKind(),
		before.filter(({ id }) => id !== gone.id),
	);
});

test('an entry that nobody confirmed goes a year after it vanished, or never where the municipality says so', async () => {
	await sql`update publication_audience set shown_from = now() - interval '3 years', shown_until = now() - interval '13 months'
		where tenant_id = 'auenrode' and publication_id = (select publication_id from entry where tenant_id = 'auenrode' order by 1 limit 1)`.execute(
		db,
	);
	const never = as('samir');
	const { tenant } = never;
	const keeping = as('samir', { tenant: { ...tenant, settings: { ...tenant.settings, 'directory.keptMonths': '' } } });
	assert.equal(await forgotten(keeping, 'directory'), 0);
	assert.equal(await forgotten(as('samir'), 'directory'), 1);
	assert.equal(await forgotten(as('samir'), 'directory'), 0);
});
