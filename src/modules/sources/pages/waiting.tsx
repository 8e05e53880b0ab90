import { reachOf, staff } from '#kernel/context.ts';
import { nearDay } from '#screens/moments.ts';
import { waitingList } from '#screens/waiting.ts';
import { failingSources } from '../server/queries.ts';
import { problemSentence } from '../source.ts';
import { path } from './form.tsx';

/** Sources that fail again and again. What they bring waits as a release, as everything does that somebody else wrote. */
export const waitingSources = waitingList(path, async (ctx) => {
	if (reachOf(ctx, 'sources.manage') === null) return [];
	return (await failingSources(staff(ctx, 'sources.manage'))).map(({ id, name, problem, failures, dueAt }) => ({
		href: `${path}/${id}#stand`,
		icon: 'rss_feed',
		title: `Quelle antwortet nicht: ${name}`,
		text: `${problemSentence(problem ?? '')} ${failures}-mal hintereinander, der nächste Versuch: ${nearDay(ctx, dueAt)}.`,
		light: { light: 'stop', text: 'Kommt nicht herein' },
	}));
});
