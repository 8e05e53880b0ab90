import type { Context } from '#kernel/context.ts';
import { document, element } from '#kernel/exchange/xml.ts';
import { isoIn } from '#kernel/time/zone.ts';
import { categoryName, isClosed } from '../../defect.ts';
import { stateText } from '../../texts.ts';
import type { PublicReport } from '../queries/public.ts';

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value };

/** Lists in XML have a root and an element of their own; what stands within lists of a thing is named here. */
const inner: Readonly<Record<string, string>> = { attributes: 'attribute', values: 'value', formats: 'format', endpoints: 'endpoint' };

const written = (name: string, value: Value): string => {
	if (value === null || value === undefined) return element(name, '');
	if (isList(value))
		return element(
			name,
			value.map((one) => written(inner[name] ?? 'item', one)),
		);
	if (typeof value === 'object')
		return element(
			name,
			Object.entries(value).map(([key, one]) => written(key, one)),
		);
	return element(name, String(value));
};
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export type Answer = { readonly root: string; readonly item: string; readonly items: readonly { readonly [name: string]: Value }[] };

/** The same answer in both formats of the specification: JSON lists, XML with a root and one element for each. */
export const asXml = ({ root, item, items }: Answer): string =>
	document(
		element(
			root,
			items.map((one) => written(item, one)),
		),
	);
export const asJson = ({ items }: Answer): string => JSON.stringify(items);

export type Named = { readonly name: string; readonly value: { readonly [name: string]: Value } };
export const single = ({ name, value }: Named): { readonly xml: string; readonly json: string } => ({
	xml: document(written(name, value)),
	json: JSON.stringify(value),
});

/** One request as GeoReport v2 describes it; `picture` is the address of a released one. */
export const requestOf = (ctx: Context, report: PublicReport, { picture, says }: { picture: string | null; says: string | null }) => {
	const at = (moment: Date): string => isoIn(moment, ctx.tenant.zone);
	return {
		service_request_id: report.reference,
		status: isClosed(report.state) ? 'closed' : 'open',
		status_notes: says ?? stateText('de', report.state),
		service_name: categoryName(ctx.tenant, 'de', report.category),
		service_code: report.category,
		description: report.publicText,
		agency_responsible: ctx.tenant.name,
		service_notice: null,
		requested_datetime: at(report.openedAt),
		updated_datetime: at(report.changedAt),
		expected_datetime: null,
		address: report.street,
		address_id: null,
		zipcode: null,
		lat: report.lat,
		long: report.lon,
		media_url: picture,
	};
};

/** Where the interface is and what it speaks (GeoReport v2, "Service Discovery"). */
export const discoveryOf = (ctx: Context) => ({
	changeset: '2026-11-22T00:00:00+01:00',
	contact: `${ctx.tenant.name}: ${ctx.origin}/rathaus`,
	key_service: `${ctx.origin}/rathaus`,
	endpoints: [
		{
			specification: 'http://wiki.open311.org/GeoReport_v2',
			url: `${ctx.origin}/open311/v2`,
			changeset: '2026-11-22T00:00:00+01:00',
			type: 'production',
			formats: ['text/xml', 'application/json'],
		},
	],
});
