import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { answersIn, receiptsIn } from '#kernel/ballot/counted.ts';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { changed } from '#kernel/tenancy/remembered.ts';
import { resultsOf } from '#modules/surveys/server/queries.ts';
import { openVillage } from '#testing/village.ts';
import { modules } from './modules.ts';

const { db, as } = await openVillage();
const forgotten = async (ctx: Context, module: string): Promise<number> => {
	const sweeps = modules.find(({ id }) => id === module)?.sweeps ?? [];
	assert.ok(sweeps.length > 0);
	return walled(ctx, async (tx) => {
		let count = 0;
		for (const { run } of sweeps) count += await run(tx);
		return count;
	});
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

test('ninety days after the count no single answer is left; result, open data and receipts stay what they were', async () => {
	const [survey] = (
		await sql<{ id: string }>`select publication_id as id from survey
		where tenant_id = 'auenrode' and exists (select from ballot_round r where r.publication_id = survey.publication_id and counted_on is not null)`.execute(
			db,
		)
	).rows;
	assert.ok(survey);
	const published = async (ctx: Context) => {
		const waves = (await resultsOf(ctx, survey.id)).map(({ round, result }) => ({ round, result }));
		return { waves, receipts: await Promise.all(waves.map(({ round }) => receiptsIn(ctx, round.id))) };
	};
	const before = await published(as('samir'));
	assert.ok(before.waves.length === 2 && before.receipts.every(({ length }) => length > 100));
	const texts = async () =>
		(
			await sql<{ count: number }>`select count(*)::int as count from ballot_content c join ballot_round r on r.id = c.round_id
			where c.tenant_id = 'auenrode' and content is not null and r.counted_on is not null`.execute(db)
		).rows[0]?.count;
	assert.ok(((await texts()) ?? 0) > 0);
	const later = inYears(1);
	for (const module of ['surveys', 'budgets']) await forgotten(later, module);
	assert.equal(await texts(), 0);
	await changed('auenrode');
	assert.deepEqual(await published(later), before);
});

test('nothing is forgotten of a vote whose result is not kept', async () => {
	const { rows } = await sql<{ id: string }>`select r.id from ballot_round r join publication p on p.id = r.publication_id
		where p.kind = 'budget' and r.tenant_id = 'auenrode' limit 1`.execute(db);
	const roundId = rows[0]?.id ?? '';
	await sql`update ballot_round set counted_on = '2020-01-01', secret = null, signing_key = null where id = ${roundId}`.execute(db);
	await sql`insert into ballot_content (tenant_id, round_id, receipt, seal, channel, content, day)
		values ('auenrode', ${roundId}, 'R', 's', 'online', '{}', '2020-01-01')`.execute(db);
	await forgotten(inYears(1), 'budgets');
	assert.equal((await answersIn(as('samir'), roundId)).length, 1);
});
