import type { Context } from '#kernel/context.ts';
import { type Lists } from '#kernel/kind/posted.ts';
import { foreignTitle } from '#screens/foreign.tsx';
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
import { faultNamed, faultTexts } from '../fault-texts.ts';
import type { Project } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { BallotQuestions, firstInput } from './vote-form.tsx';

export type Wrong = { readonly ballot?: string | undefined; readonly code?: string | undefined };
type Props = {
	readonly ctx: Context;
	readonly thing: BudgetThing;
	readonly projects: readonly Project[];
	readonly path: string;
	readonly sent: Lists;
	readonly token: string;
	readonly wrong: Wrong;
};

/** One page, one button: what is good, and the code. A right to vote that was given already travels in the form. */
export const VotePage = ({ ctx, thing, projects, path, sent, token, wrong }: Props) => {
	const texts = budgetTexts[ctx.language];
	const sentence = (code: string | undefined): string | undefined => code && faultTexts[ctx.language][faultNamed(code)];
	const [ballot, code] = [sentence(wrong.ballot), sentence(wrong.code)];
	const asksCode = token === '';
	const first = firstInput(thing.values.ballotType, projects);
	return (
		<Wrap tight>
			<BackLink href={path} label={texts.back} />
			<ErrorSummary
				title={texts.wrong}
				errors={[
					...(ballot ? [{ name: first, message: ballot }] : []),
					...(code ? [{ name: asksCode ? 'code' : first, message: code }] : []),
				]}
			/>
			<secret-ballot data-right={`${path}/stimmrecht`} data-failed={sentence('other')}>
				<Form action={`${path}/abstimmen`} hidden={{ token }}>
					<PageHead eyebrow={foreignTitle(ctx, thing.words)} title={texts.vote} />
					<BallotQuestions
						ctx={ctx}
						type={thing.values.ballotType}
						most={thing.values.most}
						projects={projects}
						sent={sent}
						error={ballot}
					/>
					{asksCode && (
						<LineField
							lang={ctx.language}
							name="code"
							label={texts.code}
							hint={texts.codeHint}
							value={sent['code']?.[0]}
							error={code}
							autocomplete="off"
							dir="ltr"
							spellcheck={false}
						/>
					)}
					<Submit>{texts.cast}</Submit>
					<p class="om-bad" role="alert" />
				</Form>
			</secret-ballot>
			<div class="om-section--tight">
				<Box id="geheim" title={texts.secret}>
					<p>{texts.secretText}</p>
					{thing.values.hasPhone && <p>{byPhoneTexts[ctx.language].byPhone}</p>}
					<p>{texts.published}</p>
				</Box>
			</div>
		</Wrap>
	);
};

export const ReceiptPage = ({ ctx, receipt, path }: { ctx: Context; receipt: string; path: string }) => {
	const texts = budgetTexts[ctx.language];
	return (
		<Wrap tight>
			<Confirmation lang={ctx.language} title={texts.thanks} reference={receipt} actions={<Button href={path}>{texts.back}</Button>}>
				<p>{texts.receiptText}</p>
			</Confirmation>
			<secret-ballot data-done></secret-ballot>
		</Wrap>
	);
};

export const ReceiptsPage = ({ ctx, receipts, path }: { ctx: Context; receipts: readonly string[]; path: string }) => {
	const texts = budgetTexts[ctx.language];
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
