import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mapFiles } from '#screens/map-files.ts';
import { packedFiles } from '#site/packed.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist');

export const mapLibrary = packedFiles(Object.values(mapFiles).map(({ name, file, type }) => ({ name, type, path: join(folder, file) })));
