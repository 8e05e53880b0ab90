import * as z from 'zod';
import { takePaperCode } from '#kernel/ballot/claim.ts';
import { type Round, roundState } from '#kernel/ballot/round.ts';
import { addRound, moveRound, roundsOf, roundWith } from '#kernel/ballot/rounds.ts';
import { keySheet, resolveSheet } from '#kernel/ballot/sheets.ts';
import { issueCodes } from '#kernel/ballot/vouchers.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { kept } from '#kernel/kind/kind.ts';
import { phasesOf, setPhases } from '#kernel/phases/phases.ts';
import { readQuestionnaire, shapeOf } from '../questionnaire.ts';
import { survey, type SurveyValues } from '../survey.ts';
import type { SurveyTables } from './tables.ts';

const own = tables<SurveyTables>();

const shapeIn = (text: string): string => {
	const read = readQuestionnaire(text);
	return 'says' in read ? '' : shapeOf(read);
};

const addWave = async (tx: Tx, publicationId: string, { number, values }: { number: number; values: SurveyValues }): Promise<void> => {
	const { access, opensAt, closesAt, hasPaper, hasPhone, questions } = values;
	const roundId = await addRound(tx, { publicationId, name: `Welle ${number}`, access, opensAt, closesAt, hasPaper });
	await own.insert(tx, 'surveyWave', { roundId, questions, hasPhone });
};

/** While people answer, words may be mended; questions and answers stay what they were, so that nothing is lost and nothing means something else. */
const changeWave = async (tx: Tx, round: Round, { questions, access, opensAt, closesAt, hasPhone }: SurveyValues): Promise<void> => {
	const { questions: asked } = await own
		.from(tx, 'surveyWave')
		.select('questions')
		.where('roundId', '=', round.id)
		.executeTakeFirstOrThrow();
	if (roundState(round, tx.now) !== 'planned') {
		if (shapeIn(asked) !== shapeIn(questions))
			throw new Invalid({ questions: 'die Umfrage läuft: Fragen und Antworten bleiben, nur ihre Wörter lassen sich noch ändern' });
		if (round.access !== access) throw new Invalid({ access: 'die Umfrage läuft: wer teilnimmt, bleibt' });
	}
	await moveRound(tx, round.id, { opensAt, closesAt });
	await own.update(tx, 'surveyWave').set({ questions, hasPhone }).where('roundId', '=', round.id).execute();
};

/** A survey has one phase to vote for each wave, so that it stands under `/mitmachen` and its followers hear of it. */
export const keepPhases = async (tx: Tx, id: string): Promise<void> => {
	const [rounds, known] = [await roundsOf(tx, id), (await phasesOf(tx, [id])).get(id) ?? []];
	const phases = rounds.map(({ name, opensAt, closesAt }, at) => ({
		id: known[at]?.id,
		capability: 'vote' as const,
		title: rounds.length === 1 ? survey.one : name,
		opensAt,
		closesAt,
	}));
	await setPhases(tx, id, phases);
};

/** Keeps the waves in step with what was saved: dates after the end of the last wave begin the next one. */
const keepWaves = async (tx: Tx, id: string, values: SurveyValues): Promise<void> => {
	const rounds = await roundsOf(tx, id);
	const last = rounds.at(-1);
	if (!last || values.opensAt >= last.closesAt) return addWave(tx, id, { number: rounds.length + 1, values });
	if (roundState(last, tx.now) !== 'counted') await changeWave(tx, last, values);
};

export const keptSurvey = kept(survey, async (tx, saved) => {
	for (const { id, values } of saved) {
		await keepWaves(tx, id, values);
		await keepPhases(tx, id);
	}
});

const roundId = z.uuid();

/** Codes for letters: shown once, as letters, and never again. */
export const makeCodes = command({
	name: 'survey.letters',
	permission: survey.permission,
	input: z.object({ roundId, count: z.number().int().min(1, 'outOfRange').max(20_000, 'outOfRange') }),
	run: async (tx, { roundId: id, count }) => {
		const round = await roundWith(tx, id);
		if (round.access !== 'codes' || roundState(round, tx.now) === 'counted')
			throw new Invalid({ count: 'hier gibt es keine Codes mehr' });
		const codes = await issueCodes(tx, id, count);
		return { id: round.publicationId, subject: `${codes.length} Briefe, ${round.name}`, codes };
	},
});

/** A form with a code came back on paper. The log says that one did, not which. */
export const takeForm = command({
	name: 'survey.takeForm',
	permission: 'surveys.key',
	input: z.object({ roundId, code: z.string().trim().min(1, 'required').max(40) }),
	run: async (tx, { roundId: id, code }) => {
		const refused = await takePaperCode(tx, id, code);
		return { id: (await roundWith(tx, id)).publicationId, refused: refused?.refused ?? null };
	},
});

const sheet = z.object({
	roundId,
	channel: z.enum(['paper', 'dots']),
	number: z.number().int().min(1, 'outOfRange').max(1_000_000, 'outOfRange'),
	content: z.string(),
	ballots: z.array(z.string()).max(5000, 'outOfRange'),
});

/** One of two people keys a sheet. */
export const keyForm = command({
	name: 'survey.keySheet',
	permission: 'surveys.key',
	input: sheet,
	run: async (tx, keyed) => {
		const outcome = await keySheet(tx, keyed);
		return { id: (await roundWith(tx, keyed.roundId)).publicationId, subject: `Bogen ${keyed.number}`, outcome };
	},
});

/** Two people keyed different things; somebody read the sheet once more. */
export const resolveForm = command({
	name: 'survey.resolveSheet',
	permission: survey.permission,
	input: sheet,
	run: async (tx, keyed) => {
		const outcome = await resolveSheet(tx, keyed);
		return { id: (await roundWith(tx, keyed.roundId)).publicationId, subject: `Bogen ${keyed.number}`, outcome };
	},
});
