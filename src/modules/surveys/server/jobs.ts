import { type Round, roundState } from '#kernel/ballot/round.ts';
import { roundsOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import type { Context } from '#kernel/context.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { own } from './tables.ts';

const isDue = (round: Round, now: Date): boolean => roundState(round, now) === 'closed' && !round.hasPaper;

/** Opens the urns of what is over; where there is paper, somebody does it who sees that every sheet is keyed. */
export const countSurveys = async (ctx: Context): Promise<void> => {
	for (const { publicationId } of await own.from(ctx, 'survey').select('publicationId').execute())
		for (const round of await roundsOf(ctx, publicationId)) if (isDue(round, ctx.now)) await openUrn(ctx, round.id);
};

export const counting: Job = {
	name: 'surveys.count',
	says: 'Zählt beendete Umfragen ohne Papier aus',
	cron: '*/5 * * * *',
	run: countSurveys,
};
