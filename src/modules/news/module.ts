import { defineModule } from '#kernel/module.ts';
import { article } from './article.ts';
import { portal } from './pages/portal.tsx';
import { newsKeeping } from './privacy-texts.ts';
import { articles } from './seeds.ts';

export const news = defineModule({
	id: 'news',
	keeping: newsKeeping,
	kinds: [article],
	permissions: { 'news.write': { roles: ['administrator', 'editor', 'lead', 'mayor', 'club'], says: 'Nachrichten schreiben' } },
	seeds: [{ kind: article, plants: articles }],
	portal: { link: { path: article.path, label: article.many }, pages: portal },
});
