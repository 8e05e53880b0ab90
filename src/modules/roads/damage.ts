/** Damage of an asphalt surface by the words of FGSV AP 9/K 2.3 (names as municipal records use them; the paper itself is sold and not quoted). */
export const damageTypes = {
	'net-cracks': { label: 'Netzrisse', group: 'cracks', unit: 'area' },
	'single-cracks': { label: 'Einzelrisse', group: 'cracks', unit: 'length' },
	'filled-cracks': { label: 'Vergossene Risse', group: 'cracks', unit: 'length' },
	'open-seam': { label: 'Offene Naht', group: 'cracks', unit: 'length' },
	'patch-inlaid': { label: 'Eingelegte Flickstelle', group: 'patches', unit: 'area' },
	'patch-overlaid': { label: 'Aufgelegte Flickstelle', group: 'patches', unit: 'area' },
	'patch-sprayed': { label: 'Gespritzte Flickstelle', group: 'patches', unit: 'area' },
	breakout: { label: 'Ausbruch', group: 'surface', unit: 'area' },
	ravelling: { label: 'Ausmagerung', group: 'surface', unit: 'area' },
	bleeding: { label: 'Bindemittelanreicherung', group: 'surface', unit: 'area' },
	'edge-damage': { label: 'Randschaden', group: 'surface', unit: 'length' },
	rut: { label: 'Spurrinne', group: 'deformation', unit: 'length' },
	'sunken-manhole': { label: 'Gesetzter Schacht oder Schieber', group: 'fixtures', unit: 'count' },
} as const satisfies Readonly<Record<string, { label: string; group: string; unit: 'area' | 'length' | 'count' }>>;
export type DamageType = keyof typeof damageTypes;

export type Severity = 'low' | 'medium' | 'high';

const isDamageType = (value: string): value is DamageType => Object.hasOwn(damageTypes, value);

/**
 * What the classes of a detector are here; `null` is a class that is left out. Classes of RDD2022 (Arya and others, 2022):
 * D00 and D10 cracks along and across, D20 alligator cracks, D40 potholes.
 */
export type ClassMap = Readonly<Record<string, DamageType | null>>;
export const rddClasses: ClassMap = { D00: 'single-cracks', D10: 'single-cracks', D20: 'net-cracks', D40: 'breakout' };

/** Checks a class map that somebody wrote: the classes whose damage is unknown. */
export const unknownIn = (map: Readonly<Record<string, string | null>>): readonly string[] =>
	Object.entries(map).flatMap(([name, type]) => (type === null || isDamageType(type) ? [] : [name]));
