import type { Context } from '#kernel/context.ts';
import type { Land } from '#kernel/geo/land.ts';
import { boxOf } from '#kernel/geo/box.ts';
import { frameOf } from '#screens/map-frame.ts';
import { LargeMap } from '#screens/large-map.tsx';
import { standing } from '#screens/standing.ts';
import { type MapThing, ThingMap } from '#screens/thing-map.tsx';
import { Grade, GradeKey } from '#ui/content/map-figure.tsx';
import type { Place } from '#kernel/tenancy/tenant.ts';
import { runsOf } from '../drive/runs.ts';
import { strokeOf } from '../look.ts';
import { lookText, roadTexts } from '../map-texts.ts';
import { type Graded, lookOf, within } from '../server/queries/graded.ts';
import type { PublicMeasure } from '../server/queries/measures.ts';
import type { Street } from '../server/queries/streets.ts';
import { linesOfWork } from '../server/exports/tiles.ts';

const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const kilometresOf = (metres: number): string => german.format(metres / 1000);

/** Colour, dash and word of a state. */
export const State = ({ ctx, look }: { ctx: Context; look: string }) => {
	const stroke = strokeOf(look);
	const label = lookText(ctx.language, look);
	return stroke ? <Grade grade={stroke} label={label} /> : <span class="om-muted">{label}</span>;
};

/** The five colours with their words. */
const Key = ({ ctx }: { ctx: Context }) => {
	const { grade1, grade2, grade3, grade4, grade5 } = roadTexts[ctx.screen];
	return <GradeKey words={[grade1, grade2, grade3, grade4, grade5]} />;
};

/** Grades of some streets as lines for a drawn map. */
const gradeLines = (graded: Graded, streets: readonly Street[]) => {
	const shown = streets.flatMap(({ stretches }) => stretches.flatMap(within)).toSorted((a, b) => a - b);
	return runsOf(graded.ground, shown, (at) => lookOf(graded, at)).flatMap(({ look, line }) => {
		const stroke = strokeOf(look);
		return stroke ? [{ kind: `grade-${stroke}` as const, line }] : [];
	});
};

export type RoadMapProps = {
	readonly ctx: Context;
	readonly land: Land;
	readonly graded: Graded;
	readonly streets: readonly Street[];
	readonly works: readonly PublicMeasure[];
	readonly place?: Place | undefined;
	readonly size: 'medium' | 'large';
	/** Under which name the drawing is kept for a moment; what it shows must follow from it. */
	readonly name: string;
};

const pinsOf = (works: readonly PublicMeasure[]): readonly MapThing[] =>
	works.map(({ title, lon, lat }, at) => ({ number: at + 1, title, position: lon !== null && lat !== null ? { lon, lat } : null }));

const Drawn = ({ ctx, land, graded, streets, works, place, size }: RoadMapProps) => {
	const over = [
		...gradeLines(graded, streets),
		...works.flatMap(({ segments }) => linesOfWork(graded, segments).map((line) => ({ kind: 'route' as const, line }))),
	];
	const frame = boxOf(over.flatMap(({ line }) => line));
	const where = place?.name ?? (streets.length === 1 ? (streets[0]?.name ?? '') : roadTexts[ctx.screen].all);
	return (
		<ThingMap
			ctx={ctx}
			land={land}
			things={pinsOf(works)}
			over={over}
			size={size}
			label={roadTexts[ctx.screen].drawn(where)}
			caption={<Key ctx={ctx} />}
			{...(frame && { frame })}
		/>
	);
};

/** The roads in their colours with the numbered works: drawn by the server, movable where a script runs. */
export const RoadMap = (props: RoadMapProps) => {
	const { ctx, streets, works, graded, place, name } = props;
	const drawn = standing(ctx, `roads ${graded.ground.id} ${graded.profile.version} ${name}`, () => <Drawn {...props} />);
	const { lon, lat } = graded.ground.segments;
	const points = streets.flatMap(({ stretches }) => stretches.map(({ from }) => [lon[from] ?? 0, lat[from] ?? 0] as const));
	return (
		<LargeMap
			ctx={ctx}
			drawn={drawn}
			lines="strassen"
			frame={frameOf(ctx, points, place)}
			things={works
				.map(({ title, kindLabel, lon: x, lat: y }, at) => ({
					number: at + 1,
					title,
					kind: kindLabel,
					href: '/strassen#arbeiten',
					at: [x, y] as const,
				}))
				.filter(({ at: [x] }) => x !== null)}
		/>
	);
};
