import type { SheetChannel } from '#kernel/ballot/sheets.ts';
import { openSheets } from '#kernel/ballot/sheets.ts';
import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { isKept, keyingTexts, numberIn } from '#screens/keyed-twice.tsx';
import { contentOf, type Filled, type Typed } from '../answers.ts';
import { deskPath as path, survey } from '../survey.ts';
import { paper } from '../server/commands.ts';
import { type Asking, deskPage } from './desk-page.tsx';
import { waveAt } from './participation.tsx';
import { filledIn } from './sitting.tsx';
import { DotsPage, SheetPage } from './keying.tsx';

export const sheetPage = async (c: Asking, typed: Typed, more: { problems?: Filled['problems']; said?: string } = {}) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await waveAt(c);
	const about = { ctx, slug: thing.slug, title: thing.words.title, questions: wave.questions, typed, ...more };
	return c.render(<SheetPage {...about} />, { title: 'Bogen erfassen', current: path });
};

export const keyedSheet = async (c: Asking) => {
	const { wave } = await waveAt(c);
	const typed = listsIn(await c.req.parseBody({ all: true }));
	const number = numberIn(typed);
	const { answers, problems } = filledIn(c.var.ctx, wave, typed);
	// Whoever left a question out on paper left it out.
	const wrong = Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== 'required'));
	if (number === undefined) return sheetPage(c, typed, { problems: wrong, said: 'Bitte die Nummer auf dem Bogen angeben.' });
	if (Object.keys(wrong).length > 0) return sheetPage(c, typed, { problems: wrong });
	const content = contentOf(answers);
	const { outcome } = await paper.keySheet(c.var.ctx, { roundId: wave.round.id, channel: 'paper', number, content, ballots: [content] });
	return sheetPage(c, isKept(outcome) ? {} : typed, { said: keyingTexts[outcome] });
};

export const dotsPage = async (c: Asking, typed: Typed, said?: string) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await waveAt(c);
	return c.render(
		<DotsPage ctx={ctx} slug={thing.slug} title={thing.words.title} questions={wave.questions} typed={typed} said={said} />,
		{
			title: 'Klebepunkte erfassen',
			current: path,
		},
	);
};

/** One answer for each dot. */
const dotBallots = (content: string): string[] => {
	const { frage, punkte }: { frage: string; punkte: Record<string, number> } = JSON.parse(content);
	return Object.entries(punkte).flatMap(([key, count]) => Array.from({ length: count }, () => contentOf({ [frage]: key })));
};

export const keyedDots = async (c: Asking) => {
	const { wave } = await waveAt(c);
	const typed = listsIn(await c.req.parseBody());
	const question = wave.questions.find(({ id }) => id === typed['frage']?.[0]);
	const counts = Object.fromEntries((question?.options ?? []).map(({ key }) => [key, Number(typed[`p-${key}`]?.[0] || 0)]));
	const number = numberIn(typed);
	const isWrong = Object.values(counts).some((count) => !Number.isInteger(count) || count < 0 || count > 2000);
	if (!question || number === undefined || isWrong) return dotsPage(c, typed, 'Bitte die Nummer der Tafel und ganze Zahlen angeben.');
	const content = JSON.stringify({ frage: question.id, punkte: counts });
	const { outcome } = await paper.keySheet(c.var.ctx, {
		roundId: wave.round.id,
		channel: 'dots',
		number,
		content,
		ballots: dotBallots(content),
	});
	return dotsPage(c, {}, keyingTexts[outcome]);
};

export const differing = async (c: Asking) => {
	const ctx = staff(c.var.ctx, survey.permission);
	const { thing, wave } = await waveAt(c);
	const channel: SheetChannel = c.req.param('channel') === 'dots' ? 'dots' : 'paper';
	const number = Number(c.req.param('number'));
	const sheet = (await openSheets(c.var.ctx, wave.round.id)).find((one) => one.channel === channel && one.number === number);
	if (!sheet?.first || !sheet.second) throw new NotFound('sheet');
	return { ctx, thing, wave, channel, number, words: [sheet.first, sheet.second] };
};

export const resolved = async (c: Asking) => {
	const { wave, channel, number, words } = await differing(c);
	const content = words[Number(listsIn(await c.req.parseBody())['eingabe']?.[0])] ?? '';
	if (content === '') throw new NotFound('sheet');
	const ballots = channel === 'dots' ? dotBallots(content) : [content];
	const { outcome } = await paper.resolveSheet(c.var.ctx, { roundId: wave.round.id, channel, number, content, ballots });
	return deskPage(c, keyingTexts[outcome]);
};
