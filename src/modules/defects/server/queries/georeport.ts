import { releasedPictures } from '#kernel/case/pictures.ts';
import { lastWords } from '#kernel/case/words.ts';
import type { Context } from '#kernel/context.ts';
import { requestOf } from '../exports/georeport.ts';
import type { PublicReport } from './public.ts';

/** Requests with their newest word and first released picture, three statements however many there are. */
export const requestsFor = async (ctx: Context, reports: readonly PublicReport[]) => {
	const ids = reports.map(({ id }) => id);
	const [pictures, words] = await Promise.all([releasedPictures(ctx, ids), lastWords(ctx, ids)]);
	return reports.map((report) => {
		const picture = pictures.get(report.id);
		return requestOf(ctx, report, {
			picture: picture === undefined ? null : `${ctx.origin}/melden/${report.reference}/bild/${picture}/gross`,
			says: words.get(report.id) ?? null,
		});
	});
};
