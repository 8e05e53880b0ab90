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
import { kinds } from '../modules.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

export const exportTown: CliCommand = {
	usage: 'export MUNICIPALITY FILE.tgz [--with-drafts]',
	says: 'Writes one municipality in open formats, for everybody or for another installation (import-municipality).',
	run: async (db, args, say) => {
		const options = { 'with-drafts': { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
		const [tenantId, file] = positionals;
		const ctx = staff(await deskOf(db, demand(tenantId, 'MUNICIPALITY')), 'office.enter');
		const source = { kinds, media: mediaOf(readConfig()), hasDrafts: values['with-drafts'] };
		const { things, pictures } = await writeTown(demand(file, 'FILE.tgz'), ctx, source);
		say(`${file}: ${things} things, ${pictures} pictures${source.hasDrafts ? ', drafts included' : ''}.`);
	},
};

/** Founds a municipality from an export: all of it, or nothing and the reason. */
export const takeTown = async (db: Db, file: string, media: Store): Promise<{ readonly name: string; readonly things: number }> => {
	const town = await readTown(file);
	const plan = readPlan(town.get('municipality.yaml')?.toString() ?? '');
	let undo = async (): Promise<void> => {};
	try {
		const things = await db.transaction().execute(async (trx) => {
			await foundWithin(trx, plan);
			const tx = (await deskOf(trx, plan.id)).within(trx);
			const put = await putTown(tx, town, kinds);
			await audit(tx, 'municipality.import', { id: plan.id, subject: plan.name });
			undo = async () => void (await removePictures(plan.id, media));
			await layPictures(town, plan.id, media);
			return put.things;
		});
		await changed(everyone);
		return { name: plan.name, things };
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
		const { name, things } = await takeTown(db, demand(file, 'FILE.tgz'), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config));
		say(`${name} is there, with ${things} things. Accounts do not move: ortsmitte account … makes the first administrator.`);
	},
};
