import { defineModule } from '#kernel/module.ts';
import { timesFor } from './cards.tsx';
import { event } from './event.ts';
import { portal } from './pages/portal.tsx';
import { eventKeeping } from './privacy-texts.ts';
import { events as plants } from './seeds.ts';
import { keptEvent } from './server/commands.ts';
import { sweeps } from './server/commands/forgetting.ts';
import { extendCalendar } from './server/jobs.ts';
import { keptMonths } from './settings.ts';

export const events = defineModule({
	id: 'events',
	keeping: eventKeeping,
	travel: { stays: { event_occurrence: 'is worked out again from the times of the event' } },
	sweeps,
	settings: [keptMonths],
	kinds: [keptEvent],
	permissions: { 'events.write': { roles: ['administrator', 'editor', 'lead', 'mayor', 'club'], says: 'Termine eintragen' } },
	jobs: [extendCalendar],
	seeds: [{ kind: keptEvent, plants }],
	guessed: ['/kalender', '/veranstaltungen'],
	when: { kind: event, of: timesFor },
	portal: { link: { path: event.path, label: event.many }, pages: portal },
});
