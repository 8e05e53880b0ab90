import { dropSheets } from '#kernel/ballot/urn.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { setPhases } from '#kernel/phases/phases.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { contentOf, type Vote } from './ballot.ts';
import type { Planned } from './seeds/auenrode-projects.ts';
import { type World, worlds } from './seeds/worlds.ts';
import { keepResult } from './server/commands/count.ts';
import type { Counted } from './server/exports/poll.ts';
import { planBudget } from './server/commands.ts';
import { budgetWith, projectsOf } from './server/queries.ts';
import { own } from './server/tables.ts';

export const budgets = (tenant: Tenant): readonly Seed[] => {
	const world = worlds[tenant.id];
	return world ? [world.seed] : [];
};

/** Numbers that look like chance and are the same each time (a linear congruence with the constants of Numerical Recipes). */
const dice = (): ((sides: number) => number) => {
	let state = 20_260_618;
	return (sides) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
};

/** People of a village like what is there, everybody likes what is for all; some like anything. */
const ballotsFor = (
	projects: readonly Planned[],
	{ count, most, isRanked }: { count: number; most: number; isRanked: boolean },
): Vote[] => {
	const roll = dice();
	const villages = [...new Set(projects.map(({ place }) => place))];
	return Array.from({ length: count }, () => {
		const home = villages[Math.min(roll(villages.length), roll(villages.length))];
		const liking = projects.flatMap(({ place, state }, at) => {
			const worth = roll(10) + (place === home ? 5 : place === '' ? 2 : 0);
			return state !== 'infeasible' && worth >= 8 ? [{ number: at + 1, worth }] : [];
		});
		const liked = liking.length > 0 ? liking : [{ number: 1 + roll(projects.length - 1), worth: 0 }];
		const ordered = isRanked ? liked.toSorted((a, b) => b.worth - a.worth) : liked;
		const choices = ordered.slice(0, most).map(({ number }) => number);
		return { choices, points: choices.map((_, at) => (isRanked ? most - at : 1)), village: home ?? '' };
	});
};

/** Most come online, every fifth on paper, and where people may call every twelfth calls. */
const wayOf = (hasPhone: boolean, at: number): string => (hasPhone && at % 12 === 1 ? 'phone' : at % 5 === 0 ? 'paper' : 'online');

type Over = { readonly world: World; readonly voted: Counted['voted'] };
const stirOver = async (tx: Tx, budgetId: string, { world: { seed, projects, ballots }, voted }: Over): Promise<void> => {
	const budget = await budgetWith(tx, budgetId);
	const votes = ballotsFor(projects, { count: ballots, most: budget.most, isRanked: budget.ballotType === 'ranking' });
	await keepResult(
		tx,
		{ title: seed.answers['title'] ?? '', budget, projects: await projectsOf(tx, budgetId), receipts: [], voted },
		votes.map((vote, at) => ({ channel: wayOf(budget.hasPhone, at), content: JSON.parse(contentOf(vote)) })),
	);
};

const stir = async (tx: Tx): Promise<void> => {
	const world = worlds[tx.tenantId];
	const found = world && (await own.from(tx, 'budget').select('publicationId').executeTakeFirst());
	if (!world || !found) return;
	const [budgetId, zone] = [found.publicationId, tx.tenant.zone];
	await own.insert(
		tx,
		'budgetProject',
		...world.projects.map(({ title, summary, cost, place, category, state = 'feasible', reason = '', proposer = '' }, at) => ({
			id: newId(),
			budgetId,
			number: at + 1,
			title,
			summary,
			cost: cost === undefined ? null : cost * 100,
			place,
			category,
			state,
			reason,
			proposer,
			proposerEmail: null,
		})),
	);
	const day = (offset: number): Date => midnightIn(offset, zone, tx.now);
	const shift = world.isOver ? -110 : 0;
	const days = { collectFrom: day(-40 + shift), collectUntil: day(-12 + shift), voteFrom: day(-5 + shift), voteUntil: day(16 + shift) };
	if (world.isOver) {
		await setPhases(tx, budgetId, [
			{ capability: 'collect', title: 'Vorschläge sammeln', opensAt: days.collectFrom, closesAt: days.collectUntil },
			{ capability: 'vote', title: 'Abstimmen', opensAt: days.voteFrom, closesAt: days.voteUntil },
			{ capability: 'account', title: 'Ergebnis und Umsetzung', opensAt: days.voteUntil, closesAt: null },
		]);
		await stirOver(tx, budgetId, { world, voted: { opensAt: days.voteFrom, closesAt: days.voteUntil } });
		return;
	}
	const roundId = await planBudget(tx, budgetId, days);
	await dropSheets(tx, {
		roundId,
		channel: 'paper',
		contents: ballotsFor(world.projects, { count: world.ballots, most: 5, isRanked: false }).map(contentOf),
	});
};

/** Projects, days and ballots of the demo budgets: one is being voted on, one is counted. */
export const raises = (ctx: Context): Promise<void> => walled(ctx, stir);
