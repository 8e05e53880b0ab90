import { moderatesFirst } from '#kernel/feedback/settings.ts';
import { defineModule } from '#kernel/module.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { portal } from './pages/portal.tsx';
import { processKeeping } from './privacy-texts.ts';
import { process } from './process.ts';
import { processes as plants, raises } from './seeds.ts';
import { outcomesOf } from './server/queries.ts';

/** Links to what other modules keep; under which addresses, they say. */
export const processes = (kinds: Kinds) =>
	defineModule({
		id: 'processes',
		keeping: processKeeping,
		kinds: [process],
		permissions: {
			'processes.write': { roles: ['administrator', 'editor', 'lead', 'group'], says: 'Verfahren anlegen und beschreiben' },
		},
		participation: [{ kind: process, isListed: true, entrusts: true, outcomes: outcomesOf }],
		seeds: [{ kind: process, plants }],
		raises,
		settings: [moderatesFirst],
		pages: { path: process.path, pages: portal(kinds) },
	});
