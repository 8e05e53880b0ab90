import { createHash } from 'node:crypto';
import * as z from 'zod';

/** The models that this server gives to devices, with the version of the package that they came in. */
export const blurModels = { package: '@vladmandic/human', version: '3.3.6', models: ['blazeface', 'centernet'] } as const;

const part = z.number().min(0).max(1);
const box = z.object({ sort: z.enum(['face', 'head', 'vehicle', 'hand']), x: part, y: part, width: part, height: part });
const receipt = z.object({
	models: z.array(z.object({ name: z.string(), version: z.string() })),
	/** What is covered, in parts of the picture's width and height. */
	boxes: z.array(box).max(500),
	/** Of the file that was sent, in hex. */
	sha256: z.string(),
});
/** What a device says that it covered in a picture. It proves what its sender claims and no more. */
export type BlurReceipt = z.infer<typeof receipt>;

const expected = JSON.stringify(blurModels.models.map((name) => ({ name, version: blurModels.version })));

const parsed = (raw: string): unknown => {
	try {
		return JSON.parse(raw);
	} catch {
		return undefined;
	}
};

/** The receipt that came with a file; `null` for none, another file's, one of other models, or one that is not whole. */
export const receiptFor = (bytes: Uint8Array, raw: unknown): BlurReceipt | null => {
	if (typeof raw !== 'string' || raw.length > 100_000) return null;
	const { data } = receipt.safeParse(parsed(raw));
	if (!data || JSON.stringify(data.models) !== expected) return null;
	return data.sha256 === createHash('sha256').update(bytes).digest('hex') ? data : null;
};
