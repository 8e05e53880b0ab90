import { defineModule } from '#kernel/module.ts';
import { notice } from './notice.ts';
import { portal } from './pages/portal.tsx';
import { noticeKeeping } from './privacy-texts.ts';
import { notices as plants } from './seeds.ts';
import { sweeps } from './server/commands/forgetting.ts';

export const notices = defineModule({
	id: 'notices',
	keeping: noticeKeeping,
	sweeps,
	kinds: [notice],
	permissions: { 'notices.write': { roles: ['administrator', 'editor', 'lead', 'clerk', 'mayor', 'club'], says: 'Aushänge schreiben' } },
	seeds: [{ kind: notice, plants }],
	portal: { link: { path: notice.path, label: notice.many }, pages: portal },
});
