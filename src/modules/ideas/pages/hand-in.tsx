import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { isId, newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Draft } from '#kernel/kind/kind.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { placeBySlug, villagesOf } from '#kernel/tenancy/tenant.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { HandedInPage } from '#screens/handed-in-page.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { trap } from '#screens/trap.tsx';
import { prefixOf } from '#screens/thing-page.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { idea, ideaCall } from '../idea.ts';
import { handIn } from '../server/commands.ts';
import { readSubmission, type Typed, typedIn } from '../submission.ts';
import { formTexts } from '../submission-texts.ts';
import { categoryTexts, ideaTexts } from '../texts.ts';
import { type Faults, FormPage, type OpenCall } from './form-page.tsx';

export const referenceOf = (id: string): string => `IDEE-${id.slice(-8).toUpperCase()}`;
/** What `referenceOf` makes. */
const reference = /^IDEE-[0-9A-F]{8}$/;

/** The collections of this municipality; open ones only for citizens, all of them for a clerk who writes down what was said before. */
export const callsOf = async (ctx: Context, isOnlyOpen: boolean): Promise<readonly OpenCall[]> => {
	const calls = (await shownOf(ctx, ideaCall, { limit: 50 })).filter(({ ownerId }) => ownerId === ctx.tenantId);
	const phases = await phasesOf(
		ctx,
		calls.map(({ id }) => id),
	);
	return calls
		.filter(({ id }) => !isOnlyOpen || isOpen(phases.get(id) ?? [], 'collect', ctx.now))
		.map(({ slug, words: { title } }) => ({ slug, title }));
};

const pageAbout = (c: Request<Env>, title: string) => ({
	title,
	current: '/mitmachen',
	trail: takingPartTrail(c.var.ctx, { href: idea.path, label: ideaTexts[c.var.ctx.language].title }),
	here: formTexts[c.var.ctx.language].title,
});

const Nowhere = ({ ctx }: { ctx: Context }) => {
	const texts = formTexts[ctx.language];
	return (
		<Wrap>
			<Empty
				level={1}
				art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'idee')} />}
				title={texts.nowhere}
				actions={<Button href="/mitmachen">{pageTexts[ctx.language].title}</Button>}
			>
				{texts.nowhereText}
			</Empty>
		</Wrap>
	);
};

type Checked = { readonly ctx: Context; readonly typed: Typed; readonly draft: Draft<typeof idea.fields> };

/** Everything once more before it is sent; what was typed travels along unseen. */
const CheckPage = ({ ctx, typed, draft: { headline, values } }: Checked) => {
	const texts = formTexts[ctx.language];
	const said = (value: string | null) => value ?? <span class="om-muted">{texts.none}</span>;
	return (
		<Wrap tight>
			<Form action={`${idea.path}/neu`} hidden={typed}>
				<PageHead eyebrow={texts.step(2)} title={texts.checkTitle} lead={texts.checkLead} />
				<Facts
					facts={[
						{ label: texts.heading, value: headline.title },
						{ label: texts.what, value: headline.summary },
						{ label: texts.why, value: said(headline.body) },
						{ label: texts.category, value: categoryTexts[ctx.language][values.category] },
						{
							label: texts.place,
							value:
								headline.places.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? slug).join(', ') || texts.everywhere,
						},
						{ label: texts.position, value: <bdi>{said(typed['position'] || null)}</bdi> },
						{ label: texts.name, value: values.authorName },
						{ label: texts.email, value: <bdi>{said(values.authorEmail)}</bdi> },
					]}
				/>
				<FormActions>
					<Button name="schritt" value="senden">
						{texts.send}
					</Button>
					<Button name="schritt" value="aendern" look="secondary">
						{texts.change}
					</Button>
				</FormActions>
			</Form>
		</Wrap>
	);
};

const handedIn = (ctx: Context, number: string) => (
	<HandedInPage
		ctx={ctx}
		texts={formTexts[ctx.language]}
		reference={number}
		scene="idee"
		list={{ href: idea.path, label: ideaTexts[ctx.language].title }}
	/>
);

const statusOf = ({ problems = {}, refused }: Faults): 200 | 409 | 422 | 429 => {
	if (refused !== undefined) return refused === 'closed' ? 409 : 429;
	return Object.keys(problems).length > 0 ? 422 : 200;
};

/** Form, check, thanks: without JavaScript and without a cookie, so what was typed travels in the form itself. */
export const handingIn = () => {
	const form = async (c: Request<Env>, typed: Typed, faults: Faults = {}) => {
		const { ctx } = c.var;
		const texts = formTexts[ctx.language];
		const calls = await callsOf(ctx, faults.refused !== 'closed');
		if (calls.length === 0) return c.render(<Nowhere ctx={ctx} />, pageAbout(c, texts.nowhere));
		const [only] = calls;
		const chosen = calls.length === 1 && only ? { call: only.slug, ...typed } : typed;
		c.status(statusOf(faults));
		const title = faults.problems ? texts.errorTitle(texts.title) : texts.title;
		const { problems = {}, refused } = faults;
		return c.render(<FormPage ctx={ctx} typed={chosen} calls={calls} problems={problems} refused={refused} />, pageAbout(c, title));
	};
	const thanks = (c: Request<Env>, id: string) => c.redirect(`${prefixOf(c.var.ctx.tag)}${idea.path}/danke/${referenceOf(id)}`, 303);

	return new Hono<Env>()
		.get('/neu', (c) => {
			const call = c.req.query('sammlung');
			return form(c, { id: newId(), ...(call !== undefined && { call }) });
		})
		.post('/neu', async (c) => {
			const { ctx } = c.var;
			const posted = await c.req.parseBody();
			const given = typedIn(posted);
			const typed = { ...given, id: isId(given['id'] ?? '') ? (given['id'] ?? '') : newId() };
			// A program filled in what no person sees: it is thanked and forgotten.
			if (posted[trap]) return thanks(c, newId());
			if (posted['schritt'] === 'aendern') return form(c, typed);
			const read = readSubmission(typed, { channel: 'online', places: villagesOf(ctx.tenant).map(({ slug }) => slug) });
			if ('problems' in read) return form(c, typed, { problems: read.problems });
			if (posted['schritt'] !== 'senden')
				return c.render(<CheckPage ctx={ctx} typed={typed} draft={read.draft} />, pageAbout(c, formTexts[ctx.language].checkTitle));
			const done = await handIn(ctx, { form: typed.id, typed });
			return 'refused' in done ? form(c, typed, { refused: done.refused }) : thanks(c, done.id);
		})
		.get('/danke/:reference', (c) => {
			const number = c.req.param('reference');
			if (!reference.test(number)) throw new NotFound('reference');
			return c.render(handedIn(c.var.ctx, number), {
				...pageAbout(c, formTexts[c.var.ctx.language].thanks),
				isHidden: true,
			});
		});
};
