import { createRequire } from 'node:module';
import * as z from 'zod';

const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('maplibre-gl/package.json'));

export const mapFiles = {
	script: { name: `maplibre-gl-${version}.js`, file: 'maplibre-gl.mjs', type: 'text/javascript; charset=utf-8' },
	worker: { name: `maplibre-gl-worker-${version}.js`, file: 'maplibre-gl-worker.mjs', type: 'text/javascript; charset=utf-8' },
	style: { name: `maplibre-gl-${version}.css`, file: 'maplibre-gl.css', type: 'text/css; charset=utf-8' },
} as const;
const base = '/karte/bibliothek';
/** The map library as it came, from this server; its version is in the address. */
export const library = {
	script: `${base}/${mapFiles.script.name}`,
	worker: `${base}/${mapFiles.worker.name}`,
	style: `${base}/${mapFiles.style.name}`,
};
