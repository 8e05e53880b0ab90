import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import { preparePicture } from './pictures.ts';
import { temporary } from '#testing/temporary.ts';

const folder = temporary('exif');
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
const blank = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } });

/** Who, where and with what, in every place that a camera or a program knows. */
const marks = [
	['-GPSLatitude=52.213', '-GPSLatitudeRef=N', '-GPSLongitude=11.646', '-GPSLongitudeRef=E', '-GPSAltitude=60'],
	['-EXIF:Artist=Geheim Artist', '-EXIF:OwnerName=Geheim Owner', '-EXIF:SerialNumber=Geheim4711', '-EXIF:UserComment=Geheim Kommentar'],
	[
		'-XMP:Creator=Geheim Creator',
		'-XMP-exif:GPSLatitude=52.2',
		'-XMP-dc:Description=Geheim Text',
		'-XMP-iptcExt:PersonInImage=Geheim Person',
	],
	['-IPTC:By-line=Geheim Autor', '-IPTC:City=Geheimstadt', '-Comment=Geheim Bemerkung'],
	[
		'-EXIF:Make=Geheim',
		'-EXIF:Model=Geheim',
		'-EXIF:DateTimeOriginal=2026:06:01 12:00:00',
		'-XMP-photoshop:City=Geheimstadt',
		'-EXIF:ImageUniqueID=Geheim',
	],
] as const;
const formats = ['jpeg', 'png', 'webp', 'tiff'] as const;

const tags = z.array(z.record(z.string(), z.unknown()));
const read = (paths: readonly string[]) =>
	tags.parse(JSON.parse(spawnSync('exiftool', ['-j', '-a', '-u', '-G1', ...paths], { maxBuffer: 1 << 24 }).stdout.toString('utf8')));
/** What describes the file itself and the picture in it. */
const harmless = /^(SourceFile|ExifTool:|System:|File:|RIFF:|VP8|Composite:(ImageSize|Megapixels))/;

test(
	'nothing that a camera or a program wrote into a picture is left, as exiftool sees it',
	{ skip: hasExiftool ? false : 'exiftool is not here' },
	async () => {
		const crafted: string[] = [];
		for (const [at, words] of marks.entries()) {
			const paths = formats.map((format) => join(folder, `${format}-${at}.${format === 'jpeg' ? 'jpg' : format}`));
			for (const [which, path] of paths.entries())
				writeFileSync(
					path,
					await blank()
						.toFormat(formats[which] ?? 'jpeg')
						.withIccProfile('p3')
						.toBuffer(),
				);
			spawnSync('exiftool', ['-q', '-m', '-overwrite_original', ...words, ...paths]);
			crafted.push(...paths);
		}
		const before = read(crafted).filter((one) => /Geheim|GPSLatitude/.test(JSON.stringify(one)));
		assert.ok(before.length >= 16, `only ${before.length} files took the marks`);
		const cleaned: string[] = [];
		for (const path of crafted) {
			const { large, small } = await preparePicture(readFileSync(path));
			for (const [size, bytes] of Object.entries({ large, small })) {
				const out = `${path}.${size}.webp`;
				writeFileSync(out, bytes);
				cleaned.push(out);
			}
		}
		const left = read(cleaned).flatMap((one) => Object.keys(one).filter((name) => !harmless.test(name)));
		assert.deepEqual([...new Set(left)], []);
		assert.doesNotMatch(JSON.stringify(read(cleaned)).replaceAll(folder, ''), /Geheim|GPS/);
	},
);

test('what is no picture, cut, or too large to unpack is named', async () => {
	await assert.rejects(
		preparePicture(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
		new Invalid({ file: 'notAPicture' }),
	);
	const whole = await blank().jpeg().toBuffer();
	await assert.rejects(preparePicture(whole.subarray(0, 200)), Invalid);
	const huge = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
		.png({ compressionLevel: 9 })
		.toBuffer();
	await assert.rejects(preparePicture(huge), new Invalid({ file: 'tooManyPixels' }));
});
