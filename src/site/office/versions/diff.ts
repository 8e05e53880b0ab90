import type { DiffPiece } from '#ui/office/version-diff.tsx';

/** A word with the blank after it. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+\s*/g) ?? [];
/** Longer texts are compared by lines: the table of the comparison grows with the product of both lengths. */
const mostWords = 1200;
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Lengths of the longest common part of every two ends (Wagner and Fischer 1974), in one flat table. */
const commonLengths = (before: readonly string[], after: readonly string[]): Uint16Array => {
	const width = after.length + 1;
	const table = new Uint16Array((before.length + 1) * width);
	for (let row = before.length - 1; row >= 0; row -= 1)
		for (let column = after.length - 1; column >= 0; column -= 1) {
			const at = row * width + column;
			table[at] =
				before[row] === after[column] ? (table[at + width + 1] ?? 0) + 1 : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
		}
	return table;
};

const joined = (pieces: readonly DiffPiece[]): DiffPiece[] => {
	const done: DiffPiece[] = [];
	for (const piece of pieces) {
		const last = done.at(-1);
		if (last?.kind === piece.kind) last.text += piece.text;
		else done.push({ ...piece });
	}
	return done;
};

type Words = { readonly old: string | undefined; readonly fresh: string | undefined };
/** How much both rests have in common when the old word is passed over, or the fresh one. */
type Rest = { readonly withoutOld: number; readonly withoutFresh: number };

const stepAt = ({ old, fresh }: Words, { withoutOld, withoutFresh }: Rest): DiffPiece['kind'] => {
	if (old === fresh) return 'same';
	if (old === undefined) return 'inserted';
	return fresh === undefined || withoutOld >= withoutFresh ? 'deleted' : 'inserted';
};

const compared = (before: readonly string[], after: readonly string[]): DiffPiece[] => {
	const table = commonLengths(before, after);
	const width = after.length + 1;
	const pieces: DiffPiece[] = [];
	let [row, column] = [0, 0];
	while (row < before.length || column < after.length) {
		const words = { old: before[row], fresh: after[column] };
		const at = row * width + column;
		const kind = stepAt(words, { withoutOld: table[at + width] ?? 0, withoutFresh: table[at + 1] ?? 0 });
		pieces.push({ kind, text: (kind === 'inserted' ? words.fresh : words.old) ?? '' });
		if (kind !== 'inserted') row += 1;
		if (kind !== 'deleted') column += 1;
	}
	return joined(pieces);
};

/** What stayed, came and went between two texts, word by word. */
export const diff = (before: string, after: string): DiffPiece[] => {
	const [old, fresh] = [wordsOf(before), wordsOf(after)];
	return old.length > mostWords || fresh.length > mostWords
		? compared(linesOf(before).slice(0, mostWords), linesOf(after).slice(0, mostWords))
		: compared(old, fresh);
};
