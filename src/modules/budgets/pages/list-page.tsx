import type { Context } from '#kernel/context.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { addressWith, choiceIn, PlaceFilter } from '#screens/filters.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid } from '#ui/page/section.tsx';
import { budget } from '../budget.ts';
import { BudgetCard, type BudgetThing } from '../cards.tsx';
import { budgetTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly query: Readonly<Record<string, string>>;
	readonly things: readonly BudgetThing[];
	readonly pages: number;
};

export const ListPage = ({ ctx, query, things, pages }: Props) => (
	<div class="om-wrap">
		<PageHead title={budgetTexts[ctx.language].list} lead={budgetTexts[ctx.language].lead} />
		<PlaceFilter ctx={ctx} path={budget.path} query={query} />
		{things.length === 0 ? (
			<EmptyList ctx={ctx} all={budget.path} />
		) : (
			<Grid columns={2} air>
				{things.map((thing) => (
					<BudgetCard ctx={ctx} thing={thing} path={budget.path} />
				))}
			</Grid>
		)}
		<Pagination
			lang={ctx.language}
			page={choiceIn(ctx, query).page}
			pages={pages}
			href={(number) => addressWith(budget.path, query, { seite: number > 1 ? String(number) : undefined })}
		/>
	</div>
);
