import { defineModule } from '#kernel/module.ts';
import { office } from './pages/office.tsx';
import { waitingSources } from './pages/waiting.tsx';
import { sourceKeeping } from './privacy-texts.ts';
import type { Asked } from './server/answers.ts';
import { fetching } from './server/commands/fetch.ts';

/** Needs what events and news know; they are introduced where the modules are listed. */
export const sources = (asked: Asked) =>
	defineModule({
		id: 'sources',
		keeping: sourceKeeping,
		travel: { goes: { source: {}, source_item: {}, source_leftover: {} } },
		permissions: { 'sources.manage': { roles: ['administrator', 'editor'], says: 'Fremde Kalender und Feeds einbinden' } },
		jobs: [fetching(asked)],
		office: { path: '/quellen', label: 'Quellen', icon: 'rss_feed', pages: office(asked), waiting: waitingSources },
	});
