import type { OwnCategory } from '#kernel/case/category.ts';
import type { Language } from '#kernel/i18n/language.ts';

export type Place = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly type: string;
	readonly about: string;
	readonly ars: string | null;
	readonly population: number | null;
	readonly lon: number | null;
	readonly lat: number | null;
	readonly outline: unknown;
	readonly face: unknown;
	readonly parentId: string | null;
};
/** A municipality of the same cooperation; `host` is where its pages are reached. */
export type Partner = { readonly id: string; readonly name: string; readonly host: string };
export type Topic = { readonly slug: string; readonly names: Readonly<Record<string, string>> };

/** All that every page of a municipality needs to know of it: read once and remembered. */
export type Tenant = {
	readonly id: string;
	readonly name: string;
	readonly tagline: string;
	readonly hosts: readonly string[];
	/** Federal state by ISO 3166-2 such as `DE-ST`: decides the public holidays. */
	readonly state: string;
	readonly zone: string;
	readonly ars: string | null;
	readonly settings: Readonly<Record<string, unknown>>;
	readonly theme: unknown;
	/** Since when another installation writes for it; `hand-over.ts`. */
	readonly handedOverAt: Date | null;
	readonly places: readonly Place[];
	readonly topics: readonly Topic[];
	/** What it decided about the categories of its kinds of case. */
	readonly caseCategories: readonly OwnCategory[];
	readonly partners: readonly Partner[];
};

export const placeBySlug = ({ places }: Tenant, slug: string): Place | undefined => places.find((place) => place.slug === slug);
export const placeById = ({ places }: Tenant, id: string): Place | undefined => places.find((place) => place.id === id);
export const partnerOf = ({ partners }: Tenant, id: string): Partner | undefined => partners.find((partner) => partner.id === id);
export const villagesOf = ({ places }: Tenant): readonly Place[] => places.filter(({ type }) => type !== 'municipality');
/** The names of the villages in addresses. */
export const villageSlugs = (tenant: Tenant): string[] => villagesOf(tenant).map(({ slug }) => slug);
/** The villages as the choices of a question. */
export const villageChoices = (tenant: Tenant, by: 'slug' | 'id' = 'slug') =>
	villagesOf(tenant).map((place) => ({ value: place[by], label: place.name }));
export const topicName = ({ topics }: Tenant, slug: string, language: Language): string => {
	const names = topics.find((topic) => topic.slug === slug)?.names;
	return names?.[language] ?? names?.['de'] ?? slug;
};
