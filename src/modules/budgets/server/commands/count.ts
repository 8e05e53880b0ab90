import { createHash } from 'node:crypto';
import * as z from 'zod';
import { answersIn, receiptsIn } from '#kernel/ballot/counted.ts';
import { lockRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import { command } from '#kernel/command.ts';
import { type Staff, staff, type Tx } from '#kernel/context.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { countPoll } from '../../outcome.ts';
import { type Ballot, packed, type Poll } from '../../pabulib/poll.ts';
import { writePabulib } from '../../pabulib/write.ts';
import { turnoutOf } from '../../turnout.ts';
import { seat } from '../../seating.ts';
import { givesSeats, isRule, ruleOf, type RuleName } from '../../rules.ts';
import { budgetWith, isOnBallot, projectsOf, type Budget, type Project } from '../queries.ts';
import { own } from '../tables.ts';

/** What is published of a ballot: where its voter lives is no part of it. */
const published = z.object({ choices: z.array(z.number()), points: z.array(z.number()) });
const voteShape = published.extend({ village: z.string().default('') });
type Cast = { readonly channel: string; readonly content: unknown };

/** Ballots without anything about where and when they came in, equal ones beside each other: their order says nothing. */
const ballotsFrom = (contents: readonly unknown[], numbers: ReadonlyMap<number, number>): Ballot[] =>
	contents
		.map((content) => JSON.stringify(published.parse(content)))
		.toSorted()
		.map((text, at) => {
			const { choices, points } = published.parse(JSON.parse(text));
			return { voter: String(at + 1), choices: choices.flatMap((number) => numbers.get(number) ?? []), points, cells: {} };
		});

/** `receipts` of all ballots: out of them the lot between people is drawn. */
type Counted = {
	readonly title: string;
	readonly budget: Budget;
	readonly projects: readonly Project[];
	readonly receipts: readonly string[];
};

/**
 * People in the order of a lot: by SHA-256 over all receipts in their order, each with a line break, and the number on the ballot. Chance made
 * the receipts on many devices, so nobody knew the order while people voted, and everybody can draw it again.
 */
const drawn = (people: readonly Project[], receipts: readonly string[]): readonly Project[] => {
	const lotOf = ({ number }: Project): string =>
		createHash('sha256')
			.update([...receipts, number].join('\n'))
			.digest('hex');
	return people
		.map((person) => ({ person, lot: lotOf(person) }))
		.toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
		.map(({ person }) => person);
};

const pollFrom = (tx: Tx, { title, budget, projects, receipts }: Counted, contents: readonly unknown[]): Poll => {
	const limits = { approval: 'max_length', points: 'max_sum_points', ranking: 'max_length' } as const;
	const rule: RuleName = isRule(budget.rule) ? budget.rule : 'greedy-1';
	const standing = projects.filter(isOnBallot);
	const listed = givesSeats(rule) ? drawn(standing, receipts) : standing;
	return {
		meta: {
			description: title,
			country: 'Germany',
			unit: tx.tenant.name,
			instance: today(tx.tenant.zone, tx.now).slice(0, 4),
			...(budget.frame !== null && { currency: 'EUR' }),
			rule: ruleOf(rule).pabulib,
			rule_version: rule,
			[limits[budget.ballotType]]: String(budget.most),
		},
		budget: budget.frame ?? (budget.seats ?? 0) * seat,
		type: budget.ballotType,
		projects: listed.map(({ number, title: name, cost, category, place }) => ({
			id: String(number),
			name,
			cost: cost ?? seat,
			isSelected: null,
			cells: { category, neighborhood: place },
		})),
		ballots: packed(ballotsFrom(contents, new Map(listed.map(({ number }, at) => [number, at])))),
	};
};

/** Keeps what a vote came to: the file that is published, and what the rule makes of it. */
export const keepResult = async (tx: Tx, counted: Counted, ballots: readonly Cast[]): Promise<void> => {
	const votes = ballots.map(({ channel, content }) => ({ channel, ...voteShape.parse(content) }));
	const poll = pollFrom(tx, counted, votes);
	const villages = villagesOf(tx.tenant).map(({ slug }) => slug);
	const outcome = countPoll(poll, isRule(counted.budget.rule) ? counted.budget.rule : 'greedy-1');
	await own.insert(tx, 'budgetResult', {
		budgetId: counted.budget.publicationId,
		countedOn: today(tx.tenant.zone, tx.now),
		pabulib: writePabulib(poll),
		outcome: JSON.stringify(outcome),
		turnout: JSON.stringify(turnoutOf(votes, { villages, hasPhone: counted.budget.hasPhone })),
	});
};

const keeping = command({
	name: 'budget.count',
	permission: 'budgets.write',
	input: z.object({ budgetId: z.uuid(), title: z.string(), roundId: z.uuid() }),
	run: async (tx, { budgetId, title, roundId }) => {
		// Whoever presses at the same moment waits here, and is told that it is counted.
		await lockRound(tx, roundId);
		const receipts = (await receiptsIn(tx, roundId)).map(({ receipt }) => receipt);
		const counted = { title, budget: await budgetWith(tx, budgetId), projects: await projectsOf(tx, budgetId), receipts };
		const known = await own.from(tx, 'budgetResult').select('budgetId').where('budgetId', '=', budgetId).executeTakeFirst();
		if (known) throw new Conflict('counted');
		await keepResult(tx, counted, await answersIn(tx, roundId));
		return { id: budgetId, subject: title };
	},
});

/** Opens the urn, counts and publishes. Begun again after a break it goes on where it stood; a counted budget stays as it is. */
export const countBudget = async (ctx: Staff<'budgets.write'>, { id, title }: { id: string; title: string }): Promise<void> => {
	staff(ctx, 'budgets.write');
	const [round] = await roundsOf(ctx, id);
	if (!round) throw new Conflict('noVote');
	const opened = await openUrn(ctx, round.id);
	if ('refused' in opened && opened.refused !== 'counted') throw new Invalid({ count: opened.refused });
	await keeping(ctx, { budgetId: id, title, roundId: round.id });
};
