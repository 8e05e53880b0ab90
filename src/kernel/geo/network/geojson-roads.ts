import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import { joinLines, type PlainLine } from './join.ts';
import { type RoadOfProperties, roadOfProperties } from './properties.ts';
import type { Roads } from './road.ts';

const position = z
	.array(z.number())
	.min(2)
	.transform(([lon = NaN, lat = NaN]) => [lon, lat] as const)
	.refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'lies outside of the earth: degrees of WGS 84 are expected');
const line = z.array(position).min(2);
const geometry = z
	.discriminatedUnion('type', [
		z.object({ type: z.literal('LineString'), coordinates: line }),
		z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
	])
	.transform((shape) => (shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates));
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const feature = z.object({
	id: z.union([z.number(), z.string()]).optional().catch(undefined),
	properties: z.record(z.string(), z.unknown()).catch({}),
	geometry: z.unknown(),
});
const typed = z.object({ type: z.string() }).catch({ type: 'nothing' });
const lineTypes = new Set(['LineString', 'MultiLineString']);

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Invalid({ file: `is no JSON: ${error instanceof Error ? error.message : String(error)}` });
	}
};

/** The way of a feature: its own number where it has one, otherwise its place in the file from 1 on. */
export const wayNumber = (id: unknown, at: number): number => {
	const number = typeof id === 'string' && id !== '' ? Number(id) : id;
	return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : at + 1;
};

const problemOf = (shape: unknown, { issues }: z.ZodError): string => {
	const { type } = typed.parse(shape);
	return lineTypes.has(type) ? (issues[0]?.message ?? 'is broken') : `is no line but ${type}`;
};

/**
 * Lines of a GeoJSON file (RFC 7946: degrees of WGS 84) as roads. `Invalid` when the file is no FeatureCollection;
 * features that are no lines, or broken, are named and left out.
 */
export const roadsOfGeoJson = (text: string, read: RoadOfProperties = roadOfProperties): Roads => {
	const { data, error } = collection.safeParse(parsed(text));
	if (!data) throw Invalid.from(error ?? { issues: [] });
	const lines: PlainLine[] = [];
	const faults: { element: string; problem: string }[] = [];
	for (const [at, raw] of data.features.entries()) {
		const { id, properties, geometry: shape } = feature.catch({ properties: {}, geometry: null, id: undefined }).parse(raw);
		const found = geometry.safeParse(shape);
		const road = read(properties);
		if (!found.success) faults.push({ element: `feature ${at + 1}`, problem: problemOf(shape, found.error) });
		else if (road) lines.push(...found.data.map((points) => ({ way: wayNumber(id, at), road, points })));
	}
	return { lines: joinLines(lines), faults };
};
