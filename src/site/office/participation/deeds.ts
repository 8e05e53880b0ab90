import { Invalid } from '#kernel/errors.ts';
import { isRefusal } from '#kernel/feedback/contribution.ts';
import { answerContribution, refuseContribution, showContribution } from '#kernel/feedback/moderate.ts';
import type { Desk } from '../desk.ts';
import type { Typed } from './answers.ts';

type Done = { readonly id: string; readonly typed: Typed; readonly paths: readonly string[] };
/** What can be done to a contribution, by the last part of the address, and what is said of it afterwards. */
type Deed = { readonly notice: string; readonly run: (ctx: Desk, asked: Done) => Promise<unknown> };
export const contributionDeeds: Readonly<Record<'zeigen' | 'antworten' | 'ablehnen', Deed>> = {
	zeigen: { notice: 'gezeigt', run: (ctx, { id }) => showContribution(ctx, { id }) },
	antworten: {
		notice: 'beantwortet',
		run: (ctx, { id, typed, paths }) =>
			answerContribution(ctx, {
				id,
				path: paths.find((path) => path === typed['pfad']) ?? '',
				by: typed['von'] ?? '',
				answer: typed['antwort'] ?? '',
			}),
	},
	ablehnen: {
		notice: 'nicht-gezeigt',
		run: (ctx, { id, typed }) => {
			const refusal = typed['grund'] ?? '';
			if (!isRefusal(refusal)) throw new Invalid({ refusal: 'notAChoice' });
			return refuseContribution(ctx, { id, refusal, note: typed['hinweis'] ?? '' });
		},
	},
};
export const isContributionDeed = (raw: string): raw is keyof typeof contributionDeeds => Object.hasOwn(contributionDeeds, raw);
