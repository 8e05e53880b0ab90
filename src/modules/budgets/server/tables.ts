import type { ColumnType } from 'kysely';
import { type TenantId, tables } from '#kernel/db/tables.ts';
import type { BudgetTable, Category, ProjectState } from '../budget.ts';
import type { Outcome } from '../outcome.ts';
import type { Turnout } from '../turnout.ts';

export type BudgetTables = {
	budget: BudgetTable;
	budgetProject: {
		tenantId: TenantId;
		id: string;
		budgetId: string;
		number: number;
		title: string;
		summary: string;
		cost: number | null;
		place: string;
		category: Category;
		state: ProjectState;
		reason: string;
		proposer: string;
		proposerEmail: string | null;
	};
	budgetResult: {
		tenantId: TenantId;
		budgetId: string;
		countedOn: string;
		pabulib: string;
		outcome: ColumnType<Outcome, string, string>;
		turnout: ColumnType<Turnout, string, string>;
	};
};
export const own = tables<BudgetTables>();
