import type { PublicJwk } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { foreignSaid } from '#screens/foreign.tsx';
import { type Refused, refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { RightToVote } from '#screens/right-to-vote.tsx';
import { byPhoneTexts } from '#screens/telephone-texts.ts';
import { idOf } from '#ui/address.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Form, FormActions, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import type { Content, Markup } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { Problem, Typed } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import type { Wave } from '../server/queries.ts';
import { surveyTexts } from '../texts.ts';
import { firstInput, Questions, WrongAnswers } from './questions.tsx';

type Entrance = {
	readonly ctx: Context;
	readonly wave: Wave;
	readonly publicKey: PublicJwk;
	/** Where a right to vote is asked for, and where its holder goes on. */
	readonly base: string;
	readonly next: string;
	readonly code?: string;
	readonly refused?: Refused | undefined;
};

export const Refusing = ({ ctx, refused, children }: Pick<Entrance, 'ctx' | 'refused'> & { children?: Content }) =>
	refused ? (
		<Alert level="warning" title={refusalTexts[ctx.screen][refused]} live>
			{children}
		</Alert>
	) : (
		<></>
	);

const Secrecy = ({ ctx, wave }: Pick<Entrance, 'ctx' | 'wave'>) => {
	const texts = surveyTexts[ctx.screen];
	return (
		<>
			<p data-when="blind" hidden>
				{texts.withScript}
			</p>
			<p data-when="plain">{texts.withoutScript}</p>
			{wave.round.hasPaper && <p>{texts.onPaper}</p>}
			{wave.hasPhone && <p>{byPhoneTexts[ctx.screen].byPhone}</p>}
			{wave.round.access === 'device' && (
				<>
					<p>{texts.open}</p>
					<p data-when="plain">{texts.openPlain}</p>
				</>
			)}
		</>
	);
};

/** The door to the questions: a code, an account, a device. The island covers the right to vote in the browser; without it the program makes it. */
export const EntranceBox = ({ ctx, wave, publicKey, base, next, code = '', refused }: Entrance) => {
	const texts = surveyTexts[ctx.screen];
	const hasCode = wave.round.access === 'codes';
	return (
		<Box id="mitmachen" title={texts.runningNow} accent>
			{!hasCode && <Refusing ctx={ctx} refused={refused} />}
			<RightToVote ctx={ctx} roundId={wave.round.id} publicKey={publicKey} sign={`${base}/unterschrift`} next={next}>
				<Form action={`${base}/teilnehmen`} secret>
					{hasCode && (
						<LineField
							lang={ctx.screen}
							name="code"
							label={texts.code}
							hint={texts.codeHint}
							value={code}
							error={refused && refusalTexts[ctx.screen][refused]}
							autocomplete="off"
							spellcheck={false}
							maxlength={20}
							dir="ltr"
							short
						/>
					)}
					<Submit iconAfter="arrow_forward">{texts.begin}</Submit>
					<Secrecy ctx={ctx} wave={wave} />
				</Form>
			</RightToVote>
		</Box>
	);
};

type FormProps = {
	readonly ctx: Context;
	readonly title: string;
	readonly action: string;
	readonly hidden: Readonly<Record<string, string>>;
	readonly lead: string;
	readonly beside?: Markup | undefined;
	readonly door?: string | undefined;
	readonly questions: readonly Question[];
	readonly asked: readonly Question[];
	readonly typed: Typed;
	readonly problems: Readonly<Record<string, Problem>>;
	readonly refused?: Refused | undefined;
	/** Put because of an answer that was just given. */
	readonly more: readonly Question[];
};

/** The questions, with what is guaranteed to whoever answers them here. */
export const QuestionPage = ({
	ctx,
	title,
	action,
	hidden,
	lead,
	beside,
	door,
	questions,
	asked,
	typed,
	problems,
	refused,
	more,
}: FormProps) => {
	const texts = surveyTexts[ctx.screen];
	return (
		<Wrap tight>
			<WrongAnswers ctx={ctx} questions={questions} typed={typed} problems={problems} />
			<Refusing ctx={ctx} refused={refused}>
				{door !== undefined && <a href={door}>{title}</a>}
			</Refusing>
			<Form action={action} hidden={hidden} guard secret>
				<PageHead eyebrow={texts.questions} title={title} lead={lead} />
				{more.length > 0 && (
					<Alert level="info" title={texts.more} live>
						{more.map((question) => (
							<p>
								<a href={`#${idOf(firstInput(question))}`}>{foreignSaid(ctx, question.text)}</a>
							</p>
						))}
					</Alert>
				)}
				<Questions ctx={ctx} questions={asked} typed={typed} problems={problems} />
				<FormActions>
					<Button icon="how_to_vote">{texts.send}</Button>
					{beside}
				</FormActions>
			</Form>
		</Wrap>
	);
};
