import type { Context } from '#kernel/context.ts';
import { html } from '#kernel/exchange/markdown.ts';
import { raw } from 'hono/html';
import { sceneDrawing } from '#screens/drawings.ts';
import { fullDay, lastDay } from '#screens/moments.ts';
import { langOf } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Banner } from '#ui/content/box.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { matching, standingOf } from '../matching.ts';
import type { Known } from '../server/queries.ts';
import { matchingTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly known: Known; readonly base: string; readonly isBare: boolean };

const Invitation = ({ ctx, known: { thing, theses, participants }, base }: Props) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<Banner
			id="los"
			eyebrow={texts.until(lastDay(ctx, thing.values.closesAt))}
			title={texts.how}
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'fest')} isEager />}
			action={
				<Button look="light" href={`${base}/fragen`} iconAfter="arrow_forward">
					{texts.begin}
				</Button>
			}
		>
			{texts.steps(theses.length, participants.length)}
		</Banner>
	);
};

/** Whatever a text leads to refuses to be shown inside somebody else's page. */
const outOfFrame = (text: string): string => text.replaceAll('<a href=', '<a target="_blank" rel="noopener" href=');

/** What it is, how long it takes, what becomes of the answers. */
export const StartPage = (props: Props) => {
	const { ctx, known, isBare } = props;
	const { words, values } = known.thing;
	const texts = matchingTexts[ctx.screen];
	const standing = standingOf(values, ctx.now);
	const lang = langOf(ctx, words);
	return (
		<>
			<Wrap>
				<PageHead title={<span lang={lang}>{words.title}</span>} lead={<span lang={lang}>{words.summary}</span>} />
				{standing === 'ahead' && <Alert level="info" title={texts.ahead(fullDay(ctx, values.opensAt))} />}
				{standing === 'over' && <Alert level="info" title={texts.over} />}
			</Wrap>
			{standing === 'open' && <Invitation {...props} />}
			<Wrap tight>
				{words.body && (
					<div lang={lang}>
						<Prose>{raw(isBare ? outOfFrame(html(words.body)) : html(words.body))}</Prose>
					</div>
				)}
				{standing === 'open' && (
					<>
						<p class="om-muted">{texts.withScript}</p>
						<p class="om-muted">{texts.withoutScript}</p>
					</>
				)}
				{!isBare && (
					<p>
						<a href={`${matching.path}?alle=ja`}>{texts.all}</a>
					</p>
				)}
			</Wrap>
		</>
	);
};
