import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { auenrodeClubs } from './seeds/auenrode-clubs.ts';
import { auenrodePlaces } from './seeds/auenrode-places.ts';
import { auenrodeTownHall } from './seeds/auenrode-town-hall.ts';
import { falkenbrueckPlaces } from './seeds/falkenbrueck.ts';
import { heidewaldePlaces } from './seeds/heidewalde.ts';
import { type Listing, seedOf } from './seeds/listing.ts';
import { ruralClubs } from './seeds/rural-clubs.ts';
import { falkenbrueckBenches, falkenbrueckHouses, heidewaldeBenches, heidewaldeHouses } from './seeds/village-houses.ts';

const listings = (tenant: Tenant): readonly Listing[] => {
	if (tenant.id === 'auenrode') return [...auenrodeTownHall, ...auenrodePlaces, ...auenrodeClubs];
	if (tenant.id === 'falkenbrueck') return [...falkenbrueckPlaces, ...falkenbrueckHouses, ...falkenbrueckBenches, ...ruralClubs(tenant)];
	return tenant.id === 'heidewalde' ? [...heidewaldePlaces, ...heidewaldeHouses, ...heidewaldeBenches, ...ruralClubs(tenant)] : [];
};

/** The directory of the demo world: who does what, and where. */
export const entries = (tenant: Tenant, now: Date): readonly Seed[] => listings(tenant).map(seedOf(tenant, now));
