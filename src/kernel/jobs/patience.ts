import { setTimeout as pause } from 'node:timers/promises';
import type { Runner } from './runner.ts';

/** Milliseconds between two tries. */
const again = 5000;

/** Starts what works in the background, again and again while the database refuses: a program that serves and works nothing off would be found out late. */
export const startPatiently = (start: () => Promise<Runner>, report: (error: unknown) => void, wait = again): Pick<Runner, 'stop'> => {
	const over = new AbortController();
	const begin = async (): Promise<Runner | undefined> => {
		while (!over.signal.aborted) {
			try {
				return await start();
			} catch (error) {
				report(error);
			}
			await pause(wait, undefined, { signal: over.signal }).catch(() => {});
		}
		return undefined;
	};
	const begun = begin();
	return {
		stop: async () => {
			over.abort();
			await (await begun)?.stop();
		},
	};
};
