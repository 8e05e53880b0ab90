import type { Seed } from '#kernel/kind/seed.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { type Category, isConfirmedYearly, type SpokenLanguage } from '../entry.ts';

/** One line of the demo directory; what it leaves out is made from its title, the same every time. */
export type Listing = {
	readonly category: Category; readonly title: string; readonly says: string; readonly village: string;
	readonly topics?: string;
	readonly person?: string;
	readonly phone?: string;
	readonly email?: string;
	readonly street?: string;
	readonly hours?: string;
	readonly body?: string;
	readonly website?: string;
	readonly isStepFree?: boolean;
	readonly languages?: readonly SpokenLanguage[];
	readonly monthsAgo?: number;
	readonly variants?: Seed['variants'];
};
/** A club as one line: village, name, sentence, topic, who answers. */
export type ClubLine = readonly [village: string, title: string, says: string, topics: string, person?: string];

export const clubs = (lines: readonly ClubLine[]): Listing[] =>
	lines.map(([village, title, says, topics, person]) =>
		({
			category: title.startsWith('Freiwillige Feuerwehr') ? 'fireBrigade' : 'club', village, title, says, topics,
			...(person !== undefined && { person }),
		}),
	);

const numberOf = (text: string): number => Array.from(text).reduce((sum, sign) => Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0), 7) >>> 0;

/** About so many degrees around its village that a large village is filled and a hamlet is not left. */
const positionOf = (tenant: Tenant, { village, title }: Listing): string => {
	const place = placeBySlug(tenant, village);
	if (!place || place.lat === null || place.lon === null) return '';
	const number = numberOf(`${village}/${title}`);
	const [angle, share] = [((number % 360) / 180) * Math.PI, Math.sqrt(((number >>> 9) % 100) / 100)];
	const degrees = share * Math.min(0.0055, 0.0009 + (place.population ?? 100) / 1_400_000);
	return `${(place.lat + Math
		.sin(angle) * degrees)
		.toFixed(6)}, ${(place.lon + (Math
		.cos(angle) * degrees) / Math
		.cos((place.lat * Math.PI) / 180))
		.toFixed(6)}`;
};

const isRun = ({ category, email }: Listing): boolean => isConfirmedYearly(category) && category !== 'business' && email !== '';
const townOf = ({ settings, name }: Tenant): string => (typeof settings['town'] === 'string' ? settings['town'] : name);
const phoneOf = ({ settings }: Tenant, { phone, title, category }: Listing): string => {
	if (phone !== undefined || category === 'stop') return phone ?? '';
	const [prefix = ''] = typeof settings['phone'] === 'string' ? settings['phone'].split(' ') : [];
	return prefix === '' ? '' : `${prefix} ${200 + (numberOf(title) % 7800)}`;
};

/** A confirmation within the last eleven months, unless the line says how old it is. */
const confirmedOn = ({ zone }: Tenant, now: Date, { title, monthsAgo }: Listing): string =>
	Temporal.PlainDate.from(today(zone, now)).subtract(monthsAgo === undefined ? { days: 5 + (numberOf(title) % 320) } : { months: monthsAgo }).toString();

const given = (text: string | undefined): string => text ?? '';
const yes = (is: boolean | undefined): string => (is ? 'ja' : '');
const mailOf = (tenant: Tenant, listing: Listing): string =>
	given(listing.email ?? (isRun(listing) ? `${slugOf(listing.title)}@${tenant.id}.example` : undefined));

/** A line as somebody would have filled in the form, some weeks ago. */
export const seedOf = (tenant: Tenant, now: Date) => (listing: Listing): Seed => {
	const { category, title, says, village, topics, person, street, hours, body, website, isStepFree, languages = [], variants } = listing;
	const email = mailOf(tenant, listing);
	return {
		answers: {
			category, title, summary: says, body: given(body), places: village, topics: given(topics), position: positionOf(tenant, listing),
			contactName: given(person), phone: phoneOf(tenant, listing), email, website: given(website),
			street: given(street), town: street === undefined ? '' : townOf(tenant), hours: given(hours), isStepFree: yes(isStepFree),
			hasConsent: yes(category === 'person'), languages: languages.join(' '),
			registerEmail: isRun(listing) ? email : '', confirmedOn: confirmedOn(tenant, now, listing), sourceNote: '',
		},
		daysAgo: 30 + (numberOf(title) % 300),
		...(variants && { variants }),
	};
};
