import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { outerRings } from '#kernel/geo/geometry.ts';
import { isInside } from '#kernel/geo/measure.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { CaseKind } from './case.ts';
import { categoryIn } from './categories.ts';

type Spot = { readonly lon: number; readonly lat: number };
type About = { readonly category: string; readonly position: Spot | null; readonly placeId: string | null };

export const routesOf = (ctx: Context | Tx, { name }: Pick<CaseKind, 'name'>) =>
	ctx[connection]
		.selectFrom('caseRoute')
		.innerJoin('caseHandler', (join) =>
			join.onRef('caseHandler.tenantId', '=', 'caseRoute.tenantId').onRef('caseHandler.id', '=', 'caseRoute.handlerId'),
		)
		.select([
			'caseRoute.id',
			'caseRoute.category',
			'caseRoute.placeId',
			'caseRoute.outline',
			'caseRoute.handlerId',
			'caseHandler.name as handler',
		])
		.where('caseRoute.tenantId', '=', ctx.tenantId)
		.where('caseRoute.kind', '=', name)
		.orderBy('caseRoute.position')
		.orderBy('caseRoute.id')
		.execute();

const fits = (
	route: { category: string | null; placeId: string | null; outline: unknown },
	{ category, position, placeId }: About,
): boolean => {
	if (route.category !== null && route.category !== category) return false;
	if (route.placeId !== null && route.placeId !== placeId) return false;
	const rings = outerRings(route.outline);
	return route.outline === null || (position !== null && rings.some((ring) => isInside([position.lon, position.lat], ring)));
};

/** Who gets a case: the handler of the first route that fits; nobody when none does. */
export const handlerFor = async (ctx: Context | Tx, kind: Pick<CaseKind, 'name'>, about: About): Promise<string | null> =>
	(await routesOf(ctx, kind)).find((route) => fits(route, about))?.handlerId ?? null;

const outline = z
	.string()
	.max(500_000, 'tooLong')
	.transform((raw, check): string | null => {
		if (raw.trim() === '') return null;
		try {
			const read: unknown = JSON.parse(raw);
			if (outerRings(read).some((ring) => ring.length > 3)) return JSON.stringify(read);
		} catch {
			// Falls through to the one problem there is.
		}
		check.addIssue('notAPolygon');
		return z.NEVER;
	});

/** Adds a route behind those there are; `position` puts it elsewhere. Area: a village, or an outline as GeoJSON. */
export const routeCommand = (kind: CaseKind, permission: Permission) =>
	command({
		name: `${kind.name}.route`,
		permission,
		input: z.object({
			category: z.string().nullable(),
			placeId: z.uuid().nullable(),
			outline,
			position: z.number().int().min(0).max(10_000),
			handlerId: z.uuid('required'),
		}),
		run: async (tx, route) => {
			if (route.category !== null && !categoryIn(tx.tenant, kind, route.category)) throw new Invalid({ category: 'unknownCategory' });
			if (route.placeId !== null && !placeById(tx.tenant, route.placeId)) throw new Invalid({ placeId: 'unknownPlace' });
			const handler = await tx[connection]
				.selectFrom('caseHandler')
				.select('name')
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', route.handlerId)
				.executeTakeFirst();
			if (!handler) throw new Invalid({ handlerId: 'required' });
			const id = newId();
			await tx[connection]
				.insertInto('caseRoute')
				.values({ ...route, id, kind: kind.name, tenantId: tx.tenantId })
				.execute();
			return { id, subject: handler.name };
		},
	});

export const dropRouteCommand = (kind: CaseKind, permission: Permission) =>
	command({
		name: `${kind.name}.dropRoute`,
		permission,
		input: z.object({ id: z.uuid() }),
		run: async (tx, { id }) => {
			const gone = await tx[connection]
				.deleteFrom('caseRoute')
				.where('tenantId', '=', tx.tenantId)
				.where('kind', '=', kind.name)
				.where('id', '=', id)
				.returning('id')
				.executeTakeFirst();
			if (!gone) throw new NotFound('route');
			return gone;
		},
	});
