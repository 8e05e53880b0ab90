import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { Unavailable } from '#kernel/errors.ts';
import { pictureFolder } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import { type Finding, hint, wrong } from './finding.ts';

const probe = 'doctor/probe';

/** Writes, reads and removes one small file: what the store refuses then, it says itself. */
const tried = async (store: Store): Promise<Finding[]> => {
	try {
		await store.put(probe, Buffer.from(store.place));
		const read = await store.get(probe);
		await store.remove(probe);
		return read ? [] : [wrong(`${store.place} does not give back what was written there`, 'Look at the store itself.')];
	} catch (error) {
		if (!(error instanceof Unavailable)) throw error;
		return [
			wrong(
				error.message,
				'No picture can be uploaded. Look at the folder, or at the settings MEDIA_S3_… and the rights of their key.',
			),
		];
	}
};

const compared = async (db: Db, store: Store): Promise<Finding[]> => {
	const { rows } = await sql<{ tenantId: string; id: string; name: string }>`select tenant_id, id, name from media`.execute(db);
	const folders = new Set((await store.list('')).map((name) => name.slice(0, name.lastIndexOf('/') + 1)));
	const known = new Set(rows.map(({ tenantId, id }) => pictureFolder(tenantId, id)));
	const lost = rows
		.filter(({ tenantId, id }) => !folders.has(pictureFolder(tenantId, id)))
		.map(({ tenantId, name }) => `${name} (${tenantId})`);
	const strays = [...folders].filter((folder) => !known.has(folder));
	return [
		...(lost.length > 0
			? [
					wrong(
						`${lost.length} pictures have no file: ${lost.slice(0, 5).join(', ')}`,
						'Take the files from a backup, or upload them anew.',
					),
				]
			: []),
		...(strays.length > 0
			? [
					hint(
						`${strays.length} picture folders belong to nothing: uploads that were never described`,
						`They go after seven days where the municipality applies its retention (/verwaltung/datenschutz/fristen), for example ${strays[0]}`,
					),
				]
			: []),
	];
};

/** What is wrong with the pictures and the place where they lie. */
export const mediaFindings = async (db: Db, store: Store): Promise<readonly Finding[]> => {
	const reach = await tried(store);
	return reach.length > 0 ? reach : compared(db, store);
};
