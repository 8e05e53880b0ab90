import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { contribute, longestBody } from '#kernel/feedback/contribute.ts';
import { type Subject, subjectOf } from '#kernel/feedback/subject.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env, Participation } from '#kernel/module.ts';
import { around, foreignTitle } from '#screens/foreign.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { Trap, trap } from '#screens/trap.tsx';
import { questionFor } from '#screens/question-for.ts';
import { about, type Refused, RefusedAlert, said, sentenceFor } from '#screens/taking-part-frame.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';

const names = ['body', 'name', 'email'] as const;
type Typed = Readonly<Record<(typeof names)[number], string>>;
type Faults = { readonly problems?: Problems; readonly refused?: Refused };
type Props = { readonly ctx: Context; readonly subject: Subject; readonly typed: Typed } & Faults;

const ContributePage = ({ ctx, subject, typed, problems = {}, refused }: Props) => {
	const texts = pageTexts[ctx.screen];
	const question = questionFor({ ctx, typed, problems }, sentenceFor);
	return (
		<Wrap tight>
			<BackLink href={`${subject.path}/${subject.slug}`} label={texts.back} />
			<RefusedAlert ctx={ctx} refused={refused} />
			<Form action={`/mitmachen/beitrag/${subject.id}`} guard>
				<PageHead title={texts.contribute} lead={around(texts.contributeLead, foreignTitle(ctx, subject.words))} />
				<TextField {...question('body')} label={texts.body} rows={8} maxlength={longestBody} />
				<LineField {...question('name')} label={texts.name} hint={texts.nameHint} autocomplete="name" maxlength={80} />
				<EmailField {...question('email')} label={texts.email} hint={texts.emailHint} optional />
				<Trap label={texts.trap} />
				<Submit icon="send">{texts.send}</Submit>
			</Form>
		</Wrap>
	);
};

/** Somebody says something to whatever can be taken part in, without an account and without a script. */
export const contributePages = (all: readonly Participation[]) => {
	const subjectIn = async (c: Request<Env>): Promise<Subject> => {
		const id = c.req.param('id') ?? '';
		const subject = isId(id) ? await subjectOf(c.var.ctx, all, id) : undefined;
		if (!subject) throw new NotFound('participation');
		return subject;
	};
	const form = (c: Request<Env>, subject: Subject, { typed, ...faults }: { typed: Typed } & Faults) => {
		const { ctx } = c.var;
		if (faults.problems) c.status(422);
		if (faults.refused) c.status(faults.refused === 'closed' ? 409 : 429);
		return c.render(
			<ContributePage ctx={ctx} subject={subject} typed={typed} {...faults} />,
			about(ctx, pageTexts[ctx.screen].contribute),
		);
	};
	return new Hono<Env>()
		.get('/danke/:id', async (c) => {
			const subject = await subjectIn(c);
			const { thanks, thanksText } = pageTexts[c.var.ctx.screen];
			return said(c, thanks, { text: thanksText, back: `${subject.path}/${subject.slug}` });
		})
		.get('/:id', async (c) => form(c, await subjectIn(c), { typed: { body: '', name: '', email: '' } }))
		.post('/:id', async (c) => {
			const { ctx } = c.var;
			const subject = await subjectIn(c);
			const posted = await c.req.parseBody();
			const { body, name, email } = posted;
			const typed: Typed = { body: asText(body), name: asText(name), email: asText(email).trim() };
			const thanks = () => c.redirect(`${prefixOf(ctx.tag)}/mitmachen/beitrag/danke/${subject.id}`, 303);
			// A program filled in what no person sees: it is thanked and forgotten.
			if (posted[trap]) return thanks();
			const sent = { ...typed, publicationId: subject.id, rulingId: subject.rulingId, email: typed.email || null };
			const { done, problems } = await orProblems(() => contribute(ctx, sent));
			if (problems) return form(c, subject, { typed, problems });
			return 'refused' in done ? form(c, subject, { typed, refused: done.refused }) : thanks();
		});
};
