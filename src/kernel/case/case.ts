import type { Permission } from '#kernel/context.ts';
import type { CategoryWords } from './category.ts';
import type { Phase } from './tables.ts';

/** What holds for a category unless the municipality decides otherwise. `dueDays` null: no deadline. `keptMonths` after closing people are forgotten. */
export type CategoryRule = CategoryWords & {
	readonly isPrivate: boolean;
	readonly dueDays: number | null;
	readonly keptMonths: number;
};

/** A kind of case: its own words for its states, which phase each is, which may follow, and what its categories ask for. `first` opens it. */
export type CaseKind<State extends string = string, Held extends Permission = Permission> = {
	readonly name: string;
	readonly one: string;
	/** Whoever holds it reads and handles the cases. */
	readonly permission: Held;
	readonly first: NoInfer<State>;
	readonly states: Readonly<Record<State, { readonly phase: Phase; readonly label: string; readonly next: readonly NoInfer<State>[] }>>;
	readonly categories: readonly CategoryRule[];
};

export const defineCase = <const State extends string, const Held extends Permission>(kind: CaseKind<State, Held>): CaseKind<State, Held> =>
	kind;
export type StateOf<Kind> = Kind extends CaseKind<infer State> ? State : never;

/** The states that may follow, in the order of the kind; none for a state that it does not know. */
export const nextOf = ({ states }: CaseKind, state: string): readonly string[] => states[state]?.next ?? [];
export const labelOf = ({ states }: CaseKind, state: string): string => states[state]?.label ?? state;
