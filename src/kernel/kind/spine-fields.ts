import { type Field, plain, Problem } from './field.ts';
import { cleanLine } from './clean.ts';

const slugs =
	(control: 'places' | 'topics') =>
	(label: string): Field<readonly string[]> => ({
		...plain,
		label,
		control,
		isOptional: true,
		schema: { type: 'array', items: { type: 'string' } },
		read: (raw) => [...new Set(raw.split(/[\s,;]+/).filter((slug) => slug !== ''))],
		write: (value) => value.join(' '),
		toJson: (value) => value,
	});
/** Villages of the municipality by their slugs; none means the whole municipality. */
export const places = slugs('places');
export const topics = slugs('topics');

/** A picture of the media library by its id. */
export const image = (label: string): Field<string | null> => ({
	...plain,
	label,
	control: 'image',
	isOptional: true,
	read: (raw) => (raw.trim() === '' ? null : /^[0-9a-f-]{36}$/.test(raw.trim()) ? raw.trim() : new Problem('unknownImage')),
	write: (value) => value ?? '',
	toJson: (value) => value,
});

/** Where something is, in degrees of WGS 84. */
export type Position = { readonly lon: number; readonly lat: number };
/** From two columns that are filled together or not at all. */
export const positionOf = ({ lon, lat }: { readonly lon: number | null; readonly lat: number | null }): Position | null =>
	lon === null || lat === null ? null : { lon, lat };

/** `52.1234, 11.5678`: latitude first, as maps show it; a decimal comma is understood when a semicolon or blank parts the two. */
export const position = (label: string): Field<Position | null> => ({
	...plain,
	label,
	control: 'position',
	isOptional: true,
	schema: { type: 'object', properties: { lon: { type: 'number' }, lat: { type: 'number' } } },
	read: (raw) => {
		const written = cleanLine(raw);
		if (written === '') return null;
		const parts = /^[^,]+,[^,]+$/.test(written) ? written.split(',') : written.replaceAll(',', '.').split(/[;\s]+/);
		const [lat = NaN, lon = NaN, ...rest] = parts.filter((part) => part.trim() !== '').map(Number);
		return rest.length === 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lon, lat } : new Problem('notAPosition');
	},
	write: (value) => (value ? `${value.lat}, ${value.lon}` : ''),
	toJson: (value) => value,
});
