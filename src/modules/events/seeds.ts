import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { auenrodeClubs } from './seeds/auenrode-clubs.ts';
import { auenrodeTown } from './seeds/auenrode-town.ts';
import { type Dates, datesFrom } from './seeds/dates.ts';
import { falkenbrueckSpa } from './seeds/falkenbrueck-spa.ts';
import { falkenbrueckTown } from './seeds/falkenbrueck-town.ts';
import { heidewalde } from './seeds/heidewalde.ts';
import { type Plan, seedOf } from './seeds/plan.ts';
import { villageYear } from './seeds/village-year.ts';

const handmade: Readonly<Record<string, readonly ((dates: Dates) => readonly Plan[])[]>> = {
	auenrode: [auenrodeTown, auenrodeClubs],
	falkenbrueck: [falkenbrueckTown, falkenbrueckSpa],
	heidewalde: [heidewalde],
};

/** A lived-in calendar: what each town is known for, and the year of every village. */
export const events = (tenant: Tenant, now: Date): readonly Seed[] => {
	const own = handmade[tenant.id];
	if (!own) return [];
	const dates = datesFrom(Temporal.PlainDate.from(today(tenant.zone, now)));
	return [...own.flatMap((plans) => plans(dates)), ...villageYear(tenant, dates)].map(seedOf(tenant));
};
