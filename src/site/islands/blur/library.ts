/** What is used of TensorFlow.js (tensorflow/tfjs, 4.22), as one file of the package that also brings the models. */
export type Tensor = { readonly data: () => Promise<Float32Array>; readonly dispose: () => void };
export type Model = { readonly execute: (input: Tensor, outputs: readonly string[]) => Tensor | readonly Tensor[] };
export type Tensors = {
	readonly setWasmPaths: (folder: string) => void;
	readonly setBackend: (name: string) => Promise<boolean>;
	readonly ready: () => Promise<void>;
	readonly loadGraphModel: (address: string) => Promise<Model>;
	readonly tensor: (values: Float32Array, shape: readonly number[]) => Tensor;
};
/** Addresses on this server; they carry the version. The parts of the library in WebAssembly lie in `folder`. */
export type Files = { readonly folder: string; readonly library: string; readonly faces: string; readonly things: string };

/** Red, green and blue of every pixel, each mapped by `scale`; what the models take. */
const valuesOf = ({ data }: ImageData, scale: (value: number) => number): Float32Array => {
	const values = new Float32Array((data.length / 4) * 3);
	for (let pixel = 0; pixel < data.length / 4; pixel++)
		for (let colour = 0; colour < 3; colour++) values[pixel * 3 + colour] = scale(data[pixel * 4 + colour] ?? 0);
	return values;
};

type Run = { readonly model: Model; readonly outputs: readonly string[]; readonly scale: (value: number) => number };
/** Runs a model on a square picture; its outputs in the order of their names. */
export const run = async (tensors: Tensors, { model, outputs, scale }: Run, picture: ImageData): Promise<Float32Array[]> => {
	const input = tensors.tensor(valuesOf(picture, scale), [1, picture.height, picture.width, 3]);
	const given = model.execute(input, outputs);
	const results = 'data' in given ? [given] : given;
	const values = await Promise.all(results.map((result) => result.data()));
	for (const tensor of [input, ...results]) tensor.dispose();
	return values;
};
