import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A service may not write beside the program: systemd names a folder for it (`CacheDirectory=`, systemd.exec(5)). */
const cache = join(process.env.CACHE_DIRECTORY || join(import.meta.dirname, '../node_modules/.cache'), 'typescript');

/** Node says at each start that its own function is young. @type {(text: string) => string} */
const stripped = (text) => {
	const { emitWarning } = process;
	process.emitWarning = () => {};
	try {
		return stripTypeScriptTypes(text);
	} finally {
		process.emitWarning = emitWarning;
	}
};

/** @type {(file: string, text: string) => string} */
const withoutTags = (file, text) => {
	/** @type {{ transformSync: typeof import('oxc-transform').transformSync }} */
	const oxc = createRequire(import.meta.url)('oxc-transform');
	return oxc.transformSync(file, text, { jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false } }).code;
};

/** @type {(name: string) => string | undefined} */
const kept = (name) => {
	try {
		return readFileSync(name, 'utf8');
	} catch {
		return undefined;
	}
};

/** Written beside and renamed: two processes may start at once. A folder that cannot be written to only costs time. @type {(name: string, code: string) => void} */
const keep = (name, code) => {
	try {
		mkdirSync(cache, { recursive: true });
		writeFileSync(`${name}.${process.pid}`, code);
		renameSync(`${name}.${process.pid}`, name);
	} catch {}
};

/**
 * Node strips types from .ts itself but cannot load .tsx, and forgets what it made. This hook remembers what each text became: what strips and
 * transforms is loaded with the first file that changed and takes 45 MB that a running server does not need. So it is no TypeScript itself.
 */
registerHooks({
	load(url, context, next) {
		if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
		const file = fileURLToPath(url);
		const text = readFileSync(file, 'utf8');
		const name = join(cache, createHash('sha256').update(`${process.version} ${file} `).update(text).digest('hex'));
		const known = kept(name);
		const source = known ?? (file.endsWith('.tsx') ? withoutTags(file, text) : stripped(text));
		if (known === undefined) keep(name, source);
		return { format: 'module', shortCircuit: true, source };
	},
});
