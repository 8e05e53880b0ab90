import { angleTo, from, long, type Path, type Spot } from './plane.ts';
import { between, type Random, randomFrom } from './random.ts';
import { type Named, total, type Village } from './roads.ts';
import { streetNames } from './street-names.ts';

const rowsApart = 125;
const lanesApart = 190;
/** Metres of street on a square metre of village, which the two distances above come to. */
const density = 0.0112;

/** Bends a village's own grid by two waves, so that no street is a ruler's edge. */
const waved =
	(phase: number) =>
	([x, y]: Spot): Spot => [x + 44 * Math.sin(y / 150 + phase), y + 52 * Math.sin(x / 190 + phase * 2)];
/** From the village's grid to the region: turned, widened, moved. */
const placed =
	({ at }: Village, angle: number, factor: number) =>
	([x, y]: Spot): Spot =>
		from(at, Math.atan2(y, x) + angle, Math.hypot(x, y) * factor);

const straight = ([fromX, fromY]: Spot, [toX, toY]: Spot): Path => {
	const steps = Math.max(1, Math.round(Math.hypot(toX - fromX, toY - fromY) / 70));
	return Array.from({ length: steps + 1 }, (_, at): Spot => [fromX + ((toX - fromX) * at) / steps, fromY + ((toY - fromY) * at) / steps]);
};

/** Rows across the village, long ones in two parts with names of their own. */
const rowsOf = (radius: number, random: Random): Path[] => {
	const most = Math.floor(radius / rowsApart);
	return Array.from({ length: 2 * most + 1 }, (_, at) => (at - most) * rowsApart).flatMap((y) => {
		const reach = Math.sqrt(Math.max(0, radius ** 2 - y ** 2));
		const { start, end, part } = {
			start: -reach * between(random, 0.5, 1.15),
			end: reach * between(random, 0.5, 1.15),
			part: reach * between(random, -0.3, 0.3),
		};
		if (reach < 60) return [];
		return reach > 330 ? [straight([start, y], [part, y]), straight([part, y], [end, y])] : [straight([start, y], [end, y])];
	});
};

/** Lanes from row to row, never two in one line. */
const lanesOf = (radius: number, random: Random): Path[] => {
	const most = Math.floor(radius / rowsApart);
	return Array.from({ length: 2 * most }, (_, at) => (at - most) * rowsApart).flatMap((y) => {
		const reach = Math.sqrt(Math.max(0, radius ** 2 - Math.max(y ** 2, (y + rowsApart) ** 2)));
		const count = Math.floor((2 * reach) / lanesApart);
		return Array.from({ length: count }, (_, lane) => -reach + (lane + between(random, 0.2, 0.8)) * lanesApart).map((x) =>
			straight([x, y], [x, y + rowsApart]),
		);
	});
};

export type Built = { readonly village: Village; readonly radius: number; readonly streets: readonly Named[] };

/** The streets of one village, together exactly so many metres long; the first runs along the first road. */
const streetsOf = (village: Village, roads: readonly Named[], metres: number): Built => {
	const random = randomFrom(`streets/${village.tenantId}/${village.slug}`);
	const radius = Math.max(70, Math.sqrt(metres / (density * Math.PI)));
	const first = roads.find((road) => road.village === village)?.path.at(2);
	const angle = (first ? angleTo(village.at, first) : 0) + between(random, -0.1, 0.1);
	const drawn = [...rowsOf(radius, random), ...lanesOf(radius, random)].map((path) => path.map(waved(village.population)));
	const factor =
		metres /
		Math.max(
			1,
			drawn.reduce((sum, path) => sum + long(path), 0),
		);
	const names = streetNames(random, village.population);
	const streets = drawn
		.toSorted((a, b) => long(b) - long(a))
		.map((path, at): Named => ({ village, name: names[at] ?? 'Feldweg', path: path.map(placed(village, angle, factor)) }));
	return { village, streets, radius: Math.max(120, radius * factor) };
};

/** More people, more street, but not in proportion: in a hamlet each house has more of it. */
const weight = ({ population }: Village): number => Math.max(20, population) ** 0.85;

export const settlementsOf = (villages: readonly Village[], roads: readonly Named[], metres: number): readonly Built[] => {
	const left = metres - total(roads);
	const all = villages.reduce((sum, village) => sum + weight(village), 0);
	return villages.map((village) => streetsOf(village, roads, (left * weight(village)) / all));
};
