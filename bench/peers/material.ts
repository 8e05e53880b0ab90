import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictures, vocabulary } from './articles.ts';
import { place } from './machine.ts';

/** The editor whom every system gets. */
export const editor = { email: 'editor@example.org', password: 'Bench-2026-Geheim' } as const;

/** Lays down what a peer plants by its own means: its editor, the words that articles refer to, and pictures as a telephone makes them. */
export const layMaterial = async () => {
	const folder = join(place, 'pictures');
	mkdirSync(folder, { recursive: true });
	const files = pictures.map((picture, at) => ({ ...picture, path: join(folder, `haus-${at + 1}.jpg`) }));
	for (const [at, { path }] of files.entries())
		await sharp({ create: { width: 1600, height: 1000, channels: 3, background: { r: 90 + at * 5, g: 120, b: 200 - at * 5 } } })
			.jpeg({ quality: 80 })
			.toFile(path);
	const file = join(place, 'material.json');
	writeFileSync(file, JSON.stringify({ ...editor, ...vocabulary, pictures: files }));
	return { file, pictures: files };
};
