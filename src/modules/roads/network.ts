/** Something odd about a file, by the element that it is about. */
export type NetworkFault = { readonly element: string; readonly problem: string };
/** Roads that cannot be reached from the others: metres, and the names of a few of them. */
export type LostIsland = { readonly metres: number; readonly streets: readonly string[] };

/** What an import found, kept with the network. `more`: faults beyond those that are named. */
export type NetworkReport = {
	readonly segments: number;
	readonly fresh: number;
	readonly gone: number;
	readonly islands: readonly LostIsland[];
	readonly lostMetres: number;
	readonly faults: readonly NetworkFault[];
	readonly more: number;
};

/** A segment of a reference section and its evenness as somebody measured it, mm/m. */
export type Known = { readonly key: string; readonly value: number };
