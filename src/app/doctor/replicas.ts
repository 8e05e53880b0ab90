import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { nameOf, openPool } from '#kernel/db/connection.ts';
import type { Point } from '#kernel/db/copies/floor.ts';
import { markBranch, type Standing, standingOf } from '#kernel/db/copies/standing.ts';
import { type Finding, wrong } from './finding.ts';

/** Milliseconds. */
const patience = { longest: 2000, step: 100 };

const troubles = {
	gone: ['does not answer', 'Start it, or take it out of DATABASE_REPLICA_URL; until then the primary answers for it.'],
	promoted: [
		'is no copy: it takes writes itself',
		'If it is the new primary, name it in DATABASE_URL; if not, build it anew from the primary.',
	],
	foreign: [
		'is a copy of another database, or of a line of history that ended',
		'Build it anew from the primary (pg_basebackup), or let pg_rewind bring it there.',
	],
} as const;

/** A copy that has what the primary had a moment ago is well. */
const catchingUp = async (url: string, point: Point): Promise<Standing> => {
	const pool = openPool({ connectionString: url }, { size: 1 });
	try {
		for (let waited = 0; ; waited += patience.step) {
			const standing = await standingOf(pool, point);
			if ('position' in standing && standing.position >= point.position) return standing;
			if (waited >= patience.longest) return standing;
			await pause(patience.step);
		}
	} finally {
		await pool.end();
	}
};

const findingOf = (name: string, standing: Standing, point: Point): Finding[] => {
	if ('trouble' in standing) {
		const [what, mend] = troubles[standing.trouble];
		return [wrong(`The replica ${name} ${what}`, mend)];
	}
	const behind = point.position - standing.position;
	return behind > 0
		? [
				wrong(
					`The replica ${name} lacks ${behind} bytes of the log after ${patience.longest / 1000} s`,
					'Look at its log, disk and network; the primary answers for it meanwhile.',
				),
			]
		: [];
};

/** What is wrong with the read-only copies of the database. */
export const replicaFindings = async (to: PoolConfig, urls: readonly string[]): Promise<readonly Finding[]> => {
	if (urls.length === 0) return [];
	const primary = openPool(to, { size: 1 });
	try {
		const point = await markBranch(primary);
		return (await Promise.all(urls.map(async (url) => findingOf(nameOf(url), await catchingUp(url, point), point)))).flat();
	} finally {
		await primary.end();
	}
};
