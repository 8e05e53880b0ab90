import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';

const normal = { urgency: 'none', isPinned: '' };

export const articles = (tenant: Tenant): readonly Seed[] => [
	{ answers: { ...normal, title: 'Markt ohne Autos?', summary: 'Bis Sonntag abstimmen: online, auf Papier, mit Klebepunkten.', body: 'Die Umfrage läuft in allen Ortschaften.', places: '', topics: 'mitmachen' }, daysAgo: 3, byline: tenant.name },
];
