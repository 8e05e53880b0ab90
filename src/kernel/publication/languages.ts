import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { isTag, type Tag } from '#kernel/i18n/language.ts';

/** In which languages the municipality has written anything at all. */
export const writtenLanguages = async (ctx: Context): Promise<readonly Tag[]> => {
	const rows = await ctx[connection]
		.selectFrom('publicationVariant')
		.select('language')
		.distinct()
		.where('tenantId', '=', ctx.tenantId)
		.orderBy('language')
		.execute();
	return rows.map(({ language }) => language).filter(isTag);
};
