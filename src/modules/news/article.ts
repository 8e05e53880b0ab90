import { choice, flag } from '#kernel/kind/fields.ts';
import { hinted } from '#kernel/kind/field.ts';
import { defineKind, type KindTable } from '#kernel/kind/kind.ts';

/** How loud an article is. From `warning` on it stands under the head of every page; `alarm` takes the red band. */
const urgencies = {
	none: 'normal',
	info: 'Hinweis auf allen Seiten',
	warning: 'Warnung auf allen Seiten',
	alarm: 'Alarm auf allen Seiten',
} as const;

export const article = defineKind({
	name: 'article',
	table: 'article',
	path: '/aktuelles',
	one: 'Nachricht',
	deed: 'Nachricht schreiben',
	many: { de: 'Aktuelles', en: 'News', pl: 'Aktualności', uk: 'Новини', ar: 'الأخبار' },
	icon: 'newspaper',
	permission: 'news.write',
	isMailed: true,
	fields: {
		urgency: hinted(choice('Dringlichkeit', urgencies), 'Laut nur, was alle sofort wissen müssen.'),
		isPinned: flag('Oben anheften'),
	},
	schemaOrg: { type: 'NewsArticle', properties: {} },
});
export type ArticleTables = { article: KindTable<typeof article> };
