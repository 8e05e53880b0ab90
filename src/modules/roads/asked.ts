import type { Prepared } from '#kernel/case/pictures.ts';
import type { Context } from '#kernel/context.ts';

/** A citizen's report as whoever works on the road needs it: what, where, in whose words; never who told it. */
export type WorkReport = {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	readonly street: string | null;
	readonly spot: string | null;
	readonly words: string;
	readonly lon: number | null;
	readonly lat: number | null;
	readonly placeId: string | null;
	readonly state: string;
	readonly isOpen: boolean;
	readonly openedAt: Date;
	/** Ids of pictures that lie with the case of the report. */
	readonly pictures: readonly string[];
};
/** A page of the portal that a measure may follow from: a procedure of the council, with its decision once there is one, or a budget of the citizens. */
export type Ground = { readonly id: string; readonly label: string; readonly path: string; readonly decision: string | null };
type Told = { readonly id: string; readonly says: string | null; readonly proof?: Prepared };

/** What roads ask of the modules that keep reports, procedures and budgets; introduced where the modules are listed. */
export type Reports = {
	/** Where a report stands in the office, and, with its number behind, for everybody. */
	readonly path: string;
	readonly publicPath: string;
	/** Open ones that are about roads. */
	readonly open: (ctx: Context) => Promise<readonly WorkReport[]>;
	/** Those with these ids, open or not. */
	readonly known: (ctx: Context, ids: readonly string[]) => Promise<readonly WorkReport[]>;
	readonly grounds: (ctx: Context) => Promise<readonly Ground[]>;
	readonly plan: (ctx: Context, told: Told) => Promise<unknown>;
	/** The work will not be done for now. */
	readonly release: (ctx: Context, told: Told) => Promise<unknown>;
	readonly close: (ctx: Context, told: Told) => Promise<unknown>;
};
