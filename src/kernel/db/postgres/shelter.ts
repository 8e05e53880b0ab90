import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root; 65534 is `nobody` and exists everywhere. */
export const identity: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const isEntered = (folder: string): boolean =>
	(!existsSync(folder) || (statSync(folder).mode & 0o001) !== 0) && (folder === '/' || isEntered(dirname(folder)));

/** A socket's path may have 107 bytes, its name takes some of them. */
const longestPath = 80;

/** `nobody` cannot enter a folder such as /root, and a socket's path must be short; what lies elsewhere has its place under /var/lib or /tmp. */
export const sheltered = (path: string): string => {
	if (identity.uid !== undefined && !isEntered(dirname(path))) return join('/var/lib/ortsmitte', path.replaceAll('/', '-').slice(-60));
	return path;
};

export const socketFolder = (home: string): string =>
	home.length <= longestPath ? home : join('/tmp', `ortsmitte-${home.replaceAll('/', '-').slice(-40)}`);
