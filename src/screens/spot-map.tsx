import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { drawnOnce } from './standing.ts';
import { ThingMap } from './thing-map.tsx';

/** Where one thing lies, beside its text; nothing for a thing without a position. The land around it takes half the time of its page. */
export const spotMap = async (ctx: Context, { position, words: { title } }: Pick<Thing, 'position' | 'words'>) => {
	if (!position) return undefined;
	const land = await landOf(ctx);
	return raw(
		drawnOnce(land, JSON.stringify([ctx.tag, title, position]), () => (
			<ThingMap ctx={ctx} land={land} things={[{ number: 1, title, position }]} size="small" caption="" />
		)),
	);
};
