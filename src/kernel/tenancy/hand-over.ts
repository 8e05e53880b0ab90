import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict } from '#kernel/errors.ts';
import { holdDeeds } from '#kernel/outbox/held.ts';
import { changed, everyone } from './remembered.ts';

/** A mail server that says nothing is given up after sixty seconds; until then its mail may be laid back. In seconds. */
const longestAnswer = 65;

const mark = async ({ [connection]: db, tenantId }: Context): Promise<{ at: Date; isNew: boolean }> => {
	const row = await db
		.updateTable('tenant')
		.set({ handedOverAt: sql<Date>`clock_timestamp()` })
		.where('id', '=', tenantId)
		.where('handedOverAt', 'is', null)
		.returning('handedOverAt')
		.executeTakeFirst();
	if (row?.handedOverAt) return { at: row.handedOverAt, isNew: true };
	const before = await db.selectFrom('tenant').select('handedOverAt').where('id', '=', tenantId).executeTakeFirst();
	return { at: before?.handedOverAt ?? new Date(), isNew: false };
};

const runningVotes = (ctx: Context): Promise<readonly { name: string }[]> =>
	ctx[connection]
		.selectFrom('ballotRound')
		.select('name')
		.where('tenantId', '=', ctx.tenantId)
		.where('opensAt', '<=', ctx.now)
		.where('countedOn', 'is', null)
		.execute();

const waitForAnswers = async ({ [connection]: db, tenantId }: Context): Promise<void> => {
	const unheard = () =>
		db
			.selectFrom('mailMessage')
			.select('id')
			.where('tenantId', '=', tenantId)
			.where('state', '=', 'handed')
			.where('changedAt', '>', sql<Date>`now() - make_interval(secs => ${longestAnswer})`)
			.limit(1)
			.executeTakeFirst();
	while (await unheard()) await pause(200);
};

/**
 * From its end on nothing of the municipality is written, sent or begun here, in whatever process, and nothing is under way: what is exported then
 * is all there is. Repeatable after any interruption. Thrown: `Conflict` while a vote runs, which only this installation can count.
 */
export const handOver = async (ctx: Context): Promise<void> => {
	const votes = await runningVotes(ctx);
	if (votes.length > 0) throw new Conflict(`not counted yet, and nobody else can: ${votes.map(({ name }) => name).join(', ')}`);
	const { at, isNew } = await mark(ctx);
	await ctx[connection].transaction().execute(async (trx) => {
		// Conflicts with the key share that every deed and every mail under way holds.
		await sql`select from tenant where id = ${ctx.tenantId} for update`.execute(trx);
		const tx = ctx.within(trx);
		await holdDeeds(tx, at);
		if (isNew) await audit(tx, 'municipality.handOver', { id: ctx.tenantId, subject: ctx.tenant.name });
	});
	await waitForAnswers(ctx);
	await changed(everyone);
};

/** The municipality stays: all that waited goes on here. For a move that did not take place. */
export const takeBack = async (ctx: Context): Promise<void> => {
	await ctx[connection].transaction().execute(async (trx) => {
		const { numUpdatedRows } = await trx
			.updateTable('tenant')
			.set({ handedOverAt: null })
			.where('id', '=', ctx.tenantId)
			.where('handedOverAt', 'is not', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new Conflict(`${ctx.tenant.name} was not handed over`);
		await audit(ctx.within(trx), 'municipality.takeBack', { id: ctx.tenantId, subject: ctx.tenant.name });
	});
	await changed(everyone);
};
