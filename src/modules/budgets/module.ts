import { defineModule } from '#kernel/module.ts';
import { budget } from './budget.ts';
import { office } from './pages/office.tsx';
import { portal } from './pages/portal.tsx';
import { budgetKeeping } from './privacy-texts.ts';
import { budgets as plants, raises } from './seeds.ts';
import { sweeps } from './server/commands/forgetting.ts';

export const budgets = defineModule({
	id: 'budgets',
	keeping: budgetKeeping,
	travel: { goes: { budget_project: {}, budget_result: {} } },
	sweeps,
	kinds: [budget],
	permissions: {
		'budgets.key': { roles: ['administrator', 'editor', 'lead', 'clerk'], says: 'Stimmzettel auf Papier erfassen' },
		'budgets.write': { roles: ['administrator', 'editor', 'lead'], says: 'Budgets ausschreiben, prüfen und auszählen' },
	},
	seeds: [{ kind: budget, plants }],
	participation: [{ kind: budget, isListed: true, setsPhases: true }],
	raises,
	pages: { path: budget.path, pages: portal },
	office: { path: '/budgets', label: 'Abstimmungen leiten', icon: 'how_to_vote', pages: office },
});
