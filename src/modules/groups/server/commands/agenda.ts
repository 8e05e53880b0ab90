import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { addToAgenda } from '#kernel/meetings/agenda.ts';
import { momentIn, type When } from '#kernel/meetings/telling.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { group, topic } from '../../group.ts';
import { mailTexts } from '../../mail-texts.ts';
import { topicStateTexts } from '../../texts.ts';
import { type TopicRow, topicsOf } from '../queries.ts';
import { own } from '../tables.ts';

const pointOf = ({ words: { title, summary }, authorName, votes }: TopicRow): string =>
	[`**${title}** (${authorName}, ${votes === 1 ? 'eine Stimme' : `${votes} Stimmen`})`, summary]
		.filter((part) => part !== '')
		.join('  \n   ');

type Chosen = { readonly id: string; readonly meetingId: string; readonly groupPath: string; readonly when: When };
const tellChosen = (tx: Tx, { id, meetingId, groupPath, when }: Chosen) =>
	tellFollowers(tx, {
		publicationId: id,
		occasion: `chosen ${meetingId}`,
		path: topic.path,
		say: (texts, title, language) => ({
			subject: texts.status(title),
			text: [
				texts.statusText(topicStateTexts[language].chosen),
				mailTexts[language].topicChosen(momentIn(language, when, tx.tenant.zone), when.venue),
				`${tx.origin}${prefixOf(language)}${groupPath}`,
				mailTexts[language].topicHere,
			].join('\n\n'),
		}),
	});

/** Puts topics on the agenda of a meeting in the order of their votes; who suggested or supports them hears of it once. */
export const chooseTopics = command({
	name: 'group.chooseTopics',
	permission: group.permission,
	input: z.object({ groupId: z.uuid(), meetingId: z.uuid('notAChoice'), topicIds: z.array(z.uuid()).min(1, 'required') }),
	run: async (tx, { groupId, meetingId, topicIds }) => {
		const { slug } = await lockFor(tx, group.permission, groupId);
		const wanted = new Set(topicIds);
		const chosen = (await topicsOf(tx, slug)).filter(({ id, state }) => wanted.has(id) && state === 'open');
		if (chosen.length < wanted.size) throw new Invalid({ topicIds: 'notAChoice' });
		const when = await addToAgenda(tx, { publicationId: groupId, meetingId, points: chosen.map(pointOf) });
		for (const { id } of chosen) {
			await own.update(tx, 'groupTopic').set({ state: 'chosen' }).where('publicationId', '=', id).execute();
			await tellChosen(tx, { id, meetingId, groupPath: `${group.path}/${slug}`, when });
		}
		return { id: groupId, detail: { topics: chosen.map(({ words: { title } }) => title) } };
	},
});
