/** Metres of a degree of latitude on the sphere of IUGG's mean radius, as `distance` measures. */
export const metresPerDegree = (Math.PI * 6_371_008.8) / 180;

/** Direction from one point to another, degrees clockwise from north, on the plane that touches the earth there. */
export const bearingOf = ([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number => {
	const bearing = (Math.atan2((lonB - lonA) * Math.cos((latA * Math.PI) / 180), latB - latA) * 180) / Math.PI;
	return (bearing + 360) % 360;
};

/** Degrees between two directions, 0 to 180. */
export const turnBetween = (a: number, b: number): number => Math.abs(((((b - a) % 360) + 540) % 360) - 180);
