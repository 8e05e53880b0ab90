import { golden } from './iri.ts';

type Complex = readonly [real: number, imaginary: number];
const product = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const quotient = ([a, b]: Complex, [c, d]: Complex): Complex => {
	const norm = c ** 2 + d ** 2;
	return [(a * c + b * d) / norm, (b * c - a * d) / norm];
};
const { spring, tyre, damper, wheel: mass } = golden.car;

/** How far body and wheel of the golden car move on a road that moves up and down by one at so many radians a second: the quarter car in closed form. */
const movedAt = (omega: number): { readonly body: Complex; readonly wheel: Complex } => {
	const strut: Complex = [spring, damper * omega];
	const follows = quotient(strut, [spring - omega ** 2, damper * omega]);
	const [real, imaginary] = product(strut, [1 - follows[0], -follows[1]]);
	const wheel = quotient([tyre, 0], [tyre - mass * omega ** 2 + real, imaginary]);
	return { wheel, body: product(follows, wheel) };
};

/** Hz below which a phone hears hills, curves and its holder rather than the road. */
const lowest = 0.7;
/** How much the golden car's stroke changes at 80 km/h, per metre of road, where a body at another speed (m/s) is shaken by one m/s² at so many Hz. */
const gainAt = (hertz: number, speed: number): Complex => {
	const omega = 2 * Math.PI * hertz;
	const wave = omega / speed;
	const { body, wheel } = movedAt(wave * golden.speed);
	const slope = product([0, wave], [body[0] - wheel[0], body[1] - wheel[1]]);
	const shaken = movedAt(omega).body;
	const [real, imaginary] = quotient(slope, [-(omega ** 2) * shaken[0], -(omega ** 2) * shaken[1]]);
	const heard = 1 / (1 + (lowest / hertz) ** 8);
	return [heard * real, heard * imaginary];
};

/** Taps on each side, and how finely the response is sampled (both at 50 Hz: 1.3 s, 0.1 Hz). */
const [reach, size] = [64, 512];
/**
 * A filter that makes of vertical acceleration (m/s², so many a second) at a speed (m/s) what the golden car would have made of the same road at
 * 80 km/h: the change of its stroke per metre, whose mean is the IRI. The vehicle is taken for a golden car; what it is instead its calibration says.
 * Tap `reach + lag` belongs to the value `lag` before.
 */
export const filterFor = (speed: number, rate: number): Float64Array => {
	const gains = Array.from({ length: size / 2 - 1 }, (_, at) => gainAt(((at + 1) * rate) / size, speed));
	return Float64Array.from({ length: 2 * reach + 1 }, (_, at) => {
		const lag = at - reach;
		const sum = gains.reduce((all, [real, imaginary], bin) => {
			const angle = (2 * Math.PI * (bin + 1) * lag) / size;
			return all + real * Math.cos(angle) - imaginary * Math.sin(angle);
		}, 0);
		return ((2 * sum) / size) * (0.5 + 0.5 * Math.cos((Math.PI * lag) / (reach + 1)));
	});
};
