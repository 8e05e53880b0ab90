import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, orProblems } from '#kernel/errors.ts';
import { scaled } from '#kernel/media/pictures.ts';
import { hashed } from '#kernel/identity/tokens.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { BlurReceipt } from './receipt.ts';
import { blurredAtOnce } from './settings.ts';

/** Widths in pixels in which a picture of a case is kept. */
const [largest, smallest] = [1280, 320];

export type Prepared = { readonly width: number; readonly height: number; readonly large: Buffer; readonly small: Buffer };

/** Upright, without what the camera wrote into it, in two widths. Throws `Invalid` for what is no picture. Before a transaction: it takes its time. */
export const preparePicture = async (bytes: Uint8Array): Promise<Prepared> => {
	const { width, height, pictures } = await scaled(bytes, [smallest, largest]);
	const small = pictures[0]?.webp ?? Buffer.alloc(0);
	return { width, height, small, large: pictures.at(-1)?.webp ?? small };
};

/** The same for a photo of a form; what is none is named at its question. */
export const preparePhoto = async (photo: File, question: string): Promise<Prepared> => {
	const { done, problems } = await orProblems(async () => preparePicture(new Uint8Array(await photo.arrayBuffer())));
	if (problems) throw new Invalid({ [question]: 'photo' });
	return done;
};

type Laid = Prepared & {
	readonly role: 'report' | 'proof';
	/** Of the device that sent it, where it covered faces and vehicles. */
	readonly receipt?: BlurReceipt | null;
	/** Somebody of the office says that nobody can be recognised: a proof is seen at once. */
	readonly isModerated?: boolean;
};

/** Lays a picture down for a form that is not sent yet, or for a case. Nobody sees it before it is released. */
export const layPicture = async (
	tx: Tx,
	{
		caseId = null,
		uploadKey = null,
		receipt = null,
		isModerated = false,
		...picture
	}: Laid & { caseId?: string | null; uploadKey?: string | null },
): Promise<string> => {
	const id = newId();
	const releasedAt = picture.role === 'proof' && isModerated ? tx.now : null;
	await tx[connection]
		.insertInto('casePicture')
		.values({
			...picture,
			id,
			caseId,
			isModerated,
			isBlurred: receipt !== null,
			blurReceipt: receipt && JSON.stringify(receipt),
			uploadKey: uploadKey === null ? null : hashed(uploadKey),
			tenantId: tx.tenantId,
			releasedAt,
			createdAt: tx.now,
		})
		.execute();
	return id;
};

/** The pictures that came with a form now belong to its case. Those that were blurred are seen at once where the municipality wants that. */
export const claimPictures = async (tx: Tx, { uploadKey, caseId }: { uploadKey: string; caseId: string }): Promise<void> => {
	await tx[connection]
		.updateTable('casePicture')
		.set({
			caseId,
			uploadKey: null,
			...(settingOf(tx.tenant, blurredAtOnce) && { releasedAt: sql<Date>`case when is_blurred then ${tx.now}::timestamptz end` }),
		})
		.where('tenantId', '=', tx.tenantId)
		.where('uploadKey', '=', hashed(uploadKey))
		.where('caseId', 'is', null)
		.execute();
};

const described = ['id', 'role', 'width', 'height', 'isBlurred', 'isModerated', 'releasedAt'] as const;

/** What waits for a form. */
export const picturesOfForm = (ctx: Context | Tx, uploadKey: string) =>
	ctx[connection]
		.selectFrom('casePicture')
		.select(described)
		.where('tenantId', '=', ctx.tenantId)
		.where('uploadKey', '=', hashed(uploadKey))
		.execute();

export const picturesOf = (ctx: Context | Tx, caseId: string) =>
	ctx[connection]
		.selectFrom('casePicture')
		.select(described)
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt')
		.execute();

export type PictureSize = 'large' | 'small';
type Wanted = { readonly caseId: string; readonly id: string; readonly size: PictureSize };

/** The file of a picture; `released` asks for those that everybody may see. */
export const pictureFile = async (ctx: Context, { caseId, id, size }: Wanted, whose: 'released' | 'any'): Promise<Buffer | undefined> => {
	const found = await ctx[connection]
		.selectFrom('casePicture')
		.select(size)
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', caseId)
		.where('id', '=', id)
		.$if(whose === 'released', (query) => query.where('releasedAt', 'is not', null))
		.executeTakeFirst();
	return found?.[size];
};

/** Somebody looked: shows a picture to everybody, or takes it back. Says whether there is one. */
export const releasePicture = async (
	tx: Tx,
	{ caseId, id, isReleased }: { caseId: string; id: string; isReleased: boolean },
): Promise<boolean> => {
	const changed = await tx[connection]
		.updateTable('casePicture')
		.set({ releasedAt: isReleased ? tx.now : null, isModerated: isReleased })
		.where('tenantId', '=', tx.tenantId)
		.where('caseId', '=', caseId)
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return changed !== undefined;
};

/** Deletes a picture for good. Says whether there was one. */
export const dropPicture = async (tx: Tx, { caseId, id }: { caseId: string; id: string }): Promise<boolean> => {
	const gone = await tx[connection]
		.deleteFrom('casePicture')
		.where('tenantId', '=', tx.tenantId)
		.where('caseId', '=', caseId)
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return gone !== undefined;
};

/** What came with each of these cases when it was opened, released or not: ids of pictures by the id of the case. */
export const reportPictures = async (ctx: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
	const rows = await ctx[connection]
		.selectFrom('casePicture')
		.select(['id', 'caseId'])
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
		.where('role', '=', 'report')
		.orderBy('createdAt')
		.execute();
	return new Map([...Map.groupBy(rows, ({ caseId }) => caseId ?? '')].map(([id, own]) => [id, own.map((picture) => picture.id)]));
};

/** The first released picture of each of these cases, by the id of the case. */
export const releasedPictures = async (ctx: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const rows = await ctx[connection]
		.selectFrom('casePicture')
		.select(['id', 'caseId'])
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
		.where('releasedAt', 'is not', null)
		.orderBy('createdAt', 'desc')
		.execute();
	return new Map(rows.flatMap(({ id, caseId }) => (caseId === null ? [] : [[caseId, id]])));
};
