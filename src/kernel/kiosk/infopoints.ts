import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { position } from '#kernel/kind/spine-fields.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import type { KioskTables } from './tables.ts';

/** A screen for everybody, and where it stands. */
export type Infopoint = Omit<KioskTables['infopoint'], 'tenantId'>;

const infopoints = (ctx: Context) =>
	ctx[connection].selectFrom('infopoint').select(['id', 'slug', 'name', 'lon', 'lat']).where('tenantId', '=', ctx.tenantId);

export const infopointsOf = (ctx: Context): Promise<Infopoint[]> => infopoints(ctx).orderBy('name').execute();
export const infopointBySlug = (ctx: Context, slug: string): Promise<Infopoint | undefined> =>
	infopoints(ctx).where('slug', '=', slug).executeTakeFirst();

/** Sets one up, or moves the one of that name. Returns its id. */
export const layInfopoint = async (tx: Tx, { name, lon, lat }: Pick<Infopoint, 'name' | 'lon' | 'lat'>): Promise<string> => {
	const { id } = await tx[connection]
		.insertInto('infopoint')
		.values({ tenantId: tx.tenantId, id: newId(), slug: slugOf(name), name, lon, lat })
		.onConflict((conflict) => conflict.columns(['tenantId', 'slug']).doUpdateSet({ name, lon, lat }))
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
};

export const keepInfopoint = (permission: Permission) =>
	command({
		name: 'infopoint.keep',
		permission,
		input: z.object({ name: z.string().trim().min(1, 'required').max(80, 'tooLong'), spot: z.string() }),
		run: async (tx, { name, spot }) => {
			const read = position('').read(spot);
			if (slugOf(name) === '') throw new Invalid({ pointName: 'required' });
			if (read === null || !('lon' in read)) throw new Invalid({ pointSpot: read === null ? 'required' : 'notAPosition' });
			return { id: await layInfopoint(tx, { name, ...read }), subject: name };
		},
	});

export const dropInfopoint = (permission: Permission) =>
	command({
		name: 'infopoint.drop',
		permission,
		input: z.object({ id: z.uuid() }),
		run: async (tx, { id }) => {
			const gone = await tx[connection]
				.deleteFrom('infopoint')
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', id)
				.returning('name')
				.executeTakeFirst();
			if (!gone) throw new NotFound('infopoint');
			return { id, subject: gone.name };
		},
	});
