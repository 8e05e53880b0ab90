import { type Context as Request, Hono } from 'hono';
import { reachOf, staff } from '#kernel/context.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { textOf } from '#kernel/outside/decode.ts';
import { isDate } from '#kernel/time/civil.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { asText, type Texts, textsIn } from '#kernel/kind/posted.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { budget } from '../budget.ts';
import { type BudgetThing, stakes } from '../cards.tsx';
import { checkProject, planVote } from '../server/commands.ts';
import { countBudget } from '../server/commands/count.ts';
import { standingOf } from '../server/queries.ts';
import { recount } from '../server/imports/recount.ts';
import { type Desk, home } from './desk-page.tsx';
import { deskAt, shownDesk, thingIn } from './desk-thing.tsx';
import { paperPages } from './paper.tsx';
import { emptyBallot, letters } from './prints.tsx';
import { ProjectForm, typedOf } from './project-form.tsx';
import { atTitle } from './propose.tsx';
import { RecountPage } from './recount-page.tsx';
import { telephone } from './telephone.tsx';

type Asking = Request<OfficeEnv>;
const deskOf = (c: Asking): Desk => staff(c.var.ctx, 'budgets.write');

type Deed = { readonly done: string; readonly typed?: Texts; readonly work: (thing: BudgetThing) => Promise<unknown> };
/** Does a deed and goes back to the budget, or shows it with what is wrong. */
const deed = async (c: Asking, { done, typed = {}, work }: Deed) => {
	const thing = await thingIn(c, deskOf(c));
	const { problems } = await orProblems(() => work(thing), atTitle);
	return problems ? shownDesk(c, { typed, problems }) : c.redirect(`${home}/${thing.id}?getan=${done}`, 303);
};

const daysIn = (c: Asking, typed: Texts) => {
	const { collectFrom = '', collectUntil = '', voteFrom = '', voteUntil = '' } = typed;
	const given = { collectFrom, collectUntil, voteFrom, voteUntil };
	const wrong = Object.entries(given).filter(([, day]) => !isDate(day));
	if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map(([name]) => [name, 'notADay'])));
	const of = (day: string) => dayBounds(day, c.var.ctx.tenant.zone);
	return {
		collectFrom: of(collectFrom).from,
		collectUntil: of(collectUntil).until,
		voteFrom: of(voteFrom).from,
		voteUntil: of(voteUntil).until,
	};
};

const list = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'budgets.key');
	const things = await shownOf(ctx, budget, { limit: 100 });
	const isWriter = reachOf(ctx, 'budgets.write') !== null;
	return c.render(
		<>
			<DeskBar title="Abstimmungen leiten" after="Budgets, die erschienen sind.">
				{isWriter && (
					<>
						<Button href={`/verwaltung${budget.path}/neu`} icon="add">
							{budget.deed}
						</Button>
						<Button href={`${home}/nachrechnen`} look="secondary">
							Datei nachrechnen
						</Button>
					</>
				)}
			</DeskBar>
			<Table
				lang="de"
				caption="Budgets"
				hideCaption
				columns={[{ label: 'Budget' }, { label: 'Geld oder Sitze', number: true }]}
				rows={things.map(({ id, words, values }) => [<a href={deskAt(ctx, id)}>{words.title}</a>, stakes(ctx, values)])}
			/>
		</>,
		{ title: 'Abstimmungen leiten' },
	);
};

const project = async (c: Asking, { typed, problems = {} }: { typed?: Readonly<Record<string, string>>; problems?: Problems } = {}) => {
	const [ctx, thing, id] = [deskOf(c), await thingIn(c, deskOf(c)), c.req.param('project') ?? ''];
	const known = (await standingOf(ctx, thing.id)).projects.find((one) => one.id === id);
	if (!known && id !== 'neu') throw new NotFound('project');
	if (Object.keys(problems).length > 0) c.status(422);
	const shown = typed ?? (known ? typedOf(known) : {});
	return c.render(<ProjectForm ctx={ctx} budgetId={thing.id} id={id} typed={shown} problems={problems} />, { title: 'Projekt' });
};

export const office = new Hono<OfficeEnv>()
	.get('/', list)
	.get('/nachrechnen', (c) => {
		deskOf(c);
		return c.render(<RecountPage />, { title: 'Nachrechnen' });
	})
	.post('/nachrechnen', async (c) => {
		deskOf(c);
		const { file, rule: named } = await c.req.parseBody();
		const rule = asText(named);
		// A form whose file nobody chose sends an empty one without a name.
		const recounted = file instanceof File && file.size > 0 ? await recount(textOf(await file.bytes()), rule) : ('noFile' as const);
		if (recounted === 'noFile' || 'problems' in recounted) c.status(422);
		return c.render(<RecountPage recounted={recounted} rule={rule} />, { title: 'Nachrechnen' });
	})
	.get('/:id', (c) => shownDesk(c))
	.post('/:id/tage', async (c) => {
		const typed = textsIn(await c.req.parseBody());
		return deed(c, { done: 'tage', typed, work: async ({ id }) => planVote(deskOf(c), { budgetId: id, days: daysIn(c, typed) }) });
	})
	.get('/:id/projekt/:project', (c) => project(c))
	.post('/:id/projekt/:project', async (c) => {
		const [typed, thing, id] = [textsIn(await c.req.parseBody()), await thingIn(c, deskOf(c)), c.req.param('project')];
		const checked = { budgetId: thing.id, id: id === 'neu' ? null : id, typed };
		const { problems } = await orProblems(() => checkProject(deskOf(c), checked), atTitle);
		return problems ? project(c, { typed, problems }) : c.redirect(`${home}/${thing.id}?getan=projekt`, 303);
	})
	.post('/:id/codes', letters)
	.get('/:id/stimmzettel.pdf', emptyBallot)
	.route('/', paperPages)
	.route('/', telephone)
	.post('/:id/auszaehlen', (c) =>
		deed(c, { done: 'ausgezaehlt', work: ({ id, words }) => countBudget(deskOf(c), { id, title: words.title }) }),
	);
