import type { Tx } from '#kernel/context.ts';
import { passOver } from '#kernel/following/phase-news.ts';
import { kept } from '#kernel/kind/kind.ts';
import { keepSeries, type Series } from '#kernel/meetings/series.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { group, type GroupValues, showings } from '../../group.ts';

const titles = { group: 'Gruppentreffen', body: 'Sitzung', table: 'Stammtisch' } as const;

const seriesOf = ({ startsAt, endsAt, rule, exceptions, venue, joinLink, dialIn, showing, sort }: GroupValues): Series | null =>
	startsAt === null
		? null
		: {
				startsAt,
				endsAt,
				rule,
				exceptions,
				isAllDay: false,
				extraDays: [],
				title: titles[sort],
				venue: venue ?? '',
				joinLink,
				dialIn,
				joinHoursBefore: showings[showing],
			};

/** As long as a group takes topics, a phase without an end lets people suggest them and vote. */
const keepPhase = async (tx: Tx, id: string, { takesTopics }: GroupValues): Promise<void> => {
	const known = await phasesWith(tx, id);
	if (takesTopics === known.length > 0) return;
	const wished = { capability: 'collect' as const, title: 'Themen vorschlagen und wählen', opensAt: tx.now, closesAt: null };
	await passOver(tx, id, { before: known, after: await setPhases(tx, id, takesTopics ? [wished] : []) });
};

export const layOut = (tx: Tx, id: string, values: GroupValues): Promise<void> => keepSeries(tx, id, seriesOf(values));

/** The group as the server keeps it: with its coming meetings and what may be done with it. */
export const keptGroup = kept(group, async (tx, saved) => {
	for (const { id, values } of saved) {
		await layOut(tx, id, values);
		await keepPhase(tx, id, values);
	}
});
