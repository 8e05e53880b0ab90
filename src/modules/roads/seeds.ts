import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { landOf, type LandPart } from '#kernel/geo/land.ts';
import { joinLines, type PlainLine } from '#kernel/geo/network/join.ts';
import { access, type Road } from '#kernel/geo/network/road.ts';
import { withCrossings } from './seeds/crossings.ts';
import { raiseDrives } from './seeds/drives.ts';
import { layNetwork } from './server/commands/network.ts';

const everybody = Object.values(access).reduce((bits, bit) => bits | bit, 0);
const roadOf = ({ type, name }: LandPart): Road => ({
	roadClass: type === 'road' ? 'tertiary' : 'residential',
	name,
	surface: 'asphalt',
	speed: 50,
	access: everybody,
});

/** Lays the roads of the demo world as a network. */
const layRoads = async (ctx: Context): Promise<void> => {
	const ways = (await landOf(ctx)).filter(({ type }) => type === 'road' || type === 'street');
	if (ways.length === 0) return;
	const plain = ways.map((part, at): PlainLine => ({ way: at + 1, road: roadOf(part), points: part.line }));
	await walled(ctx, (tx) =>
		layNetwork(tx, {
			roads: { lines: joinLines(withCrossings(plain)), faults: [] },
			source: 'Demo',
			licence: 'frei erfunden',
			takenOn: null,
		}),
	);
};

/** Raises the roads of the demo world, and what was driven on them. */
export const raiseRoads = async (ctx: Context): Promise<void> => {
	await layRoads(ctx);
	await raiseDrives(ctx);
};
