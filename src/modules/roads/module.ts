import { defineModule } from '#kernel/module.ts';
import type { Reports } from './asked.ts';
import { lineLooks, workLooks } from './look.ts';
import { driveTool, openTool, toolPath } from './pages/drive-tool.tsx';
import { roadPortal } from './pages/map-portal.tsx';
import { officeOf } from './pages/office.tsx';
import { waitingOrders } from './pages/order-list.tsx';
import { roadKeeping } from './privacy-texts.ts';
import { raiseRoads } from './seeds.ts';
import { raiseWork } from './seeds/work.ts';
import { detectOnDrive } from './server/commands/detect.ts';
import { driveSweeps } from './server/commands/forget-drives.ts';
import { orderSweeps } from './server/commands/forgetting.ts';
import { processDrive } from './server/commands/process-drive.ts';
import { roadTravel } from './server/exports/travel.ts';
import { tellingReporters } from './server/commands/telling.ts';
import { inspectionDays, ownClasses } from './settings.ts';
import { surveyGrants } from './survey.ts';
import { workGrants } from './work.ts';
import { workKeeping } from './work-privacy-texts.ts';

/** Needs the reports of citizens, introduced where the modules are listed, and the folder where an operator puts detectors of damage. */
export const roads = (reports: Reports, detectorFolder: () => string | undefined) =>
	defineModule({
		id: 'roads',
		keeping: {
			processings: [...roadKeeping.processings, ...workKeeping.processings],
			impersonal: { ...roadKeeping.impersonal, ...workKeeping.impersonal },
			names: workKeeping.names ?? [],
			sealed: roadKeeping.sealed ?? [],
			open: { ...roadKeeping.open, ...workKeeping.open },
		},
		travel: roadTravel,
		sweeps: [...driveSweeps, ...orderSweeps],
		permissions: { ...surveyGrants, ...workGrants },
		settings: [ownClasses, inspectionDays],
		pages: { path: '/strassen', pages: roadPortal(reports) },
		lines: {
			name: 'strassen',
			tiles: '/strassen/kacheln',
			layers: [
				{ layer: 'works', width: 12, looks: workLooks },
				{ layer: 'segments', width: 5, looks: lineLooks },
			],
		},
		office: {
			path: '/strassen',
			label: 'Straßen',
			icon: 'add_road',
			pages: officeOf(reports, detectorFolder),
			waiting: waitingOrders,
			deed: {
				permission: 'roads.inspect',
				href: '/verwaltung/strassen/kontrollen#neu',
				label: 'Kontrolle eintragen',
				icon: 'fact_check',
			},
		},
		tool: { path: toolPath, open: openTool, pages: driveTool },
		reactions: {
			'roads.finishDrive': processDrive,
			'roads.repeatDrive': processDrive,
			'roads.detect': detectOnDrive(detectorFolder),
			...tellingReporters(reports),
		},
		raises: async (ctx) => {
			await raiseRoads(ctx);
			await raiseWork(ctx, reports);
		},
	});
