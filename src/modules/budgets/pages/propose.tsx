import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env } from '#kernel/module.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { errorsOf, questionFor } from '#screens/question-for.ts';
import { aboutWithin } from '#screens/taking-part-trail.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Confirmation } from '#ui/form/confirmation.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { budget } from '../budget.ts';
import { faultNamed, faultTexts } from '../fault-texts.ts';
import type { Typed } from '../proposal.ts';
import { proposeProject } from '../server/commands.ts';
import { budgetTexts, categoryTexts } from '../texts.ts';
import { type Found, found } from './found.tsx';

const sentence = (screen: Context['screen'], _: string, code: string): string => faultTexts[screen][faultNamed(code)];

type Props = { readonly ctx: Context; readonly here: Found; readonly typed: Typed; readonly problems: Problems };

/** The questions about a project: to citizens, and to the office with what came of the check. */
export const ProjectQuestions = ({ ctx, typed, problems }: Omit<Props, 'here'>) => {
	const texts = budgetTexts[ctx.screen];
	const question = questionFor({ ctx, typed, problems }, sentence);
	return (
		<>
			<LineField {...question('title')} label={texts.title} maxlength={120} />
			<TextField {...question('summary')} label={texts.summary} hint={texts.summaryHint} maxlength={600} />
			<SelectField
				{...question('category')}
				label={texts.category}
				choices={Object.entries(categoryTexts[ctx.screen]).map(([value, label]) => ({ value, label }))}
			/>
			<SelectField {...question('place')} label={texts.place} optional choices={villageChoices(ctx.tenant)} />
			<LineField {...question('cost')} label={texts.cost} hint={texts.costHint} inputmode="decimal" optional short />
		</>
	);
};

const Proposing = ({ ctx, here, typed, problems }: Props) => {
	const texts = budgetTexts[ctx.screen];
	const question = questionFor({ ctx, typed, problems }, sentence);
	return (
		<Wrap tight>
			<BackLink href={here.path} label={texts.back} />
			<ErrorSummary unnamed title={texts.wrong} errors={errorsOf(problems, (code) => sentence(ctx.screen, '', code))} />
			<Form action={`${here.path}/vorschlagen`} guard>
				<PageHead eyebrow={foreignTitle(ctx, here.thing.words)} title={texts.propose} lead={texts.sentText} />
				<ProjectQuestions ctx={ctx} typed={typed} problems={problems} />
				<LineField {...question('proposer')} label={texts.name} hint={texts.nameHint} autocomplete="name" optional />
				<EmailField {...question('proposerEmail')} label={texts.email} hint={texts.emailHint} optional />
				<Submit>{texts.send}</Submit>
			</Form>
		</Wrap>
	);
};

const shown = (c: Request<Env>, here: Found, { typed, problems = {} }: { typed: Typed; problems?: Problems }) => {
	const { ctx } = c.var;
	if (Object.keys(problems).length > 0) c.status(422);
	return c.render(<Proposing ctx={ctx} here={here} typed={typed} problems={problems} />, {
		...aboutWithin(ctx, { kind: budget, thing: here.thing, here: budgetTexts[ctx.screen].propose }),
		isHidden: true,
	});
};

/** What stands in the way is said at the first question. */
export const atTitle = (title: string): Problems => ({ title });

const thanks = (c: Request<Env>, here: Found, id: string) => {
	const { ctx } = c.var;
	const texts = budgetTexts[ctx.screen];
	return c.render(
		<Wrap tight>
			<Confirmation
				lang={ctx.screen}
				title={texts.sent}
				reference={`BUD-${id.slice(-8).toUpperCase()}`}
				actions={<Button href={here.path}>{texts.back}</Button>}
			>
				<p>{texts.sentText}</p>
			</Confirmation>
		</Wrap>,
		{ title: texts.sent, isHidden: true },
	);
};

/** Proposing: questions, then thanks. A closed phase is said, not swallowed. */
export const proposing = new Hono<Env>()
	.get('/:slug/vorschlagen', async (c) => {
		const here = await found(c);
		if (!isOpen(here.phases, 'collect', c.var.ctx.now)) return c.redirect(`${prefixOf(c.var.ctx.tag)}${here.path}`, 303);
		return shown(c, here, { typed: {} });
	})
	.post('/:slug/vorschlagen', async (c) => {
		const [here, typed] = [await found(c), textsIn(await c.req.parseBody())];
		const { done, problems } = await orProblems(() => proposeProject(c.var.ctx, { budgetId: here.thing.id, typed }), atTitle);
		return problems ? shown(c, here, { typed, problems }) : thanks(c, here, done.id);
	});
