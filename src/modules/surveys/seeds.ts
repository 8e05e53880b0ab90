import { dropSheets } from '#kernel/ballot/urn.ts';
import { layCounted } from '#kernel/ballot/lay.ts';
import { addRound, moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { bus, doctor, market } from './seeds/questionnaires.ts';
import { answering, dot } from './seeds/people.ts';
import { survey } from './survey.ts';
import { keepPhases } from './server/commands.ts';
import { own } from './server/tables.ts';

const home = 'auenrode';
const day = 86_400_000;
const around = (now: Date, days: number): Date => new Date(now.getTime() + days * day);
const written = (at: Date): string => at.toISOString();
const letters = 900;

export const surveys = ({ id }: Tenant, now: Date): readonly Seed[] =>
	id !== home
		? []
		: [
				{
					daysAgo: 150,
					byline: 'Projektbüro Auenrode',
					answers: {
						...market,
						access: 'codes',
						opensAt: written(around(now, -62)),
						closesAt: written(around(now, -41)),
						hasPaper: 'ja',
					},
				},
				{
					daysAgo: 6,
					byline: 'Projektbüro Auenrode',
					answers: {
						...doctor,
						access: 'device',
						opensAt: written(around(now, -6)),
						closesAt: written(around(now, 15)),
						hasKiosk: 'ja',
					},
				},
				{
					daysAgo: 3,
					byline: 'Projektbüro Auenrode',
					answers: {
						...bus,
						access: 'codes',
						opensAt: written(around(now, -3)),
						closesAt: written(around(now, 25)),
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
	const times = { opensAt: around(tx.now, -148), closesAt: around(tx.now, -127) };
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
