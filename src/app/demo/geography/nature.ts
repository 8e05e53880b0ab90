import { angleTo, apart, bent, blob, from, type Path, type Spot, turn } from './plane.ts';
import { between, type Random, randomFrom } from './random.ts';
import { rectangle } from './buildings.ts';
import { adjective, type Named, type Village } from './roads.ts';
import type { Built } from './streets.ts';

export type Patch = { readonly village: Village; readonly name: string; readonly path: Path };

/** A place for something round about a village that touches no other village; `undefined` after twelve tries. */
const freeSpot = (
	own: Built,
	all: readonly Built[],
	{ radius, far, random }: { radius: number; far: number; random: Random },
): Spot | undefined => {
	const tries = Array.from({ length: 12 }, () =>
		from(own.village.at, random() * 2 * Math.PI, own.radius + radius + between(random, 40, far)),
	);
	return tries.find((spot) => all.every(({ village, radius: other }) => apart(spot, village.at) > other + radius * 1.1));
};

const known: Readonly<Record<string, string>> = {
	'auenrode/auenrode': 'Jakobsee',
	'falkenbrueck/falkenbrueck': 'Burgsee',
	'falkenbrueck/schwanebeck': 'Schwanenteich',
	'heidewalde/ebersfeld': 'Waldbad',
};
const sizes: Readonly<Record<string, number>> = { Jakobsee: 400, Burgsee: 170 };

/** Lakes and ponds lie where no road leaves the village. */
export const lakesOf = (all: readonly Built[], roads: readonly Named[]): readonly Patch[] =>
	all.flatMap(({ village, radius }) => {
		if (!village.water) return [];
		const random = randomFrom(`lake/${village.tenantId}/${village.slug}`);
		const name = known[`${village.tenantId}/${village.slug}`] ?? `${adjective(village.name)} Teich`;
		const size = sizes[name] ?? 60;
		const taken = roads.filter((road) => road.village === village).map(({ path }) => angleTo(village.at, path.at(-1) ?? village.at));
		const open = (angle: number): number => Math.min(Math.PI, ...taken.map((road) => turn(angle, road)));
		const [angle = 0] = Array.from({ length: 24 }, (_, at) => (at / 24) * 2 * Math.PI).toSorted((a, b) => open(b) - open(a));
		return [{ village, name, path: blob(from(village.at, angle, radius * 0.95 + size), size, random) }];
	});

/** Woods between the villages; where pines grow there are more and larger ones. */
export const woodsOf = (all: readonly Built[]): readonly Patch[] =>
	all.flatMap((own) => {
		const random = randomFrom(`woods/${own.village.tenantId}/${own.village.slug}`);
		const wished = own.village.pines ? [620, 480, 380] : [420, 260];
		const name = `${adjective(own.village.name)} ${own.village.pines ? 'Heide' : 'Holz'}`;
		return wished.flatMap((radius, at) => {
			const spot = freeSpot(own, all, { radius, far: 900, random });
			return spot ? [{ village: own.village, name: at === 0 ? name : '', path: blob(spot, radius, random) }] : [];
		});
	});

/** Strips of field, side by side, in the direction that their farmer ploughs. */
export const fieldsOf = (all: readonly Built[]): readonly Patch[] =>
	all.flatMap((own) => {
		const random = randomFrom(`fields/${own.village.tenantId}/${own.village.slug}`);
		return Array.from({ length: 8 }).flatMap(() => {
			const spot = freeSpot(own, all, { radius: 280, far: 1100, random });
			if (!spot) return [];
			const [angle, wide, deep] = [random() * Math.PI, between(random, 300, 480), between(random, 120, 200)];
			return [-1, 0, 1].slice(0, 2 + Math.floor(random() * 2)).map((place) => {
				const middle = from(spot, angle + Math.PI / 2, place * (deep + 12));
				return { village: own.village, name: '', path: rectangle(middle, [wide * between(random, 0.8, 1.1), deep], angle) };
			});
		});
	});

const edgeTowards = (land: Path, middle: Spot, angle: number): Spot =>
	land.toSorted((a, b) => turn(angleTo(middle, a), angle) - turn(angleTo(middle, b), angle))[0] ?? from(middle, angle, 2000);
/** Past a village: beside its houses, a quarter turn from the way. */
const beside = ({ village, radius }: Built, angle: number): Spot => from(village.at, angle + Math.PI / 2, radius + 90);

/** A line from one edge of the land to the other, past these villages in their order. */
export const lineThrough = (
	stops: readonly Built[],
	land: Path,
	{ start, end, bend }: { start: number; end: number; bend: number },
): Path => {
	const [first, last] = [stops[0], stops.at(-1)];
	if (!first || !last) return [];
	const spots = [
		edgeTowards(land, first.village.at, start),
		...stops.map((stop) => beside(stop, end)),
		edgeTowards(land, last.village.at, end),
	];
	return spots.flatMap((spot, at) => bent(spot, spots[at + 1] ?? spot, { share: bend, most: 260, step: 240 }).slice(at === 0 ? 0 : 1));
};

/** A station stands at the line, where the village is nearest. */
export const stationAt = (own: Built, line: Path): Path => {
	const [spot = own.village.at] = line.toSorted((a, b) => apart(a, own.village.at) - apart(b, own.village.at));
	const angle = angleTo(spot, line[line.indexOf(spot) + 1] ?? own.village.at);
	return rectangle(from(spot, angle + Math.PI / 2, 18), [46, 13], angle);
};
