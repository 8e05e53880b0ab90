import type { SheetChannel } from '#kernel/ballot/sheets.ts';
import { staff } from '#kernel/context.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { comparedPages } from '#screens/compared-pages.tsx';
import { isKept, keyingText, numberIn } from '#screens/keyed-twice.tsx';
import { contentOf, type Filled, type Typed } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import { deskPath as path, survey } from '../survey.ts';
import { paper } from '../server/commands.ts';
import type { Wave } from '../server/queries.ts';
import { type Asking, deskPage } from './desk-page.tsx';
import { dueWaveAt } from './participation.tsx';
import { dotWords, sheetWords } from './sheet-words.tsx';
import { filledIn } from './sitting.tsx';
import { DotsPage, faultOfDots, SheetPage } from './keying.tsx';

/** Whoever left a question out on paper left it out. */
const onPaper = ({ questions }: Wave): readonly Question[] => questions.map((question) => ({ ...question, isRequired: false }));

export const sheetPage = async (
	c: Asking,
	typed: Typed,
	more: { problems?: Filled['problems']; said?: string; numberError?: string | undefined } = {},
) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await dueWaveAt(c);
	const about = { ctx, slug: thing.slug, title: thing.words.title, questions: onPaper(wave), typed, ...more };
	return c.render(<SheetPage {...about} />, { title: 'Bogen erfassen' });
};

export const keyedSheet = async (c: Asking) => {
	const { wave } = await dueWaveAt(c);
	const typed = listsIn(await c.req.parseBody({ all: true }));
	const number = numberIn(typed);
	const { answers, problems } = filledIn(c.var.ctx, { questions: onPaper(wave) }, typed);
	const numberError = number === undefined ? 'Bitte die Nummer auf dem Bogen angeben' : undefined;
	if (number === undefined || Object.keys(problems).length > 0) {
		c.status(422);
		return sheetPage(c, typed, { problems, numberError });
	}
	const content = contentOf(answers);
	const { outcome } = await paper.keySheet(c.var.ctx, { roundId: wave.round.id, channel: 'paper', number, content });
	return sheetPage(c, isKept(outcome) ? {} : typed, { said: keyingText(outcome, 'Bogen') });
};

type DotsSaid = {
	readonly said?: string;
	readonly numberError?: string | undefined;
	readonly dotsError?: string;
	readonly isEmpty?: boolean;
};
export const dotsPage = async (c: Asking, typed: Typed, said: DotsSaid = {}) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await dueWaveAt(c);
	return c.render(<DotsPage ctx={ctx} slug={thing.slug} title={thing.words.title} questions={wave.questions} typed={typed} {...said} />, {
		title: 'Klebepunkte erfassen',
	});
};

export const keyedDots = async (c: Asking) => {
	const { wave } = await dueWaveAt(c);
	const typed = listsIn(await c.req.parseBody());
	const question = wave.questions.find(({ id }) => id === typed['frage']?.[0]);
	const dots = (question?.options ?? []).map(({ key }) => [key, typed[`p-${key}`]?.[0] ?? ''] as const);
	const number = numberIn(typed);
	const fault = faultOfDots(dots.map(([, raw]) => raw));
	if (!question || number === undefined || fault) {
		c.status(422);
		return dotsPage(c, typed, { numberError: number === undefined ? 'Bitte die Nummer der Tafel angeben' : undefined, ...fault });
	}
	const content = JSON.stringify({ frage: question.id, punkte: Object.fromEntries(dots.map(([key, raw]) => [key, Number(raw)])) });
	const { outcome } = await paper.keySheet(c.var.ctx, {
		roundId: wave.round.id,
		channel: 'dots',
		number,
		content,
	});
	return dotsPage(c, isKept(outcome) ? { frage: [question.id] } : typed, { said: keyingText(outcome, 'Tafel') });
};

export const compared = comparedPages('/:slug/vergleich/:channel/:number', {
	paper: 'Bogen',
	desk: paper,
	find: async (c) => {
		const ctx = staff(c.var.ctx, survey.permission);
		const { thing, wave } = await dueWaveAt(c);
		const channel: SheetChannel = c.req.param('channel') === 'dots' ? 'dots' : 'paper';
		return {
			ctx,
			title: thing.words.title,
			name: { roundId: wave.round.id, channel, number: Number(c.req.param('number')) },
			back: `${path}/${thing.slug}#papier`,
			wordsOf: (content) => (channel === 'dots' ? dotWords(wave.questions, content) : sheetWords(ctx, wave, content)),
		};
	},
	told: deskPage,
});
