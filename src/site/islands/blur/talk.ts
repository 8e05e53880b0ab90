import type { Box } from './boxes.ts';
import type { Files } from './library.ts';

/** What the page asks of the worker: to find and cover, or to cover what the person wants. */
export type Wish =
	{ readonly deed: 'look'; readonly file: File; readonly files: Files } | { readonly deed: 'cover'; readonly boxes: readonly Box[] };
export type Covered = { readonly deed: 'covered'; readonly boxes: readonly Box[]; readonly blob: Blob; readonly sha256: string };
export type Answer = Covered | { readonly deed: 'failed'; readonly why: string };

type Talk = { readonly ask: (wish: Wish) => Promise<Covered>; readonly end: () => void };

/** Seconds after which a device is too slow, and the picture waits for a person instead. */
const patience = 90;

/** A worker for one picture; `script` also holds its own side. Each question waits for the one before. */
export const talkTo = (script: string): Talk => {
	const worker = new Worker(script, { type: 'module' });
	const once = (wish: Wish): Promise<Covered> =>
		new Promise((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error('too slow')), patience * 1000);
			worker.onerror = () => reject(new Error('no worker'));
			worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				clearTimeout(timer);
				if (data.deed === 'covered') resolve(data);
				else reject(new Error(data.why));
			};
			worker.postMessage(wish);
		});
	let last: Promise<unknown> = Promise.resolve();
	return {
		ask: (wish) => {
			const answer = last.then(() => once(wish));
			last = answer.catch(() => {});
			return answer;
		},
		end: () => worker.terminate(),
	};
};
