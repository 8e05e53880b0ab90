import type { Poll } from '../pabulib/poll.ts';

/** Who stands behind a project: numbers of groups, the points that each of their people gave, and how many they are. */
export type Supporters = { readonly groups: Uint32Array; readonly points: Float64Array; readonly sizes: Float64Array };

/** People who filled in the same ballot always own the same money, so they are counted as one group. */
export type Groups = {
	readonly count: number;
	readonly people: number;
	readonly behind: readonly Supporters[];
	/** Cents. */
	readonly costs: Float64Array;
	/** Points of all its supporters together. */
	readonly totals: Float64Array;
};

type Same = { size: number; readonly choices: Uint16Array; readonly points: Uint32Array };

const sameBallots = ({ ballots }: Poll): Same[] => {
	const found = new Map<string, Same>();
	for (let at = 0; at < ballots.voters.length; at++) {
		const choices = ballots.choices.slice(ballots.starts[at], ballots.starts[at + 1]);
		const points = ballots.points.slice(ballots.starts[at], ballots.starts[at + 1]);
		const key = [...choices]
			.map((project, place) => `${project}:${points[place]}`)
			.toSorted()
			.join();
		const known = found.get(key);
		if (known) known.size++;
		else found.set(key, { size: 1, choices, points });
	}
	return [...found.values()];
};

export const groupsOf = (poll: Poll): Groups => {
	const same = sameBallots(poll);
	const behind = poll.projects.map((): { group: number; points: number; size: number }[] => []);
	for (const [group, { choices, points, size }] of same.entries())
		for (const [place, project] of choices.entries()) {
			const given = points[place] ?? 0;
			if (given > 0) behind[project]?.push({ group, points: given, size });
		}
	return {
		count: same.length,
		people: poll.ballots.voters.length,
		behind: behind.map((list) => ({
			groups: Uint32Array.from(list, ({ group }) => group),
			points: Float64Array.from(list, ({ points }) => points),
			sizes: Float64Array.from(list, ({ size }) => size),
		})),
		costs: Float64Array.from(poll.projects, ({ cost }) => cost),
		totals: Float64Array.from(behind, (list) => list.reduce((sum, { points, size }) => sum + points * size, 0)),
	};
};

/** Visits every group behind a project. */
export const eachSupporter = ({ behind }: Groups, project: number, visit: (group: number, points: number, size: number) => void): void => {
	const list = behind[project];
	if (!list) return;
	for (let at = 0; at < list.groups.length; at++) visit(list.groups[at] ?? 0, list.points[at] ?? 0, list.sizes[at] ?? 0);
};
