import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';

type Asking = { readonly ctx: Context; readonly typed: Readonly<Record<string, string | undefined>>; readonly problems: Problems };
type Sentence = (screen: Context['screen'], name: string, code: string) => string;

/** What every field of a form without an account shows: its name, what was typed, and what is wrong with it. */
export const questionFor =
	({ ctx, typed, problems }: Asking, sentence: Sentence) =>
	(name: string) => {
		const code = problems[name];
		return { lang: ctx.screen, name, value: typed[name], error: code === undefined ? undefined : sentence(ctx.screen, name, code) };
	};

/** What is wrong with a form, for the summary at its top. */
export const errorsOf = (problems: Problems, sentence: (code: string, name: string) => string) =>
	Object.entries(problems).map(([name, code]) => ({ name, message: sentence(code, name) }));
