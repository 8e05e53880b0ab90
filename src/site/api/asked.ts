import type { Context as Request } from 'hono';
import type { Context } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { answerText } from '#site/compressed.ts';

const most = 100;

const whole = (raw: string | undefined, name: string, { fallback, max }: { fallback: number; max: number }): number => {
	if (raw === undefined) return fallback;
	const value = Number(raw);
	if (!Number.isInteger(value) || value < 0 || value > max) throw new Invalid({ [name]: `a whole number from 0 to ${max}` });
	return value;
};

type Query = Readonly<Record<string, string>>;

/** Which part of a list is asked for: after how many, and how many. */
export const partOf = ({ limit, offset }: Query, deepest: number) => ({
	limit: whole(limit, 'limit', { fallback: 20, max: most }),
	offset: whole(offset, 'offset', { fallback: 0, max: deepest }),
});

/** The id of the village that is asked for, if any. */
export const placeIdOf = ({ tenant }: Context, { place }: Query): string | undefined => {
	if (place === undefined) return undefined;
	const known = placeBySlug(tenant, place);
	if (!known) throw new Invalid({ place: 'unknown' });
	return known.id;
};

/** The address of what follows `offset` things. */
export const addressAfter = (c: Request<Env>, offset: number): string =>
	`${c.var.ctx.origin}${c.req.path}?${new URLSearchParams({ ...c.req.query(), offset: String(offset) }).toString()}`;

const open = { type: 'application/json', headers: { 'cache-control': 'public, max-age=10', 'access-control-allow-origin': '*' } };
export const answerJson = (c: Request<Env>, said: unknown): Response => answerText(c, JSON.stringify(said), open);
