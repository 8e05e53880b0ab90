import { type Mode, modes, type Position, rank, type Rated, type Wishes } from '#modules/matching/score.ts';

/** 69 groups and one that leaves everything open; 4,000 visitors answer 24 theses, weigh two of them double, and skip some. */
const [groups, visitors, theses] = [69, 4000, 24];
let state = 20_261_122;
/** A linear congruential generator (Numerical Recipes): the same numbers in every run. */
const roll = (): number => {
	state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
	return state / 2 ** 32;
};
const opinion = (): Position => {
	const rolled = roll();
	return rolled < 0.2 ? 0 : rolled < 0.6 ? 1 : -1;
};
const codes = Array.from({ length: theses }, (_, at) => `t${at}`);
const groupWith = (id: string, position: () => Position): Rated => ({
	id,
	positions: Object.fromEntries(codes.map((code) => [code, { position: position() }])),
});
const all = [...Array.from({ length: groups }, (_, at) => groupWith(`group ${at}`, opinion)), groupWith('neutral', () => 0)];
const asked = Array.from(
	{ length: visitors },
	(): Wishes =>
		new Map(codes.flatMap((code, at) => (roll() < 0.08 ? [] : [[code, { position: opinion(), isDouble: at % 12 === 0 }] as const]))),
);

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const share = (count: number): string => `${((100 * count) / visitors).toFixed(1)} %`;

const measured = (mode: Mode) => {
	const begun = process.cpuUsage();
	const results = asked.map((wishes) => rank(all, wishes, mode));
	const { user, system } = process.cpuUsage(begun);
	return {
		neutral: median(results.map((matches) => matches.find(({ who }) => who.id === 'neutral')?.rank ?? 0)),
		tied: share(results.filter(([first]) => (first?.tiedWith ?? 0) > 0).length),
		milliseconds: ((user + system) / 1000 / visitors).toFixed(2),
	};
};

console.log(`${groups + 1} groups, ${theses} theses, ${visitors} visitors; one group answers neutral to everything.\n`);
console.log(
	'| way of counting | median rank of the neutral group | visitors who see a tie at rank 1 | CPU ms a ranking |\n|---|---|---|---|',
);
for (const mode of Object.keys(modes).filter((name): name is Mode => Object.hasOwn(modes, name))) {
	const { neutral, tied, milliseconds } = measured(mode);
	console.log(`| ${mode} | ${neutral} | ${tied} | ${milliseconds} |`);
}
