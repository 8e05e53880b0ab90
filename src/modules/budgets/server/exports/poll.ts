import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Round } from '#kernel/ballot/round.ts';
import type { Context } from '#kernel/context.ts';
import { today } from '#kernel/time/zone.ts';
import { isFunded, type Outcome } from '../../outcome.ts';
import { type Ballot, packed, type Poll } from '../../pabulib/poll.ts';
import { givesSeats, isRule, type RuleName, ruleOf } from '../../rules.ts';
import { seat } from '../../seating.ts';
import { isOnBallot, type Budget, type Project } from '../queries.ts';

/** What is published of a ballot: where its voter lives is no part of it. */
export const published = z.object({ choices: z.array(z.number()), points: z.array(z.number()) });

/** `receipts` of all ballots: out of them the lot between people is drawn. */
export type Counted = {
	readonly title: string;
	readonly budget: Budget;
	readonly projects: readonly Project[];
	readonly receipts: readonly string[];
	readonly voted: Pick<Round, 'opensAt' | 'closesAt'>;
};

export const ruleIn = ({ rule }: Budget): RuleName => (isRule(rule) ? rule : 'greedy-1');

/** Ballots without anything about where and when they came in, equal ones beside each other: their order says nothing. */
const ballotsFrom = (contents: readonly unknown[], numbers: ReadonlyMap<number, number>): Ballot[] =>
	contents
		.map((content) => JSON.stringify(published.parse(content)))
		.toSorted()
		.map((text, at) => {
			const { choices, points } = published.parse(JSON.parse(text));
			return { voter: String(at + 1), choices: choices.flatMap((number) => numbers.get(number) ?? []), points, cells: {} };
		});

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

/** `2026-09-21` as the format writes days: `21.09.2026`. */
const dayFor = (iso: string): string => iso.split('-').toReversed().join('.');

const limits = { approval: 'max_length', points: 'max_sum_points', ranking: 'max_length' } as const;
const metaOf = (ctx: Context, { title, budget, voted }: Pick<Counted, 'title' | 'budget' | 'voted'>): Poll['meta'] => {
	const dayOf = (moment: Date): string => dayFor(today(ctx.tenant.zone, moment));
	const rule = ruleIn(budget);
	return {
		description: title,
		country: 'Germany',
		unit: ctx.tenant.name,
		instance: today(ctx.tenant.zone, voted.closesAt).slice(0, 4),
		rule: ruleOf(rule).pabulib,
		date_begin: dayOf(voted.opensAt),
		// The end is the first moment at which nobody votes any more.
		date_end: dayOf(new Date(voted.closesAt.getTime() - 1)),
		[limits[budget.ballotType]]: String(budget.most),
		language: 'de',
		...(budget.frame !== null && { currency: 'EUR' }),
		comment: `#1: counted by the rule ${rule} of Ortsmitte (${ruleOf(rule).about})`,
	};
};

const placeName = ({ tenant }: Context, place: string): string => tenant.places.find(({ slug }) => slug === place)?.name ?? tenant.name;

/** A vote as a poll: what the rule counts, and what a file says of it. */
export const pollOf = (ctx: Context, counted: Counted, contents: readonly unknown[]): Poll => {
	const { budget, projects, receipts } = counted;
	const standing = projects.filter(isOnBallot);
	const listed = givesSeats(ruleIn(budget)) ? drawn(standing, receipts) : standing;
	return {
		meta: metaOf(ctx, counted),
		budget: budget.frame ?? (budget.seats ?? 0) * seat,
		type: budget.ballotType,
		projects: listed.map(({ number, title: name, cost, category, place }) => ({
			id: String(number),
			name,
			cost: cost ?? seat,
			isSelected: null,
			cells: { category, neighborhood: placeName(ctx, place) },
		})),
		ballots: packed(ballotsFrom(contents, new Map(listed.map(({ number }, at) => [number, at])))),
	};
};

/** The same with what came of it. */
export const decided = (poll: Poll, { verdicts }: Outcome): Poll => {
	const funded = new Set(verdicts.filter(isFunded).map(({ id }) => id));
	return { ...poll, projects: poll.projects.map((project) => ({ ...project, isSelected: funded.has(project.id) })) };
};

type Kept = Pick<Counted, 'budget' | 'voted'> & { readonly poll: Poll; readonly outcome: Outcome };
/** What an older file says, in the form of today: the same ballots, projects in the same order, and the outcome that was published. */
export const renewed = (ctx: Context, { poll, outcome, ...counted }: Kept): Poll => {
	const { comment = '', ...meta } = metaOf(ctx, { ...counted, title: poll.meta['description'] ?? '' });
	const anew = `file written anew on ${dayFor(today(ctx.tenant.zone, ctx.now))} in the form of pabulib.org, ballots and outcome unchanged`;
	const projects = poll.projects.map(({ cells: { category = '', neighborhood = '' }, ...project }) => ({
		...project,
		cells: { category, neighborhood: placeName(ctx, neighborhood) },
	}));
	return decided({ ...poll, meta: { ...meta, comment: `${comment}, #2: ${anew}` }, projects }, outcome);
};
