import { defineModule } from '#kernel/module.ts';
import { office } from './pages/office.tsx';
import { framedPath, portal } from './pages/portal.tsx';
import { matchingKeeping } from './privacy-texts.ts';
import { growMatchings, matchings as plants } from './seeds.ts';
import type { Asked } from './server/answers.ts';
import { changeNews } from './server/jobs.ts';
import { keptMatching, markBounced } from './server/commands.ts';
import { sweeps } from './server/commands/forgetting.ts';
import { mayBeEmbedded } from './settings.ts';

/** Needs to know who could take part; it is told where the modules are listed. */
export const matchingModule = (asked: Asked) =>
	defineModule({
		id: 'matching',
		keeping: matchingKeeping,
		travel: { goes: { matching_participant: {}, matching_count: {} } },
		sweeps,
		jobs: [changeNews],
		kinds: [keptMatching],
		permissions: {
			'matching.run': { roles: ['administrator', 'editor', 'lead'], says: 'Mitwirk-O-Mat einrichten, Mitwirkende einladen' },
		},
		settings: [mayBeEmbedded],
		undelivered: markBounced,
		participation: [{ kind: keptMatching, isListed: true, setsPhases: true }],
		seeds: [{ kind: keptMatching, plants, grow: growMatchings(asked) }],
		pages: { path: '/mitwirk-o-mat', pages: portal },
		framed: framedPath,
		office: { path: '/mitwirkende', label: 'Mitwirkende', icon: 'handshake', pages: office(asked) },
	});
