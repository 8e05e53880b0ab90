import type { PlantedHandler } from '#kernel/case/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';

/** Who is in charge of what, in each municipality of the demo world. */
export const handlersFor = ({ id }: Pick<Tenant, 'id'>): readonly PlantedHandler[] => [
	{ name: 'Wirtschaftshof', type: 'office', email: `wirtschaftshof@${id}.example`, categories: ['pothole', 'path', 'waste', 'stop', 'sign', 'green', 'playground', 'graffiti', 'winter'] },
	{ name: 'Bau- und Ordnungsamt', type: 'office', email: `ordnungsamt@${id}.example`, categories: ['barrier', 'vehicle', 'offence'] },
	{ name: 'Bürgerservice', type: 'office', email: `buergerservice@${id}.example`, categories: [null] },
	{ name: 'Landkreis, Straßenmeisterei', type: 'authority', email: 'strassenmeisterei@landkreis.example', categories: [] },
	{ name: 'Lichtwerk GmbH', type: 'company', email: 'stoerung@lichtwerk.example', categories: ['light'] },
	{ name: 'Abwasserverband', type: 'authority', email: 'meldung@abwasserverband.example', categories: ['water'] },
];
