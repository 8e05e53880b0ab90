import { mayAt, reachOf } from '#kernel/context.ts';
import { daysAway, nearDay } from '#screens/moments.ts';
import { waitingList } from '#screens/waiting.ts';
import { group } from '../group.ts';
import { asking } from '../server/queries.ts';

export const path = '/verwaltung/gruppen';

/** Speakers answer in their own group; so many days later somebody else should. */
const patience = 7;

/** Who would like to join a group that has no speaker, or whose speakers have kept her waiting. */
export const waitingMembers = waitingList(path, async (ctx) => {
	if (reachOf(ctx, group.permission) === null) return [];
	const hers = (await asking(ctx)).filter((one) => mayAt(ctx, group.permission, one));
	return hers.flatMap(({ id, name, askedAt, hasSpeaker, words }) => {
		const isLate = -daysAway(ctx, askedAt) >= patience;
		if (hasSpeaker && !isLate) return [];
		return {
			href: `${path}/${id}#menschen`,
			icon: 'group_add',
			title: `${name} möchte dazukommen: ${words.title}`,
			text: `Angefragt: ${nearDay(ctx, askedAt)}. Annehmen oder ablehnen.`,
			light: isLate ? { light: 'stop', text: 'Wartet schon lange' } : { light: 'wait', text: 'Wartet auf Antwort' },
		} as const;
	});
});
