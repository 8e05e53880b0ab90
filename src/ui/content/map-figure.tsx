import type { Content, Markup } from '../markup.ts';

/** Points are pairs in view box units, already projected. */
export type MapPoint = readonly [x: number, y: number];
export type MapPolygon = { kind: 'wood' | 'field' | 'water' | 'building' | 'area'; points: readonly MapPoint[] };
export type MapLineKind = 'road' | 'river' | 'railway' | 'route' | 'border' | `grade-${1 | 2 | 3 | 4 | 5}`;
export type MapLine = { kind: MapLineKind; points: readonly MapPoint[] };
export type MapPin = { at: MapPoint; number: number; label: string; lang?: string | undefined; href?: string };
export type MapName = { at: MapPoint; name: string };

/** `label` says what the map shows and that everything stands in the list. Pins carry the numbers of the list. Layers are drawn in this order. */
export type MapFigureProps = {
	label: string;
	width: number;
	height: number;
	polygons?: readonly MapPolygon[];
	lines?: readonly MapLine[];
	pins?: readonly MapPin[];
	names?: readonly MapName[];
	/** Grades as thin lines: a whole town, where streets lie close together. */
	fine?: boolean;
	caption?: Content;
};

const path = (points: readonly MapPoint[], end = ''): string =>
	`M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}${end}`;

const Roads = ({ lines }: { lines: readonly MapLine[] }): Markup => (
	<>
		<path class="om-road-edge" d={lines.map(({ points }) => path(points)).join('')} />
		<path class="om-road" d={lines.map(({ points }) => path(points)).join('')} />
	</>
);

const Pin = ({ at: [x, y], number, label, lang, href }: MapPin): Markup => {
	const mark = (
		<>
			<circle cx={x} cy={y} r="17" />
			<text x={x} y={y + 6}>
				{number}
			</text>
		</>
	);
	return (
		<g class="om-pin">
			{href ? (
				<a href={href} aria-label={`${number}: ${label}`} lang={lang}>
					{mark}
				</a>
			) : (
				mark
			)}
		</g>
	);
};

const Layers = ({ polygons = [], lines = [], names = [], pins = [] }: MapFigureProps): Markup => (
	<>
		{polygons.map(({ kind, points }) => (
			<path class={`om-${kind}`} d={path(points, 'Z')} />
		))}
		<Roads lines={lines.filter(({ kind }) => kind === 'road')} />
		{[
			...Map.groupBy(
				lines.filter(({ kind }) => kind !== 'road'),
				({ kind }) => kind,
			),
		].map(([kind, own]) => (
			<path class={`om-${kind}`} d={own.map(({ points }) => path(points)).join('')} />
		))}
		{names.map(({ at: [x, y], name }) => (
			<text x={x} y={y}>
				{name}
			</text>
		))}
		{pins.map((pin) => (
			<Pin {...pin} />
		))}
	</>
);

export const MapFigure = (props: MapFigureProps): Markup => (
	<figure class={props.fine ? 'om-map om-map--fine' : 'om-map'}>
		<svg
			viewBox={`0 0 ${props.width} ${props.height}`}
			role={props.pins?.some(({ href }) => href) ? 'group' : 'img'}
			aria-label={props.label}
		>
			<rect class="om-land" width={props.width} height={props.height} />
			<Layers {...props} />
		</svg>
		{props.caption && <figcaption>{props.caption}</figcaption>}
	</figure>
);

const strokes = [1, 2, 3, 4, 5] as const;

/** The five road grades: colour, dash pattern and word. */
export type GradeKeyProps = { words: readonly [string, string, string, string, string] };

export const Grade = ({ grade, label }: { grade: 1 | 2 | 3 | 4 | 5; label: string }): Markup => (
	<span class="om-grade">
		<svg viewBox="0 0 40 12" aria-hidden="true" focusable="false">
			<path class={`om-grade-${grade}`} d="M2 6H38" />
		</svg>
		{label}
	</span>
);

export const GradeKey = ({ words }: GradeKeyProps): Markup => (
	<ul class="om-key">
		{strokes.map((grade) => (
			<li>
				<Grade grade={grade} label={words[grade - 1] ?? ''} />
			</li>
		))}
	</ul>
);
