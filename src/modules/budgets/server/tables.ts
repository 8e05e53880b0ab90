import type { ColumnType } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import { tables } from '#kernel/db/tables.ts';
import type { BudgetTable, ProjectState } from '../budget.ts';
import type { Outcome } from '../outcome.ts';
import type { Proposal } from '../proposal.ts';
import type { Turnout } from '../turnout.ts';

/** What a vote is about and how it is counted. */
export type Put = Pick<BudgetTable, 'frame' | 'seats' | 'ballotType' | 'most' | 'rule'>;

export type BudgetTables = {
	budget: BudgetTable & { put: ColumnType<Put | null, string | undefined, string> };
	budgetProject: Proposal & { tenantId: TenantId; id: string; budgetId: string; number: number; state: ProjectState; reason: string };
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
