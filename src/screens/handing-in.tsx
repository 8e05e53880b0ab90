import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { NotFound, type Problems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Texts } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import type { Step } from './one-thing.tsx';
import { Button } from '#ui/button.tsx';
import { type Fact, Facts } from '#ui/content/facts.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import type { Markup } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { Faults } from './hand-in-form.tsx';
import { HandedInPage, type ThanksWords } from './handed-in-page.tsx';
import type { Page } from './page.ts';
import { trap } from './trap.tsx';

type Words = ThanksWords &
	Readonly<Record<'title' | 'checkTitle' | 'checkLead' | 'send' | 'change', string>> & { readonly step: (at: number) => string };

type Flow<Draft> = {
	/** Of the kind: the form lies at `/neu` below it. */
	readonly path: string;
	/** Before the number that somebody is told: `IDEE`. */
	readonly letters: string;
	readonly scene: string;
	readonly words: (ctx: Context) => Words;
	/** The way to the form; its last step is where all that others handed in stands. */
	readonly trail: (ctx: Context) => readonly [...(readonly Step[]), Step];
	readonly typedIn: (posted: Readonly<Record<string, unknown>>) => Texts;
	readonly form: (ctx: Context, typed: Texts, faults: Faults) => Promise<{ readonly page: Markup; readonly title: string }>;
	readonly read: (ctx: Context, typed: Texts) => { readonly draft: Draft } | { readonly problems: Problems };
	readonly facts: (ctx: Context, draft: Draft, typed: Texts) => readonly Fact[];
	readonly send: (ctx: Context, typed: Texts) => Promise<{ readonly id: string } | { readonly refused: 'tooMany' | 'closed' }>;
};

export const referenceOf = (letters: string, id: string): string => `${letters}-${id.slice(-8).toUpperCase()}`;
/** What `referenceOf` makes. */
const reference = /^[A-Z]+-[0-9A-F]{8}$/;

const statusOf = ({ problems = {}, refused }: Faults): 200 | 409 | 422 | 429 => {
	if (refused !== undefined) return refused === 'closed' ? 409 : 429;
	return Object.keys(problems).length > 0 ? 422 : 200;
};

type Checked = { readonly words: Words; readonly action: string; readonly typed: Texts; readonly facts: readonly Fact[] };
/** Everything once more before it is sent; what was typed travels along unseen. */
const CheckPage = ({ words, action, typed, facts }: Checked) => (
	<Wrap tight>
		<Form action={action} hidden={typed}>
			<PageHead eyebrow={words.step(2)} title={words.checkTitle} lead={words.checkLead} />
			<Facts facts={facts} />
			<FormActions>
				<Button name="schritt" value="senden">
					{words.send}
				</Button>
				<Button name="schritt" value="aendern" look="secondary">
					{words.change}
				</Button>
			</FormActions>
		</Form>
	</Wrap>
);

/** Form, check, thanks: without JavaScript and without a cookie, so what was typed travels in the form itself. */
export const handingIn = <Draft,>({ path, letters, scene, words, trail, ...flow }: Flow<Draft>) => {
	const about = (ctx: Context, title: string): Page => {
		const [first] = trail(ctx);
		return { title, ...(first && { current: first.href }), trail: trail(ctx), here: words(ctx).title };
	};
	const form = async (c: Request<Env>, typed: Texts, faults: Faults = {}) => {
		const { page, title } = await flow.form(c.var.ctx, typed, faults);
		c.status(statusOf(faults));
		return c.render(page, about(c.var.ctx, title));
	};
	const thanks = (c: Request<Env>, id: string) => c.redirect(`${prefixOf(c.var.ctx.tag)}${path}/danke/${referenceOf(letters, id)}`, 303);
	return new Hono<Env>()
		.get('/neu', (c) => form(c, flow.typedIn(c.req.query())))
		.post('/neu', async (c) => {
			const { ctx } = c.var;
			const posted = await c.req.parseBody();
			const typed = flow.typedIn(posted);
			// A program filled in what no person sees: it is thanked and forgotten.
			if (posted[trap]) return thanks(c, newId());
			if (posted['schritt'] === 'aendern') return form(c, typed);
			const read = flow.read(ctx, typed);
			if ('problems' in read) return form(c, typed, { problems: read.problems });
			if (posted['schritt'] !== 'senden') {
				const facts = flow.facts(ctx, read.draft, typed);
				const page = <CheckPage words={words(ctx)} action={`${path}/neu`} typed={typed} facts={facts} />;
				return c.render(page, about(ctx, words(ctx).checkTitle));
			}
			const done = await flow.send(ctx, typed);
			return 'refused' in done ? form(c, typed, { refused: done.refused }) : thanks(c, done.id);
		})
		.get('/danke/:reference', (c) => {
			const { ctx } = c.var;
			const number = c.req.param('reference');
			const list = trail(ctx).at(-1);
			if (!reference.test(number) || !list) throw new NotFound('reference');
			return c.render(<HandedInPage ctx={ctx} texts={words(ctx)} reference={number} scene={scene} list={list} />, {
				...about(ctx, words(ctx).thanks),
				isHidden: true,
			});
		});
};
