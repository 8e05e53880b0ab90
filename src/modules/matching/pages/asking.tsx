import { prefixOf } from '#kernel/i18n/language.ts';
import { saidIn } from '#kernel/i18n/said.ts';
import type { Context } from '#kernel/context.ts';
import { foreignSaid } from '#screens/foreign.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { BackLink } from '#ui/form/form.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { matchingTexts } from '../texts.ts';
import type { Thesis } from '../theses.ts';

export type Answering = { readonly ctx: Context; readonly theses: readonly Thesis[]; readonly base: string; readonly title: string };

const faces = [
	{ value: 'j', word: 'agree', icon: 'thumb_up' },
	{ value: 't', word: 'neutral', icon: 'horizontal_rule' },
	{ value: 'n', word: 'disagree', icon: 'thumb_down' },
] as const satisfies readonly { value: string; word: string; icon: IconName }[];

/** Three equal answers; none is chosen beforehand. */
export const AnswerTiles = ({ ctx, name, chosen }: { ctx: Context; name: string; chosen?: string | undefined }) => (
	<div class="om-answers">
		{faces.map(({ value, word, icon }, at) => (
			<label>
				<input type="radio" id={at === 0 ? `f-${name}` : undefined} name={name} value={value} checked={value === chosen} />
				<Icon name={icon} />
				{matchingTexts[ctx.screen][word]}
			</label>
		))}
	</div>
);

const Question = ({ ctx, thesis: { code, text, hint } }: Pick<Answering, 'ctx'> & { thesis: Thesis }) => {
	const texts = matchingTexts[ctx.screen];
	const meant = saidIn(hint, ctx.language);
	return (
		<div class="om-thesis" data-thesis={code}>
			<fieldset tabindex={-1}>
				<legend>{foreignSaid(ctx, text)}</legend>
				<AnswerTiles ctx={ctx} name={code} />
			</fieldset>
			<div class="om-row">
				<label class="om-choice">
					<input type="checkbox" name="w" value={code} />
					<span>
						<b>{texts.double}</b>
						<small>{texts.doubleHint}</small>
					</span>
				</label>
				<label class="om-choice" data-when="plain">
					<input type="radio" name={code} value="x" />
					<span>{texts.skip}</span>
				</label>
			</div>
			{meant !== '' && (
				<details class="om-more-box">
					<summary>
						<Icon name="help" />
						{texts.meaning}
					</summary>
					<p class="om-prose">{foreignSaid(ctx, hint)}</p>
				</details>
			)}
		</div>
	);
};

/** What becomes of the answers, with and without a script. */
const WhereAnswersStay = ({ ctx }: Pick<Answering, 'ctx'>) => (
	<>
		<p class="om-muted" data-when="script" hidden>
			{matchingTexts[ctx.screen].withScript}
		</p>
		<p class="om-muted" data-when="plain">
			{matchingTexts[ctx.screen].withoutScript}
		</p>
	</>
);

/** All theses in one form. The island shows one after the other and keeps the answers to itself. */
export const AskingPage = ({ ctx, theses, base, title }: Answering) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<Wrap tight>
			<thesis-ask data-result={`${prefixOf(ctx.tag)}${base}/ergebnis`} data-progress={texts.progress}>
				<form class="om-stack" method="get" action={`${base}/ergebnis`}>
					<BackLink href={base} label={title} />
					<h1 class="om-hidden">{title}</h1>
					<p role="status" data-part="progress" hidden />
					<ol class="om-prog" aria-hidden="true" data-part="bar" hidden>
						{theses.map(() => (
							<li />
						))}
					</ol>
					{theses.map((thesis) => (
						<Question ctx={ctx} thesis={thesis} />
					))}
					<div class="om-row" data-when="script" hidden>
						<Button type="button" look="secondary" name="back">
							{texts.back}
						</Button>
						<Button type="button" name="next" iconAfter="arrow_forward">
							{texts.next}
						</Button>
						<Button type="button" look="tertiary" name="skip" iconAfter="skip_next">
							{texts.skip}
						</Button>
					</div>
					<p data-part="finish">
						<Button icon="handshake">{texts.finish}</Button>
					</p>
					<WhereAnswersStay ctx={ctx} />
				</form>
			</thesis-ask>
		</Wrap>
	);
};
