import type { Context } from '#kernel/context.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { weekOf } from '#kernel/time/hours-state.ts';
import { hoursMomentOf } from '#kernel/tenancy/hours.ts';
import { readHours } from '#kernel/time/opening-hours.ts';
import { type Category, entry } from '../../entry.ts';

const types: Readonly<Record<Category, string>> = {
	club: 'Organization',
	initiative: 'Organization',
	offer: 'Service',
	person: 'Person',
	place: 'CivicStructure',
	office: 'GovernmentOffice',
	business: 'LocalBusiness',
	health: 'MedicalBusiness',
	school: 'School',
	fireBrigade: 'FireStation',
	stop: 'BusStop',
};

const clock = (minute: number): string =>
	`${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The open stretches of this week, day by day: schema.org has no way to say "Saturdays of even weeks". */
type Specification = {
	readonly '@type': 'OpeningHoursSpecification';
	readonly opens: string;
	readonly closes: string;
	readonly validFrom: string;
	readonly validThrough: string;
};
const openingOf = (ctx: Context, text: string | null): Specification[] => {
	const hours = readHours(text ?? '');
	if ('problem' in hours) return [];
	return weekOf(hours, hoursMomentOf(ctx)).flatMap(({ day, stretches }) =>
		stretches
			.filter(({ state }) => state === 'open')
			.map(({ from, to }) => ({
				'@type': 'OpeningHoursSpecification' as const,
				opens: clock(from),
				closes: clock(to),
				validFrom: day,
				validThrough: day,
			})),
	);
};

/** `PostalAddress`; `00921 Auenrode` is taken apart after the five digits of a German postcode. */
const addressOf = (street: string | null, town: string | null) => {
	if (street === null && town === null) return null;
	const [, code, locality = town] = /^(\d{5}) (.+)$/.exec(town ?? '') ?? [];
	return {
		'@type': 'PostalAddress',
		...(street && { streetAddress: street }),
		...(code && { postalCode: code }),
		...(locality && { addressLocality: locality }),
		addressCountry: 'DE',
	};
};

/** An entry as schema.org sees its category, with address and this week's hours. */
export const entryJsonLd = (ctx: Context, thing: Thing<typeof entry.fields>) => {
	const { category, street, town, hours } = thing.values;
	const [address, specification] = [addressOf(street, town), openingOf(ctx, hours)];
	return {
		...toJsonLd(ctx, { ...entry, schemaOrg: { ...entry.schemaOrg, type: types[category] } }, thing),
		...(address && { address }),
		...(specification.length > 0 && { openingHoursSpecification: specification }),
	};
};
