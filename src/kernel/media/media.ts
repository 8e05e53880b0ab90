import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { aMinute, remembered } from '#kernel/tenancy/remembered.ts';

const pictures = (ctx: Staff<'office.enter'>) =>
	ctx[connection]
		.selectFrom('media')
		.select(['id', 'name', 'alt', 'credit', 'width', 'height', 'bytes', 'sizes', 'uploadedBy', 'createdAt'])
		.where('tenantId', '=', ctx.tenantId);

/** The pictures of the municipality, newest first; by a word of their name or description when one is given. */
export const mediaOf = (
	ctx: Staff<'office.enter'>,
	{ words = '', limit = 48, offset = 0 }: { words?: string; limit?: number; offset?: number } = {},
) => {
	const pattern = `%${words.replace(/[%_\\]/g, '\\$&')}%`;
	return pictures(ctx)
		.select(
			sql<number>`(select count(*)::int from publication where publication.tenant_id = media.tenant_id and publication.image_id = media.id)
				+ (select count(*)::int from meeting where meeting.tenant_id = media.tenant_id and media.id = any(meeting.pictures))`.as('uses'),
		)
		.$if(words !== '', (query) => query.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('alt', 'ilike', pattern)])))
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.offset(offset)
		.execute();
};

/** One picture of the municipality. */
export const pictureOf = (ctx: Staff<'office.enter'>, id: string) => pictures(ctx).where('id', '=', id).executeTakeFirst();

const altsOf = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const rows = await ctx[connection]
		.selectFrom('media')
		.select(['id', 'alt'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
	return new Map(rows.map(({ id, alt }) => [id, alt ?? '']));
};
/** What these pictures show, by their id; decoration says nothing. */
export const shownIn = remembered(altsOf, aMinute);

/** Whether all of these are pictures of the municipality. */
export const arePictures = async (tx: Tx, ids: readonly string[]): Promise<boolean> => (await altsOf(tx, ids)).size === new Set(ids).size;

const described = z
	.object({
		name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
		alt: z.string().trim().max(300, 'tooLong'),
		isDecorative: z.boolean(),
		credit: z.string().trim().max(120, 'tooLong'),
	})
	.refine(({ alt, isDecorative }) => isDecorative || alt !== '', { path: ['alt'], error: 'describeOrDecorative' });

/** Enters a stored file into the library: described, or declared to be decoration (WCAG 2.2, 1.1.1). */
export const addPicture = command({
	name: 'media.add',
	permission: 'media.manage',
	input: described.and(
		z.object({
			stored: z.object({
				id: z.uuid(),
				width: z.number(),
				height: z.number(),
				bytes: z.number(),
				sizes: z.array(z.number()).readonly(),
			}),
		}),
	),
	run: async (tx, { name, alt, isDecorative, credit, stored: { sizes, ...stored } }) => {
		await tx[connection]
			.insertInto('media')
			.values({
				...stored,
				sizes: [...sizes],
				tenantId: tx.tenantId,
				name,
				alt: isDecorative ? null : alt,
				credit,
				uploadedBy: tx.actor?.name ?? null,
				createdAt: tx.now,
			})
			.execute();
		return { id: stored.id, subject: name };
	},
});

export const describePicture = command({
	name: 'media.describe',
	permission: 'media.manage',
	sets: true,
	input: described.and(z.object({ id: z.uuid() })),
	run: async (tx, { id, name, alt, isDecorative, credit }) => {
		const changed = await tx[connection]
			.updateTable('media')
			.set({ name, alt: isDecorative ? null : alt, credit })
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (!changed) throw new NotFound('picture');
		return { id, subject: name };
	},
});

/** Takes a picture out of the library, unless something still shows it. */
export const removePicture = command({
	name: 'media.remove',
	permission: 'media.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		const user = await tx[connection]
			.selectFrom('publication')
			.select('id')
			.where('tenantId', '=', tx.tenantId)
			.where('imageId', '=', id)
			.limit(1)
			.executeTakeFirst();
		const meeting = await tx[connection]
			.selectFrom('meeting')
			.select('id')
			.where('tenantId', '=', tx.tenantId)
			.where(sql<boolean>`${id}::uuid = any(pictures)`)
			.limit(1)
			.executeTakeFirst();
		if (user ?? meeting) throw new Conflict('stillUsed');
		const removed = await tx[connection]
			.deleteFrom('media')
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!removed) throw new NotFound('picture');
		return { id, subject: removed.name };
	},
});
