import { mayAt, reachOf } from '#kernel/context.ts';
import { waitingList } from '#screens/waiting.ts';
import { idea } from '../idea.ts';
import { readyIdeas } from '../server/queries.ts';

/** Ideas that enough people stand behind and to which nobody said yet what becomes of them. */
export const waitingIdeas = waitingList('/verwaltung/ideenannahme/abstimmung', async (ctx) => {
	if (reachOf(ctx, idea.permission) === null) return [];
	return (await readyIdeas(ctx))
		.filter((one) => mayAt(ctx, idea.permission, one))
		.map(({ id, words, quorum, support }) => ({
			href: `/verwaltung${idea.path}/${id}/bearbeiten`,
			icon: 'lightbulb',
			title: `Genug Unterstützung: ${words.title}`,
			text: `${support} stehen dahinter, ${quorum} sind nötig. Stand und Stellungnahme eintragen.`,
			light: { light: 'wait', text: 'Noch „Eingegangen“' },
		}));
});
