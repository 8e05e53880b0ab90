/** Colours by which a municipality is told apart by day. Card is white by day, ink and status colours are everybody's. */
export type DayColours = { brand: string; deep: string; tint: string; paper: string; accent: string; accentTint: string };
export type NightColours = DayColours & { card: string };

/** Colours of the drawings that may differ from place to place; left out, the drawing keeps its own. */
export type ArtColours = { sky?: string; sky2?: string; roof?: string; roof2?: string; flag?: string; front?: string };

export type Theme = { day: DayColours; night: NightColours; art: ArtColours };

const auenrode: Theme = {
	day: { brand: '#0b5d68', deep: '#083f48', tint: '#e2f0ef', paper: '#fbf8f1', accent: '#a13d1b', accentTint: '#fbe8da' },
	night: {
		brand: '#86d3da',
		deep: '#0c2f36',
		tint: '#14363c',
		paper: '#0f191d',
		card: '#17252a',
		accent: '#f4a883',
		accentTint: '#3b241a',
	},
	art: {},
};

const falkenbrueck: Theme = {
	day: { brand: '#8a2b3a', deep: '#5c1a27', tint: '#f8e7e4', paper: '#fcf8f2', accent: '#7d5200', accentTint: '#faecc8' },
	night: {
		brand: '#f4abb0',
		deep: '#43161f',
		tint: '#3d1c24',
		paper: '#181315',
		card: '#241b1e',
		accent: '#ebc06a',
		accentTint: '#392b10',
	},
	art: { roof: '#a8443a', roof2: '#8a2b3a', flag: '#8a2b3a', sky: '#cfe4ee', sky2: '#fdeede' },
};

const heidewalde: Theme = {
	day: { brand: '#2b5b3a', deep: '#1b3f28', tint: '#e6f0e2', paper: '#faf9f1', accent: '#7b3f76', accentTint: '#f4e5f1' },
	night: {
		brand: '#9fd6a8',
		deep: '#17351f',
		tint: '#1c3723',
		paper: '#101812',
		card: '#19241c',
		accent: '#dfacd9',
		accentTint: '#37213a',
	},
	art: { flag: '#7b3f76', sky: '#cfe6de', sky2: '#fbf1d9', front: '#5b8a57' },
};

export const themes = { auenrode, falkenbrueck, heidewalde };

// A capital letter inside a word: `accentTint` becomes `accent-tint`.
const innerCapital = /[A-Z]/g;
const property = (name: string): string => name.replace(innerCapital, (letter) => `-${letter.toLowerCase()}`);
const rules = (prefix: string, values: Readonly<Record<string, string>>): string[] =>
	Object.entries(values).map(([name, value]) => `--${prefix}-${property(name)}:${value}`);

/** The style sheet of one municipality, to be linked after the portal's; it holds variables only. */
export const themeCss = (theme: Theme): string =>
	`:root{${[...rules('l', theme.day), ...rules('d', theme.night), ...rules('l-il', theme.art)].join(';')}}`;
