import type { Handler } from 'hono';
import { Invalid } from '#kernel/errors.ts';
import { toHitJson } from '#kernel/exchange/represent.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { search } from '#kernel/search/search.ts';
import { addressAfter, answerJson, partOf, placeIdOf } from './asked.ts';

export const longestWords = 200;
/** As deep as the page of results goes: every hit before the part asked for is ranked too. */
export const deepest = 1000;

/** Search over everything that is shown, in the order of the portal's page of results. */
export const searchApi = (kinds: readonly Kind[]): Handler<Env> => {
	const byName = new Map(kinds.map((kind) => [kind.name, kind]));
	return async (c) => {
		const { ctx } = c.var;
		const query = c.req.query();
		const { q: words = '', type } = query;
		if (words === '' || words.length > longestWords) throw new Invalid({ q: `1 to ${longestWords} characters` });
		if (type !== undefined && !byName.has(type)) throw new Invalid({ type: `one of ${[...byName.keys()].join(', ')}` });
		const { limit, offset } = partOf(query, deepest);
		const { hits, isGuess } = await search(ctx, { words, kind: type, placeId: placeIdOf(ctx, query), limit: limit + 1, offset });
		const isMore = hits.length > limit && offset + limit <= deepest && !isGuess;
		return answerJson(c, {
			items: hits.slice(0, limit).flatMap((hit) => {
				const kind = byName.get(hit.kind);
				return kind ? [toHitJson(ctx, kind, hit)] : [];
			}),
			next: isMore ? addressAfter(c, offset + limit) : null,
			isGuess: isGuess && hits.length > 0,
		});
	};
};
