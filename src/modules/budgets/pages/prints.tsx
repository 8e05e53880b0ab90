import type { Context as Request } from 'hono';
import { staff } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { Sheet } from '#kernel/paper/paper.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { lastDay } from '#screens/moments.ts';
import { lettersIn, lettersInput } from '#screens/keyed-twice.tsx';
import { lettersOf, pdfOf } from '#screens/print.ts';
import { byPhoneInLetter } from '#screens/telephone-texts.ts';
import { budget } from '../budget.ts';
import { type BudgetThing, villageName } from '../cards.tsx';
import { paper } from '../server/commands.ts';
import { isOnBallot, type Project, roundOf, standingOf } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { shownDesk, thingIn } from './desk-thing.tsx';

type Asking = Request<OfficeEnv>;

export const letters = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'budgets.write');
	const [typed, thing] = [textsIn(await c.req.parseBody()), await thingIn(c, ctx)];
	const count = lettersIn(typed);
	if (count === undefined) return shownDesk(c, { typed, problems: { [lettersInput]: 'outOfRange' } });
	const round = await roundOf(ctx, thing.id);
	const { codes } = await paper.makeCodes(ctx, { roundId: round.id, count });
	const letter = {
		title: thing.words.title,
		page: `${ctx.origin}${budget.path}/${thing.slug}/abstimmen`,
		counts: `Bitte stimmen Sie bis ${lastDay(ctx, round.closesAt)} ab. Jede Stimme zählt einmal und bleibt geheim.`,
		onPaper: [
			'Füllen Sie den Stimmzettel aus und geben Sie ihn in einem Umschlag ab, auf dem dieser Code steht.',
			'Wir entwerten den Code und mischen die Blätter, bevor jemand sie liest; zwei Menschen erfassen jedes unabhängig voneinander.',
			...(thing.values.hasPhone ? [byPhoneInLetter] : []),
		].join(' '),
	};
	return lettersOf(c, { slug: thing.slug, codes, letter });
};

const ballotOf = (ctx: ReturnType<typeof staff<'budgets.key'>>, { words, values }: BudgetThing, projects: readonly Project[]): Sheet => [
	{ is: 'heading', text: words.title },
	{
		is: 'small',
		text: 'Bitte nur abgeben, wenn Sie nicht online abgestimmt haben. Der Code gehört auf den Umschlag, nicht auf dieses Blatt.',
	},
	{ is: 'text', text: budgetTexts.de[values.ballotType](String(values.most)) },
	{
		is: 'boxes',
		items: projects.filter(isOnBallot).map(({ number, title, cost, place }) => {
			const about = [...(cost === null ? [] : [euros(cost, 'de')]), villageName(ctx, place)].join(', ');
			return `${number}. ${title} (${about})`;
		}),
	},
	{ is: 'subheading', text: budgetTexts.de.village },
	{ is: 'small', text: budgetTexts.de.villageHint },
	{ is: 'boxes', items: villagesOf(ctx.tenant).map(({ name }) => name) },
];

/** The ballot that people fill in by hand. */
export const emptyBallot = async (c: Asking) => {
	const ctx = staff(c.var.ctx, 'budgets.key');
	const thing = await thingIn(c, ctx);
	const { projects } = await standingOf(ctx, thing.id);
	return pdfOf(c, { file: `stimmzettel-${thing.slug}`, title: thing.words.title, sheets: [ballotOf(ctx, thing, projects)] });
};
