import type { Context } from '#kernel/context.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { ThingMap } from './thing-map.tsx';

/** Where one thing lies, beside its text; nothing for a thing without a position. */
export const spotMap = async (ctx: Context, { position, words }: Pick<Thing, 'position' | 'words'>) =>
	position && (
		<ThingMap ctx={ctx} land={await landOf(ctx)} things={[{ number: 1, title: words.title, position }]} size="small" caption="" />
	);
