import type { Seed } from '#kernel/kind/seed.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import type { When } from './dates.ts';

type Words = { readonly title: string; readonly summary: string; readonly body?: string };

/** One event of the demo world as a person would tell it. */
export type Plan = Words & {
	readonly when: When;
	/** Slugs of its villages, parted by blanks; empty for the whole municipality. */
	readonly at: string;
	readonly venue: string;
	readonly by?: string;
	readonly about: string;
	/** A price, or `Spende`; without it admission is free. */
	readonly costs?: string;
	readonly for?: string;
	readonly hasSteps?: boolean;
	readonly link?: string;
	readonly is?: 'cancelled' | 'draft' | 'waiting';
	readonly variants?: Readonly<Record<string, Words>>;
};

const numberOf = (text: string): number => Array.from(text).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);

/** A spot in the village, the same one for the same venue. */
const positionOf = (tenant: Tenant, { at, venue }: Plan): string => {
	const place = placeBySlug(tenant, at.split(' ')[0] ?? '');
	if (!place || place.lat === null || place.lon === null) return '';
	const [north, east] = [numberOf(venue) % 61, numberOf(`${venue} ost`) % 61];
	return `${(place.lat + (north - 30) / 8000).toFixed(5)}, ${(place.lon + (east - 30) / 5000).toFixed(5)}`;
};

const admissionOf = ({ costs }: Plan): string => (costs === undefined ? 'free' : costs === 'Spende' ? 'donation' : 'paid');

/** Answers as the form would give them. */
export const seedOf = (tenant: Tenant) => (plan: Plan): Seed => {
	const { title, summary, body = '', when, at, venue, by = tenant.name, about, costs, is } = plan;
	return {
		answers: {
			title, summary, body, places: at, topics: about, position: positionOf(tenant, plan), ...when, venue, organiser: by, admission: admissionOf(plan),
			price: costs && costs !== 'Spende' ? costs : '', isStepFree: plan.hasSteps ? '' : 'ja', audience: plan.for ?? '',
			isCancelled: is === 'cancelled' ? 'ja' : '',
			bookingLink: plan.link ?? '',
		},
		daysAgo: 1 + (numberOf(title) % 40), byline: by, isDraft: is === 'draft', isWaiting: is === 'waiting',
		...(plan.variants && { variants: plan.variants }),
	};
};
