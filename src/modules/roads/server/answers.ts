import type { Context } from '#kernel/context.ts';
import { measurePath } from '../look.ts';
import { measuresForReport } from './queries/chain.ts';

/** What is planned on the road because of a report, as everybody may know it: its name in German, and its page. */
export const worksForReport = async (
	ctx: Context,
	reportId: string,
): Promise<readonly { readonly label: string; readonly path: string }[]> =>
	(await measuresForReport(ctx, reportId)).map(({ id, title, kindLabel }) => ({
		label: `${title}: ${kindLabel}`,
		path: measurePath(id),
	}));
