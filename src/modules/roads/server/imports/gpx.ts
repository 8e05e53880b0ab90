import { SaxesParser } from 'saxes';
import { Invalid } from '#kernel/errors.ts';
import { type Fix, type ImportFault, type Recording, recordingOf } from './recording.ts';

/**
 * Track points of a GPX file (https://www.topografix.com/GPX/1/1/). An upload that ends early keeps what came before and names
 * the line. `Invalid` when the file is no GPX or holds no point.
 */
export const driveOfGpx = (text: string, now: number): Recording => {
	const fixes: Fix[] = [];
	const faults: ImportFault[] = [];
	let [isGpx, isBroken, inside] = [false, false, ''];
	let point: { lon: number; lat: number; time: number; heading: number } | null = null;
	const parser = new SaxesParser();
	parser.on('error', ({ message }) => {
		if (!isBroken) faults.push({ place: `Zeile ${parser.line}`, problem: `Die Datei endet hier: ${message}` });
		isBroken = true;
	});
	parser.on('opentag', ({ name, attributes }) => {
		inside = name;
		isGpx ||= name === 'gpx';
		if (name === 'trkpt') point = { lon: Number(attributes['lon']), lat: Number(attributes['lat']), time: NaN, heading: NaN };
	});
	parser.on('text', (value) => {
		if (point && inside === 'time' && value.trim() !== '') point.time = Date.parse(value) / 1000;
		if (point && inside === 'course') point.heading = Number(value);
	});
	parser.on('closetag', ({ name }) => {
		inside = '';
		if (name !== 'trkpt' || !point || isBroken) return;
		if (Number.isFinite(point.lon) && Number.isFinite(point.lat)) fixes.push(point);
		else faults.push({ place: `Zeile ${parser.line}`, problem: 'Ein Punkt hat keine Position' });
		point = null;
	});
	parser.write(text).close();
	if (!isGpx) throw new Invalid({ file: 'is no GPX file' });
	if (fixes.length === 0) throw new Invalid({ file: 'holds no track point' });
	return recordingOf(fixes, faults, now);
};
