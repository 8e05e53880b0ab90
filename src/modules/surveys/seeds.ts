import { dropSheets } from '#kernel/ballot/urn.ts';
import { layCounted } from '#kernel/ballot/lay.ts';
import { addRound, moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { bus, doctor, market } from './seeds/questionnaires.ts';
import { answering, dot } from './seeds/people.ts';
import { survey } from './survey.ts';
import { keepPhases } from './server/commands.ts';
import { own } from './server/tables.ts';

const home = 'auenrode';
const letters = 900;

export const surveys = ({ id, zone }: Tenant, now: Date): readonly Seed[] =>
	id !== home
		? []
		: [
				{
					daysAgo: 150,
					byline: 'Projektbüro Auenrode',
					answers: {
						...market,
						access: 'codes',
						opensAt: midnightIn(-62, zone, now).toISOString(),
						closesAt: midnightIn(-41, zone, now).toISOString(),
						hasPaper: 'ja',
					},
				},
				{
					daysAgo: 6,
					byline: 'Projektbüro Auenrode',
					answers: {
						...doctor,
						access: 'device',
						opensAt: midnightIn(-6, zone, now).toISOString(),
						closesAt: midnightIn(15, zone, now).toISOString(),
						hasKiosk: 'ja',
					},
				},
				{
					daysAgo: 3,
					byline: 'Projektbüro Auenrode',
					answers: {
						...bus,
						access: 'codes',
						opensAt: midnightIn(-3, zone, now).toISOString(),
						closesAt: midnightIn(25, zone, now).toISOString(),
						hasPaper: 'ja',
						hasPhone: 'ja',
					},
				},
			];

/** A wave as it went: most online, sixty on paper, forty dots on the window of the project's office. */
const countWave = (tx: Tx, roundId: string, { online, wave }: { online: number; wave: 1 | 2 }): Promise<void> =>
	layCounted(tx, {
		roundId,
		letters,
		ballots: [
			...Array.from({ length: online }, (_, at) => ({ channel: 'online' as const, content: answering(at, wave) })),
			...Array.from({ length: 60 }, (_, at) => ({ channel: 'paper' as const, content: answering(online + at, wave) })),
			...Array.from({ length: 40 }, (_, at) => ({ channel: 'dots' as const, content: dot(at, wave) })),
		],
	});

const answerMarket = async (tx: Tx, publicationId: string): Promise<void> => {
	const [second] = await roundsOf(tx, publicationId);
	if (!second) return;
	await moveRound(tx, second.id, { name: 'Welle 2' });
	const { zone } = tx.tenant;
	const times = { opensAt: midnightIn(-148, zone, tx.now), closesAt: midnightIn(-127, zone, tx.now) };
	const first = await addRound(tx, { publicationId, name: 'Welle 1', access: 'codes', hasPaper: true, ...times });
	await own.insert(tx, 'surveyWave', { roundId: first, questions: market.questions, hasPhone: false, hasKiosk: false });
	await keepPhases(tx, publicationId);
	await countWave(tx, first, { online: 358, wave: 1 });
	await countWave(tx, second.id, { online: 412, wave: 2 });
};

const answerDoctor = async (tx: Tx, publicationId: string): Promise<void> => {
	const [round] = await roundsOf(tx, publicationId);
	if (!round) return;
	const contents = Array.from({ length: 27 }, (_, at) => JSON.stringify({ a: { weg: ['auto', 'bus', 'rad'][at % 3] } }));
	await dropSheets(tx, { roundId: round.id, channel: 'paper', contents });
};

/** Puts answers into what was planted: one survey counted in two waves, one that runs. */
export const growSurveys = async (ctx: Context): Promise<void> => {
	if (ctx.tenantId !== home) return;
	const [finished, running] = await Promise.all(
		['markt-ohne-autos', 'wie-kommen-sie-zum-arzt'].map((slug) => shownThing(ctx, survey, { slug })),
	);
	await walled(ctx, async (tx) => {
		if (finished) await answerMarket(tx, finished.id);
		if (running) await answerDoctor(tx, running.id);
	});
};
