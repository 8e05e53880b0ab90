import * as z from 'zod';

const slug = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, '2 to 40 lower case letters, digits and hyphens, beginning with a letter');
const ars = z.string().regex(/^\d{12}$/, 'twelve digits');
/** In Germany the first is always the smaller one. */
const coordinate = z
	.tuple([z.number(), z.number()])
	.refine(([lon, lat]) => lon < lat && lon >= -180 && lat <= 90, 'longitude first, then latitude, as in [11.52, 52.75]');
const states = 'DE-BB DE-BE DE-BW DE-BY DE-HB DE-HE DE-HH DE-MV DE-NI DE-NW DE-RP DE-SH DE-SL DE-SN DE-ST DE-TH';

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
	hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/, 'a host name without port, in lower case letters')).min(1),
	state: z.string().refine((state) => states.split(' ').includes(state), `a federal state after ISO 3166-2: ${states}`),
	zone: z.string().refine(isZone, 'a time zone such as Europe/Berlin').default('Europe/Berlin'),
	ars: ars.optional(),
	ags: z
		.string()
		.regex(/^\d{8}$/)
		.optional(),
	settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
	theme: z.record(z.string(), z.unknown()).optional(),
	villages: z
		.array(village)
		.min(1, 'needs one village at least')
		.superRefine((villages, found) => {
			for (const [at, { slug: name }] of villages.entries())
				if (villages.findIndex((other) => other.slug === name) < at)
					found.addIssue({ code: 'custom', path: [at, 'slug'], message: `${name} is the name of another village already` });
		}),
	topics: z.record(slug, z.string().or(z.record(z.string(), z.string()))).optional(),
	cooperation: z.strictObject({ id: slug, name: z.string() }).optional(),
});
export type MunicipalityPlan = z.output<typeof municipalityPlan>;
export type MunicipalityWish = z.input<typeof municipalityPlan>;
