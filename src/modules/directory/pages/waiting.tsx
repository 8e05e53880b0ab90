import { mayAt, reachOf } from '#kernel/context.ts';
import { nearDay } from '#screens/moments.ts';
import { waitingList } from '#screens/waiting.ts';
import { entry } from '../entry.ts';
import { vanishing } from '../server/queries.ts';

const desk = `/verwaltung${entry.path}`;

/** Entries that are gone in a few days unless somebody asks by telephone what the mail did not find out. */
export const waitingEntries = waitingList(desk, async (ctx) => {
	if (reachOf(ctx, entry.permission) === null) return [];
	return (await vanishing(ctx))
		.filter((one) => mayAt(ctx, entry.permission, one))
		.map(({ id, words, shownUntil, phone }) => ({
			href: `${desk}/${id}/bearbeiten`,
			icon: 'contacts',
			title: `Stimmt das noch? ${words.title}`,
			text: [
				shownUntil && `Verschwindet ${nearDay(ctx, shownUntil)}`,
				'auf die E-Mail hat niemand bestätigt',
				phone && `Telefon ${phone}`,
			]
				.filter((part) => part)
				.join(', '),
			light: { light: 'wait', text: 'Unbestätigt' },
		}));
});
