import type { ColumnType } from 'kysely';
import type { TenantId } from '#kernel/db/tables.ts';
import type { AssessmentProfile } from './assessment/profile.ts';
import type { Chained } from './inspection.ts';
import type { MeasureState, Priority } from './measure.ts';

type Json<T> = ColumnType<T, string, string>;

/** Kilometres, mean grade, and metres by colour of a village; the name '' stands for all of them. */
export type VillageState = {
	readonly village: string;
	readonly metres: number;
	readonly graded: number;
	readonly grade: number | null;
	readonly byColour: Readonly<Record<string, number>>;
};

export type WorkTables = {
	roadProfile: {
		tenantId: TenantId;
		procedure: 'grade' | 'pci';
		version: number;
		content: Json<AssessmentProfile>;
		reason: string;
		authorName: string;
		createdAt: Date;
	};
	roadGrading: {
		tenantId: TenantId;
		id: string;
		version: number;
		title: string;
		takenAt: Date;
		states: Json<readonly VillageState[]>;
		/** Total by segment key. */
		grades: Json<Readonly<Record<string, number>>>;
	};
	roadMeasureKind: {
		tenantId: TenantId;
		name: string;
		label: string;
		cost: number;
		gradeAfter: number;
		worstGrade: number;
		source: string;
	};
	roadMeasure: {
		tenantId: TenantId;
		id: string;
		kind: string;
		kindLabel: string;
		title: string;
		street: string;
		placeId: string | null;
		segments: readonly string[];
		squareMetres: number | null;
		cost: number | null;
		year: number | null;
		startsOn: string | null;
		endsOn: string | null;
		priority: Priority;
		state: MeasureState;
		isPublic: boolean;
		note: string;
		/** Which line of the budget pays, and which decision of the council; words until both are in the program. */
		budgetLine: string;
		decision: string;
		gradeBefore: number | null;
		profileVersion: number | null;
		planId: string | null;
		lon: number | null;
		lat: number | null;
		createdAt: Date;
		changedAt: Date;
	};
	roadMeasureReport: { tenantId: TenantId; measureId: string; reportId: string; reference: string };
	roadOrder: {
		tenantId: TenantId;
		caseId: string;
		measureId: string | null;
		title: string;
		street: string;
		segments: readonly string[];
		task: string;
		result: string | null;
	};
	roadOrderReport: { tenantId: TenantId; caseId: string; reportId: string; reference: string };
	roadInspection: { tenantId: TenantId } & Chained;
	roadPlan: {
		tenantId: TenantId;
		id: string;
		title: string;
		firstYear: number;
		profileVersion: number;
		basis: Json<PlanBasis>;
		scenarios: Json<readonly StoredScenario[]>;
		authorName: string;
		createdAt: Date;
	};
};
