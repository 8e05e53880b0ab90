import type { ColumnType } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import type { Chained } from './inspection.ts';
import type { MeasureState, Priority } from './measure.ts';
import type { Measure, Task, YearState } from './planner/plan.ts';

type Json<T> = ColumnType<T, string, string>;

/** What a plan was worked out from, so that it can be explained later. `repeats`: pairs of drives over the same segment, `metres` of them. */
export type PlanBasis = {
	readonly sections: number;
	readonly metres: number;
	readonly repeats: number;
	readonly repeatMetres: number;
	readonly deterioration: readonly (readonly number[])[];
	readonly measures: readonly Measure[];
	readonly horizon: number;
	readonly widths: string;
};
/** One line of a scenario: a stretch, what is done to it in which year, and why. Whole euros. */
export type PlanLine = {
	readonly year: number;
	readonly street: string;
	readonly placeId: string | null;
	readonly segments: readonly string[];
	readonly squareMetres: number;
	readonly grade: number;
	readonly measure: string;
	readonly cost: number;
	readonly why: string;
};
export type StoredScenario = {
	readonly name: string;
	readonly rule: Task['rule'];
	readonly budget: number;
	/** At the end of each year, year 0 is now; village '' is all of them. */
	readonly states: readonly YearState[];
	readonly lines: readonly PlanLine[];
	readonly spent: number;
};

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
		/** A profile of the procedure; read through its schema. */
		content: Json<unknown>;
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
		/** Which line of the budget pays, and which decision of the council: words, because neither is kept in the program. */
		budgetLine: string;
		decision: string;
		/** The publication it follows from. */
		groundId: string | null;
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
	roadOrderReport: { tenantId: TenantId; caseId: string; reportId: string; reference: string; isReleased: boolean };
	roadInspection: { tenantId: TenantId } & Chained;
	roadPlan: {
		tenantId: TenantId;
		id: string;
		title: string;
		firstYear: number;
		profileVersion: number;
		basis: Json<PlanBasis>;
		scenarios: Json<readonly StoredScenario[]>;
		isPublic: boolean;
		/** What the council decided about it, by number or in words; its measures stand on it unless they have a decision of their own. */
		decision: string;
		decidedOn: string | null;
		sitting: string;
		authorName: string;
		createdAt: Date;
	};
};
