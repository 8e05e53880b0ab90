import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { cleanLine } from '#kernel/kind/clean.ts';
import { typedText } from '#kernel/kind/typed.ts';
import { arePictures } from '#kernel/media/media.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { cancellingOf } from './telling.ts';

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'));
const text = typedText(20_000).transform((value) => value || null);

const photoIds = z.array(z.uuid('unknownImage')).max(30, 'tooMany');
const meeting = z.object({
	id: z.uuid().optional(),
	publicationId: z.uuid(),
	title: line(120).pipe(z.string().min(1, 'required')),
	startsAt: z.date(),
	venue: line(160).pipe(z.string().min(1, 'required')),
	joinLink: z
		.url({ protocol: /^https$/, error: 'notALink' })
		.max(300, 'tooLong')
		.nullable(),
	dialIn: line(80).transform((value) => value || null),
	agenda: text,
	minutes: text,
	isInternal: z.boolean().default(false),
	pictures: photoIds,
});

const demandPictures = async (tx: Tx, pictures: readonly string[]): Promise<void> => {
	if (!(await arePictures(tx, pictures))) throw new Invalid({ pictures: 'unknownImage' });
};

/** Plans a meeting about a publication, or writes down what came of it. */
export const saveMeeting = command({
	name: 'meeting.save',
	permission: 'participation.arrange',
	input: meeting,
	run: async (tx, { id, ...row }) => {
		await lockFor(tx, 'participation.arrange', row.publicationId);
		await demandPictures(tx, row.pictures);
		if (id === undefined) {
			const fresh = newId();
			await tx[connection]
				.insertInto('meeting')
				.values({ ...row, id: fresh, tenantId: tx.tenantId })
				.execute();
			return { id: fresh, subject: row.title };
		}
		const { numUpdatedRows } = await tx[connection]
			.updateTable('meeting')
			.set(row)
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', row.publicationId)
			.where('id', '=', id)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new NotFound('meeting');
		return { id, subject: row.title };
	},
});

/** Takes photographs of the library to those that a meeting has. */
export const addPhotos = command({
	name: 'meeting.photos',
	permission: 'participation.arrange',
	sets: true,
	input: z.object({ id: z.uuid(), pictures: photoIds }),
	run: async (tx, { id, pictures: chosen }) => {
		const {
			publicationId,
			title,
			pictures: there,
		} = await tx[connection]
			.selectFrom('meeting')
			.select(['publicationId', 'title', 'pictures'])
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.forUpdate()
			.executeTakeFirstOrThrow(() => new NotFound('meeting'));
		await lockFor(tx, 'participation.arrange', publicationId);
		const all = photoIds.safeParse([...new Set([...there, ...chosen])]);
		if (!all.success) throw Invalid.from(all.error);
		await demandPictures(tx, all.data);
		await tx[connection]
			.updateTable('meeting')
			.set({ pictures: all.data })
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.execute();
		return { id, publicationId, subject: title };
	},
});

/** Calls off a meeting that is ahead. It stays in every calendar and says so; who follows hears of it once. `path`: the address of its kind. */
export const cancelMeeting = command({
	name: 'meeting.cancel',
	permission: 'participation.arrange',
	input: z.object({ publicationId: z.uuid(), id: z.uuid(), path: z.string() }),
	run: async (tx, { publicationId, id, path }) => {
		await lockFor(tx, 'participation.arrange', publicationId);
		const gone = await tx[connection]
			.updateTable('meeting')
			.set((eb) => ({ cancelledAt: eb.fn.coalesce('cancelledAt', eb.val(tx.now)) }))
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', publicationId)
			.where('id', '=', id)
			.where('startsAt', '>', tx.now)
			.returning(['title', 'startsAt', 'venue', 'isInternal'])
			.executeTakeFirst();
		if (!gone) throw new NotFound('meeting');
		if (!gone.isInternal) await tellFollowers(tx, { publicationId, occasion: `cancelled ${id}`, path, say: cancellingOf(tx, gone) });
		return { id, subject: gone.title };
	},
});
