import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import { type ClassMap, type DamageType, damageTypes, rddClasses, unknownIn } from '../../damage.ts';
import type { Box } from '../../finding.ts';

/** What a detector saw on a picture; the name of the file is that of the export. */
export type Detection = { readonly file: string; readonly type: DamageType; readonly box: Box; readonly score: number | null };

const coco = z.object({
	images: z.array(z.object({ id: z.number(), file_name: z.string() })),
	categories: z.array(z.object({ id: z.number(), name: z.string() })),
	annotations: z.array(
		z.object({
			image_id: z.number(),
			category_id: z.number(),
			bbox: z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]),
			score: z.number().optional(),
		}),
	),
});
const own: ClassMap = Object.fromEntries(Object.keys(damageTypes).map((name) => [name, isType(name) ? name : null]));
function isType(name: string): name is DamageType {
	return Object.hasOwn(damageTypes, name);
}

const parsed = (text: string, field: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		throw new Invalid({ [field]: 'noJson' });
	}
};

/** A class map that somebody wrote; empty is that of RDD2022. The names of this program's own export are always known. */
export const classMapOf = (text: string): ClassMap => {
	if (text.trim() === '') return { ...own, ...rddClasses };
	const { data } = z.record(z.string(), z.string().nullable()).safeParse(parsed(text, 'classes'));
	if (!data) throw new Invalid({ classes: 'noMap' });
	if (unknownIn(data).length > 0) throw new Invalid({ classes: 'unknownDamage' });
	return {
		...own,
		...Object.fromEntries(Object.entries(data).map(([name, type]) => [name, type !== null && isType(type) ? type : null])),
	};
};

/**
 * Detections of a COCO file (https://cocodataset.org/#format-data). Classes that the map leaves out are left out; those it does not know are named.
 * `Invalid` when the file is none.
 */
export const detectionsOf = (
	text: string,
	map: ClassMap,
): { readonly detections: readonly Detection[]; readonly unknown: readonly string[] } => {
	const { data } = coco.safeParse(parsed(text, 'file'));
	if (!data) throw new Invalid({ file: 'noCoco' });
	const [files, names] = [
		new Map(data.images.map((one) => [one.id, one.file_name])),
		new Map(data.categories.map((one) => [one.id, one.name])),
	];
	const detections = data.annotations.flatMap(
		({ image_id: image, category_id: category, bbox: [x, y, width, height], score }): Detection[] => {
			const [file, type] = [files.get(image), map[names.get(category) ?? '']];
			return file === undefined || !type ? [] : [{ file, type, box: { x, y, width, height }, score: score ?? null }];
		},
	);
	return { detections, unknown: [...new Set(names.values())].filter((name) => !Object.hasOwn(map, name)) };
};
