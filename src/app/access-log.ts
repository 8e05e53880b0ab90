import type { Watcher } from './watched.ts';

/** One line of JSON per request. No address of the visitor, no query, no program she uses, no token: the type has none. */
export const accessLog =
	(write: (line: string) => void): Watcher =>
	({ at, milliseconds, ...rest }) =>
		write(JSON.stringify({ at: at.toISOString(), level: 'access', ...rest, ms: Math.round(milliseconds * 10) / 10 }));
