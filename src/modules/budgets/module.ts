import { ballotRunners } from '#kernel/ballot/desk.ts';
import { defineModule } from '#kernel/module.ts';
import { waitingBallots } from '#screens/waiting-ballots.ts';
import { budget } from './budget.ts';
import { home } from './pages/desk-page.tsx';
import { office } from './pages/office.tsx';
import { portal } from './pages/portal.tsx';
import { budgetKeeping } from './privacy-texts.ts';
import { budgets as plants, raises } from './seeds.ts';
import { sweeps } from './server/commands/forgetting.ts';
import { keptBudget } from './server/commands/putting.ts';
import { renewing } from './server/jobs.ts';

export const budgets = defineModule({
	id: 'budgets',
	keeping: budgetKeeping,
	travel: { goes: { budget_project: {}, budget_result: {} } },
	sweeps,
	jobs: [renewing],
	kinds: [keptBudget],
	permissions: {
		'budgets.key': { roles: ['administrator', 'editor', 'lead', 'clerk'], says: 'Stimmzettel auf Papier erfassen' },
		'budgets.write': { roles: ballotRunners, says: 'Budgets ausschreiben, prüfen und auszählen' },
	},
	seeds: [{ kind: keptBudget, plants }],
	participation: [{ kind: keptBudget, isListed: true, setsPhases: true }],
	raises,
	pages: { path: budget.path, pages: portal },
	office: {
		path: '/budgets',
		label: 'Abstimmungen leiten',
		icon: 'how_to_vote',
		pages: office,
		waiting: waitingBallots({
			kind: budget.name,
			paper: 'Stimmzettel',
			run: 'budgets.write',
			key: 'budgets.key',
			all: home,
			at: ({ id }, deed) => `${home}/${id}${deed === 'count' ? '#auszaehlen' : '/stimmzettel'}`,
		}),
	},
});
