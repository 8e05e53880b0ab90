import type { Theme } from '#ui/theme.ts';

type Colours = {
	readonly brand: string;
	readonly deep: string;
	readonly tint: string;
	readonly paper: string;
	readonly card: string;
	readonly accent: string;
	readonly accentTint: string;
};
const inks = { day: { ink: '#20272a', on: '#ffffff' }, night: { ink: '#eef2ef', on: '#0d1416' } } as const;

/** A page in small: colours as attributes, because the policy allows no style of a page's own. */
const SmallPage = ({ colours, time, x }: { colours: Colours; time: keyof typeof inks; x: number }) => {
	const { ink, on } = inks[time];
	return (
		<g transform={`translate(${x} 0)`}>
			<rect width="300" height="220" rx="16" fill={colours.paper} />
			<path d="M0 16a16 16 0 0 1 16-16h268a16 16 0 0 1 16 16v16H0z" fill={colours.deep} />
			<text x="16" y="21" font-size="12" fill="#fff">
				{time === 'day' ? 'Am Tag' : 'In der Nacht'}
			</text>
			<text x="16" y="66" font-size="22" font-weight="700" fill={ink}>
				Guten Tag.
			</text>
			<text x="16" y="86" font-size="12" fill={colours.brand} text-decoration="underline">
				Ein Verweis auf Papier
			</text>
			<rect x="16" y="100" width="128" height="66" rx="10" fill={colours.card} />
			<text x="28" y="124" font-size="12" fill={colours.brand}>
				Auf einer Karte
			</text>
			<text x="28" y="146" font-size="12" fill={colours.accent}>
				Akzent
			</text>
			<rect x="156" y="100" width="128" height="30" rx="8" fill={colours.tint} />
			<text x="166" y="120" font-size="12" fill={colours.brand}>
				Auf Tönung
			</text>
			<rect x="156" y="136" width="128" height="30" rx="8" fill={colours.accentTint} />
			<text x="166" y="156" font-size="12" fill={colours.accent}>
				Akzent auf Tönung
			</text>
			<rect x="16" y="178" width="110" height="30" rx="10" fill={colours.brand} />
			<text x="32" y="198" font-size="13" font-weight="700" fill={on}>
				Hauptknopf
			</text>
		</g>
	);
};

export const ThemePicture = ({ theme }: { readonly theme: Theme }) => (
	<svg viewBox="0 0 620 220" role="img" aria-label="Vorschau: eine Seite in diesen Farben, am Tag und in der Nacht">
		<SmallPage colours={{ ...theme.day, card: '#ffffff' }} time="day" x={0} />
		<SmallPage colours={theme.night} time="night" x={320} />
	</svg>
);
