import { angleTo, apart, from, long, type Path, type Spot } from './plane.ts';
import { between, type Random, randomFrom } from './random.ts';
import type { Village } from './roads.ts';
import type { Built } from './streets.ts';

/** `street` and `number` as on its sign; empty for what has none. */
export type House = {
	readonly village: Village;
	readonly name: string;
	readonly path: Path;
	readonly street: string;
	readonly number: string;
};

/** A rectangle around a middle, turned along its street. */
export const rectangle = (middle: Spot, [wide, deep]: readonly [number, number], angle: number): Path => {
	const corner = (along: number, across: number): Spot =>
		from(from(middle, angle, (along * wide) / 2), angle + Math.PI / 2, (across * deep) / 2);
	return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
};

type Stand = { readonly at: Spot; readonly angle: number; readonly street: string; readonly number: string };

/** Where houses could stand: along both sides of a street, so many metres from one to the next; even numbers on one side, odd ones on the other. */
const standsAlong = ({ name: street, path }: Pick<Built['streets'][number], 'name' | 'path'>, every: number): Stand[] => {
	let walked = every / 2;
	const along = path.flatMap((spot, at) => {
		const next = path[at + 1] ?? spot;
		const [length, angle, first] = [apart(spot, next), angleTo(spot, next), walked];
		const count = Math.max(0, Math.ceil((length - first) / every));
		walked = first + count * every - length;
		return Array.from({ length: count }, (_, place) => ({ on: from(spot, angle, first + place * every), angle }));
	});
	return along.flatMap(({ on, angle }, at) =>
		[1, -1].map((side) => ({
			at: from(on, angle + (side * Math.PI) / 2, 24),
			angle,
			street,
			number: String(2 * at + (side === 1 ? 1 : 2)),
		})),
	);
};

const cell = 24;
const cellOf = ([x, y]: Spot): string => `${Math.round(x / cell)}/${Math.round(y / cell)}`;

/** The cells that streets run through: no house stands on another street. */
const taken = (paths: readonly Path[]): ReadonlyMap<string, readonly Spot[]> => {
	const spots = paths.flatMap((path) =>
		path.flatMap((spot, at) => {
			const next = path[at + 1] ?? spot;
			const steps = Math.max(1, Math.ceil(apart(spot, next) / 8));
			return Array.from({ length: steps }, (_, step) => from(spot, angleTo(spot, next), (apart(spot, next) * step) / steps));
		}),
	);
	return Map.groupBy(spots, cellOf);
};
const isFree = ({ at }: Stand, streets: ReadonlyMap<string, readonly Spot[]>): boolean =>
	[-1, 0, 1].every((east) =>
		[-1, 0, 1].every((north) =>
			(streets.get(cellOf([at[0] + east * cell, at[1] + north * cell])) ?? []).every((spot) => apart(spot, at) > 18),
		),
	);

/** One house for about five people, fewer in a town where they are larger. */
const housesFor = (population: number): number => Math.max(4, Math.round(Math.min(population / 5, 120 + population / 25)));

const built = ({ at, angle }: Stand, random: Random): Path =>
	rectangle(at, [between(random, 9, 17), between(random, 8, 12)], angle + between(random, -0.06, 0.06));

/** The houses of a village along its streets, and the one that everybody knows in its middle. */
export const housesOf = ({ village, streets }: Built, roads: readonly Path[]): readonly House[] => {
	const random = randomFrom(`houses/${village.tenantId}/${village.slug}`);
	const paths = streets.map(({ path }) => path);
	const every = Math.max(26, (2 * paths.reduce((sum, path) => sum + long(path), 0) * 0.8) / housesFor(village.population));
	const occupied = taken([...paths, ...roads]);
	const stands = streets.flatMap((street) => standsAlong(street, every)).filter((stand) => isFree(stand, occupied));
	const nearest = stands.toSorted((a, b) => apart(a.at, village.at) - apart(b.at, village.at)).slice(0, housesFor(village.population));
	return nearest.map((stand, at) => {
		const { street, number } = stand;
		return at === 0
			? { village, street, number, name: `Kirche ${village.name}`, path: rectangle(stand.at, [24, 12], stand.angle) }
			: { village, street, number, name: '', path: built(stand, random) };
	});
};
