import type { Tx } from '#kernel/context.ts';
import { passOver } from '#kernel/following/phase-news.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { type Kind, kept } from '#kernel/kind/kind.ts';
import { keepSeries, type Series } from '#kernel/meetings/series.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { mailTexts } from '../../mail-texts.ts';
import { group, type GroupValues, showings, topic } from '../../group.ts';

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

/** Whoever suggested a topic follows it: she hears that it stands to the vote, or what speaks against it and where to suggest another. */
const answer: NonNullable<Kind<typeof topic.fields>['answer']> = async (tx, { id, values, note }) => {
	await tellFollowers(tx, {
		publicationId: id,
		occasion: note === undefined ? 'appeared' : 'given back',
		path: note === undefined ? topic.path : null,
		say: (_, title, language) => {
			const texts = mailTexts[language];
			const again = `${tx.origin}${prefixOf(language)}${group.path}/${values.group}`;
			const said = note === undefined ? [texts.topicShown] : [texts.topicBack, note, texts.topicAgain, again];
			return { subject: texts.yourTopic(title), text: said.join('\n\n') };
		},
	});
};

/** A topic as the server keeps it: its sender without an account gets an answer. */
export const keptTopic = { ...topic, answer };
