import { Invalid } from '#kernel/errors.ts';
import { isRefusal } from '#kernel/feedback/contribution.ts';
import { answerContribution, refuseContribution, showContribution } from '#kernel/feedback/moderate.ts';
import type { Desk } from '../desk.ts';
import type { Typed } from './answers.ts';

type Done = { readonly id: string; readonly typed: Typed; readonly paths: readonly string[] };
/** What can be done to a contribution, by the last part of the address. */
export const contributionDeeds: Readonly<Record<string, (ctx: Desk, asked: Done) => Promise<unknown>>> = {
	zeigen: (ctx, { id }) => showContribution(ctx, { id }),
	antworten: (ctx, { id, typed, paths }) =>
		answerContribution(ctx, {
			id,
			path: paths.find((path) => path === typed['pfad']) ?? '',
			by: typed['von'] ?? '',
			answer: typed['antwort'] ?? '',
		}),
	ablehnen: (ctx, { id, typed }) => {
		const refusal = typed['grund'] ?? '';
		if (!isRefusal(refusal)) throw new Invalid({ [`grund-${id}`]: 'notAChoice' });
		return refuseContribution(ctx, { id, refusal, note: typed['hinweis'] ?? '' });
	},
};
