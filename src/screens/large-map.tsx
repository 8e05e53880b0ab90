import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { largeMapTexts } from './large-map-texts.ts';
import { library } from './map-files.ts';

const stylePath = '/karte/stil';

/** What a movable map shows: its first frame (`frameOf`), kinds that can be switched, numbered things of a list, lines of a module by name. */
export type LargeMapWish = {
	readonly frame: string;
	/** Query of the tiles of things, as the page is filtered. */
	readonly filter?: string;
	readonly kinds?: readonly {
		readonly name: string;
		readonly word: string;
		readonly label: string;
		readonly isShown: boolean;
		readonly day: string | undefined;
		readonly night: string | undefined;
	}[];
	readonly things: readonly {
		readonly number: number;
		readonly title: string;
		readonly kind: string;
		readonly href: string;
		readonly at: readonly [number | null, number | null];
	}[];
	readonly lines?: string;
};

/** What the island needs to turn the drawn map into a movable one; read when somebody asks for it. */
const wiring = (ctx: Context, { frame, filter = '', kinds = [], things, lines }: LargeMapWish): string => {
	const texts = largeMapTexts[ctx.screen];
	const prefix = prefixOf(ctx.tag);
	const style = (scheme: string): string => `${prefix}${stylePath}/${scheme}.json${lines === undefined ? '' : `?linien=${lines}`}`;
	return JSON.stringify({
		library,
		styles: { day: style('tag'), night: style('nacht') },
		tiles: `${ctx.origin}${prefix}/karte/dinge/{z}/{x}/{y}.mvt?${filter}`,
		frame,
		kinds,
		things: things.map(({ href, ...thing }) => ({ ...thing, href: `${prefix}${href}` })),
		texts: {
			...Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string')),
			cancel: texts.closePopup,
		},
	});
};

/** A drawn map with a button that opens a movable one in its place; without a script the drawn one stays. `drawn` is finished markup. */
export const LargeMap = ({ ctx, drawn, ...wish }: LargeMapWish & { ctx: Context; drawn: string }) => (
	<large-map data-map={wiring(ctx, wish)}>{raw(drawn)}</large-map>
);
