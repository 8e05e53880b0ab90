import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { NotFound, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { emailIn } from '#kernel/following/address.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { around, foreignTitle } from '#screens/foreign.tsx';
import { questionFor } from '#screens/question-for.ts';
import { about, press, type Refused, RefusedAlert, said, sentenceFor, used } from '#screens/taking-part-frame.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { Trap, trap } from '#screens/trap.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { group } from '../group.ts';
import { askGroup, confirmWish, groupOfLink, type Wish } from '../server/commands/asking.ts';
import { groupTexts } from '../texts.ts';
import type { Group } from './group-page.tsx';

const names = ['name', 'email', 'title', 'summary', 'isPublic'] as const;
type Typed = Readonly<Partial<Record<(typeof names)[number], string>>>;
type Faults = { readonly problems?: Problems; readonly refused?: Refused };
/** To join, to suggest a topic, or to get the link to the page for members again. */
type Deed = 'dabei' | 'thema' | 'innen';
type Props = Faults & { readonly ctx: Context; readonly thing: Group; readonly deed: Deed; readonly typed: Typed };

const Topic = ({ ctx, typed, problems = {} }: Props) => {
	const texts = groupTexts[ctx.screen];
	const question = questionFor({ ctx, typed, problems }, sentenceFor);
	return (
		<>
			<LineField {...question('title')} label={texts.topicTitle} maxlength={120} />
			<TextField {...question('summary')} label={texts.topicSummary} maxlength={300} optional />
		</>
	);
};

const titleOf = ({ screen }: Context, deed: Deed): string => {
	const { join, suggest, already } = groupTexts[screen];
	return { dabei: join, thema: suggest, innen: already }[deed];
};

const AskPage = (props: Props) => {
	const { ctx, thing, deed, typed, problems = {}, refused } = props;
	const [texts, common] = [groupTexts[ctx.screen], pageTexts[ctx.screen]];
	const question = questionFor({ ctx, typed, problems }, sentenceFor);
	const leads = { dabei: texts.joinLead, thema: texts.suggestLead, innen: texts.pageLead };
	return (
		<Wrap tight>
			<BackLink href={`${group.path}/${thing.slug}`} label={common.back} />
			<RefusedAlert ctx={ctx} refused={refused} />
			<Form action={`${group.path}/${thing.slug}/${deed}`} guard>
				<PageHead title={titleOf(ctx, deed)} lead={around(leads[deed], foreignTitle(ctx, thing.words))} />
				{deed === 'thema' && <Topic {...props} />}
				{deed !== 'innen' && <LineField {...question('name')} label={common.name} autocomplete="name" maxlength={80} />}
				<EmailField {...question('email')} label={common.yourEmail} />
				{deed === 'dabei' && (
					<CheckField lang={ctx.screen} name="isPublic" label={texts.isPublic} checked={typed.isPublic !== undefined} />
				)}
				<Trap label={common.trap} />
				<Submit icon="send">{texts.send}</Submit>
			</Form>
			{deed === 'innen' && (
				<p class="om-section--tight">
					<a href={`/verwaltung/gruppen/innen/${thing.slug}`}>{texts.withAccount}</a>
				</p>
			)}
		</Wrap>
	);
};

const outcomes = { member: ['joined', 'joinedText'], waiting: ['waiting', 'waitingText'], topic: ['suggested', 'suggestedText'] } as const;
const told = (c: Request<Env>, outcome: keyof typeof outcomes, back: string) => {
	const texts = groupTexts[c.var.ctx.screen];
	const [title, text] = outcomes[outcome];
	return said(c, texts[title], { text: texts[text], back });
};
const closed = (c: Request<Env>) => {
	const texts = pageTexts[c.var.ctx.screen];
	c.status(409);
	return said(c, texts.closed, { text: texts.closedText });
};

export const groupIn = async (c: Request<Env>): Promise<Group> => {
	const thing = await shownThing(c.var.ctx, group, { slug: c.req.param('slug') ?? '' });
	if (!thing || thing.ownerId !== c.var.ctx.tenantId) throw new NotFound('group');
	return thing;
};

const wishOf = (deed: Deed, { name = '', title = '', summary = '', isPublic }: Typed): Wish => {
	if (deed === 'innen') return { what: 'page' };
	return deed === 'thema' ? { what: 'topic', name, title, summary } : { what: 'join', name, isPublic: isPublic !== undefined };
};

const form = (c: Request<Env>, { thing, deed, typed, ...faults }: Omit<Props, 'ctx'>) => {
	const { ctx } = c.var;
	if (faults.problems) c.status(422);
	if (faults.refused) c.status(faults.refused === 'closed' ? 409 : 429);
	return c.render(<AskPage ctx={ctx} thing={thing} deed={deed} typed={typed} {...faults} />, about(ctx, titleOf(ctx, deed)));
};

/** With a wrong address nothing is asked of the server yet: what else is missing is said with it, not after it. */
const blankIn = (deed: Deed, typed: Typed): Problems => {
	const asked = { dabei: ['name'], thema: ['title', 'name'], innen: [] } as const;
	return Object.fromEntries(asked[deed].filter((name) => (typed[name] ?? '').trim() === '').map((name) => [name, 'required']));
};

const send = async (c: Request<Env>, deed: Deed) => {
	const { ctx } = c.var;
	const thing = await groupIn(c);
	const posted = await c.req.parseBody();
	const typed = textsIn(posted, names);
	const mailbox = () => c.redirect(`${prefixOf(ctx.tag)}/mitmachen/postfach`, 303);
	// A program filled in what no person sees: it is thanked and forgotten.
	if (posted[trap]) return mailbox();
	const asked = { groupId: thing.id, wish: wishOf(deed, typed) };
	const read = emailIn(typed.email ?? '');
	if ('problem' in read) return form(c, { thing, deed, typed, problems: { ...blankIn(deed, typed), email: read.problem } });
	const { done, problems } = await orProblems(() => askGroup(ctx, { ...asked, email: read.email }));
	if (problems) return form(c, { thing, deed, typed, problems: renamed(problems, (name) => name.replace(/^wish\./, '')) });
	return 'refused' in done ? form(c, { thing, deed, typed, refused: done.refused }) : mailbox();
};

const deedIn = (c: Request<Env>): Deed => {
	const raw = c.req.param('deed');
	return raw === 'thema' || raw === 'innen' ? raw : 'dabei';
};

/** To join, to suggest a topic, to get in again: form, mail, one press. */
export const asking = new Hono<Env>()
	.get('/bestaetigen/:token', async (c) => {
		const token = c.req.param('token');
		const texts = pageTexts[c.var.ctx.screen];
		const id = await groupOfLink(c.var.ctx, token);
		if (id === undefined) return used(c);
		const words = { title: texts.confirm, lead: texts.confirmText, button: texts.yes };
		return press(c, await shownThing(c.var.ctx, group, { id }), { action: `${group.path}/bestaetigen/${token}`, ...words });
	})
	.post('/bestaetigen/:token', async (c) => {
		try {
			const done = await confirmWish(c.var.ctx, c.req.param('token'));
			if ('refused' in done) return await closed(c);
			const at = `${group.path}/${done.slug}`;
			return done.outcome === 'page'
				? c.redirect(`${prefixOf(c.var.ctx.tag)}${at}/innen/${done.key}`, 303)
				: await told(c, done.outcome, at);
		} catch (error) {
			if (!(error instanceof NotFound)) throw error;
			return used(c);
		}
	})
	.get('/:slug/:deed{dabei|thema|innen}', async (c) => form(c, { thing: await groupIn(c), deed: deedIn(c), typed: { name: '' } }))
	.post('/:slug/:deed{dabei|thema|innen}', (c) => send(c, deedIn(c)));
