import type { Context } from '#kernel/context.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import { runsOf } from '../../drive/runs.ts';
import { lookText, roadTexts } from '../../map-texts.ts';
import { type Graded, lookOf, within } from '../queries/graded.ts';
import { type Street, streetsOf } from '../queries/streets.ts';
import { streetPath } from './tiles.ts';

const rounded = (value: number | null): string => (value === null ? '' : value.toFixed(2));

/** Every street with its grade; numbers with a point, as programs read them. */
export const streetsCsv = (ctx: Context, graded: Graded): string =>
	writeCsv({
		columns: ['village', 'street', 'metres', 'surveyed_metres', 'grade', 'worst_stretch', 'state', 'profile', 'profile_version', 'url'],
		rows: streetsOf(ctx, graded).map((street) => [
			street.village,
			street.name,
			street.metres.toFixed(0),
			street.graded.toFixed(0),
			rounded(street.grade),
			rounded(street.worst),
			lookText(ctx.language, street.look),
			graded.profile.id,
			String(graded.profile.version),
			`${ctx.origin}${streetPath(street)}`,
		]),
	});

const featuresOf = (ctx: Context, graded: Graded, street: Street) => {
	const segments = street.stretches.flatMap(within).toSorted((a, b) => a - b);
	return runsOf(graded.ground, segments, (at) => lookOf(graded, at)).map(({ look, line }) => ({
		type: 'Feature',
		geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [Number(lon.toFixed(6)), Number(lat.toFixed(6))]) },
		properties: {
			street: street.name || roadTexts[ctx.screen].unnamed,
			village: street.village,
			colour: look,
			state: lookText(ctx.language, look),
			profileVersion: graded.profile.version,
		},
	}));
};

/** The graded roads in runs of equal colour as GeoJSON (RFC 7946). */
export const roadsGeoJson = (ctx: Context, graded: Graded): string =>
	JSON.stringify({
		type: 'FeatureCollection',
		notice: graded.profile.notice,
		features: streetsOf(ctx, graded).flatMap((one) => featuresOf(ctx, graded, one)),
	});
