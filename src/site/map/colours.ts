import type { MapKind } from '#kernel/module.ts';
import type { Theme } from '#ui/theme.ts';

export type Scheme = 'tag' | 'nacht';
/** The colours of the drawn maps (`ui/style/tokens.css`, `night.css`), which a canvas cannot read from there. */
const grounds = {
	tag: {
		land: '#f1ecdd',
		wood: '#cfdfc0',
		field: '#f5ecc9',
		grass: '#e2e8c8',
		built: '#ebe3d0',
		water: '#a5d3db',
		road: '#ffffff',
		edge: '#d5cbb6',
		house: '#dccfb8',
		text: '#454b4a',
		card: '#ffffff',
	},
	nacht: {
		land: '#1c2a2b',
		wood: '#22392f',
		field: '#2a3329',
		grass: '#26382e',
		built: '#243234',
		water: '#1f4a58',
		road: '#46575b',
		edge: '#2c3b3e',
		house: '#3b4648',
		text: '#dfe7e4',
		card: '#17252a',
	},
} as const;
/** After the municipality's own two colours: seen apart from each other and from the ground by day and by night. */
const more = { tag: ['#5b4b8a', '#3a6b35', '#8a5a00', '#7a2f5c'], nacht: ['#b9a8f0', '#a3d39c', '#e8c06a', '#eda6cf'] } as const;

/** The colour of each kind, by its name. A kind is never told by it alone: the list, the switches and the pop-up name it. */
export const kindColours = (kinds: readonly MapKind[], theme: Theme, scheme: Scheme): Readonly<Record<string, string>> => {
	const { brand, accent } = scheme === 'tag' ? theme.day : theme.night;
	const colours = [brand, accent, ...more[scheme]];
	return Object.fromEntries(kinds.map(({ name }, at) => [name, colours[at % colours.length] ?? brand]));
};

export const coloursOf = (theme: Theme, scheme: Scheme) => ({ ...grounds[scheme], ...(scheme === 'tag' ? theme.day : theme.night) });
export type MapColours = ReturnType<typeof coloursOf>;
