import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Unavailable } from '#kernel/errors.ts';
import type { Detector, DetectorFault } from '../../detector.ts';
import { faultWords } from '../../detector-texts.ts';
import type { Seen } from '../../detector/boxes.ts';

type Answer = { readonly seen: readonly Seen[] } | { readonly ready: true } | { readonly fault: DetectorFault };
export type Looking = (picture: Uint8Array) => Promise<readonly Seen[]>;

/** A model that is silent for so long, milliseconds, is taken for broken. */
const patience = 120_000;
const asked = async (worker: Worker, { file, model }: Detector): Promise<Answer> => {
	try {
		const [answer]: readonly Answer[] = await once(worker, 'message', { signal: AbortSignal.timeout(patience) });
		return answer ?? { ready: true };
	} catch (error) {
		const isSilent = error instanceof Error && error.name === 'AbortError';
		return { fault: { file: isSilent ? model : file, place: '', problem: 'isBroken', detail: isSilent ? 'no answer' : String(error) } };
	}
};

/**
 * Opens a detector in a thread of its own, so that nobody waits for it, and closes it after the work; the engine is loaded there only.
 * A fault instead, when its model cannot be opened or is not what its declaration says.
 */
export const withDetector = async <Output>(
	detector: Detector,
	work: (look: Looking) => Promise<Output>,
): Promise<Output | DetectorFault> => {
	const worker = new Worker(new URL('./detector-worker.ts', import.meta.url), { workerData: detector.file, execArgv: [] });
	/** A thread may end between two questions; the next one then finds it silent. */
	worker.on('error', () => {});
	const look: Looking = async (picture) => {
		worker.postMessage(picture);
		const answer = await asked(worker, detector);
		if ('fault' in answer) throw new Unavailable(faultWords(answer.fault).en);
		return 'seen' in answer ? answer.seen : [];
	};
	try {
		const first = await asked(worker, detector);
		return 'fault' in first ? first.fault : await work(look);
	} finally {
		await worker.terminate();
	}
};

/** What is wrong with the models of declarations that are right: each is opened and tried. */
export const modelFaults = async (detectors: readonly Detector[]): Promise<readonly DetectorFault[]> => {
	const faults: DetectorFault[] = [];
	for (const detector of detectors) {
		const fault = await withDetector(detector, async () => null);
		if (fault) faults.push(fault);
	}
	return faults;
};
