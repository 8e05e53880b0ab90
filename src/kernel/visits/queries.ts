import { sql } from 'kysely';
import type { Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** Nobody is alone in a cell: fewer are not shown, and no sum is from which they could be worked out. */
export const fewestShown = 10;

const sum = sql<number>`sum(visits)`;

/** The cells of a month (`2026-11`), from `fewestShown` on; the largest first. */
export const visitsIn = (ctx: Staff<'municipality.arrange'>, month: string) =>
	ctx[connection]
		.selectFrom('visitCount')
		.select(['path', 'language', sum.as('visits')])
		.where('tenantId', '=', ctx.tenantId)
		.where(sql<string>`to_char(day, 'YYYY-MM')`, '=', month)
		.groupBy(['path', 'language'])
		.having(sum, '>=', fewestShown)
		.orderBy('visits', 'desc')
		.orderBy('path')
		.orderBy('language')
		.execute();

/** The days of a month, all pages together, from `fewestShown` on. */
export const visitsByDay = (ctx: Staff<'municipality.arrange'>, month: string) =>
	ctx[connection]
		.selectFrom('visitCount')
		.select(['day', sum.as('visits')])
		.where('tenantId', '=', ctx.tenantId)
		.where(sql<string>`to_char(day, 'YYYY-MM')`, '=', month)
		.groupBy('day')
		.having(sum, '>=', fewestShown)
		.orderBy('day')
		.execute();
