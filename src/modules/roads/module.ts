import { defineModule } from '#kernel/module.ts';
import { driveTool, openTool, toolPath } from './pages/drive-tool.tsx';
import { office } from './pages/office.tsx';
import { roadKeeping } from './privacy-texts.ts';
import { raiseRoads } from './seeds.ts';
import { driveSweeps } from './server/commands/forget-drives.ts';
import { processDrive } from './server/commands/process-drive.ts';
import { surveyGrants } from './survey.ts';

export const roads = defineModule({
	id: 'roads',
	keeping: roadKeeping,
	sweeps: driveSweeps,
	permissions: surveyGrants,
	office: { path: '/strassen', label: 'Straßen', icon: 'add_road', pages: office },
	tool: { path: toolPath, open: openTool, pages: driveTool },
	reactions: { 'roads.finishDrive': processDrive, 'roads.repeatDrive': processDrive },
	raises: raiseRoads,
});
