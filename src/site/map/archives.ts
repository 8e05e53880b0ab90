import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, openArchive } from '#kernel/geo/tiles/archive.ts';

/** Where the base map of a municipality lies. */
export const mapFile = (mapsDir: string, tenantId: string): string => join(mapsDir, `${tenantId}.pmtiles`);

type Open = { readonly archive: Archive | null; readonly changedAt: number; readonly until: number };
const [seconds, grace] = [5000, 30_000];

/** The maps of a folder, kept open; a new file is noticed within seconds, and whoever still reads the old one may finish. */
export const mapsIn = (mapsDir: string): ((tenantId: string) => Promise<Archive | null>) => {
	const open = new Map<string, Promise<Open>>();
	const look = async (path: string, before: Open | undefined): Promise<Open> => {
		const changedAt = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
		const until = Date.now() + seconds;
		if (before?.changedAt === changedAt) return { ...before, until };
		if (before?.archive) setTimeout(() => void before.archive?.close(), grace).unref();
		return { archive: await openArchive(path), changedAt, until };
	};
	return async (tenantId) => {
		const known = await open.get(tenantId);
		if (known && known.until > Date.now()) return known.archive;
		const next = look(mapFile(mapsDir, tenantId), known);
		open.set(tenantId, next);
		return (await next).archive;
	};
};
