import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { foreignSaid } from '#screens/foreign.tsx';
import { Alert } from '#ui/alert.tsx';
import { Tag } from '#ui/tag.tsx';
import { Box } from '#ui/content/box.tsx';
import { CheckField, ChoicesField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { Stack, Wrap } from '#ui/page/section.tsx';
import { clubTexts } from '../club-texts.ts';
import { type Shut, shutFor } from '../matching.ts';
import { formerStances, freshTheses, openTheses, times, tongues } from '../participant.ts';
import { longestReason, type Typed } from '../questionnaire.ts';
import { isAllNeutral, type Rated } from '../score.ts';
import type { Asked } from '../server/queries.ts';
import { matchingTexts } from '../texts.ts';
import { letterOf, type Thesis } from '../theses.ts';
import { AnswerTiles } from './asking.tsx';
import { wordOf } from './card.tsx';

export type Said = {
	readonly isSaved?: boolean;
	readonly isChanged?: boolean;
	readonly shut?: Shut;
	readonly problems?: Problems;
	readonly typed?: Typed;
};
export type ClubProps = Said & { readonly ctx: Context; readonly asked: Asked; readonly action: string; readonly byOffice?: boolean };

/** What stands in a form: what was typed if something was wrong with it, else what is stored. */
const valueOf = ({ typed }: Said, name: string, stored: string | null): string => (typed ? (typed[name]?.[0] ?? '') : (stored ?? ''));

/** A problem as a sentence; `undefined` where there is none. */
const sentenceFor = (ctx: Context, problems: Problems = {}, name: string): string | undefined => {
	const { other, ...sentences } = clubTexts[ctx.screen].problems;
	const code = problems[name];
	return code === undefined ? undefined : (Object.entries(sentences).find(([known]) => known === code)?.[1] ?? other);
};

/** One thesis: the answer, and a reason on wish. */
export const Stance = ({ thesis, ...props }: ClubProps & { thesis: Thesis }) => {
	const { ctx, asked, problems } = props;
	const texts = clubTexts[ctx.screen];
	const { code, text } = thesis;
	const known = asked.participant.positions[code];
	const [reason, error] = [valueOf(props, `g-${code}`, known?.reason ?? ''), sentenceFor(ctx, problems, `g-${code}`)];
	return (
		<div class="om-thesis">
			<fieldset>
				<legend>{foreignSaid(ctx, text)}</legend>
				{freshTheses(asked.participant, [thesis]).length > 0 && (
					<p>
						<Tag accent>{texts.fresh}</Tag>
					</p>
				)}
				<AnswerTiles ctx={ctx} name={`a-${code}`} chosen={valueOf(props, `a-${code}`, known ? letterOf(known.position) : '')} />
			</fieldset>
			<details class="om-more-box" open={reason !== '' || error !== undefined}>
				<summary>{texts.addReason}</summary>
				<TextField
					lang={ctx.screen}
					name={`g-${code}`}
					label={texts.reason}
					hint={texts.reasonHint}
					rows={2}
					maxlength={longestReason}
					value={reason}
					error={error}
					optional
				/>
			</details>
		</div>
	);
};

/** How people reach her. */
export const Reach = (props: ClubProps) => {
	const { ctx, asked, problems, typed } = props;
	const [texts, words] = [clubTexts[ctx.screen], matchingTexts[ctx.screen]];
	const { participant } = asked;
	const question = (name: 'about' | 'email' | 'phone' | 'website') => ({
		lang: ctx.screen,
		name,
		label: texts[name],
		value: valueOf(props, name, participant[name]),
		error: sentenceFor(ctx, problems, name),
		optional: true,
	});
	/** The town hall fills it in for a club: its own address has no place there. */
	const own = (token: string): string => (props.byOffice ? 'off' : token);
	const chosen = (name: string, stored: readonly string[]): readonly string[] => (typed ? (typed[name] ?? []) : stored);
	return (
		<Stack>
			<TextField {...question('about')} rows={2} maxlength={400} />
			<EmailField {...question('email')} autocomplete={own('email')} />
			<LineField {...question('phone')} type="tel" autocomplete={own('tel')} dir="ltr" />
			<LineField {...question('website')} type="url" autocomplete={own('url')} dir="ltr" />
			<ChoicesField
				lang={ctx.screen}
				name="times"
				label={texts.when}
				hint={texts.whenHint}
				values={chosen('times', participant.times)}
				choices={times.map((time) => ({ value: time, label: words.times[time] }))}
				optional
				wide
			/>
			<ChoicesField
				lang={ctx.screen}
				name="languages"
				label={texts.languages}
				values={chosen('languages', participant.languages)}
				choices={tongues.map((tongue) => ({ value: tongue, label: words.tongues[tongue] }))}
				optional
				wide
			/>
			<CheckField
				lang={ctx.screen}
				name="isStepFree"
				label={texts.stepFree}
				checked={typed ? typed['isStepFree'] !== undefined : participant.isStepFree}
			/>
		</Stack>
	);
};

const currentOf = ({ participant: { positions }, theses }: Asked): Rated['positions'] =>
	Object.fromEntries(theses.flatMap(({ code }) => (positions[code] ? [[code, positions[code]]] : [])));

export const Mistakes = ({ ctx, problems = {} }: Pick<ClubProps, 'ctx' | 'problems'>) => {
	const errors = Object.keys(problems).map((name) => ({ name, message: sentenceFor(ctx, problems, name) ?? '' }));
	return <ErrorSummary title={clubTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};

/** What happened to the form, and what this participant should know about its answers. */
export const Notices = ({ ctx, asked, isSaved, isChanged, shut, problems = {} }: ClubProps) => {
	const texts = clubTexts[ctx.screen];
	const open = openTheses(asked.participant, asked.theses).length;
	const isBegun = open < asked.theses.length;
	return (
		<Stack>
			<Mistakes ctx={ctx} problems={problems} />
			{shut && <Alert level="warning" title={texts[shut]} live />}
			{isSaved && (
				<div id="gespeichert">
					<Alert level="success" title={texts.saved} live askedBy="gespeichert">
						<p>{texts.savedText}</p>
					</Alert>
				</div>
			)}
			{isChanged && (
				<Alert level="warning" title={texts.changedTitle} live>
					<p>{texts.changedText}</p>
				</Alert>
			)}
			{isBegun && open > 0 && (
				<Alert level="info" title={asked.participant.answeredAt === null ? texts.unseen(open) : texts.missing(open)} />
			)}
			{isAllNeutral(currentOf(asked)) && (
				<Alert level="warning" title={texts.neutral}>
					<p>{texts.neutralText}</p>
				</Alert>
			)}
		</Stack>
	);
};

export const Former = ({ ctx, asked: { participant, theses } }: ClubProps) => {
	const texts = clubTexts[ctx.screen];
	const former = formerStances(participant, theses);
	if (former.length === 0) return <></>;
	return (
		<Box id="frueher" title={texts.former}>
			<p>{texts.formerText}</p>
			<ul>
				{former.map(({ said, position, reason }) => (
					<li>
						<span lang="de">{said}</span> {wordOf(ctx, position)}
						{reason && ` (${reason})`}
					</li>
				))}
			</ul>
		</Box>
	);
};

/** By which theses the form was drawn: what changed meanwhile is said afterwards. */
export const standOf = ({ theses }: Asked) => ({ stand: theses.map(({ code }) => code).join('') });

/**
 * The whole questionnaire on one page, for the town hall on the telephone. Its inputs are named by the thesis: what changed meanwhile cannot take an
 * answer meant for another.
 */
export const ClubForm = (props: ClubProps) => {
	const { ctx, asked, action } = props;
	const texts = clubTexts[ctx.screen];
	const { thing, theses } = asked;
	const shut = props.shut ?? shutFor(thing.values, ctx.now, ctx.now);
	return (
		<Wrap tight>
			<Notices {...props} {...(shut && { shut })} />
			{!shut && (
				<Form action={action} hidden={standOf(asked)} wide guard>
					{theses.map((thesis) => (
						<Stance {...props} thesis={thesis} />
					))}
					<Box id="profil" title={texts.reach}>
						<Reach {...props} />
					</Box>
					<Submit icon="check">{texts.save}</Submit>
				</Form>
			)}
			<Former {...props} />
		</Wrap>
	);
};
