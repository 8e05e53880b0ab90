import * as z from 'zod';

const slug = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'lower case letters, digits and hyphens, beginning with a letter');
const ars = z.string().regex(/^\d{12}$/, 'twelve digits');
const coordinate = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const village = z.strictObject({
	/** Only for one that moves here with its things: they name it by this id. */
	id: z.uuid().optional(),
	slug,
	name: z.string().min(1).max(80),
	type: z.enum(['municipality', 'village', 'hamlet']).default('village'),
	about: z.string().max(300).default(''),
	ars: ars.optional(),
	ags: z
		.string()
		.regex(/^\d{8}$/)
		.optional(),
	population: z.number().int().min(0).optional(),
	/** Longitude, then latitude, as in GeoJSON. */
	position: coordinate.optional(),
	outline: z.record(z.string(), z.unknown()).optional(),
	face: z.record(z.string(), z.unknown()).default({}),
});

const isZone = (name: string): boolean => {
	try {
		return new Intl.DateTimeFormat('de', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
};

/** A municipality as an operator writes it down in YAML: see `docs/operating.md`. */
export const municipalityPlan = z.strictObject({
	id: slug,
	name: z.string().min(1).max(80),
	tagline: z.string().max(120).default(''),
	hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/, 'a host name without port')).min(1),
	state: z.string().regex(/^DE-[A-Z]{2}$/, 'a federal state after ISO 3166-2 such as DE-ST'),
	zone: z.string().refine(isZone, 'a time zone such as Europe/Berlin').default('Europe/Berlin'),
	ars: ars.optional(),
	ags: z
		.string()
		.regex(/^\d{8}$/)
		.optional(),
	settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
	theme: z.record(z.string(), z.unknown()).optional(),
	villages: z.array(village).min(1),
	topics: z.record(slug, z.string().or(z.record(z.string(), z.string()))).optional(),
	cooperation: z.strictObject({ id: slug, name: z.string() }).optional(),
});
export type MunicipalityPlan = z.output<typeof municipalityPlan>;
export type MunicipalityWish = z.input<typeof municipalityPlan>;
