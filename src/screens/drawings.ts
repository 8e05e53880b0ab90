import type { Tenant } from '#kernel/tenancy/tenant.ts';

/** The scenes that stand in where there is no photograph, by topic; things of one topic differ by their id. */
const scenesOf: Readonly<Record<string, readonly string[]>> = {
	rathaus: ['haus', 'markt'],
	verkehr: ['strasse', 'bus'],
	vereine: ['fest', 'haus'],
	kultur: ['musik', 'fest', 'bibliothek'],
	sport: ['sport'],
	lernen: ['kurs', 'schule'],
	familie: ['schule', 'garten'],
	senioren: ['garten', 'kurs'],
	jugend: ['sport', 'idee'],
	natur: ['see', 'wald', 'garten'],
	gesundheit: ['haus', 'garten'],
	sicherheit: ['feuerwehr'],
	mitmachen: ['idee', 'markt', 'fest'],
	ankommen: ['bus', 'kurs'],
};
const others = ['haus', 'markt', 'fest', 'see', 'garten'];

const numberOf = (id: string): number => Number.parseInt(id.slice(-6), 16) || 0;

export const sceneFor = ({ id, topics }: { id: string; topics: readonly string[] }): string => {
	const scenes = topics.flatMap((topic) => scenesOf[topic] ?? []).slice(0, 3);
	const choice = scenes.length > 0 ? scenes : others;
	return choice[numberOf(id) % choice.length] ?? 'haus';
};

export type Drawing = { readonly day: string; readonly night: string };
const twin = ({ id }: Pick<Tenant, 'id'>, name: string): Drawing => ({
	day: `/kunst/${id}/${name}-tag.svg`,
	night: `/kunst/${id}/${name}-nacht.svg`,
});

export const sceneDrawing = (tenant: Pick<Tenant, 'id'>, scene: string): Drawing => twin(tenant, `bild-${scene}`);
export const villageDrawing = (tenant: Pick<Tenant, 'id'>, slug: string): Drawing => twin(tenant, `ort-${slug}`);
export const heroDrawing = (tenant: Pick<Tenant, 'id'>): Drawing => twin(tenant, 'panorama');
/** The same village as a whole street, for the head of its page. */
export const villagePanorama = (tenant: Pick<Tenant, 'id'>, slug: string): Drawing => twin(tenant, `panorama-${slug}`);
