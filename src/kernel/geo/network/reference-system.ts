type Pair = readonly [x: number, y: number];

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** GRS 80, from which WGS 84 differs by a tenth of a millimetre; third flattening n. */
const [axis, flattening] = [6_378_137, 1 / 298.257_222_101];
const n = flattening / (2 - flattening);
const meridian = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
/** Karney, "Transverse Mercator with an accuracy of a few nanometers" (2011), equations 36 and 21: β of the inverse series. */
const beta = [
	n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
	n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
	(17 * n ** 3) / 480 - (37 * n ** 4) / 840,
	(4397 * n ** 4) / 161_280,
];
const eccentricity = Math.sqrt(flattening * (2 - flattening));

/** Latitude of the conformal latitude's tangent, by Newton's method (Karney, equations 7 to 9). */
const latitudeOf = (conformal: number): number => {
	let tangent = conformal;
	for (let round = 0; round < 5; round += 1) {
		const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / Math.hypot(1, tangent)));
		const now = tangent * Math.hypot(1, sigma) - sigma * Math.hypot(1, tangent);
		const slope = (1 + (1 - eccentricity ** 2) * tangent ** 2) / ((1 - eccentricity ** 2) * Math.hypot(1, tangent));
		tangent += ((conformal - now) / Math.hypot(1, now)) * slope;
	}
	return Math.atan(tangent);
};

/** Degrees of a place in a zone of UTM on the northern half of the earth; metres east and north. */
const fromUtm =
	(zone: number) =>
	([east, north]: Pair): Pair => {
		const [xi, eta] = [north / (0.9996 * meridian), (east - 500_000) / (0.9996 * meridian)];
		let [straightXi, straightEta] = [xi, eta];
		for (const [at, factor] of beta.entries()) {
			straightXi -= factor * Math.sin(2 * (at + 1) * xi) * Math.cosh(2 * (at + 1) * eta);
			straightEta -= factor * Math.cos(2 * (at + 1) * xi) * Math.sinh(2 * (at + 1) * eta);
		}
		const conformal = Math.sin(straightXi) / Math.hypot(Math.sinh(straightEta), Math.cos(straightXi));
		const lon = degrees(Math.atan2(Math.sinh(straightEta), Math.cos(straightXi)));
		return [zone * 6 - 183 + lon, degrees(latitudeOf(conformal))];
	};

const fromMercator = ([x, y]: Pair): Pair => [degrees(x / axis), degrees(Math.atan(Math.sinh(y / axis)))];
const asItIs = (pair: Pair): Pair => pair;

/**
 * How coordinates of a reference system (EPSG number) become degrees of WGS 84: WGS 84 and ETRS89 themselves, UTM on
 * either (what German land surveys use), Web Mercator. `null` for any other. ETRS89 and WGS 84 lie less than a metre apart.
 */
export const toDegrees = (epsg: number): ((pair: Pair) => Pair) | null => {
	if (epsg === 4326 || epsg === 4258) return asItIs;
	if (epsg === 3857) return fromMercator;
	if (epsg > 25_827 && epsg < 25_839) return fromUtm(epsg - 25_800);
	if (epsg > 32_600 && epsg < 32_661) return fromUtm(epsg - 32_600);
	// Zones 32 and 33 with the zone before the east value, as Brandenburg and Saxony-Anhalt hand them out.
	if (epsg === 4647) return ([east, north]) => fromUtm(32)([east - 32_000_000, north]);
	if (epsg === 5650) return ([east, north]) => fromUtm(33)([east - 33_000_000, north]);
	return null;
};
