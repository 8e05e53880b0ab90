import { ballotDesk } from '#kernel/ballot/desk.ts';
import { type Round, roundState } from '#kernel/ballot/round.ts';
import { addRound, moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import type { Tx } from '#kernel/context.ts';
import { Invalid, type Problems } from '#kernel/errors.ts';
import { kept } from '#kernel/kind/kind.ts';
import { arePictures } from '#kernel/media/media.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { dotBallots } from '../answers.ts';
import { readQuestionnaire, shapeOf } from '../questionnaire.ts';
import { survey, type SurveyValues } from '../survey.ts';
import { own } from './tables.ts';

const shapeIn = (text: string): string => {
	const read = readQuestionnaire(text);
	return 'says' in read ? '' : shapeOf(read);
};

const addWave = async (tx: Tx, publicationId: string, { number, values }: { number: number; values: SurveyValues }): Promise<void> => {
	const { access, opensAt, closesAt, hasPaper, hasPhone, hasKiosk, questions } = values;
	const roundId = await addRound(tx, { publicationId, name: `Welle ${number}`, access, opensAt, closesAt, hasPaper });
	await own.insert(tx, 'surveyWave', { roundId, questions, hasPhone, hasKiosk });
};

const aMinute = 60_000;
/** A form says moments to the minute. */
const isSameMinute = (one: Date, other: Date): boolean => Math.floor(one.getTime() / aMinute) === Math.floor(other.getTime() / aMinute);

/** What was put to people and what comes in its place, where that is not to be. `asked`: the questions as they were put. */
type Change = { readonly round: Round; readonly asked: string; readonly values: SurveyValues };

/** Once people answer, questions and ways in stay. */
const brokenByChange = ({ round, asked, values: { questions, opensAt, hasPaper } }: Change): Problems => ({
	...(shapeIn(asked) !== shapeIn(questions) && {
		questions: 'die Umfrage läuft: Fragen und Antworten bleiben, nur ihre Wörter lassen sich noch ändern',
	}),
	...(!isSameMinute(round.opensAt, opensAt) && { opensAt: 'die Umfrage läuft: ihr Beginn bleibt' }),
	...(round.hasPaper && !hasPaper && { hasPaper: 'die Umfrage läuft: Bögen auf Papier kommen noch zurück' }),
});

/** While people answer, words may be mended; questions and answers stay what they were, so that nothing is lost and nothing means something else. */
const changeWave = async (tx: Tx, round: Round, values: SurveyValues): Promise<void> => {
	const { questions: asked } = await own
		.from(tx, 'surveyWave')
		.select('questions')
		.where('roundId', '=', round.id)
		.executeTakeFirstOrThrow();
	const isBegun = roundState(round, tx.now) !== 'planned';
	const problems: Problems = {
		...(isBegun && brokenByChange({ round, asked, values })),
		...((isBegun || round.letters > 0) &&
			round.access !== values.access && { access: 'es gibt schon Briefe oder Antworten: wer teilnimmt, bleibt' }),
	};
	if (Object.keys(problems).length > 0) throw new Invalid(problems);
	const { questions, hasPhone, hasKiosk, access, opensAt, closesAt, hasPaper } = values;
	await moveRound(tx, round.id, { access, opensAt, closesAt, hasPaper });
	await own.update(tx, 'surveyWave').set({ questions, hasPhone, hasKiosk }).where('roundId', '=', round.id).execute();
};

/** A survey has one phase to vote for each wave, so that it stands under `/mitmachen` and its followers hear of it. */
export const keepPhases = async (tx: Tx, id: string): Promise<void> => {
	const [rounds, known] = [await roundsOf(tx, id), await phasesWith(tx, id)];
	const phases = rounds.map(({ name, opensAt, closesAt }, at) => ({
		id: known[at]?.id,
		capability: 'vote' as const,
		title: rounds.length === 1 ? survey.one : name,
		opensAt,
		closesAt,
	}));
	await setPhases(tx, id, phases);
};

/** Keeps the waves in step with what was saved: dates after the end of a wave that has begun make the next one. */
const keepWaves = async (tx: Tx, id: string, values: SurveyValues): Promise<void> => {
	const rounds = await roundsOf(tx, id);
	const last = rounds.at(-1);
	const isNext = !last || (roundState(last, tx.now) !== 'planned' && values.opensAt >= last.closesAt);
	if (isNext) return addWave(tx, id, { number: rounds.length + 1, values });
	if (roundState(last, tx.now) !== 'counted') await changeWave(tx, last, values);
};

const demandPictures = async (tx: Tx, text: string): Promise<void> => {
	const read = readQuestionnaire(text);
	const images = 'says' in read ? [] : read.flatMap(({ options }) => options.flatMap(({ image }) => image ?? []));
	if (!(await arePictures(tx, images)))
		throw new Invalid({ questions: 'ein Bild steht nicht in der Mediathek: seine Kennung steht dort neben ihm' });
};

export const keptSurvey = kept(survey, async (tx, saved) => {
	for (const { id, values } of saved) {
		await demandPictures(tx, values.questions);
		await keepWaves(tx, id, values);
		await keepPhases(tx, id);
	}
});

export const paper = ballotDesk({
	name: 'survey',
	paper: 'Bogen',
	run: survey.permission,
	key: 'surveys.key',
	ballotsOf: (content, channel) => (channel === 'dots' ? dotBallots(content) : [content]),
});
