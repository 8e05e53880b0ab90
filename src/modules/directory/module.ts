import { defineModule } from '#kernel/module.ts';
import { categorySlug } from './cards.tsx';
import { entry } from './entry.ts';
import { portal } from './pages/portal.tsx';
import { waitingEntries } from './pages/waiting.tsx';
import { directoryKeeping } from './privacy-texts.ts';
import { entries } from './seeds.ts';
import { keptEntry, yearlyConfirmation } from './server/commands.ts';
import { sweeps } from './server/commands/forgetting.ts';
import { keptMonths } from './settings.ts';
import { directorySignposts } from './signpost-texts.ts';

export const directory = defineModule({
	id: 'directory',
	keeping: directoryKeeping,
	travel: { goes: { entry_reminder: {} } },
	sweeps,
	signposts: directorySignposts(categorySlug),
	settings: [keptMonths],
	kinds: [keptEntry],
	permissions: {
		'directory.write': {
			roles: ['administrator', 'editor', 'lead', 'clerk', 'club', 'mayor'],
			says: 'Einträge im Verzeichnis schreiben',
		},
	},
	jobs: [yearlyConfirmation],
	seeds: [{ kind: keptEntry, plants: entries }],
	waiting: { label: entry.many.de, ...waitingEntries },
	when: { kind: entry, of: async () => new Map() },
	portal: { link: { path: entry.path, label: entry.many }, pages: portal },
});
