import { heldFields } from '#kernel/ballot/held.ts';
import type { PublicJwk, Token } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { type Lists } from '#kernel/kind/posted.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { type Refused, refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { RightSpent, RightToVote } from '#screens/right-to-vote.tsx';
import { byPhoneTexts } from '#screens/telephone-texts.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Confirmation } from '#ui/form/confirmation.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { BudgetThing } from '../cards.tsx';
import type { VoteFault } from '../ballot.ts';
import { faultTexts } from '../fault-texts.ts';
import type { Project } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { BallotQuestions, firstInput } from './vote-form.tsx';

export type Wrong = { readonly ballot?: VoteFault | undefined; readonly refused?: Refused | undefined };
type Props = {
	readonly ctx: Context;
	readonly thing: BudgetThing;
	readonly projects: readonly Project[];
	readonly path: string;
	/** While the vote runs: what a browser needs to ask for a blindly signed right. */
	readonly door: { readonly roundId: string; readonly publicKey: PublicJwk } | undefined;
	/** Fewer letters than a number that may be told of people. */
	readonly isFew: boolean;
	readonly sent: Lists;
	readonly token: Token | null;
	readonly wrong: Wrong;
};

/** One form, one button: what is good, and the code. A right to vote that was given already travels in the form. */
const VoteForm = ({ ctx, thing, projects, path, sent, token, wrong }: Omit<Props, 'door' | 'isFew'>) => {
	const texts = budgetTexts[ctx.screen];
	const { ballotType: type, most } = thing.values;
	return (
		<Form action={`${path}/abstimmen`} hidden={token ? heldFields(token) : {}} secret>
			<PageHead eyebrow={foreignTitle(ctx, thing.words)} title={texts.vote} />
			<BallotQuestions {...{ ctx, type, most, projects, sent }} error={wrong.ballot && faultTexts[ctx.screen][wrong.ballot]} />
			{!token && (
				<LineField
					lang={ctx.screen}
					name="code"
					label={texts.code}
					hint={texts.codeHint}
					value={sent['code']?.[0]}
					error={wrong.refused && refusalTexts[ctx.screen][wrong.refused]}
					autocomplete="off"
					dir="ltr"
					spellcheck={false}
				/>
			)}
			<Submit>{texts.cast}</Submit>
		</Form>
	);
};

export const VotePage = ({ door, isFew, ...props }: Props) => {
	const { ctx, thing, projects, path, token, wrong } = props;
	const texts = budgetTexts[ctx.screen];
	const first = firstInput(thing.values.ballotType, projects);
	const refusal = wrong.refused && refusalTexts[ctx.screen][wrong.refused];
	return (
		<Wrap tight>
			<BackLink href={path} label={texts.back} />
			<ErrorSummary
				title={texts.wrong}
				errors={[
					...(wrong.ballot ? [{ name: first, message: faultTexts[ctx.screen][wrong.ballot] }] : []),
					...(refusal
						? [token ? { name: first, message: refusal } : { name: 'code', message: `${texts.code}: ${refusal}` }]
						: []),
				]}
			/>
			{door && !token ? (
				<RightToVote ctx={ctx} {...door} sign={`${path}/stimmrecht`}>
					<VoteForm {...props} />
				</RightToVote>
			) : (
				<VoteForm {...props} />
			)}
			<div class="om-section--tight">
				<Box id="geheim" title={texts.secret}>
					<p>{texts.secretText}</p>
					{thing.values.hasPhone && <p>{byPhoneTexts[ctx.screen].byPhone}</p>}
					<p>{texts.published}</p>
					{isFew && <p>{texts.few}</p>}
				</Box>
			</div>
		</Wrap>
	);
};

export const ReceiptPage = ({ ctx, receipt, path }: { ctx: Context; receipt: string; path: string }) => {
	const texts = budgetTexts[ctx.screen];
	return (
		<Wrap tight>
			<Confirmation lang={ctx.screen} title={texts.thanks} reference={receipt} actions={<Button href={path}>{texts.back}</Button>}>
				<p>{texts.receiptText}</p>
			</Confirmation>
			<RightSpent />
		</Wrap>
	);
};

export const ReceiptsPage = ({ ctx, receipts, path }: { ctx: Context; receipts: readonly string[]; path: string }) => {
	const texts = budgetTexts[ctx.screen];
	return (
		<Wrap tight>
			<BackLink href={path} label={texts.back} />
			<PageHead title={texts.receipts} lead={texts.published} />
			<ul class="om-plain" dir="ltr">
				{receipts.map((receipt) => (
					<li>
						<code>{receipt}</code>
					</li>
				))}
			</ul>
		</Wrap>
	);
};
