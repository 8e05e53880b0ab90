import { defineModule } from '#kernel/module.ts';
import { notice } from './notice.ts';
import { portal } from './pages/portal.tsx';
import { notices as plants } from './seeds.ts';

export const notices = defineModule({
	id: 'notices',
	kinds: [notice],
	permissions: { 'notices.write': { roles: ['administrator', 'editor', 'lead', 'clerk', 'mayor', 'club'], says: 'Aushänge schreiben' } },
	seeds: [{ kind: notice, plants }],
	portal: { link: { path: notice.path, label: notice.many }, pages: portal },
});
