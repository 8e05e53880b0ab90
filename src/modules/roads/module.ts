import { defineModule } from '#kernel/module.ts';
import { roadKeeping } from './privacy-texts.ts';
import { raiseRoads } from './seeds.ts';
import { surveyGrants } from './survey.ts';

export const roads = defineModule({
	id: 'roads',
	keeping: roadKeeping,
	permissions: surveyGrants,
	raises: raiseRoads,
});
