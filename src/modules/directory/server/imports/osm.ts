import type { Point } from '#kernel/geo/geometry.ts';
import { distance } from '#kernel/geo/measure.ts';
import type { Spot } from '#kernel/geo/osm/spots.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import { type Answers, readDraft } from '#kernel/kind/kind.ts';
import type { Place, Tenant } from '#kernel/tenancy/tenant.ts';
import { entry } from '../../entry.ts';
import { type Meaning, meaningOf, namelessWords } from '../../osm-meanings.ts';

export const osmSource = 'OpenStreetMap';
type Tags = Spot['tags'];
type Found = { readonly spot: Spot; readonly meaning: Meaning };

const firstOf = (tags: Tags, ...keys: readonly string[]): string => {
	const key = keys.find((name) => (tags[name] ?? '') !== '');
	const [value = ''] = key === undefined ? [] : (tags[key] ?? '').split(';');
	return value.trim();
};
const joined = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

const addressOf = (raw: string): string => (raw === '' || /^https?:\/\//i.test(raw) ? raw : `https://${raw}`);
const isAccessible = ({ wheelchair }: Tags): boolean => wheelchair === 'yes' || wheelchair === 'designated';

const longestTitle = 120;
/** Its own name; without one what it is, and where. Nothing for what nobody would look for without a name. */
const titleOf = ({ spot: { tags }, meaning: { word } }: Found, village: Place | undefined): string => {
	const name = firstOf(tags, 'name:de', 'name', 'official_name');
	if (name !== '') return name.slice(0, longestTitle);
	const owner = firstOf(tags, 'operator', 'brand');
	const where = firstOf(tags, 'addr:street') || village?.name;
	return namelessWords.has(word) ? joined(word, owner, where && `(${where})`).slice(0, longestTitle) : '';
};

const answersOf = (found: Found, village: Place | undefined, { topics }: Tenant): Answers => {
	const {
		spot: { id, at, tags },
		meaning: { category, word, topics: wanted },
	} = found;
	const [lon, lat] = at;
	return {
		category,
		title: titleOf(found, village),
		summary: word,
		body: firstOf(tags, 'description:de', 'description'),
		places: village?.slug ?? '',
		topics: topics.some(({ slug }) => slug === wanted) ? wanted : '',
		position: `${lat.toFixed(6)}, ${lon.toFixed(6)}`,
		phone: firstOf(tags, 'phone', 'contact:phone', 'contact:mobile'),
		email: firstOf(tags, 'email', 'contact:email'),
		website: addressOf(firstOf(tags, 'website', 'contact:website', 'url')),
		street: joined(tags['addr:street'] ?? tags['addr:place'], tags['addr:housenumber']),
		town: joined(tags['addr:postcode'], tags['addr:city']),
		hours: tags['opening_hours'] ?? '',
		isStepFree: isAccessible(tags) ? 'ja' : '',
		sourceNote: `© OpenStreetMap-Mitwirkende, Lizenz ODbL 1.0 (openstreetmap.org/${id})`,
	};
};

/** Without the answers that a form would refuse, such as a telephone number in words; each is named. */
const acceptable = (answers: Answers, id: string): { answers: Answers; faults: readonly string[] } => {
	const draft = readDraft(entry, answers);
	const wrong = 'problems' in draft ? Object.keys(draft.problems) : [];
	return {
		answers: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, wrong.includes(name) ? '' : answer])),
		faults: wrong.map((name) => `${id}: ${name} "${answers[name]}"`),
	};
};

const sameThing = 200;
/** The signs on both sides of a road are one stop, a church and the point on it one church: of what bears one name close together, the first speaks for all. */
const withoutTwins = (all: readonly Found[]): readonly Found[] => {
	const alike = Map.groupBy(all, ({ spot, meaning }) => `${meaning.word} ${spot.tags['name'] ?? ''}`);
	const twins = new Set<Found>();
	for (const group of alike.values())
		for (const [at, one] of group.entries()) {
			const isTold = group.slice(0, at).some((other) => !twins.has(other) && distance(one.spot.at, other.spot.at) < sameThing);
			if (isTold && one.spot.tags['name'] !== undefined) twins.add(one);
		}
	return all.filter((found) => !twins.has(found));
};

/** What of an OpenStreetMap file belongs into the directory, as rows of an import, and the answers that had to be left out. */
export const entriesFromOsm = (
	spots: readonly Spot[],
	tenant: Tenant,
	villageAt: (at: Point) => Place | undefined,
): { readonly rows: readonly ImportRow[]; readonly faults: readonly string[] } => {
	const found = spots.flatMap((spot): Found[] => {
		const meaning = meaningOf(spot.tags);
		return meaning ? [{ spot, meaning }] : [];
	});
	const read = withoutTwins(found).map((one) => ({
		key: one.spot.id,
		...acceptable(answersOf(one, villageAt(one.spot.at), tenant), one.spot.id),
	}));
	const named = read.filter(({ answers }) => answers['title'] !== '');
	return {
		rows: named.map(({ key, answers }, at) => ({ row: at + 1, key, answers })),
		faults: named.flatMap(({ faults }) => faults),
	};
};
