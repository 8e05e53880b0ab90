import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { staff } from '#kernel/context.ts';
import { audit } from '#kernel/audit/audit.ts';
import type { Db } from '#kernel/db/connection.ts';
import { isHandedOver, layPictures, putTown, readTown, removePictures, type Town } from '#kernel/exchange/town/read.ts';
import { countTown, removeTown } from '#kernel/exchange/town/remove.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Store } from '#kernel/media/store.ts';
import { foundWithin } from '#kernel/tenancy/founding.ts';
import { handOver, takeBack } from '#kernel/tenancy/hand-over.ts';
import type { MunicipalityPlan } from '#kernel/tenancy/plan.ts';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { changed, everyone } from '#kernel/tenancy/remembered.ts';
import { readConfig } from '../config.ts';
import { drawMissingMaps, mapsDirOf } from '../maps.ts';
import { mapFile } from '#site/map/archives.ts';
import { mediaOf } from '../media.ts';
import { kinds, travels } from '../modules.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

export const exportTown: CliCommand = {
	run: async (db, args, say) => {
		const options = { public: { type: 'boolean', default: false }, 'hand-over': { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
		const [tenantId, file] = positionals;
		const [id, path] = [demand(tenantId, 'MUNICIPALITY'), demand(file, 'FILE.tgz')];
		if (values.public && values['hand-over']) throw new Invalid({ '--public': 'is no move: leave out one of both' });
		if (values['hand-over']) await handOver(await deskOf(db, id));
		const ctx = staff(await deskOf(db, id), 'office.enter');
		const source = { kinds, travels, media: mediaOf(readConfig()), isPublic: values.public };
		const { things, pictures, rows, remaining } = await writeTown(path, ctx, source);
		say(
			`${path}: ${things} things, ${pictures} pictures, ${source.isPublic ? 'nothing but what is public' : `${rows} rows of other tables`}.`,
		);
		if (values['hand-over'])
			say(
				`${ctx.tenant.name} is only shown here from now on; what waited goes along. To stay after all: bin/ortsmitte take-back ${id}`,
			);
		if (remaining > 0) say(`${remaining} rows stay here (guests of partners, votes that are not counted): datapackage.json says why.`);
	},
};

export const stay: CliCommand = {
	run: async (db, [tenantId], say) => {
		const ctx = await deskOf(db, demand(tenantId, 'MUNICIPALITY'));
		await takeBack(ctx);
		say(`${ctx.tenant.name} is at home here again, and what waited goes on. Import no export of the hand-over.`);
	},
};

export const removal: CliCommand = {
	run: async (db, args, say) => {
		const options = { 'for-ever': { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
		const ctx = await deskOf(db, demand(positionals[0], 'MUNICIPALITY'));
		const config = readConfig();
		if (!values['for-ever']) {
			const isReady = ctx.tenant.handedOverAt === null ? 'It is at home here: hand it over first.' : 'To remove them: --for-ever';
			return say(`${await countTown(ctx)} rows here name ${ctx.tenant.name}. Nothing was removed. ${isReady}`);
		}
		const rows = await removeTown(ctx);
		const files = await removePictures(ctx.tenantId, mediaOf(config));
		await rm(mapFile(mapsDirOf(config), ctx.tenantId), { force: true });
		say(`${ctx.tenant.name} is gone from here: ${rows} rows, ${files} files of pictures, its map. Backups still hold it.`);
	},
};

const planName = 'municipality.yaml';
const planIn = (town: Town): MunicipalityPlan => {
	const bytes = town.get(planName);
	if (!bytes) throw new Invalid({ [planName]: 'is missing in the file' });
	try {
		return readPlan(bytes.toString());
	} catch (error) {
		throw error instanceof Invalid ? new Invalid({ [planName]: error.message }) : error;
	}
};

/** Founds a municipality from an export: all of it, or nothing and the reason. */
export const takeTown = async (
	db: Db,
	file: string,
	media: Store,
): Promise<{ readonly name: string; readonly things: number; readonly rows: number; readonly isHandedOver: boolean }> => {
	const town = await readTown(file);
	const plan = planIn(town);
	let undo = async (): Promise<void> => {};
	try {
		const put = await db.transaction().execute(async (trx) => {
			await foundWithin(trx, plan);
			const tx = (await deskOf(trx, plan.id)).within(trx);
			const all = await putTown(tx, town, { kinds, travels });
			await audit(tx, 'municipality.import', { id: plan.id, subject: plan.name });
			undo = async () => void (await removePictures(plan.id, media));
			await layPictures({ path: file, town }, plan.id, media);
			return all;
		});
		await changed(everyone);
		return { name: plan.name, isHandedOver: isHandedOver(town), ...put };
	} catch (error) {
		await undo();
		throw error;
	}
};

export const importTown: CliCommand = {
	run: async (db, [file], say) => {
		const config = readConfig();
		const taken = await takeTown(db, demand(file, 'FILE.tgz'), mediaOf(config));
		await drawMissingMaps(db, mapsDirOf(config));
		say(
			`${taken.name} is there, with ${taken.things} things and ${taken.rows} other rows. Nobody can sign in yet (docs/operating.md).`,
		);
		if (!taken.isHandedOver) say('A copy: the installation that it comes from works on, and what waits there goes out from there.');
	},
};
