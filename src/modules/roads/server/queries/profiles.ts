import * as z from 'zod';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { type PciProfile, startingPci } from '../../assessment/pci-profile.ts';
import { type AssessmentProfile, startingProfile } from '../../assessment/profile.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();

const sourced = z.object({ value: z.number(), source: z.string() });
const term = z.array(z.object({ quantity: z.string(), weight: sourced })).readonly();
export const profileSchema = z.object({
	id: z.string(),
	version: z.number(),
	label: z.string(),
	notice: z.string(),
	normalisations: z
		.array(
			z.object({ quantity: z.string(), label: z.string(), unit: z.string(), target: sourced, warning: sourced, threshold: sourced }),
		)
		.readonly(),
	use: z.array(term).readonly(),
	substance: z.array(term).readonly(),
});
const curve = { source: z.string(), points: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly() };
export const pciSchema = z.object({
	version: z.number(),
	deducts: z.array(z.object({ quantity: z.string(), ...curve })).readonly(),
	corrected: z.array(z.object({ q: z.number().int().min(2), ...curve })).readonly(),
});

type Procedure = 'grade' | 'pci';
const stored = (ctx: Context, procedure: Procedure, version?: number) =>
	own
		.from(ctx, 'roadProfile')
		.select(['version', 'content', 'reason', 'authorName', 'createdAt'])
		.where('procedure', '=', procedure)
		.$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
		.orderBy('version', 'desc');

/** The profile that counts now, or a version of it; the first one is that of the program. `NotFound` for a version that there never was. */
export const profileOf = async (ctx: Context, version?: number): Promise<AssessmentProfile> => {
	const found = version === 1 ? undefined : await stored(ctx, 'grade', version).limit(1).executeTakeFirst();
	if (!found && version !== undefined && version !== 1) throw new NotFound('profile');
	return found ? profileSchema.parse(found.content) : startingProfile;
};

export const pciProfileOf = async (ctx: Context): Promise<PciProfile> => {
	const found = await stored(ctx, 'pci').limit(1).executeTakeFirst();
	return found ? pciSchema.parse(found.content) : startingPci;
};

/** Every version that somebody made, the newest first: why, who, when. */
export const profileVersions = (ctx: Context, procedure: Procedure) => stored(ctx, procedure).execute();

/** The gradings that were kept, the newest first, without the grade of each segment. */
export const gradings = (ctx: Context) =>
	own.from(ctx, 'roadGrading').select(['id', 'version', 'title', 'takenAt', 'states']).orderBy('takenAt', 'desc').execute();
