import { ballotRunners } from '#kernel/ballot/desk.ts';
import { decidable } from '#kernel/ballot/sheets.ts';
import { type OpenRound, openRounds } from '#kernel/ballot/waiting.ts';
import { type Permission, reachOf, type Staff } from '#kernel/context.ts';
import type { Waiting, WaitingThing } from '#kernel/module.ts';
import { lastDay } from './moments.ts';
import { type Paper, papers } from './paper-words.ts';
import { waitingList } from './waiting.ts';

type Deed = 'key' | 'compare' | 'count';
/** `run`: who says whose word is right and opens the urn; `key`: who keys paper; `at`: where a deed is done. */
type Desk = {
	readonly kind: string;
	readonly paper: Paper;
	readonly run: Permission;
	readonly key: Permission;
	readonly all: string;
	readonly at: (round: OpenRound, deed: Deed) => string;
};

type Heaps = OpenRound['heaps'];
const sum = (heaps: Heaps): number => heaps.reduce((all, { count }) => all + count, 0);
const waits = (count: number, paper: Paper): string => (count === 1 ? `Ein ${paper} wartet` : `${count} ${papers[paper].many} warten`);
const inTime = (isOver: boolean, text: string): WaitingThing['light'] =>
	isOver ? { light: 'stop', text: 'Hält die Auszählung auf' } : { light: 'wait', text };

/** What is to be done for a round, whoever does it; the second hand is never the first, and who keyed does not decide. */
const dueIn = async (ctx: Staff<'office.enter'>, { heaps, closesAt, hasPaper }: OpenRound, paper: Paper) => {
	const isOver = closesAt <= ctx.now;
	const second = sum(heaps.filter(({ secondBy, firstBy }) => secondBy === null && firstBy !== ctx.actor.id));
	const unlike = sum(
		await decidable(
			ctx,
			heaps.filter(({ secondBy }) => secondBy !== null),
			ballotRunners,
		),
	);
	return [
		{
			deed: 'key',
			isDue: second > 0,
			title: 'Zum zweiten Mal erfassen',
			text: `${waits(second, paper)} auf eine zweite Person.`,
			light: inTime(isOver, 'Einmal erfasst'),
		},
		{
			deed: 'compare',
			isDue: unlike > 0,
			title: 'Eingaben vergleichen',
			text: `${waits(unlike, paper)} auf jemanden, der das Papier in der Hand hat.`,
			light: inTime(isOver, 'Zwei verschiedene'),
		},
		{
			deed: 'count',
			isDue: isOver && hasPaper && heaps.length === 0,
			title: 'Auszählen',
			text: `Zu Ende seit ${lastDay(ctx, closesAt)}. Alle erfassten ${papers[paper].many} stimmen überein.`,
			light: { light: 'wait', text: 'Urne ist zu' },
		},
	] as const;
};

/** Where ballots are kept: sheets that need a second hand or a decision, and urns that somebody has to open. */
export const waitingBallots = (desk: Desk): Waiting =>
	waitingList(desk.all, async (ctx) => {
		if (reachOf(ctx, desk.run) === null && reachOf(ctx, desk.key) === null) return [];
		const rounds = (await openRounds(ctx)).filter(({ kind }) => kind === desk.kind);
		const due = await Promise.all(rounds.map(async (round) => ({ round, deeds: await dueIn(ctx, round, desk.paper) })));
		return due.flatMap(({ round, deeds }) =>
			deeds
				.filter(({ deed, isDue }) => isDue && reachOf(ctx, deed === 'key' ? desk.key : desk.run) !== null)
				.map(({ deed, title, text, light }) => ({
					href: desk.at(round, deed),
					icon: 'how_to_vote',
					title: `${title}: ${round.words.title}`,
					text,
					light,
				})),
		);
	});
