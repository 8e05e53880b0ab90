import { mapSource } from '#kernel/geo/settings.ts';
import { provider } from '#kernel/identity/provider-settings.ts';
import { secondFactor } from '#kernel/identity/settings.ts';
import { retention } from '#kernel/privacy/settings.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { schoolHolidays } from '#kernel/tenancy/hours.ts';
import { dutySettings } from '#site/duties/facts.ts';
import { contact, legalTexts } from '#site/settings.ts';
import { modules } from '../modules.ts';

/** What a municipality may set, by name: what its office asks for on its pages, and where its map is from. */
export const knownSettings: readonly string[] = [
	...Object.values({ ...contact, ...legalTexts, ...dutySettings, ...provider }),
	...[fourEyes, secondFactor, schoolHolidays, retention, mapSource],
	...modules.flatMap(({ settings }) => settings ?? []),
].map(({ name }) => name);
