import type { Context as Request } from 'hono';
import { type Ballot, cast, type Receipt } from '#kernel/ballot/cast.ts';
import type { Token } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import type { Env } from '#kernel/module.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import type { Refused } from '#kernel/ballot/refusal-texts.ts';
import type { Markup } from '#ui/markup.ts';
import { contentOf, type Filled, inputOf, isAsked, readAnswers, type Typed } from '../answers.ts';
import type { Wave } from '../server/queries.ts';
import { QuestionPage } from './entrance.tsx';

type Answer = Response | Promise<Response>;
export type Right = { readonly token: Token } | { readonly refused: Refused };

/** Where somebody answers: on her own device, through a clerk at the telephone, at the screen of an infopoint. */
export type Sitting = {
	readonly title: string;
	readonly wave: Wave;
	/** Where the answers go, with what else the form carries. */
	readonly action: string;
	readonly hidden: Readonly<Record<string, string>>;
	/** What is guaranteed here. */
	readonly lead: string;
	/** Where one begins again with another right to vote. */
	readonly door?: string;
	/** Beside the button that sends. */
	readonly beside?: Markup;
	readonly channel: Ballot['channel'];
	/** Asked for when the answers are complete. */
	readonly right: () => Right | Promise<Right>;
	readonly show: (page: Markup) => Answer;
	readonly done: (receipt: Receipt, ballot: Ballot) => Answer;
};

/** What a form brought, read by the questions of a wave. */
export const filledIn = ({ tenant }: Context, { questions }: Pick<Wave, 'questions'>, typed: Typed): Filled =>
	readAnswers(questions, typed, { villages: villageSlugs(tenant) });

type Shown = { readonly typed: Typed; readonly refused?: Refused; readonly isTried?: boolean };

/** The questions as far as they are put to somebody with these answers. */
export const questionsPage = (c: Request<Env>, sitting: Sitting, { typed, refused, isTried = false }: Shown) => {
	const { ctx } = c.var;
	const { title, wave, action, hidden, lead, beside, door } = sitting;
	const { asked, problems } = filledIn(ctx, wave, typed);
	const isNew = asked.filter(({ id, onlyIf }) => onlyIf !== null && typed[inputOf(id)] === undefined);
	const shown = isTried
		? Object.fromEntries(Object.entries(problems).filter(([id]) => !isNew.some((question) => question.id === id)))
		: {};
	if (Object.keys(shown).length > 0 || refused !== undefined) c.status(refused === 'slow' ? 429 : 422);
	const form = { title, action, hidden, lead, beside, door, typed, asked, refused, more: isTried ? isNew : [] };
	return sitting.show(<QuestionPage ctx={ctx} questions={wave.questions} {...form} problems={shown} />);
};

const isComplete = (wave: Wave, typed: Typed, asked: readonly { id: string }[]): boolean =>
	wave.questions.every(
		(question) =>
			question.onlyIf === null ||
			!asked.some(({ id }) => id === question.id) ||
			Object.keys(typed).some((name) => name.startsWith(inputOf(question.id))),
	);

/** Takes what was filled in: asks on, says what is wrong, or casts it and answers with the receipt. */
export const handedIn = async (c: Request<Env>, sitting: Sitting, typed: Typed) => {
	const { ctx } = c.var;
	const { wave, channel } = sitting;
	const { answers, problems, asked } = filledIn(ctx, wave, typed);
	if (Object.keys(problems).length > 0 || !isComplete(wave, typed, asked)) return questionsPage(c, sitting, { typed, isTried: true });
	const kept = Object.fromEntries(
		wave.questions.filter((question) => isAsked(question, answers) && question.id in answers).map(({ id }) => [id, answers[id] ?? '']),
	);
	const right = await sitting.right();
	if ('refused' in right) return questionsPage(c, sitting, { typed, refused: right.refused });
	const ballot: Ballot = { roundId: wave.round.id, token: right.token, content: contentOf(kept), channel };
	const done = await cast(ctx, ballot);
	return 'refused' in done ? questionsPage(c, sitting, { typed, refused: done.refused }) : sitting.done(done.taken, ballot);
};
