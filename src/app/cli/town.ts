import { parseArgs } from 'node:util';
import { staff } from '#kernel/context.ts';
import { audit } from '#kernel/audit/audit.ts';
import type { Db } from '#kernel/db/connection.ts';
import { layPictures, putTown, readTown, removePictures } from '#kernel/exchange/town/read.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import type { Store } from '#kernel/media/store.ts';
import { foundWithin } from '#kernel/tenancy/founding.ts';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { changed, everyone } from '#kernel/tenancy/remembered.ts';
import { readConfig } from '../config.ts';
import { drawMissingMaps, mapsDirOf } from '../maps.ts';
import { mediaOf } from '../media.ts';
import { kinds, travels } from '../modules.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

export const exportTown: CliCommand = {
	usage: 'export MUNICIPALITY FILE.tgz [--public]',
	says: 'Writes everything of one municipality in open formats, for another installation; with --public what everybody may have.',
	run: async (db, args, say) => {
		const options = { public: { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
		const [tenantId, file] = positionals;
		const ctx = staff(await deskOf(db, demand(tenantId, 'MUNICIPALITY')), 'office.enter');
		const source = { kinds, travels, media: mediaOf(readConfig()), isPublic: values.public };
		const { things, pictures, rows, remaining } = await writeTown(demand(file, 'FILE.tgz'), ctx, source);
		say(
			`${file}: ${things} things, ${pictures} pictures, ${source.isPublic ? 'nothing but what is public' : `${rows} rows of other tables`}.`,
		);
		if (remaining > 0) say(`${remaining} rows stay here (guests of partners, votes that are not counted): datapackage.json says why.`);
	},
};

/** Founds a municipality from an export: all of it, or nothing and the reason. */
export const takeTown = async (
	db: Db,
	file: string,
	media: Store,
): Promise<{ readonly name: string; readonly things: number; readonly rows: number }> => {
	const town = await readTown(file);
	const plan = readPlan(town.get('municipality.yaml')?.toString() ?? '');
	let undo = async (): Promise<void> => {};
	try {
		const put = await db.transaction().execute(async (trx) => {
			await foundWithin(trx, plan);
			const tx = (await deskOf(trx, plan.id)).within(trx);
			const all = await putTown(tx, town, { kinds, travels });
			await audit(tx, 'municipality.import', { id: plan.id, subject: plan.name });
			undo = async () => void (await removePictures(plan.id, media));
			await layPictures(town, plan.id, media);
			return all;
		});
		await changed(everyone);
		return { name: plan.name, ...put };
	} catch (error) {
		await undo();
		throw error;
	}
};

export const importTown: CliCommand = {
	usage: 'import-municipality FILE.tgz',
	says: 'Founds a municipality from an export of another installation, with its ids and addresses: all of it, or nothing.',
	run: async (db, [file], say) => {
		const config = readConfig();
		const { name, things, rows } = await takeTown(db, demand(file, 'FILE.tgz'), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config));
		say(
			`${name} is there, with ${things} things and ${rows} other rows. Nobody can sign in yet: passwords do not travel (docs/operating.md).`,
		);
	},
};
