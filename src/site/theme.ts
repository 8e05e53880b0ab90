import * as z from 'zod';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { type Theme, themes } from '#ui/theme.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const day = z.object({ brand: colour, deep: colour, tint: colour, paper: colour, accent: colour, accentTint: colour });
const art = z.object({ sky: colour, sky2: colour, roof: colour, roof2: colour, flag: colour, front: colour }).partial();
const schema = z.object({ day, night: day.extend({ card: colour }), art: art.default({}) });

const known = new WeakMap<Tenant, Theme>();

/** The colours of a municipality; what is stored and cannot be read counts as not set. */
export const themeOf = (tenant: Tenant): Theme => {
	const remembered = known.get(tenant);
	if (remembered) return remembered;
	const read = schema.safeParse(tenant.theme);
	const { sky, sky2, roof, roof2, flag, front } = read.data?.art ?? {};
	const drawn = Object.fromEntries(
		Object.entries({ sky, sky2, roof, roof2, flag, front }).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
	const theme: Theme = read.success ? { day: read.data.day, night: read.data.night, art: drawn } : themes.auenrode;
	known.set(tenant, theme);
	return theme;
};
