import type { Refusal } from '#kernel/ballot/round.ts';
import { heldFields } from '#kernel/ballot/held.ts';
import type { PublicJwk, Token } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { byPhoneTexts, telephoneWords } from '#screens/telephone-texts.ts';
import { Alert } from '#ui/alert.tsx';
import { Box } from '#ui/content/box.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { Problem, Typed } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import type { Wave } from '../server/queries.ts';
import { refusalTexts, surveyTexts } from '../texts.ts';
import { Questions, WrongAnswers } from './questions.tsx';

export type Refused = Refusal | 'tooMany';
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

export const Refusing = ({ ctx, refused }: Pick<Entrance, 'ctx' | 'refused'>) =>
	refused ? <Alert level="warning" title={refusalTexts[ctx.language][refused]} live /> : <></>;

const Secrecy = ({ ctx, wave }: Pick<Entrance, 'ctx' | 'wave'>) => {
	const texts = surveyTexts[ctx.language];
	return (
		<>
			<p data-when="blind">{texts.withScript}</p>
			<p data-when="plain">{texts.withoutScript}</p>
			{wave.round.hasPaper && <p>{texts.onPaper}</p>}
			{wave.hasPhone && <p>{byPhoneTexts[ctx.language].byPhone}</p>}
			{wave.round.access === 'device' && <p>{texts.open}</p>}
		</>
	);
};

/** The door to the questions: a code, an account, a device. The island covers the right to vote in the browser; without it the program makes it. */
export const EntranceBox = ({ ctx, wave, publicKey, base, next, code = '', refused }: Entrance) => {
	const texts = surveyTexts[ctx.language];
	return (
		<Box id="mitmachen" title={texts.runningNow} accent>
			<Refusing ctx={ctx} refused={refused} />
			<blind-ballot
				data-round={wave.round.id}
				data-n={publicKey.n}
				data-e={publicKey.e}
				data-sign={`${base}/unterschrift`}
				data-next={next}
				data-failed={refusalTexts[ctx.language].forged}
				data-lost={refusalTexts[ctx.language].lost}
			>
				<Form action={`${base}/teilnehmen`}>
					{wave.round.access === 'codes' && (
						<LineField
							lang={ctx.language}
							name="code"
							label={texts.code}
							hint={texts.codeHint}
							value={code}
							autocomplete="off"
							spellcheck={false}
							maxlength={20}
							dir="ltr"
							short
						/>
					)}
					<Submit iconAfter="arrow_forward">{texts.begin}</Submit>
					<p class="om-bad" role="alert" />
					<Secrecy ctx={ctx} wave={wave} />
				</Form>
			</blind-ballot>
		</Box>
	);
};

/** Who made the token: the browser, the program for a browser without script, or the program for somebody at the telephone. */
export type Way = 'blind' | 'plain' | 'phone';
const leadOf = (ctx: Context, way: Way): string => {
	const { withScript, withoutScript } = surveyTexts[ctx.language];
	return { blind: withScript, plain: withoutScript, phone: telephoneWords('Ihre Antworten') }[way];
};

type FormProps = {
	readonly ctx: Context;
	readonly title: string;
	readonly action: string;
	readonly token: Token;
	readonly way: Way;
	readonly questions: readonly Question[];
	readonly asked: readonly Question[];
	readonly typed: Typed;
	readonly problems: Readonly<Record<string, Problem>>;
	readonly refused?: Refused | undefined;
	readonly isMore?: boolean;
};

/** The questions; the token travels in the form itself, and with the answers only. */
export const QuestionPage = ({ ctx, title, action, token, way, questions, asked, typed, problems, refused, isMore }: FormProps) => {
	const texts = surveyTexts[ctx.language];
	return (
		<Wrap tight>
			<WrongAnswers ctx={ctx} questions={questions} problems={problems} />
			<Refusing ctx={ctx} refused={refused} />
			<Form action={action} hidden={{ ...heldFields(token), 't-way': way }} guard>
				<PageHead eyebrow={texts.questions} title={title} lead={leadOf(ctx, way)} />
				{isMore && <Alert level="info" title={texts.more} live />}
				<Questions ctx={ctx} questions={asked} typed={typed} problems={problems} />
				<Submit icon="how_to_vote">{texts.send}</Submit>
			</Form>
		</Wrap>
	);
};
