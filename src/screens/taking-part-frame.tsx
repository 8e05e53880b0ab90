import type { Context as Request } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Env } from '#kernel/module.ts';
import { EmptyPage } from './empty-page.tsx';
import { foreignTitle, type Titled } from './foreign.tsx';
import { PressPage, type Pressed } from './press-page.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { takingPartTrail } from './taking-part-trail.ts';
import { pageTexts } from './taking-part-page-texts.ts';

export type Refused = 'closed' | 'tooMany' | undefined;
export const RefusedAlert = ({ ctx, refused }: { ctx: Context; refused: Refused }) => {
	const texts = pageTexts[ctx.screen];
	if (refused === undefined) return <></>;
	return (
		<Alert level="warning" title={refused === 'closed' ? texts.closed : texts.tooMany} live>
			<p>{refused === 'closed' ? texts.closedText : texts.tooManyText}</p>
		</Alert>
	);
};

/** What a page behind `/mitmachen` tells the frame; none of them is for search engines. */
export const about = ({ screen }: Context, title: string) => ({
	title,
	here: title,
	current: '/mitmachen',
	trail: takingPartTrail({ screen }),
	isHidden: true,
});

/** One sentence about what was done, and where to go on. */
export const said = (c: Request<Env>, title: string, { text, back }: { text: string; back?: string }) => {
	const { ctx } = c.var;
	const texts = pageTexts[ctx.screen];
	return c.render(
		<Wrap tight>
			<PageHead title={title} lead={text} />
			<p class="om-row">
				<Button href={back ?? '/mitmachen'}>{back === undefined ? texts.again : texts.back}</Button>
			</p>
		</Wrap>,
		about(ctx, title),
	);
};

/** The button behind a mailed link; `of`: what it is about, where that still stands. */
export const press = (c: Request<Env>, of: { readonly words: Titled } | undefined, asked: Pressed) => {
	const { ctx } = c.var;
	return c.render(<PressPage eyebrow={of && foreignTitle(ctx, of.words)} {...asked} />, about(ctx, asked.title));
};

/** A link that is unknown, used or too old. */
export const used = (c: Request<Env>) => {
	const { ctx } = c.var;
	const texts = pageTexts[ctx.screen];
	c.status(410);
	return c.render(
		<EmptyPage ctx={ctx} title={texts.used} way={{ href: '/mitmachen', label: texts.again }}>
			{texts.usedText}
		</EmptyPage>,
		about(ctx, texts.used),
	);
};

const sentences = ['required', 'notAnEmail', 'tooLong', 'wrong'] as const;
/** The sentence for a rule that an answer broke. */
export const sentenceFor = (screen: Context['screen'], _: string, code: string): string =>
	pageTexts[screen][sentences.find((one) => one === code) ?? 'wrong'];
