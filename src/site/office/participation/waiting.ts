import { mayIn, reachOf, staff } from '#kernel/context.ts';
import { contributionsFor } from '#kernel/feedback/queries.ts';
import { nearDay } from '#screens/moments.ts';
import { waitingList } from '#screens/waiting.ts';
import type { Desk } from '../desk.ts';
import { base } from './desk-of.ts';

const permission = 'participation.moderate';
const longest = 120;

const waitingIn = async (ctx: Desk) => {
	if (reachOf(ctx, permission) === null) return [];
	const rows = await contributionsFor(staff(ctx, permission), { wanted: 'waiting' });
	return rows.filter(({ placeIds }) => mayIn(ctx, permission, placeIds));
};

/** What people said and nobody looked at yet, in her villages. */
export const waitingContributions = waitingList(base, async (ctx) =>
	(await waitingIn(ctx)).map(({ words: { title }, authorName, body, at }) => ({
		href: base,
		icon: 'forum',
		title: `Beitrag zu: ${title}`,
		text: `${authorName}, ${nearDay(ctx, at)}: ${body.slice(0, longest)}`,
		light: { light: 'wait', text: 'Wartet auf einen Blick' },
	})),
);
