import type { ColumnType } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import { tables } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { Result } from '../result.ts';
import type { survey } from '../survey.ts';

export type SurveyTables = {
	survey: KindTable<typeof survey>;
	/** The questions of a wave as they were put; the result as it was published where its ballots are not at hand. */
	surveyWave: {
		tenantId: TenantId;
		roundId: string;
		questions: string;
		hasPhone: boolean;
		hasKiosk: boolean;
		result: ColumnType<Result | null, string | null | undefined, string>;
	};
};
export const own = tables<SurveyTables>();
