import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { roundsNotOpenedBy } from '#kernel/ballot/rounds.ts';
import type { Db } from '#kernel/db/connection.ts';
import { openArchive } from '#kernel/geo/tiles/archive.ts';
import { cutOffMaps } from '#kernel/geo/tiles/cut-off.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { mapFile } from '#site/map/archives.ts';
import { knownBallotSecret } from '../ballot-secret.ts';
import { deskOf } from '../cli/desk.ts';
import type { Config } from '../config.ts';
import { mapsDirOf } from '../maps.ts';
import { type Finding, hint, wrong } from './finding.ts';

const nothing = Buffer.alloc(32);

const ballots = async (db: Db, config: Config): Promise<Finding[]> => {
	const secret = knownBallotSecret(config) ?? nothing;
	const found: Finding[] = [];
	for (const { id, name } of await loadTenants(db)) {
		const shut = await roundsNotOpenedBy(await deskOf(db, id), secret);
		if (shut.length > 0)
			found.push(
				wrong(
					`${shut.length} running votes and surveys of ${name} are locked with another secret: ${shut.slice(0, 3).join(', ')}`,
					'Put back the BALLOT_SECRET, or the ballot.secret in DATA_DIR, with which they began: nothing else counts them.',
				),
			);
	}
	return found;
};

const isThere = (path: string): Promise<boolean> =>
	access(path, constants.F_OK).then(
		() => true,
		() => false,
	);

const maps = async (db: Db, config: Config): Promise<Finding[]> => {
	const found: Finding[] = [];
	for (const { id, name } of await loadTenants(db)) {
		const path = mapFile(mapsDirOf(config), id);
		const archive = await openArchive(path);
		await archive?.close();
		if (!archive && (await isThere(path)))
			found.push(
				wrong(
					`The map of ${name} is damaged: ${path}`,
					`bin/ortsmitte import osm FILE --municipality ${id}, or remove the file: the next start draws one of what the database knows.`,
				),
			);
	}
	return found;
};

const cutOff = async (config: Config): Promise<Finding[]> =>
	(await cutOffMaps(mapsDirOf(config))).map((path) =>
		hint(
			`An import was killed before its map took its place: ${path}`,
			`bin/ortsmitte import osm FILE --municipality ${basename(path).split('.')[0]} again: the map may be older than the rest. The file goes then.`,
		),
	);

/** What of a municipality lies outside the database and does not fit to it. */
export const besideFindings = async (db: Db, config: Config): Promise<readonly Finding[]> => [
	...(await ballots(db, config)),
	...(await maps(db, config)),
	...(await cutOff(config)),
];
