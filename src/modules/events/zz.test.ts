import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { upcoming, countUpcoming, countByDay, topicsWithin, nextTimes } from '#modules/events/server/queries.ts';
import { keptEvent } from './server/commands.ts';
import { monthIn } from './month.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { sql } from 'kysely';
import pg from 'pg';
const v = await openVillage();
test('x', async () => {
	const run = async (where: string) => {
		const ctx = v.visitor({ in: where });
		const w = { from: ctx.now, until: new Date(ctx.now.getTime() + 28 * 86400e3) };
		const id = (await upcoming(ctx, w))[0]!.id;
		for (const [n, f] of Object.entries({ up: () => upcoming(ctx, w), place: () => upcoming(ctx, { ...w, placeId: v.tenantOf(where).places.find((p) => p.slug === 'ebersfeld')!.id }), count: () => countUpcoming(ctx, w), day: () => countByDay(ctx, monthIn(ctx, undefined).days, {}), topics: () => topicsWithin(ctx, w), next: () => nextTimes(ctx, id) })) {
			const all = [];
			for (let i = 0; i < 12; i++) { const t = performance.now(); await f(); all.push((performance.now() - t).toFixed(1)); }
			console.log(where, n, all.join(' '));
		}
	};
	await run('falkenbrueck');
	const rows = Array.from({ length: 5000 }, (_, at) => ({ row: at + 2, key: `k${at}`, answers: { title: `Serie ${at}`, summary: 'x', venue: 'Haus', admission: 'free', places: ['ebersfeld', 'mittelhof', 'auenrode'][at % 3]!, startsAt: new Date(Date.now() - 365 * 864e5 + at * 365 * 2 * 864e5 / 5000).toISOString().slice(0, 16), ...(at % 10 === 0 && { rule: 'FREQ=WEEKLY' }) } }));
	await verbsOf(keptEvent).importAll(v.as('anna'), { source: 's', rows, isPublished: true, skipsFaulty: false });
	await sql`analyze`.execute(v.db);
	await run('auenrode'); await run('falkenbrueck');
	const ctx = v.visitor({ in: 'falkenbrueck' });
	v.statements.length = 0; await countUpcoming(ctx, { from: ctx.now, until: new Date(ctx.now.getTime() + 28 * 86400e3) });
	console.log(v.statements[0]);
	const c = new pg.Client(v.to as any); await c.connect(); const n = ctx.now.toISOString(), u = new Date(ctx.now.getTime() + 28 * 86400e3).toISOString();
	for (const r of (await c.query('explain analyze ' + v.statements[0], ['falkenbrueck', n, n, 'event', 'falkenbrueck', n, u, 'heidewalde', n, u])).rows) console.log(r['QUERY PLAN']);
	await c.end();
});
