import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Invalid, Unavailable } from '#kernel/errors.ts';

type Known = { readonly code: string; readonly message: string; readonly where: string; readonly path: string };

const texts = (error: Error): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(error).map(([name, value]) => [name, String(value)]));

/** `where` is a host with its port as Node's sockets name it. */
const known = (error: Error): Known => {
	const { code = '', address = '', hostname = '', port = '', path = '' } = texts(error);
	return { code, message: error.message, where: `${address || hostname}${port && `:${port}`}`, path };
};

/** A container may run the program as a number without a name. */
const user = (): string => {
	try {
		return userInfo().username;
	} catch {
		return String(process.getuid?.() ?? '');
	}
};
const barred = `the program, run by ${user()}, may not read or write it`;

const folderWords: Readonly<Record<string, string>> = {
	EACCES: barred,
	EPERM: barred,
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EEXIST: 'it is a file, not a folder',
	ENOTDIR: 'a file stands where a folder should be',
	ENOENT: 'it is not there and cannot be made',
};
const unanswered = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

type Rule = { readonly is: (known: Known) => boolean; readonly says: (known: Known) => string };
const rules: readonly Rule[] = [
	{
		is: ({ code }) => code === 'EADDRINUSE',
		says: ({ where }) => `${where} is taken by another program: stop that one, or set PORT to a free port.`,
	},
	{
		is: ({ code, message }) => code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && message.includes('listen')),
		says: ({ where }) => `HOST: this machine has no address ${where}.`,
	},
	{
		is: ({ code, message }) => code === 'EACCES' && message.includes('listen'),
		says: ({ where }) => `PORT: this user may not listen at ${where}; ports below 1024 need a proxy or a right of their own.`,
	},
	{
		is: ({ code }) => unanswered.test(code),
		says: ({ code, where }) =>
			`DATABASE_URL: no PostgreSQL answers at ${where || 'this address'} (${code}). Is it running, and are host and port right?`,
	},
	{
		is: ({ code }) => code.startsWith('28') || code.startsWith('3D'),
		says: ({ message }) => `DATABASE_URL: PostgreSQL refuses: ${message}.`,
	},
	{
		is: ({ code, path }) => path !== '' && Object.hasOwn(folderWords, code),
		says: ({ code, path }) => `${path}: ${folderWords[code] ?? code}. DATA_DIR names the folder in which everything lies.`,
	},
	{
		is: ({ message }) => /^(timeout exceeded when trying to connect|Connection terminated)/.test(message),
		says: () => 'DATABASE_URL: PostgreSQL does not answer. Are host and port right, and does a firewall let the program through?',
	},
];

/** What an operator named herself, such as the file of a backup, and what is the matter with it. */
export const namedFault = (error: unknown, named: readonly string[]): string | undefined => {
	if (!(error instanceof Error)) return undefined;
	const { code, path } = known(error);
	// Reading a folder fails after it was opened: Node names no path then.
	const folder = code === 'EISDIR' ? named.find((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory()) : undefined;
	if (folder !== undefined) return `${folder}: is a folder: name a file in it.`;
	const file = named.find((one) => one !== '' && path.startsWith(one));
	const absent = path === file ? 'there is no such file or folder' : 'nothing can be laid there; name another place';
	const words = code === 'ENOENT' ? absent : folderWords[code];
	return file === undefined || words === undefined ? undefined : `${file}: ${words}.`;
};

/** Why the program cannot start, in a sentence for whoever set it up; nothing where the fault is its own, which needs its stack. */
export const startFault = (error: unknown): string | undefined => {
	if (error instanceof Invalid)
		return Object.entries(error.problems)
			.map(([field, problem]) => `${field}: ${problem}`)
			.join('\n');
	if (error instanceof Unavailable) return error.message;
	if (error instanceof AggregateError && error.message === '') return startFault(error.errors[0]);
	if (!(error instanceof Error)) return undefined;
	const fault = known(error);
	return rules.find(({ is }) => is(fault))?.says(fault);
};
