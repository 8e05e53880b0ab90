import { defineTexts } from '#kernel/i18n/texts.ts';

/** Pages of a measure and of a budget plan, as everybody reads them. */
export const chainTexts = defineTexts(
	{
		kind: 'Maßnahme', cost: 'Kosten', year: 'Haushaltsjahr', when: 'Bauzeit', state: 'Stand', before: 'Note davor', line: 'Haushaltsstelle', decision: 'Beschluss des Rates', ground: 'Folgt aus', plan: 'Haushaltsplan',
		reports: 'Meldungen dazu', details: 'Angaben', done: 'erledigt', area: 'Fläche', sitting: 'Sitzung', decidedOn: 'Tag', undecided: 'Beschlossen ist noch nichts.', scenarios: 'Was welches Budget bewirkt', scenario: 'Szenario', spent: 'zusammen',
		end: 'Note am Ende', backlog: 'Rückstand am Ende', works: 'Maßnahmen aus diesem Plan', noWorks: 'Noch ist keine Maßnahme daraus veröffentlicht.', nothing: 'Nichts tun', made: (day: string) => `Gerechnet am ${day}.`, best: (euros: string) => `Bester Plan, ${euros} im Jahr`, worst: (euros: string) => `Die schlechtesten zuerst, ${euros} im Jahr`, rules: 'Der Rückstand ist, was es am wenigsten kosten würde, alle Straßen, die schlechter als 3,5 sind, wieder darunter zu bringen.',
	},
	{
		en: {
			kind: 'Measure', cost: 'Cost', year: 'Budget year', when: 'Time of works', state: 'Status', before: 'Grade before', line: 'Budget line', decision: 'Decision of the council', ground: 'Follows from', plan: 'Budget plan',
			reports: 'Reports about it', details: 'Details', done: 'done', area: 'Area', sitting: 'Sitting', decidedOn: 'Day', undecided: 'Nothing has been decided yet.', scenarios: 'What each budget brings about', scenario: 'Scenario', spent: 'in total',
			end: 'Grade at the end', backlog: 'Backlog at the end', works: 'Measures of this plan', noWorks: 'No measure of it has been published yet.', nothing: 'Do nothing', made: (day) => `Worked out on ${day}.`, best: (euros) => `Best plan, ${euros} a year`, worst: (euros) => `The worst first, ${euros} a year`, rules: 'The backlog is the least it would cost to bring all roads with a grade worse than 3.5 back to a better one.',
		},
		pl: {
			kind: 'Działanie', cost: 'Koszt', year: 'Rok budżetowy', when: 'Czas prac', state: 'Stan', before: 'Ocena przedtem', line: 'Pozycja budżetu', decision: 'Uchwała rady', ground: 'Wynika z', plan: 'Plan budżetu',
			reports: 'Zgłoszenia w tej sprawie', details: 'Szczegóły', done: 'wykonane', area: 'Powierzchnia', sitting: 'Posiedzenie', decidedOn: 'Dzień', undecided: 'Niczego jeszcze nie uchwalono.', scenarios: 'Co daje który budżet', scenario: 'Scenariusz', spent: 'razem',
			end: 'Ocena na końcu', backlog: 'Zaległości na końcu', works: 'Działania z tego planu', noWorks: 'Żadne działanie z niego nie jest jeszcze opublikowane.', nothing: 'Nic nie robić', made: (day) => `Obliczono: ${day}.`, best: (euros) => `Najlepszy plan, ${euros} rocznie`, worst: (euros) => `Najgorsze najpierw, ${euros} rocznie`, rules: 'Zaległości to najmniejszy koszt doprowadzenia wszystkich dróg z oceną gorszą niż 3,5 z powrotem do lepszej oceny.',
		},
		uk: {
			kind: 'Захід', cost: 'Вартість', year: 'Бюджетний рік', when: 'Час робіт', state: 'Стан', before: 'Оцінка до того', line: 'Стаття бюджету', decision: 'Рішення ради', ground: 'Випливає з', plan: 'Бюджетний план',
			reports: 'Повідомлення про це', details: 'Подробиці', done: 'виконано', area: 'Площа', sitting: 'Засідання', decidedOn: 'День', undecided: 'Ще нічого не ухвалено.', scenarios: 'Що дає який бюджет', scenario: 'Сценарій', spent: 'разом',
			end: 'Оцінка наприкінці', backlog: 'Відставання наприкінці', works: 'Заходи з цього плану', noWorks: 'Жодного заходу з нього ще не оприлюднено.', nothing: 'Нічого не робити', made: (day) => `Обчислено: ${day}.`, best: (euros) => `Найкращий план, ${euros} на рік`, worst: (euros) => `Спочатку найгірші, ${euros} на рік`, rules: 'Відставання — це найменші витрати, щоб усі дороги з оцінкою, гіршою за 3,5, знову мали кращу.',
		},
		ar: {
			kind: 'الإجراء', cost: 'التكلفة', year: 'سنة الميزانية', when: 'مدة الأعمال', state: 'الحالة', before: 'الدرجة من قبل', line: 'بند الميزانية', decision: 'قرار المجلس', ground: 'ناتج عن', plan: 'خطة الميزانية',
			reports: 'البلاغات المتعلقة به', details: 'التفاصيل', done: 'أُنجز', area: 'المساحة', sitting: 'الجلسة', decidedOn: 'اليوم', undecided: 'لم يُتخذ أي قرار بعد.', scenarios: 'ما الذي تحققه كل ميزانية', scenario: 'السيناريو', spent: 'الإجمالي',
			end: 'الدرجة في النهاية', backlog: 'المتأخرات في النهاية', works: 'إجراءات هذه الخطة', noWorks: 'لم يُنشر أي إجراء منها بعد.', nothing: 'عدم القيام بشيء', made: (day) => `حُسبت في ${day}.`, best: (euros) => `أفضل خطة، ${euros} في السنة`, worst: (euros) => `الأسوأ أولًا، ${euros} في السنة`, rules: 'المتأخرات هي أقل تكلفة لإعادة كل الطرق التي درجتها أسوأ من 3.5 إلى درجة أفضل.',
		},
	},
);
