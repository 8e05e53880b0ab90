import { offeredCategories } from '#kernel/case/rules.ts';
import type { Context } from '#kernel/context.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { defect } from '../../defect.ts';

/** What a report can be about in this municipality and where it can be: against this every form is read. */
export const hereOf = async (ctx: Context) => ({
	villages: villageSlugs(ctx.tenant),
	categories: await offeredCategories(ctx, defect),
});
