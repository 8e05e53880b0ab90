import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import sharp from 'sharp';
import type { Detector, DetectorFault, DetectorProblem } from '../../detector.ts';
import { type Letterbox, letterboxOf, onPicture, planesOf, type Seen, seenIn } from '../../detector/boxes.ts';
import { detectorAt } from './detector-files.ts';

/** One core: the other serves people. */
env.wasm.numThreads = 1;
env.logLevel = 'error';
/** The grey with which YOLO models are trained to see a margin. */
const margin = { r: 114, g: 114, b: 114 };

type Engine = { readonly detector: Detector; readonly session: InferenceSession };
type Faulty = (problem: DetectorProblem, detail?: string) => DetectorFault;
const saying = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const run = async ({ detector, session }: Engine, pixels: Uint8Array) => {
	const { width, height } = detector.size;
	const input = new Tensor('float32', planesOf(pixels), [1, 3, height, width]);
	const output = await session.run({ [session.inputNames[0] ?? '']: input });
	return output[session.outputNames[0] ?? ''];
};

const inputFault = ({ detector, session }: Engine, faulty: Faulty): DetectorFault | null => {
	const [first, ...more] = session.inputMetadata;
	const wanted = [1, 3, detector.size.height, detector.size.width];
	if (!first?.isTensor || more.length > 0 || first.type !== 'float32') return faulty('wrongInput', first?.isTensor ? first.type : '');
	/** A name instead of a number is a side that the model leaves open. */
	const fits = first.shape.length === 4 && first.shape.every((side, at) => typeof side === 'string' || side === wanted[at]);
	return fits ? null : faulty('wrongInput', first.shape.join(' × '));
};

/** A class that one side knows and the other does not is told apart from another form of output. */
const outputFault = (dims: readonly number[], { detector }: Engine, faulty: Faulty): DetectorFault | null => {
	const [one, rows = 0, count = 0] = dims;
	const wanted = 4 + detector.classes.length;
	if (dims.length !== 3 || one !== 1 || rows < 5 || rows > 1004 || count === wanted) return faulty('wrongOutput', dims.join(' × '));
	if (rows > wanted) return { ...faulty('lacksClass', String(detector.classes.length)), place: `classes.${detector.classes.length}` };
	return rows < wanted ? { ...faulty('lacksOutput', String(rows - 4)), place: `classes.${rows - 4}` } : null;
};

/** The model, opened and tried on a grey picture, or what is wrong with it. */
const opened = async (file: string): Promise<Engine | DetectorFault> => {
	const detector = await detectorAt(file);
	if (!('name' in detector)) return detector[0] ?? { file, place: '', problem: 'notDeclared', detail: '' };
	const faulty: Faulty = (problem, detail = '') => ({ file: detector.model, place: '', problem, detail });
	try {
		const engine = { detector, session: await InferenceSession.create(await readFile(detector.model)) };
		const input = inputFault(engine, (...said) => ({ ...faulty(...said), place: 'input' }));
		if (input) return input;
		const { width, height } = detector.size;
		const output = await run(engine, new Uint8Array(width * height * 3).fill(margin.r));
		if (!(output?.data instanceof Float32Array)) return { ...faulty('wrongOutput', output?.type), place: 'output' };
		return outputFault(output.dims, engine, (...said) => ({ ...faulty(...said), place: 'output' })) ?? engine;
	} catch (error) {
		return faulty('isBroken', saying(error));
	}
};

const laid = (bytes: Uint8Array, { width, height, left, top }: Letterbox, { size }: Detector): Promise<Buffer> =>
	sharp(bytes)
		.flatten({ background: margin })
		.toColourspace('srgb')
		.resize(width, height, { fit: 'fill' })
		.extend({ left, top, right: size.width - width - left, bottom: size.height - height - top, background: margin })
		.raw()
		.toBuffer();

const seenOn = async (engine: Engine, bytes: Uint8Array): Promise<readonly Seen[]> => {
	const { detector } = engine;
	const picture = await sharp(bytes).metadata();
	const box = letterboxOf(picture, detector.size);
	const output = await run(engine, await laid(bytes, box, detector));
	if (!(output?.data instanceof Float32Array)) return [];
	return seenIn(output.data, detector).flatMap((one) => {
		const there = onPicture(one.box, box, picture);
		return there ? [{ ...one, box: there }] : [];
	});
};

const engine = await opened(String(workerData));
parentPort?.postMessage('session' in engine ? { ready: true } : { fault: engine });
parentPort?.on('message', (bytes: unknown) => {
	if (!('session' in engine) || !(bytes instanceof Uint8Array)) return;
	seenOn(engine, bytes).then(
		(seen) => parentPort?.postMessage({ seen }),
		(error: unknown) =>
			parentPort?.postMessage({ fault: { file: engine.detector.model, place: '', problem: 'isBroken', detail: saying(error) } }),
	);
});
