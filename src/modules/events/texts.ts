import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

export const eventTexts = defineTexts(
	{
		events: 'Termine', eventsIn: (month: string) => `Termine im ${month}`, eventsOn: (day: string) => `Termine am ${day}`,
		eventsFrom: (place: string) => `Termine in ${place}`,
		lead: (events: string) => `Was Vereine, Dörfer und Rathaus anbieten: ${events}.`,
		weeks: 'in den nächsten vier Wochen', count: (count: number) => counted('de', count, { one: '# Termin', other: '# Termine' }),
		clock: (times: string) => `${times} Uhr`, allDay: 'ganztägig', until: (first: string, last: string) => `${first} bis ${last}`,
		audienceFilter: 'Nach Zielgruppe filtern', narrow: 'Weiter eingrenzen', stepFree: 'Stufenlos', month: 'Monat und Abo', list: 'Liste',
		wholeMonth: 'Ganzen Monat zeigen', nextDay: (day: string) => `Weiter geht es am ${day}`,
		own: 'Selbst etwas vor?', ownText: 'Vereine tragen Termine in zwei Minuten ein.', enter: 'Termin eintragen', when: 'Wann', where: 'Wo',
		organiser: 'Wer lädt ein', admission: 'Eintritt',
		access: 'Barrierefrei', isStepFree: 'Stufenlos erreichbar', repeats: 'Wiederholt sich', exceptions: 'Fällt aus', forWhom: 'Für wen',
		next: 'Die nächsten Termine', add: 'In meinen Kalender', book: 'Anmelden', cancelled: 'Dieser Termin ist abgesagt.',
		cancelledText: 'Wir lassen ihn stehen, damit niemand vor verschlossener Tür wartet.',
		today: 'Heute', endsAt: (clock: string) => `bis ${clock}`, nothingToday: 'Heute steht nichts mehr im Kalender.',
	},
	{
		en: {
			events: 'Events', eventsIn: (month) => `Events in ${month}`, eventsOn: (day) => `Events on ${day}`, eventsFrom: (place) => `Events in ${place}`,
			lead: (events) => `What clubs, villages and the town hall offer: ${events}.`,
			weeks: 'in the next four weeks', count: (count) => counted('en', count, { one: '# event', other: '# events' }),
			clock: (times) => times, allDay: 'all day', until: (first, last) => `${first} to ${last}`,
			audienceFilter: 'Filter by audience', narrow: 'Narrow down', stepFree: 'Step-free', month: 'Month and feeds', list: 'List',
			wholeMonth: 'Show the whole month', nextDay: (day) => `Next: ${day}`,
			own: 'Planning something yourself?', ownText: 'Clubs enter events in two minutes.', enter: 'Enter an event', when: 'When', where: 'Where',
			organiser: 'Who invites', admission: 'Admission',
			access: 'Access', isStepFree: 'Step-free', repeats: 'Repeats', exceptions: 'Not on', forWhom: 'For whom',
			next: 'Next dates', add: 'Add to my calendar', book: 'Sign up', cancelled: 'This event is cancelled.',
			cancelledText: 'We leave it here so that nobody waits in front of a locked door.',
			today: 'Today', endsAt: (clock) => `until ${clock}`, nothingToday: 'Nothing more in the calendar today.',
		},
		pl: {
			events: 'Wydarzenia', eventsIn: (month) => `Wydarzenia: ${month}`, eventsOn: (day) => `Wydarzenia: ${day}`,
			eventsFrom: (place) => `Wydarzenia: ${place}`,
			lead: (events) => `Co oferują stowarzyszenia, wsie i urząd: ${events}.`,
			weeks: 'w najbliższych czterech tygodniach',
			count: (count) => counted('pl', count, { one: '# wydarzenie', few: '# wydarzenia', other: '# wydarzeń' }),
			clock: (times) => times, allDay: 'cały dzień', until: (first, last) => `${first} – ${last}`,
			audienceFilter: 'Filtruj według odbiorców', narrow: 'Zawęź', stepFree: 'Bez schodów', month: 'Miesiąc i subskrypcja', list: 'Lista',
			wholeMonth: 'Pokaż cały miesiąc', nextDay: (day) => `Najbliższy dzień: ${day}`,
			own: 'Planujesz coś?', ownText: 'Stowarzyszenia wpisują wydarzenie w dwie minuty.', enter: 'Dodaj wydarzenie', when: 'Kiedy', where: 'Gdzie',
			organiser: 'Kto zaprasza', admission: 'Wstęp',
			access: 'Dostępność', isStepFree: 'Bez schodów', repeats: 'Powtarza się', exceptions: 'Nie odbywa się', forWhom: 'Dla kogo',
			next: 'Najbliższe terminy', add: 'Dodaj do kalendarza', book: 'Zapisz się', cancelled: 'To wydarzenie jest odwołane.',
			cancelledText: 'Zostawiamy wpis, aby nikt nie czekał pod zamkniętymi drzwiami.',
			today: 'Dziś', endsAt: (clock) => `do ${clock}`, nothingToday: 'Dziś nic więcej nie ma w kalendarzu.',
		},
		uk: {
			events: 'Події', eventsIn: (month) => `Події: ${month}`, eventsOn: (day) => `Події: ${day}`, eventsFrom: (place) => `Події: ${place}`,
			lead: (events) => `Що пропонують спілки, села й ратуша: ${events}.`,
			weeks: 'у найближчі чотири тижні', count: (count) => counted('uk', count, { one: '# подія', few: '# події', other: '# подій' }),
			clock: (times) => times, allDay: 'весь день', until: (first, last) => `${first} – ${last}`,
			audienceFilter: 'Вибрати аудиторію', narrow: 'Звузити вибір', stepFree: 'Без сходів', month: 'Місяць і підписка', list: 'Список',
			wholeMonth: 'Показати весь місяць', nextDay: (day) => `Найближчий день: ${day}`,
			own: 'Плануєте щось?', ownText: 'Спілки додають подію за дві хвилини.', enter: 'Додати подію', when: 'Коли', where: 'Де', organiser: 'Хто запрошує',
			admission: 'Вхід',
			access: 'Доступність', isStepFree: 'Без сходів', repeats: 'Повторюється', exceptions: 'Не відбудеться', forWhom: 'Для кого',
			next: 'Найближчі дати', add: 'До мого календаря', book: 'Записатися', cancelled: 'Цю подію скасовано.',
			cancelledText: 'Ми залишаємо запис, щоб ніхто не чекав перед зачиненими дверима.',
			today: 'Сьогодні', endsAt: (clock) => `до ${clock}`, nothingToday: 'Сьогодні в календарі більше нічого немає.',
		},
		ar: {
			events: 'الفعاليات', eventsIn: (month) => `فعاليات ${month}`, eventsOn: (day) => `فعاليات ${day}`, eventsFrom: (place) => `فعاليات ${place}`,
			lead: (events) => `ما تقدمه الجمعيات والقرى والبلدية: ${events}.`,
			weeks: 'في الأسابيع الأربعة القادمة',
			count: (count) => counted('ar', count, { one: 'فعالية واحدة', two: 'فعاليتان', few: '# فعاليات', other: '# فعالية' }),
			clock: (times) => times, allDay: 'طوال اليوم', until: (first, last) => `${first} – ${last}`,
			audienceFilter: 'تصفية حسب الجمهور', narrow: 'تضييق الاختيار', stepFree: 'بلا درجات', month: 'الشهر والاشتراك', list: 'القائمة',
			wholeMonth: 'عرض الشهر كله', nextDay: (day) => `أقرب يوم: ${day}`,
			own: 'هل تخطط لشيء؟', ownText: 'تُدخل الجمعيات فعاليتها في دقيقتين.', enter: 'إضافة فعالية', when: 'متى', where: 'أين', organiser: 'الداعي',
			admission: 'الدخول',
			access: 'سهولة الوصول', isStepFree: 'بلا درجات', repeats: 'يتكرر', exceptions: 'لا يُقام في', forWhom: 'لمن',
			next: 'المواعيد القادمة', add: 'إلى تقويمي', book: 'التسجيل', cancelled: 'أُلغيت هذه الفعالية.',
			cancelledText: 'نترك الإعلان كي لا ينتظر أحد أمام باب مغلق.',
			today: 'اليوم', endsAt: (clock) => `حتى ${clock}`, nothingToday: 'لا شيء آخر في التقويم اليوم.',
		},
	},
	{
		lead: (events) => `Hier lesen Sie: Was machen Vereine, Dörfer und das Rathaus? Es gibt ${events}.`, weeks: 'in den nächsten 4 Wochen', clock: (times) => times.replace('–', ' bis '), allDay: 'den ganzen Tag', audienceFilter: 'Für wen?', narrow: 'Was brauchen Sie?', stepFree: 'Ohne Stufen', month: 'Monat und Kalender', wholeMonth: 'Den ganzen Monat zeigen', nextDay: (day) => `Die nächsten Termine: ${day}`,
		own: 'Planen Sie selbst etwas?', ownText: 'Vereine schreiben ihre Termine hier selbst auf.', enter: 'Termin schreiben', when: 'Wann?', where: 'Wo?', organiser: 'Wer lädt ein?', admission: 'Was kostet das?', access: 'Barriere·frei', isStepFree: 'Sie kommen ohne Stufen hinein', repeats: 'Wie oft?', exceptions: 'Hier fällt es aus', forWhom: 'Für wen?', cancelled: 'Dieser Termin fällt aus.', cancelledText: 'Kommen Sie bitte nicht. Die Tür ist zu.', nothingToday: 'Heute gibt es keine Termine mehr.',
	},
);

export const audienceTexts = defineTexts(
	{ families: 'Für Familien', children: 'Für Kinder', youth: 'Für Jugendliche', seniors: 'Für Ältere', newcomers: 'Für neu Zugezogene' },
	{
		en: { families: 'For families', children: 'For children', youth: 'For young people', seniors: 'For older people', newcomers: 'For newcomers' },
		pl: { families: 'Dla rodzin', children: 'Dla dzieci', youth: 'Dla młodzieży', seniors: 'Dla seniorów', newcomers: 'Dla nowych mieszkańców' },
		uk: { families: 'Для родин', children: 'Для дітей', youth: 'Для молоді', seniors: 'Для старших', newcomers: 'Для новоприбулих' },
		ar: { families: 'للعائلات', children: 'للأطفال', youth: 'للشباب', seniors: 'لكبار السن', newcomers: 'للقادمين الجدد' },
	},
	{
		seniors: 'Für ältere Menschen', newcomers: 'Für neue Nachbarn',
	},
);

export const admissionTexts = defineTexts(
	{ free: 'frei', paid: 'kostenpflichtig', donation: 'Spende willkommen' },
	{
		en: { free: 'free', paid: 'paid', donation: 'donations welcome' },
		pl: { free: 'wolny', paid: 'płatny', donation: 'datki mile widziane' },
		uk: { free: 'вільний', paid: 'платний', donation: 'за пожертву' },
		ar: { free: 'مجاني', paid: 'برسوم', donation: 'التبرع مرحب به' },
	},
	{
		free: 'Das kostet nichts', paid: 'Das kostet Geld', donation: 'Sie können Geld spenden',
	},
);
