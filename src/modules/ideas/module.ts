import { Hono } from 'hono';
import { defineModule, type Env } from '#kernel/module.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { ideaCall } from './idea.ts';
import type { HandOver } from './pages/hand-over.tsx';
import { office } from './pages/office.tsx';
import { calls, ideas as ideaPages } from './pages/portal.tsx';
import { waitingIdeas } from './pages/waiting.tsx';
import { ideaKeeping } from './privacy-texts.ts';
import { callSeeds, ideaSeeds, raises } from './seeds.ts';
import { keptIdea, sweeps } from './server/commands/keeping.ts';
import { rulingOf } from './server/queries.ts';

/** `kinds`: under which addresses lies what is linked; `ways`: what ideas beyond their quorum may become. */
export const ideas = (kinds: Kinds, ways: readonly HandOver[]) =>
	defineModule({
		id: 'ideas',
		keeping: ideaKeeping,
		sweeps,
		kinds: [ideaCall, keptIdea],
		permissions: {
			'ideas.write': {
				roles: ['administrator', 'editor', 'lead', 'clerk'],
				says: 'Ideen bearbeiten, ihren Stand und die Stellungnahme schreiben',
			},
			'ideas.call': { roles: ['administrator', 'editor', 'lead'], says: 'Ideensammlungen anlegen' },
		},
		participation: [
			{ kind: ideaCall, isListed: true },
			{ kind: keptIdea, isListed: false, ruledBy: rulingOf },
		],
		seeds: [
			{ kind: ideaCall, plants: callSeeds },
			{ kind: keptIdea, plants: ideaSeeds },
		],
		raises,
		pages: { path: '/mitmachen', pages: new Hono<Env>().route('/ideen', ideaPages).route('/ideensammlungen', calls(kinds)) },
		office: {
			path: '/ideenannahme',
			label: 'Ideen aufnehmen',
			icon: 'lightbulb',
			pages: office(ways, kinds),
			waiting: waitingIdeas,
			deed: { permission: 'participation.answer', href: '/verwaltung/ideenannahme', label: 'Idee aufnehmen', icon: 'lightbulb' },
		},
	});
