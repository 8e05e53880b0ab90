import { proposeAll } from '#modules/budgets/server/answers.ts';
import type { HandOver } from '#modules/ideas/pages/hand-over.tsx';
import { draftSurvey } from '#modules/surveys/server/answers.ts';

/** Ideas beyond their quorum become a question with their titles to tick. */
const toSurvey: HandOver = {
	name: 'umfrage',
	label: 'Umfrage daraus machen',
	run: (ctx, { title, ideas: all, linked }) =>
		draftSurvey(ctx, {
			title: `Abstimmung: ${title}`.slice(0, 120),
			summary: 'Diese Ideen haben genug Unterstützung. Welche sollen umgesetzt werden?',
			question: 'Welche Ideen sollen umgesetzt werden?',
			choices: all.map((one) => one.title),
			linked,
		}),
};
/** Which heading of a budget an idea belongs under. */
const headings = {
	paths: 'roads',
	green: 'green',
	together: 'culture',
	play: 'play',
	culture: 'culture',
	digital: 'other',
	building: 'buildings',
	other: 'other',
} as const;
/** Or projects of a budget, still without cost and check. */
const toBudget: HandOver = {
	name: 'budget',
	label: 'In das Budget übernehmen',
	asks: 'In welches Budget?',
	run: (ctx, { ideas: all, target }) =>
		proposeAll(
			ctx,
			target,
			all.map((one) => ({ ...one, category: headings[one.category] })),
		),
};

/** What can become of ideas that enough people support. */
export const handOvers: readonly HandOver[] = [toSurvey, toBudget];
