/** Every colour of the drawings, by day. In a page each is the variable `--il-…`, so a drawing follows the municipality and the night. */
export const dayColours = {
	sky: '#bfe3ea',
	sky2: '#fdf0d8',
	sun: '#ffd98a',
	cloud: '#ffffff',
	cloudy: '.85',
	star: 'transparent',
	far: '#b9d3c6',
	far2: '#8db39d',
	hill: '#9cc29a',
	meadow: '#7fae72',
	field: '#e3c877',
	furrow: '#d2b35f',
	front: '#5f9560',
	tree: '#4f8558',
	tree2: '#6aa067',
	pine: '#3f6f56',
	trunk: '#8a5a3c',
	bark: '#b0673f',
	roof: '#b9502f',
	roof2: '#9c3f2b',
	roof3: '#6d5348',
	wall: '#fff4e0',
	wall2: '#f3d9a8',
	wall3: '#efc6b0',
	beam: '#7a4a30',
	win: '#54748a',
	door: '#3f6b63',
	stone: '#cbbfae',
	stone2: '#a99c8b',
	water: '#79bfc9',
	water2: '#a8dbe0',
	path: '#ecd9b4',
	flag: '#0b6470',
	flag2: '#e9a13b',
	glass: '#a9d2da',
	white: '#ffffff',
	ink: '#4a4038',
	heath: '#a7719f',
	heath2: '#c493b7',
	skin: '#e0aa84',
	road: '#8c8780',
	room: '#f8e6c8',
	dry: '#f6cf8b',
	dry2: '#fbe9c6',
	hot: '#f0a04b',
	sand: '#e9cf9c',
	sand2: '#dcbb84',
	busgreen: '#2f7d4f',
};

export type ArtColour = keyof typeof dayColours;

/** The same village at night, windows lit. */
export const nightColours: Record<ArtColour, string> = {
	sky: '#0d2233',
	sky2: '#2c4258',
	sun: '#f6ecc9',
	cloud: '#3d566b',
	cloudy: '.5',
	star: '#fdf6d8',
	far: '#28424c',
	far2: '#24424a',
	hill: '#264a48',
	meadow: '#234840',
	field: '#5a5636',
	furrow: '#6d6740',
	front: '#1c3b36',
	tree: '#173733',
	tree2: '#22504a',
	pine: '#163230',
	trunk: '#4b3a33',
	bark: '#6a4534',
	roof: '#7c3b2b',
	roof2: '#6a3128',
	roof3: '#463a3a',
	wall: '#7d7c7e',
	wall2: '#78705f',
	wall3: '#7a6660',
	beam: '#3d2b25',
	win: '#ffd774',
	door: '#23403f',
	stone: '#6f7072',
	stone2: '#5b5d61',
	water: '#1f4d5c',
	water2: '#35707f',
	path: '#6d6553',
	flag: '#3d9aa5',
	flag2: '#d8a04c',
	glass: '#c9b76f',
	white: '#a9b2b5',
	ink: '#20262b',
	heath: '#6a4768',
	heath2: '#7d5a78',
	skin: '#b98a6c',
	road: '#4a4d50',
	room: '#4b4030',
	dry: '#5a3a1e',
	dry2: '#7a5a32',
	hot: '#e08a3a',
	sand: '#6d5a3a',
	sand2: '#5e4c31',
	busgreen: '#2f7d4f',
};

/** A colour as it is written into a drawing. */
export const paint = (name: ArtColour): string => `var(--il-${name},${dayColours[name]})`;

const isArtColour = (name: string): name is ArtColour => Object.hasOwn(dayColours, name);

// A variable of a drawing with its fallback, as `paint` writes it: the name is the first group.
const variable = /var\(--il-([a-z0-9]+),[^)]*\)/g;

/** The drawing with its colours written out, so that it can be served as a file of its own; `art` are the municipality's day colours. */
export const painted = (svg: string, palette: 'day' | 'night', art: Partial<Record<ArtColour, string>> = {}): string => {
	const colours = palette === 'night' ? nightColours : { ...dayColours, ...art };
	return svg.replace(variable, (written, name: string) => (isArtColour(name) ? colours[name] : written));
};
