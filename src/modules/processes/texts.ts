import { defineTexts } from '#kernel/i18n/texts.ts';

export const processTexts = defineTexts(
	{ lead: 'Planungen, bei denen Sie mitreden können: was ansteht, bis wann, und was aus Ihren Beiträgen wird.', kind: 'Art', shared: (name: string) => `Gemeinsam mit ${name}` },
	{
		en: { lead: 'Plans in which you have a say: what is coming, until when, and what becomes of your contributions.', kind: 'Type', shared: (name) => `Together with ${name}` },
		pl: { lead: 'Plany, w których masz głos: co nadchodzi, do kiedy i co stanie się z wpisami.', kind: 'Rodzaj', shared: (name) => `Wspólnie z gminą ${name}` },
		uk: { lead: 'Плани, у яких ви маєте голос: що попереду, до коли й що стане з внесками.', kind: 'Вид', shared: (name) => `Разом із громадою ${name}` },
		ar: { lead: 'خطط لك رأي فيها: ما القادم وحتى متى وما مصير مساهماتك.', kind: 'النوع', shared: (name) => `بالاشتراك مع ${name}` },
	},
	{
		lead: 'Das plant die Gemeinde. Sie können mitreden. Hier lesen Sie: Wie geht es weiter?', kind: 'Was ist es?',
	},
);

export const procedureTexts = defineTexts(
	{ planning: 'Bauleitplanung', concept: 'Konzept', project: 'Projekt', rules: 'Satzung oder Regel' },
	{
		en: { planning: 'Land-use plan', concept: 'Concept', project: 'Project', rules: 'By-law or rule' },
		pl: { planning: 'Plan zagospodarowania', concept: 'Koncepcja', project: 'Projekt', rules: 'Statut lub reguła' },
		uk: { planning: 'План забудови', concept: 'Концепція', project: 'Проєкт', rules: 'Статут або правило' },
		ar: { planning: 'مخطط عمراني', concept: 'تصوّر', project: 'مشروع', rules: 'لائحة أو قاعدة' },
	},
	{
		planning: 'Plan zum Bauen', concept: 'Plan', rules: 'Regel',
	},
);
