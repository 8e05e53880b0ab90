import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packedFiles } from './packed.ts';

const { resolve } = createRequire(import.meta.url);
const [human, wasm] = [
	join(dirname(resolve('@vladmandic/human')), '..'),
	join(dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist'),
];
const model = (name: string) => [
	{ name: `${name}.json`, path: join(human, 'models', `${name}.json`), type: 'application/json' },
	{ name: `${name}.bin`, path: join(human, 'models', `${name}.bin`), type: 'application/octet-stream' },
];
const part = (name: string) => ({ name, path: join(wasm, name), type: 'application/wasm' });

/** TensorFlow.js, its parts in WebAssembly and the two models, as they came. */
export const blurLibrary = packedFiles([
	{ name: 'tfjs.esm.js', path: join(human, 'dist/tfjs.esm.js'), type: 'text/javascript; charset=utf-8' },
	part('tfjs-backend-wasm.wasm'),
	part('tfjs-backend-wasm-simd.wasm'),
	...model('blazeface'),
	...model('centernet'),
]);
