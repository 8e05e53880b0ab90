import type { Context } from '#kernel/context.ts';
import type { Phase } from '#kernel/case/tables.ts';
import { momentOf } from '#kernel/time/zone.ts';
import { categoryIn } from '#kernel/case/categories.ts';
import { day, daysAgo } from '#kernel/time/span.ts';
import { defect } from '../defect.ts';
import type { PublicWish } from '../server/queries/public.ts';

type Query = Readonly<Record<string, string>>;
type Fault = { readonly fault: string };
/** Without dates a list goes back so far (GeoReport v2, "GET Service Requests"). */
const usualDays = 90;

const listed = (raw: string | undefined): readonly string[] =>
	(raw ?? '')
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');

const phasesOf: Readonly<Record<string, readonly Phase[]>> = { open: ['open', 'waiting'], closed: ['closed'] };

type Dates = Pick<PublicWish, 'openedFrom' | 'openedUntil' | 'changedFrom' | 'changedUntil'>;
const dates = { start_date: 'openedFrom', end_date: 'openedUntil', updated_after: 'changedFrom', updated_before: 'changedUntil' } as const;

/** W3C dates with a zone; anything else is named. */
const datesIn = (query: Query): Dates | Fault => {
	const read = Object.entries(dates).flatMap(([name, column]) =>
		query[name] ? [{ name, column, moment: momentOf(query[name].replace(' ', '+')) }] : [],
	);
	const bad = read.find(({ moment }) => moment === null);
	return bad
		? { fault: `${bad.name} is no date with a time and a zone, such as 2026-01-01T00:00:00Z` }
		: Object.fromEntries(read.map(({ column, moment }) => [column, moment ?? undefined]));
};

const whole = (raw: string | undefined, usual: number): number => {
	const number = Number(raw ?? usual);
	return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : Number.NaN;
};

const faultIn = ({
	ctx,
	codes,
	states,
	page,
	size,
}: {
	ctx: Context;
	codes: readonly string[];
	states: readonly string[];
	page: number;
	size: number;
}): string | undefined => {
	const code = codes.find((one) => !categoryIn(ctx.tenant, defect, one));
	if (code !== undefined) return `service_code ${code} was not found`;
	const state = states.find((one) => phasesOf[one] === undefined);
	if (state !== undefined) return `status ${state} is neither open nor closed`;
	return Number.isNaN(page + size) ? 'page and page_size are whole numbers from 1' : undefined;
};

type Wish = {
	readonly wish: Omit<PublicWish, 'limit' | 'offset'>;
	readonly page: number;
	readonly size: number;
};

/** Reads the query of "GET Service Requests". Ids win over everything else. */
export const wishIn = (ctx: Context, query: Query): Wish | Fault => {
	const asked = {
		ctx,
		codes: listed(query['service_code']),
		states: listed(query['status']),
		page: whole(query['page'], 1),
		size: whole(query['page_size'], 1000),
	};
	const fault = faultIn(asked);
	if (fault !== undefined) return { fault };
	const references = listed(query['service_request_id']).map((one) => one.toUpperCase());
	const { codes, states, page, size } = asked;
	if (references.length > 0) return { wish: { references: references.slice(0, 50) }, page, size };
	const span = datesIn(query);
	if ('fault' in span) return span;
	const usual = Object.keys(span).length === 0 ? { openedFrom: daysAgo(ctx, usualDays) } : {};
	const phases = states.length === 0 ? undefined : states.flatMap((one) => phasesOf[one] ?? []);
	return { wish: { phases, categories: codes, ...span, ...usual }, page, size };
};

/** The span of "GET Service Request Updates": the last day unless it says otherwise. */
export const spanIn = ({ now }: Context, query: Query): { readonly from: Date; readonly until: Date } | Fault => {
	const span = datesIn(query);
	if ('fault' in span) return span;
	const until = span.openedUntil ?? now;
	return { from: span.openedFrom ?? new Date(until.getTime() - day), until };
};
