import { defineModule } from '#kernel/module.ts';
import { blurredAtOnce, caseMark } from '#kernel/case/settings.ts';
import { defectGrants } from './handling.ts';
import { kiosk } from './pages/kiosk.tsx';
import { office } from './pages/office.tsx';
import { open311 } from './pages/georeport.tsx';
import type { Works } from './asked.ts';
import { portal } from './pages/portal.tsx';
import { waitingReports } from './pages/office-list.tsx';
import { defectKeeping } from './privacy-texts.ts';
import { raiseDefects } from './seeds.ts';
import { alerting } from './server/commands/alerts.ts';
import { askRemote, sendRemote } from './server/imports/remote.ts';
import { locatedReports } from './server/queries/located.ts';
import { defectSignposts } from './signpost-texts.ts';
import { manyReports, reportLabel } from './texts.ts';
import { alarm, sweeps } from './server/commands/watch.ts';

/** Needs what is planned because of a report, introduced where the modules are listed. */
export const defects = (works: Works) =>
	defineModule({
		id: 'defects',
		keeping: defectKeeping,
		travel: {
			goes: { defect: {}, defect_forward: {}, defect_alert: {}, defect_alert_link: {} },
			stays: { defect_key: 'opens the interface for programs: a new key is given where it goes' },
		},
		sweeps,
		signposts: defectSignposts,
		permissions: defectGrants,
		settings: [caseMark, blurredAtOnce],
		pages: { path: '/melden', pages: portal(works) },
		kiosk: { path: '/melden', label: reportLabel, icon: 'add_location_alt', pages: kiosk },
		machine: { path: '/open311/v2', pages: open311 },
		layer: {
			kind: { name: 'defect', path: '/melden', many: manyReports, icon: 'report' },
			located: locatedReports,
		},
		office: {
			path: '/meldungen',
			label: 'Meldungen',
			icon: 'report',
			pages: office,
			waiting: waitingReports,
			deed: { permission: 'defects.handle', href: '/verwaltung/meldungen/neu', label: 'Anruf aufnehmen', icon: 'call' },
		},
		jobs: [alarm, alerting, askRemote],
		reactions: { 'defect.forward': sendRemote },
		raises: raiseDefects,
	});
