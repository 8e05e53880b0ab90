import type { Context } from '#kernel/context.ts';
import { writeAtom } from '#kernel/exchange/feed.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { categoryName } from '../../defect.ts';
import type { PublicReport } from '../queries/public.ts';
import { defectTexts, stateText } from '../../texts.ts';

const titleOf = ({ tenant, language }: Context, { category, street, state }: PublicReport): string =>
	`${[categoryName(tenant, language, category), street].filter((part) => part !== null).join(', ')}: ${stateText(language, state)}`;

/** The newest reports as an Atom feed (RFC 4287); a report that moved on comes up again. */
export const reportsAtom = (ctx: Context, reports: readonly PublicReport[], self: string): string =>
	writeAtom({
		title: `${defectTexts[ctx.language].list}: ${ctx.tenant.name}`,
		description: defectTexts[ctx.language].lead,
		self,
		home: `${ctx.origin}/melden/alle`,
		language: ctx.language,
		author: ctx.tenant.name,
		items: reports.map((report) => ({
			id: `urn:uuid:${report.id}`,
			url: `${ctx.origin}/melden/${report.reference}`,
			title: titleOf(ctx, report),
			summary: report.publicText ?? '',
			html: '',
			language: ctx.language,
			published: report.openedAt,
			updated: report.changedAt,
			author: ctx.tenant.name,
			categories: [report.category],
			image: null,
		})),
	});

/** Reports with a point as GeoJSON (RFC 7946). */
export const reportsGeoJson = (ctx: Context, reports: readonly PublicReport[]): string =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: reports
			.filter(({ lon }) => lon !== null)
			.map((report) => ({
				type: 'Feature',
				id: report.reference,
				geometry: { type: 'Point', coordinates: [report.lon, report.lat] },
				properties: {
					reference: report.reference,
					url: `${ctx.origin}/melden/${report.reference}`,
					category: report.category,
					categoryName: categoryName(ctx.tenant, ctx.language, report.category),
					state: report.state,
					stateName: stateText(ctx.language, report.state),
					street: report.street,
					village: placeById(ctx.tenant, report.placeId ?? '')?.name ?? null,
					description: report.publicText,
					openedAt: report.openedAt.toISOString(),
					changedAt: report.changedAt.toISOString(),
					closedAt: report.closedAt?.toISOString() ?? null,
				},
			})),
	});
