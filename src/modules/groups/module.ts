import { Hono } from 'hono';
import { defineModule, type Env } from '#kernel/module.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { office } from './pages/office.tsx';
import { groups as groupPages, topics } from './pages/portal.tsx';
import { waitingMembers } from './pages/waiting.tsx';
import { groupKeeping } from './privacy-texts.ts';
import { groupSeeds, raises, topicSeeds } from './seeds.ts';
import { extendMeetings, sweeps } from './server/jobs.ts';
import { keptGroup, keptTopic } from './server/commands/keeping.ts';
import { tellMembers } from './server/commands/mails.ts';
import { outcomesOf, rulingOf } from './server/queries.ts';

/** Links to what other modules keep; under which addresses, they say. */
export const groups = (kinds: Kinds) =>
	defineModule({
		id: 'groups',
		keeping: groupKeeping,
		travel: { goes: { group_member: {}, group_member_link: {}, group_task: {} } },
		sweeps,
		jobs: [extendMeetings],
		kinds: [keptGroup, keptTopic],
		permissions: {
			'groups.write': {
				roles: ['administrator', 'editor', 'lead', 'group'],
				says: 'Gruppen und Stammtische beschreiben, Mitglieder annehmen, Themen auf die Tagesordnung setzen',
			},
			'groups.topics': { roles: ['administrator', 'editor', 'lead'], says: 'Themenvorschläge bearbeiten' },
		},
		participation: [
			{ kind: keptGroup, isListed: false, setsPhases: true, tellMembers },
			{ kind: keptTopic, isListed: false, ruledBy: rulingOf, setsPhases: true, outcomes: outcomesOf },
		],
		seeds: [
			{ kind: keptGroup, plants: groupSeeds },
			{ kind: keptTopic, plants: topicSeeds },
		],
		raises,
		pages: { path: '/mitmachen', pages: new Hono<Env>().route('/gruppen', groupPages(kinds)).route('/themen', topics) },
		office: { path: '/gruppen', label: 'Gruppen betreuen', icon: 'groups', pages: office, waiting: waitingMembers },
	});
