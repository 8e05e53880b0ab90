import type { ColumnType } from 'kysely';
import type { CategoryAnswers } from '#kernel/case/category.ts';
import type { TenantId } from '#kernel/db/owned.ts';

export type DefectTables = {
	defect: {
		tenantId: TenantId;
		caseId: string;
		answers: ColumnType<CategoryAnswers, string, string>;
		description: string | null;
		publicText: string | null;
		spot: string | null;
		street: string | null;
	};
	defectForward: {
		tenantId: TenantId;
		caseId: string;
		handlerId: string;
		remoteId: string | null;
		token: string | null;
		problem: string | null;
		tries: number;
		askedAt: Date;
	};
	defectKey: { tenantId: TenantId; id: string; name: string; keyHash: string; createdAt: Date };
	defectAlert: {
		tenantId: TenantId;
		id: string;
		email: string;
		placeId: string | null;
		language: string;
		createdAt: Date;
		confirmedAt: Date | null;
		toldUntil: Date;
	};
};

/** What anybody may know of a report. */
export type PublicDefectTables = { defect: Pick<DefectTables['defect'], 'tenantId' | 'caseId' | 'publicText' | 'street'> };
