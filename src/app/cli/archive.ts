import { writtenLanguages } from '#kernel/publication/languages.ts';
import { bundleAssets } from '#ui/assets.ts';
import { writeArchive } from '../archive/archive.ts';
import { readConfig } from '../config.ts';
import { inEveryLanguage } from '../languages.ts';
import { mediaOf } from '../media.ts';
import { web } from '../web.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

export const archive: CliCommand = {
	isReader: true,
	run: async (db, [tenantId, folder], say) => {
		const ctx = await deskOf(db, demand(tenantId, 'MUNICIPALITY'));
		const config = readConfig();
		const ask = inEveryLanguage(
			web(db, { ...config, media: mediaOf(config), assets: await bundleAssets(), trustProxy: false, metricsToken: undefined }),
		);
		const { pages, files } = await writeArchive(demand(folder, 'FOLDER'), {
			site: { origin: ctx.origin, ask },
			municipality: ctx.tenantId,
			languages: await writtenLanguages(ctx),
			at: ctx.now,
		});
		say(`${folder}: ${pages} pages, ${files} files; archive.json names each with its SHA-256.`);
	},
};
