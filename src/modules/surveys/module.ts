import { ballotRunners } from '#kernel/ballot/desk.ts';
import { forgetAnswers } from '#kernel/ballot/forgetting.ts';
import { defineModule } from '#kernel/module.ts';
import { waitingBallots } from '#screens/waiting-ballots.ts';
import { atInfopoint } from './pages/at-infopoint.tsx';
import { office } from './pages/office.tsx';
import { portal } from './pages/portal.tsx';
import { surveyKeeping } from './privacy-texts.ts';
import { growSurveys as grow, surveys as plants } from './seeds.ts';
import { keptSurvey } from './server/commands.ts';
import { counting } from './server/jobs.ts';
import { keepingResults, keepResults, showing } from './server/queries.ts';
import { deskPath, survey } from './survey.ts';

export const surveys = defineModule({
	id: 'surveys',
	keeping: surveyKeeping,
	travel: { goes: { survey_wave: {} }, prepare: keepResults },
	kinds: [keptSurvey],
	permissions: {
		'surveys.run': { roles: ballotRunners, says: 'Umfragen anlegen, Briefe drucken, auszählen' },
		'surveys.key': { roles: ['administrator', 'editor', 'lead', 'clerk'], says: 'Bögen und Klebepunkte einer Umfrage erfassen' },
	},
	showing,
	sweeps: [forgetAnswers(survey.name, keepingResults)],
	jobs: [counting],
	participation: [{ kind: keptSurvey, isListed: true, setsPhases: true, atInfopoint }],
	seeds: [{ kind: keptSurvey, plants, grow }],
	pages: { path: '/mitmachen/umfragen', pages: portal },
	office: {
		path: '/umfragen',
		label: 'Umfragen leiten',
		icon: 'how_to_vote',
		pages: office,
		waiting: waitingBallots({
			kind: survey.name,
			paper: 'Bogen',
			run: survey.permission,
			key: 'surveys.key',
			all: deskPath,
			at: ({ slug }, deed) => `${deskPath}/${slug}#${deed === 'count' ? 'auszaehlen' : 'papier'}`,
		}),
	},
});
