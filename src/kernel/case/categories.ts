import type { Language } from '#kernel/i18n/language.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import type { CaseKind, CategoryRule } from './case.ts';
import { inLanguage } from './category.ts';

/** A category as it stands here. `isOwn`: the kind knows nothing of it. */
export type CategoryHere = CategoryRule & { readonly position: number; readonly isOwn: boolean };

/** Room between two categories of the kind, so that others fit in. */
export const apart = 10;
/** What holds for a category that a municipality added, until it decides otherwise. */
export const usual = { isPrivate: false, dueDays: 14, keptMonths: 12 } as const;

const merged = ({ caseCategories }: Tenant, { name: kind, categories }: CaseKind): readonly CategoryHere[] => {
	const own = new Map(caseCategories.filter((one) => one.kind === kind).map((one) => [one.name, one]));
	const brought = categories.map((one, at) => ({ ...one, position: (at + 1) * apart, ...own.get(one.name), isOwn: false }));
	const known = new Set(categories.map(({ name }) => name));
	const added = [...own.values()].filter(({ name }) => !known.has(name)).map((one) => ({ ...usual, ...one, isOwn: true }));
	return [...brought, ...added].toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name));
};

const kept = new WeakMap<Tenant, Map<string, readonly CategoryHere[]>>();

/** The categories of a kind in this municipality's words and order, those that it switched off among them. */
export const categoriesOf = (tenant: Tenant, kind: CaseKind): readonly CategoryHere[] => {
	const known = kept.get(tenant) ?? new Map<string, readonly CategoryHere[]>();
	kept.set(tenant, known);
	const found = known.get(kind.name) ?? merged(tenant, kind);
	known.set(kind.name, found);
	return found;
};

export const categoryIn = (tenant: Tenant, kind: CaseKind, name: string): CategoryHere | undefined =>
	categoriesOf(tenant, kind).find((one) => one.name === name);

/** What a category is called here; its bare name where nobody knows it any more. */
export const categoryWord = (tenant: Tenant, kind: CaseKind, { name, language }: { name: string; language: Language }): string => {
	const found = categoryIn(tenant, kind, name);
	return found ? inLanguage(found.words, language) : name;
};
