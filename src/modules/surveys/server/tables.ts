import type { TenantId } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { survey } from '../survey.ts';

export type SurveyTables = {
	survey: KindTable<typeof survey>;
	/** The questions of a wave as they were put. */
	surveyWave: { tenantId: TenantId; roundId: string; questions: string; hasPhone: boolean };
};
