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
type Told = { readonly id: string; readonly says: string | null; readonly proof?: Prepared };

/** What roads ask of the module that keeps reports; introduced where the modules are listed. */
export type Reports = {
	/** Where a report stands in the office. */
	readonly path: string;
	/** Open ones that are about roads. */
	readonly open: (ctx: Context) => Promise<readonly WorkReport[]>;
	/** Those with these ids, open or not. */
	readonly known: (ctx: Context, ids: readonly string[]) => Promise<readonly WorkReport[]>;
	readonly plan: (ctx: Context, told: Told) => Promise<unknown>;
	/** The work will not be done for now. */
	readonly release: (ctx: Context, told: Told) => Promise<unknown>;
	readonly close: (ctx: Context, told: Told) => Promise<unknown>;
};
