import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A map that was written takes its place within minutes: what lies beside it longer belongs to nobody who still works. */
const longest = 3_600_000;

/** Maps in a folder that were written and never took their place, because their writer was killed. */
export const cutOffMaps = async (mapsDir: string): Promise<readonly string[]> => {
	const beside = (await readdir(mapsDir).catch(() => [])).filter((name) => /\.pmtiles\.\d+\.new$/.test(name));
	const old: string[] = [];
	for (const path of beside.map((name) => join(mapsDir, name))) {
		const { mtimeMs } = (await stat(path).catch(() => null)) ?? { mtimeMs: Infinity };
		if (Date.now() - mtimeMs > longest) old.push(path);
	}
	return old;
};

export const removeCutOffMaps = async (mapsDir: string): Promise<void> => {
	for (const path of await cutOffMaps(mapsDir)) await rm(path, { force: true });
};
