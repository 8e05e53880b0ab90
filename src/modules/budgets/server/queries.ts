import { roundsOf } from '#kernel/ballot/rounds.ts';
import type { Round } from '#kernel/ballot/round.ts';
import type { Context } from '#kernel/context.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import type { Phase } from '#kernel/phases/phase.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import type { Frame } from '../ballot.ts';
import { own } from './tables.ts';

/** Projects of a budget in the order of their numbers. Without the address of who proposed them. */
export const projectsOf = (ctx: Context, budgetId: string) =>
	own
		.from(ctx, 'budgetProject')
		.select(['id', 'number', 'title', 'summary', 'cost', 'place', 'category', 'state', 'reason', 'proposer'])
		.where('budgetId', '=', budgetId)
		.orderBy('number')
		.execute();
export type Project = Awaited<ReturnType<typeof projectsOf>>[number];

/** What a budget says about itself; thrown: `NotFound`. */
export const budgetWith = async (ctx: Context, id: string) => {
	const found = await own
		.from(ctx, 'budget')
		.select(['publicationId', 'frame', 'seats', 'rule', 'ballotType', 'most', 'hasPhone'])
		.where('publicationId', '=', id)
		.executeTakeFirst();
	if (!found) throw new NotFound('budget');
	return found;
};
export type Budget = Awaited<ReturnType<typeof budgetWith>>;

export const resultOf = (ctx: Context, budgetId: string) =>
	own.from(ctx, 'budgetResult').select(['countedOn', 'outcome', 'turnout']).where('budgetId', '=', budgetId).executeTakeFirst();
export type Result = NonNullable<Awaited<ReturnType<typeof resultOf>>>;

/** The published file, as text. */
export const pabulibOf = async (ctx: Context, budgetId: string): Promise<string | undefined> => {
	const row = await own.from(ctx, 'budgetResult').select('pabulib').where('budgetId', '=', budgetId).executeTakeFirst();
	return row?.pabulib;
};

/** What was found feasible and has its cost; people cost nothing. */
export const isOnBallot = ({ state, cost, category }: Pick<Project, 'state' | 'cost' | 'category'>): boolean =>
	state === 'feasible' && (cost !== null || category === 'person');

type Ballots = Pick<Budget, 'ballotType' | 'most'>;
export const frameOf = (ctx: Context, { ballotType, most }: Ballots, projects: readonly Project[]): Frame => ({
	type: ballotType,
	villages: villageSlugs(ctx.tenant),
	most,
	numbers: projects.filter(isOnBallot).map(({ number }) => number),
});

/** The vote of a budget; `Conflict` while it has no days. */
export const roundOf = async (ctx: Context, budgetId: string): Promise<Round> => {
	const [round] = await roundsOf(ctx, budgetId);
	if (!round) throw new Conflict('noVote');
	return round;
};

export type Standing = {
	readonly projects: readonly Project[];
	readonly phases: readonly Phase[];
	readonly round: Round | undefined;
	readonly result: Result | undefined;
};

/** Everything about one budget that its pages show beside its words: four statements. */
export const standingOf = async (ctx: Context, budgetId: string): Promise<Standing> => {
	const [projects, phases, rounds, result] = await Promise.all([
		projectsOf(ctx, budgetId),
		phasesOf(ctx, [budgetId]),
		roundsOf(ctx, budgetId),
		resultOf(ctx, budgetId),
	]);
	return { projects, phases: phases.get(budgetId) ?? [], round: rounds.at(-1), result };
};
