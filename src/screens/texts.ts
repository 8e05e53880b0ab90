import { defineTexts } from '#kernel/i18n/texts.ts';

export const screenTexts = defineTexts(
	{
		allPlaces: 'Alle Orte', filterByPlace: 'Nach Ort filtern', filterByTopic: 'Nach Thema filtern', allTopics: 'Alle Themen', nothingHere: 'Hier steht gerade nichts.', nothingHereText: 'Schauen Sie in ein paar Tagen wieder vorbei, oder sehen Sie sich alle Orte an.',
		showAll: 'Alles zeigen', published: (day: string) => `Erschienen am ${day}`, otherLanguages: 'Auch auf', from: (name: string) => `Von ${name}`, subscribe: 'Auf dem Laufenden bleiben',
		subscribeText: 'Als Feed für Ihr Leseprogramm oder als Kalender, ohne Anmeldung.', byMail: 'Per E-Mail', past: 'Das ist vorbei. Die Seite bleibt zum Nachlesen.',
		otherVariant: 'Diesen Text gibt es noch nicht in Ihrer Sprache.', open: (until: string) => `Jetzt geöffnet, bis ${until}\u00a0Uhr`, closed: 'Jetzt geschlossen', opens: (day: string, time: string) => `Öffnet ${day} um ${time}\u00a0Uhr`, hours: (from: string, until: string) => `${from}–${until}`, download: 'Als Tabelle (CSV)', map: 'Karte',
	},
	{
		en: {
			allPlaces: 'All villages', filterByPlace: 'Filter by village', filterByTopic: 'Filter by topic', allTopics: 'All topics', nothingHere: 'There is nothing here right now.', nothingHereText: 'Come back in a few days, or look at all villages.',
			showAll: 'Show everything', published: (day) => `Published on ${day}`, otherLanguages: 'Also in', from: (name) => `By ${name}`, subscribe: 'Stay up to date',
			subscribeText: 'As a feed for your reader or as a calendar, no account needed.', byMail: 'By e-mail', past: 'This is over. The page stays for reference.',
			otherVariant: 'This text is not available in your language yet.', open: (until) => `Open now, until ${until}`, closed: 'Closed now', opens: (day, time) => `Opens ${day} at ${time}`, hours: (from, until) => `${from}–${until}`, download: 'As a table (CSV)', map: 'Map',
		},
		pl: {
			allPlaces: 'Wszystkie miejscowości', filterByPlace: 'Filtruj według miejscowości', filterByTopic: 'Filtruj według tematu', allTopics: 'Wszystkie tematy', nothingHere: 'Na razie nic tu nie ma.', nothingHereText: 'Zajrzyj za kilka dni albo zobacz wszystkie miejscowości.',
			showAll: 'Pokaż wszystko', published: (day) => `Opublikowano ${day}`, otherLanguages: 'Także w języku', from: (name) => `Od: ${name}`, subscribe: 'Bądź na bieżąco',
			subscribeText: 'Jako kanał do czytnika albo jako kalendarz, bez konta.', byMail: 'E-mailem', past: 'To już się odbyło. Strona pozostaje do wglądu.',
			otherVariant: 'Tego tekstu nie ma jeszcze w Twoim języku.', open: (until) => `Teraz otwarte, do ${until}`, closed: 'Teraz zamknięte', opens: (day, time) => `Otwarcie: ${day}, godz. ${time}`, hours: (from, until) => `${from}–${until}`, download: 'Jako tabela (CSV)', map: 'Mapa',
		},
		uk: {
			allPlaces: 'Усі села', filterByPlace: 'Вибрати село', filterByTopic: 'Вибрати тему', allTopics: 'Усі теми', nothingHere: 'Зараз тут нічого немає.', nothingHereText: 'Загляньте за кілька днів або перегляньте всі села.',
			showAll: 'Показати все', published: (day) => `Опубліковано ${day}`, otherLanguages: 'Також мовою', from: (name) => `Від: ${name}`, subscribe: 'Будьте в курсі',
			subscribeText: 'Як стрічка для читача або як календар, без облікового запису.', byMail: 'Електронною поштою', past: 'Це вже минуло. Сторінка залишається для довідки.',
			otherVariant: 'Цього тексту ще немає вашою мовою.', open: (until) => `Зараз відчинено, до ${until}`, closed: 'Зараз зачинено', opens: (day, time) => `Відчиняється: ${day} о ${time}`, hours: (from, until) => `${from}–${until}`, download: 'Як таблиця (CSV)', map: 'Карта',
		},
		ar: {
			allPlaces: 'كل القرى', filterByPlace: 'تصفية حسب القرية', filterByTopic: 'تصفية حسب الموضوع', allTopics: 'كل المواضيع', nothingHere: 'لا يوجد شيء هنا الآن.', nothingHereText: 'عد بعد بضعة أيام، أو انظر إلى كل القرى.',
			showAll: 'عرض الكل', published: (day) => `نُشر في ${day}`, otherLanguages: 'متوفر أيضًا بـ', from: (name) => `من ${name}`, subscribe: 'ابقَ على اطلاع',
			subscribeText: 'كخلاصة لقارئك أو كتقويم، من دون حساب.', byMail: 'بالبريد الإلكتروني', past: 'انتهى هذا. تبقى الصفحة للاطلاع.',
			otherVariant: 'هذا النص غير متوفر بلغتك بعد.', open: (until) => `مفتوح الآن حتى ${until}`, closed: 'مغلق الآن', opens: (day, time) => `يفتح ${day} الساعة ${time}`, hours: (from, until) => `${from}–${until}`, download: 'كجدول (CSV)', map: 'الخريطة',
		},
	},
	{
		allPlaces: 'Alle Dörfer', filterByPlace: 'Ein Dorf wählen', filterByTopic: 'Ein Thema wählen', nothingHere: 'Hier steht jetzt nichts.', nothingHereText: 'Kommen Sie in ein paar Tagen wieder. Oder sehen Sie sich alle Dörfer an.',
		published: (day) => `Hier zu lesen seit: ${day}`, subscribe: 'Immer das Neue wissen', subscribeText: 'Sie bekommen das Neue in Ihren Kalender. Oder in Ihr Lese·programm. Sie müssen sich nicht anmelden.', byMail: 'Als E-Mail', past: 'Das ist vorbei. Sie können es hier noch lesen.',
		otherVariant: 'Diesen Text gibt es noch nicht in Leichter Sprache.', open: (until) => `Jetzt offen, bis ${until}`, opens: (day, time) => `Wieder offen: ${day}, ${time}`, hours: (from, until) => `${from} bis ${until} Uhr`, download: 'Tabelle für den Computer',
	},
);
