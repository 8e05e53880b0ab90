import { blurModels } from '#kernel/case/receipt.ts';

/** Where library and models lie that cover faces and vehicles on a device. The folder carries their version, which their own names do not. */
export const blurFolder = `/unkenntlich/${blurModels.version}`;
export const blurFiles = {
	folder: `${blurFolder}/`,
	library: `${blurFolder}/tfjs.esm.js`,
	faces: `${blurFolder}/blazeface.json`,
	things: `${blurFolder}/centernet.json`,
} as const;
