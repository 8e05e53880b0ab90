import { type DamageType, damageTypes, type Severity } from './damage.ts';

/** A confirmed damage: its extent in the unit of its type (square metres, metres, pieces). */
export type Confirmed = { readonly type: DamageType; readonly extent: number; readonly severity: Severity };
type Amount = { readonly quantity: string; readonly amount: number; readonly low: number; readonly high: number };

/** Metres that a road of a class is taken to be wide, where nobody measured it: a default of Ortsmitte (RASt 06 and RAL show the same order). */
const widths: Readonly<Record<string, number>> = { primary: 7.5, secondary: 6.5, tertiary: 6, residential: 5.5, service: 3.5, track: 3 };
const usualWidth = 5.5;
/** Metres to each side that a line of damage (a crack, an edge) spoils together, and square metres of one piece: defaults of Ortsmitte. */
const [lineWidth, pieceArea] = [0.5, 0.6];
/** Millimetres that a rut is taken to be deep: nobody measures depth on a picture. */
const rutDepths: Readonly<Record<Severity, number>> = { low: 5, medium: 12, high: 22 };
/** Extents are seen by eye: within a third. */
const byEye = 1 / 3;

const quantities = { cracks: 'net-cracks', patches: 'patches', surface: 'surface', fixtures: 'surface', deformation: null } as const;

const areaOf = ({ type, extent }: Confirmed): number => {
	const { unit } = damageTypes[type];
	return unit === 'area' ? extent : unit === 'length' ? extent * lineWidth : extent * pieceArea;
};

const withInterval = (quantity: string, amount: number): Amount => ({
	quantity,
	amount,
	low: amount * (1 - byEye),
	high: Math.min(quantity === 'rut' ? Infinity : 100, amount * (1 + byEye)),
});

/**
 * What the damages of a segment are as amounts of the assessment profile: per cent of its surface, and depth of ruts in mm. Where a person looked at
 * all pictures and found nothing, these are zero.
 */
export const amountsFrom = (
	damages: readonly Confirmed[],
	{ metres, roadClass }: { metres: number; roadClass: string },
): readonly Amount[] => {
	const surface = metres * (widths[roadClass] ?? usualWidth);
	const share = (quantity: string): number => {
		const area = damages
			.filter(({ type }) => quantities[damageTypes[type].group] === quantity)
			.reduce((sum, one) => sum + areaOf(one), 0);
		return Math.min(100, (100 * area) / surface);
	};
	const rut = Math.max(0, ...damages.filter(({ type }) => type === 'rut').map(({ severity }) => rutDepths[severity]));
	return [...['net-cracks', 'patches', 'surface'].map((quantity) => withInterval(quantity, share(quantity))), withInterval('rut', rut)];
};
