import type { Context } from '#kernel/context.ts';
import type { Located } from '#kernel/publication/located.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { daysAgo } from '#kernel/time/span.ts';
import { categoryName } from '../../defect.ts';
import { stateText } from '../../texts.ts';
import { type PublicReport, publicReports } from './public.ts';

const most = 2000;
const tenSeconds = 10_000;

const asThing = (ctx: Context, report: PublicReport): Located => {
	const what = [categoryName(ctx.tenant, ctx.language, report.category), report.street].filter((part) => part !== null).join(', ');
	const words = { title: `${what}: ${stateText(ctx.screen, report.state)}`, summary: report.publicText ?? '', language: ctx.language };
	const { id, reference: slug, lon, lat, placeId } = report;
	return { id, slug, lon, lat, kind: 'defect', topics: [], placeIds: placeId === null ? [] : [placeId], words };
};

const load = async (ctx: Context): Promise<readonly Located[]> => {
	const since = daysAgo(ctx, 30);
	const all = await Promise.all([
		publicReports(ctx, { phases: ['open', 'waiting'], hasPoint: true, limit: most }),
		publicReports(ctx, { phases: ['closed'], hasPoint: true, changedFrom: since, limit: most }),
	]);
	return all.flat().map((report) => asThing(ctx, report));
};
/** Reports for the map: those that are open, and what was closed in the last month. */
export const locatedReports = remembered<readonly Located[]>(load, tenSeconds, () => '');
