import type { DamageType } from './damage.ts';

export type Size = { readonly width: number; readonly height: number };
/** A model that an operator put into the folder, as its declaration describes it. */
export type Detector = {
	readonly name: string;
	/** Paths of declaration and model. */
	readonly file: string;
	readonly model: string;
	readonly size: Size;
	/** A box with a lower score is none, and one that covers another of its damage by more than `overlap` (intersection over union) is the same. */
	readonly threshold: number;
	readonly overlap: number;
	/** What the model's classes are, by their number; `null` is left out. */
	readonly classes: readonly (DamageType | null)[];
};

export type DetectorProblem =
	| 'noFolder'
	| 'noJson'
	| 'notDeclared'
	| 'noModel'
	| 'noDeclaration'
	| 'unknownDamage'
	| 'lacksClass'
	| 'lacksOutput'
	| 'isBroken'
	| 'wrongInput'
	| 'wrongOutput';
/** What is wrong with a detector: the file, the place in it, and what stands there instead. */
export type DetectorFault = { readonly file: string; readonly place: string; readonly problem: DetectorProblem; readonly detail: string };
