import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../outcome.ts';
import type { PabulibProblem } from '../../pabulib/rows.ts';

/** `names` of the projects by their id in the file. */
export type Recounted =
	| { readonly names: Readonly<Record<string, string>>; readonly outcome: Outcome }
	| { readonly problems: readonly PabulibProblem[] }
	| { readonly gaveUp: 'busy' | 'slow' };

/** What one count may take, in milliseconds and megabytes: 90,000 ballots on 100 projects take 2 to 5 s. */
const [patience, memory] = [30_000, 512];
let isCounting = false;

/**
 * Reads a foreign file and counts it by a rule, in a thread of its own: a file of thousands of candidates counts for hours, and nobody else shall wait for it.
 * One at a time.
 */
export const recount = async (text: string, rule: string, limit = patience): Promise<Recounted> => {
	if (isCounting) return { gaveUp: 'busy' };
	isCounting = true;
	const worker = new Worker(new URL('./recount-worker.ts', import.meta.url), {
		workerData: { text, rule },
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: memory },
	});
	try {
		const [recounted] = await once(worker, 'message', { signal: AbortSignal.timeout(limit) });
		return recounted;
	} catch (error) {
		if (error instanceof Error && 'code' in error) return { gaveUp: 'slow' };
		throw error;
	} finally {
		isCounting = false;
		await worker.terminate();
	}
};
