import { PbfWriter } from 'pbf';

/** Numbers of fields and types: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const [float, int64] = [1, 7];
type Writes = (pbf: PbfWriter) => void;
const bytesOf = (write: Writes): Uint8Array => {
	const pbf = new PbfWriter();
	write(pbf);
	return pbf.finish();
};
const floats = (name: string, dims: readonly number[], values: readonly number[]) =>
	bytesOf((pbf) => {
		for (const dim of dims) pbf.writeVarintField(1, dim);
		pbf.writeVarintField(2, float);
		pbf.writeStringField(8, name);
		pbf.writeBytesField(9, new Uint8Array(Float32Array.from(values).buffer));
	});
const whole = (name: string, values: readonly number[]) =>
	bytesOf((pbf) => {
		pbf.writeVarintField(1, values.length);
		pbf.writeVarintField(2, int64);
		pbf.writeStringField(8, name);
		pbf.writeBytesField(9, new Uint8Array(BigInt64Array.from(values, BigInt).buffer));
	});
type Node = { readonly type: string; readonly from: readonly string[]; readonly to: string; readonly axis?: number };
const node = ({ type, from, to, axis }: Node) =>
	bytesOf((pbf) => {
		for (const name of from) pbf.writeStringField(1, name);
		pbf.writeStringField(2, to);
		pbf.writeStringField(4, type);
		if (axis !== undefined)
			pbf.writeBytesField(
				5,
				bytesOf((attribute) => {
					attribute.writeStringField(1, 'axis');
					attribute.writeVarintField(3, axis);
					attribute.writeVarintField(20, 2);
				}),
			);
	});
const value = (name: string, dims: readonly number[]) =>
	bytesOf((pbf) => {
		pbf.writeStringField(1, name);
		const shape = bytesOf((inner) => {
			for (const dim of dims)
				inner.writeBytesField(
					1,
					bytesOf((one) => one.writeVarintField(1, dim)),
				);
		});
		const tensor = bytesOf((inner) => {
			inner.writeVarintField(1, float);
			inner.writeBytesField(2, shape);
		});
		pbf.writeBytesField(
			2,
			bytesOf((type) => type.writeBytesField(1, tensor)),
		);
	});

/**
 * A model with the form of YOLOv8 and three classes: each box has as scores how red, green and blue the input is on the mean,
 * so that its answer can be worked out by hand. Boxes: middle x, middle y, width, height in pixels of the input.
 */
export const colourModel = (size: { width: number; height: number }, boxes: readonly (readonly [number, number, number, number])[]) => {
	const rows = [0, 1, 2, 3].flatMap((row) => boxes.map((box) => box[row] ?? 0));
	const count = boxes.length;
	const graph = bytesOf((pbf) => {
		for (const one of [
			{ type: 'GlobalAveragePool', from: ['images'], to: 'mean' },
			{ type: 'Reshape', from: ['mean', 'three'], to: 'colours' },
			{ type: 'Expand', from: ['colours', 'spread'], to: 'scores' },
			{ type: 'Concat', from: ['boxes', 'scores'], to: 'output0', axis: 1 },
		])
			pbf.writeBytesField(1, node(one));
		pbf.writeStringField(2, 'colours');
		pbf.writeBytesField(5, whole('three', [1, 3, 1]));
		pbf.writeBytesField(5, whole('spread', [1, 3, count]));
		pbf.writeBytesField(5, floats('boxes', [1, 4, count], rows));
		pbf.writeBytesField(11, value('images', [1, 3, size.height, size.width]));
		pbf.writeBytesField(12, value('output0', [1, 7, count]));
	});
	return bytesOf((pbf) => {
		pbf.writeVarintField(1, 8);
		pbf.writeBytesField(7, graph);
		pbf.writeBytesField(
			8,
			bytesOf((opset) => opset.writeVarintField(2, 13)),
		);
	});
};
