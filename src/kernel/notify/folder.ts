import { renameSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Courier } from './courier.ts';

/** Without a mail server each mail lies as an `.eml` file in a folder, where an operator finds it. Its name is its id: laid twice, it lies there once. */
export const folderCourier = (folder: string): Courier => ({
	deliver: async ({ id, raw }, seal) => {
		await mkdir(folder, { recursive: true });
		const file = join(folder, `${id}.eml`);
		await writeFile(`${file}.part`, raw, { flush: true });
		renameSync(`${file}.part`, file);
		seal();
		return { is: 'accepted' };
	},
	close: () => {},
});
