import type { Box } from './boxes.ts';
import { look, openEyes } from './looking.ts';
import { covered } from './mosaic.ts';
import type { Answer, Wish } from './talk.ts';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const answerWith = async (picture: ImageBitmap, boxes: readonly Box[]): Promise<Answer> => {
	const blob = await covered(picture, boxes);
	return { deed: 'covered', boxes, blob, sha256: hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())) };
};

/** The side of the worker: keeps the picture as it came, which never leaves it. */
export const work = (): void => {
	let picture: ImageBitmap | undefined;
	const done = async (wish: Wish): Promise<Answer> => {
		if (wish.deed === 'look') {
			picture = await createImageBitmap(wish.file);
			return answerWith(picture, await look(await openEyes(wish.files), picture));
		}
		if (!picture) throw new Error('no picture');
		return answerWith(picture, wish.boxes);
	};
	self.onmessage = ({ data }: MessageEvent<Wish>): void => {
		void done(data)
			.catch((error: unknown): Answer => ({ deed: 'failed', why: String(error) }))
			.then((answer) => self.postMessage(answer));
	};
};
