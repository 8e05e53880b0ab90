import { sql } from 'kysely';
import * as z from 'zod';
import { answersIn } from '#kernel/ballot/counted.ts';
import type { CountedRound } from '#kernel/ballot/forgetting.ts';
import { type Round, roundState } from '#kernel/ballot/round.ts';
import { roundsOf, roundWith } from '#kernel/ballot/rounds.ts';
import type { Context, Tx } from '#kernel/context.ts';
import type { Showing } from '#kernel/module.ts';
import { shownIn } from '#kernel/media/media.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { type Answer, type Answers, spotParts } from '../answers.ts';
import { type Option, type Question, readQuestionnaire } from '../questionnaire.ts';
import { type Result, resultOf } from '../result.ts';
import { own } from './tables.ts';

export type Wave = {
	readonly round: Round;
	readonly questions: readonly Question[];
	readonly hasPhone: boolean;
	readonly hasKiosk: boolean;
	readonly kept: Result | null;
};

/** Questions with what their pictures show. */
const described = async (ctx: Context, questions: readonly Question[]): Promise<readonly Question[]> => {
	const images = questions.flatMap(({ options }) => options.flatMap(({ image }) => image ?? []));
	if (images.length === 0) return questions;
	const shown = await shownIn(ctx, images);
	const told = (option: Option): Option => ({ ...option, alt: shown.get(option.image ?? '') ?? '' });
	return questions.map((question) => ({ ...question, options: question.options.map(told) }));
};

/** The waves of a survey with the questions that each of them put, the oldest first. */
export const wavesOf = async (ctx: Context, publicationId: string): Promise<readonly Wave[]> => {
	const rounds = await roundsOf(ctx, publicationId);
	if (rounds.length === 0) return [];
	const texts = await own
		.from(ctx, 'surveyWave')
		.select(['roundId', 'questions', 'hasPhone', 'hasKiosk', 'result'])
		.where(
			'roundId',
			'in',
			rounds.map(({ id }) => id),
		)
		.execute();
	const waves = rounds.map(async (round) => {
		const put = texts.find(({ roundId }) => roundId === round.id);
		const read = readQuestionnaire(put?.questions ?? '');
		const ways = { hasPhone: put?.hasPhone ?? false, hasKiosk: put?.hasKiosk ?? false };
		return { round, questions: 'says' in read ? [] : await described(ctx, read), ...ways, kept: put?.result ?? null };
	});
	return Promise.all(waves);
};

const content = z.object({
	a: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())])),
});

/** The answers in what a ballot or a sheet holds; `undefined` for anything else. */
export const answersOf = (raw: unknown): Answers | undefined => content.safeParse(raw).data?.a;

export type WaveResult = Wave & { readonly result: Result };

const worked = async (ctx: Context, wave: Wave): Promise<WaveResult> => {
	if (wave.kept) return { ...wave, result: wave.kept };
	const ballots = (await answersIn(ctx, wave.round.id)).flatMap(({ channel, content: raw }) => {
		const answers = answersOf(raw);
		return answers ? [{ channel, answers }] : [];
	});
	const villages = villagesOf(ctx.tenant).map(({ slug, name }) => ({ key: slug, label: { de: name } }));
	return { ...wave, result: resultOf(wave.questions, ballots, { villages, hasPhone: wave.hasPhone, hasKiosk: wave.hasKiosk }) };
};

/** All waves that were counted, worked out from their ballots; nothing finer than what is published leaves this function. */
export const resultsOf = remembered(
	async (ctx: Context, publicationId: string): Promise<readonly WaveResult[]> => {
		const waves = (await wavesOf(ctx, publicationId)).filter(({ round }) => roundState(round, ctx.now) === 'counted');
		return Promise.all(waves.map((wave) => worked(ctx, wave)));
	},
	aMoment,
	(id) => id,
);

/** A spot in words. */
const spotWords = (answer: Answer | undefined): string[] => {
	if (typeof answer !== 'object' || !(spotParts.street in answer)) return [];
	return [[answer[spotParts.village], answer[spotParts.street]].filter(Boolean).join(', ')];
};

/** What people wrote, apart from everything else they answered and in the order of the alphabet: for whoever evaluates, from ten texts on. */
export const textsOf = async (ctx: Context, wave: Wave, question: Question): Promise<readonly string[]> => {
	const texts = (await answersIn(ctx, wave.round.id)).flatMap(({ content: raw }) => {
		const answer = answersOf(raw)?.[question.id];
		if (question.type === 'map') return spotWords(answer);
		return typeof answer === 'string' ? [answer] : [];
	});
	return texts.length < 10 ? [] : texts.toSorted((a, b) => a.localeCompare(b, 'de'));
};

/** Keeps what was published of each counted wave beside its questions: the ballots stay in the installation that counted them, and there for a while only. */
export const keepResults = async (tx: Tx): Promise<void> => {
	for (const { publicationId } of await own.from(tx, 'survey').select('publicationId').execute())
		for (const wave of await wavesOf(tx, publicationId)) {
			if (wave.kept !== null || roundState(wave.round, tx.now) !== 'counted') continue;
			const { result } = await worked(tx, wave);
			await own
				.update(tx, 'surveyWave')
				.set({ result: JSON.stringify(result) })
				.where('roundId', '=', wave.round.id)
				.execute();
		}
};

/** The same before answers are forgotten: afterwards every counted wave is shown from what is kept. */
export const keepingResults = async (tx: Tx, counted: readonly CountedRound[]): Promise<readonly CountedRound[]> => {
	if (counted.length > 0) await keepResults(tx);
	return counted;
};

/** Surveys that put these pictures to the vote, or will, and each wave that did. */
export const showing = async (ctx: Context, imageIds: readonly string[]): Promise<readonly Showing[]> => {
	const named = (questions: string) => imageIds.filter((imageId) => questions.includes(`[${imageId}]`));
	const isPhotoVote = sql<boolean>`questions like any(${imageIds.map((imageId) => `%[${imageId}]%`)}::text[])`;
	const surveys = await own.from(ctx, 'survey').select(['publicationId', 'questions']).where(isPhotoVote).execute();
	const waves = await own.from(ctx, 'surveyWave').select(['roundId', 'questions']).where(isPhotoVote).execute();
	const put = waves.map(async ({ roundId, questions }) => ({ questions, publicationId: (await roundWith(ctx, roundId)).publicationId }));
	return [...surveys, ...(await Promise.all(put))].flatMap(({ publicationId, questions }) =>
		named(questions).map((imageId) => ({ imageId, publicationId })),
	);
};
