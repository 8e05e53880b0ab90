import type { Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';

/** All versions of a thing, newest first, without their texts. */
export const versionsOf = (ctx: Staff<'office.enter'>, id: string) =>
	ctx[connection]
		.selectFrom('publicationVersion')
		.select(['number', 'language', 'at', 'actorName'])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', id)
		.orderBy('number', 'desc')
		.execute();

/** One version and the one before it in the same language, as answers by field name: what a comparison shows. */
export const versionPair = async (ctx: Staff<'office.enter'>, id: string, number: number) => {
	const all = ctx[connection]
		.selectFrom('publicationVersion')
		.select(['number', 'language', 'at', 'actorName', 'content'])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', id);
	const version = await all.where('number', '=', number).executeTakeFirst();
	if (!version) throw new NotFound('version');
	const before = await all
		.where('number', '<', number)
		.where('language', '=', version.language)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return { version, before: before ?? null };
};
