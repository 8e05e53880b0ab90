/** Bytes of the write-ahead log; `branch` and `mark` name the line of history in which they count (see `standing.ts`). */
export type Point = { readonly branch: string; readonly mark: string; readonly position: number };

export type Floor = {
	/** How far a copy must have come to answer; null while nobody knows. */
	readonly point: () => Point | null;
	/** The branch that the primary writes; null while nobody hears it. */
	readonly branch: () => Point | null;
	/** A primary was reached: all that was written until then lies below. */
	readonly found: (point: Point) => void;
	readonly lost: () => void;
	readonly raise: (position: number) => void;
	/** A write of this process: no copy answers until its position is told. A position that never comes is ended by `found`. */
	readonly hold: () => (position: number) => void;
	readonly onMove: (listener: () => void) => void;
};

/** Whoever wrote, and whoever heard of a write, must not read an older state from a copy of the database: this is how far it must have come. */
export const openFloor = (): Floor => {
	const listeners = new Set<() => void>();
	let known: Point | null = null;
	let [held, epoch] = [0, 0];
	const moveTo = (next: Point | null): void => {
		known = next;
		for (const listener of listeners) listener();
	};
	const begin = (next: Point | null): void => {
		[held, epoch] = [0, epoch + 1];
		moveTo(next);
	};
	const raise = (position: number): void => {
		if (known && position > known.position) moveTo({ ...known, position });
	};
	return {
		point: () => (held > 0 ? null : known),
		branch: () => known,
		found: begin,
		lost: () => begin(null),
		raise,
		hold: () => {
			const since = epoch;
			held++;
			return (position) => {
				if (since !== epoch) return;
				held--;
				raise(position);
			};
		},
		onMove: (listener) => void listeners.add(listener),
	};
};
