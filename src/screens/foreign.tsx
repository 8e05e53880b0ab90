import type { Context } from '#kernel/context.ts';
import { directionOf } from '#kernel/i18n/language.ts';
import { type Said, saidIn } from '#kernel/i18n/said.ts';
import type { Content } from '#ui/markup.ts';
import { langOf } from './thing-card.tsx';

/** Words in another language than the page say so, for screen readers, hyphenation and direction (WCAG 2.2, 3.1.2). */
export const foreign = (ctx: Context, words: string, language: string): Content => {
	const lang = langOf(ctx, { language });
	return lang === undefined ? (
		words
	) : (
		<span lang={lang} dir={directionOf(lang)}>
			{words}
		</span>
	);
};

/** What has no languages of its own, as the venue of a meeting, is written in German. */
export const german = (ctx: Context, words: string): Content => foreign(ctx, words, 'de');

/** In which language `saidIn` speaks. */
export const langOfSaid = (ctx: Context, said: Said): string | undefined =>
	langOf(ctx, { language: said[ctx.language] === undefined ? 'de' : ctx.language });

/** What an editor wrote by language, marked where it stands in German only. */
export const foreignSaid = (ctx: Context, said: Said): Content =>
	foreign(ctx, saidIn(said, ctx.language), langOfSaid(ctx, said) ?? ctx.language);

export type Titled = { readonly title: string; readonly language: string };
export const foreignTitle = (ctx: Context, { title, language }: Titled): Content => foreign(ctx, title, language);

const gap = '\u0000';
/** A sentence of the page around words that may be in another language. */
export const around = (say: (words: string) => string, words: Content): Content => {
	const [before = '', after = ''] = say(gap).split(gap);
	return (
		<>
			{before}
			{words}
			{after}
		</>
	);
};
