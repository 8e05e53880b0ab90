import { defineTexts } from '#kernel/i18n/texts.ts';

/** The way of a measure, from the report to its end. */
export const chainStepTexts = defineTexts(
	{
		way: 'Der Weg dieser Maßnahme', reported: 'Gemeldet', planned: 'Geplant', budgeted: 'Im Haushalt', decided: 'Beschlossen', ordered: 'Beauftragt', done: 'Erledigt',
		reached: 'geschehen', open: 'steht aus', byYard: 'An den Wirtschaftshof oder eine Firma', mailed: 'Wer gemeldet hat, bekommt eine E-Mail', clear: 'Die Straße ist wieder frei',
	},
	{
		en: {
			way: 'The path of this measure', reported: 'Reported', planned: 'Planned', budgeted: 'In the budget', decided: 'Decided', ordered: 'Ordered', done: 'Done',
			reached: 'done', open: 'still to come', byYard: 'From the building yard or a company', mailed: 'Whoever reported it gets an e-mail', clear: 'The road is clear again',
		},
		pl: {
			way: 'Przebieg tego działania', reported: 'Zgłoszono', planned: 'Zaplanowano', budgeted: 'W budżecie', decided: 'Uchwalono', ordered: 'Zlecono', done: 'Wykonano',
			reached: 'zrobione', open: 'jeszcze przed nami', byYard: 'Służbom gminy lub firmie', mailed: 'Kto zgłosił, dostanie e-mail', clear: 'Droga jest znowu przejezdna',
		},
		uk: {
			way: 'Шлях цього заходу', reported: 'Повідомлено', planned: 'Заплановано', budgeted: 'У бюджеті', decided: 'Ухвалено', ordered: 'Доручено', done: 'Виконано',
			reached: 'зроблено', open: 'ще попереду', byYard: 'Комунальній службі або фірмі', mailed: 'Хто повідомив, отримає листа', clear: 'Дорога знову вільна',
		},
		ar: {
			way: 'مسار هذا الإجراء', reported: 'أُبلغ عنه', planned: 'خُطط له', budgeted: 'في الميزانية', decided: 'تقرر', ordered: 'كُلّف به', done: 'أُنجز',
			reached: 'تم', open: 'لم يتم بعد', byYard: 'ورشة البلدية أو شركة', mailed: 'من أبلغ تصله رسالة بريد إلكتروني', clear: 'الطريق سالك من جديد',
		},
	},
);
