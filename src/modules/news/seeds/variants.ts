/** What stands first on the home pages, in the words of each reader: other languages, Einfache and Leichte Sprache. */
export const festival = {
	en: {
		title: 'Ebersfeld turns 120: how the village celebrates on Saturday',
		summary: 'Parade at 2 pm, cakes by 40 bakers, dancing on the green in the evening. The bus stops at the fairground until midnight.',
	},
	pl: {
		title: 'Ebersfeld ma 120 lat: tak wieś świętuje w sobotę',
		summary: 'Parada o 14, ciasta od 40 gospodyń, wieczorem tańce na placu. Autobus zatrzymuje się do północy.',
	},
	uk: {
		title: 'Еберсфельду 120 років: як село святкує в суботу',
		summary: 'Хода о 14 годині, пироги від 40 пекарок, увечері танці на майдані. Автобус зупиняється до півночі.',
	},
	ar: {
		title: 'إيبرسفلد تبلغ 120 عامًا: هكذا تحتفل القرية يوم السبت',
		summary: 'موكب الساعة 14، وكعك من 40 خبازة، ورقص مساءً في الساحة. تتوقف الحافلة حتى منتصف الليل.',
	},
	'de-x-leicht': {
		title: 'Das Dorf Ebersfeld wird 120 Jahre alt',
		summary: 'Am Samstag ist ein großes Fest. Um 14 Uhr ist ein Umzug. Danach gibt es Kuchen. Am Abend ist Tanz.',
		body: 'Das Fest ist auf dem Anger.\n\nDer Anger ist der große Platz im Dorf.\n\n# Wann ist was?\n\n- 14 Uhr: Umzug\n- 15 Uhr: Kaffee und Kuchen\n- 17 Uhr: Spiele für Kinder\n- 20 Uhr: Musik und Tanz\n\nSie können schlecht laufen?\n\nDann rufen Sie **Uwe Lenz** an.\n\nEr holt Sie mit dem Auto ab.',
	},
	'de-x-einfach': {
		title: 'Ebersfeld wird 120: Am Samstag feiert das Dorf',
		summary: 'Um 14 Uhr beginnt der Umzug. Danach gibt es Kaffee und Kuchen, am Abend wird getanzt. Der Bus fährt bis Mitternacht.',
		body: 'Der Umzug beginnt um 14 Uhr an der Feuerwehr. Vorn spielt die Kapelle, dahinter fahren 22 geschmückte Wagen.\n\n# Danach\n\n- 15 Uhr: Kaffee und Kuchen auf dem Anger\n- 17 Uhr: Spiele mit der Jugendfeuerwehr\n- 20 Uhr: Tanz\n\nKönnen Sie nicht gut laufen? Rufen Sie **Uwe Lenz** an. Er holt Sie ab und bringt Sie nach Hause.',
	},
};

export const roadworks = {
	en: { title: 'Ebersfelder Straße half closed', summary: 'The pothole in front of no. 14 is mended as well. Traffic lights are up, the bus stops at the cemetery.' },
	pl: { title: 'Ebersfelder Straße: zamknięta połowa jezdni', summary: 'Przy okazji znika dziura przed numerem 14. Ruchem kieruje sygnalizacja, autobus staje przy cmentarzu.' },
	uk: { title: 'Ebersfelder Straße перекрито наполовину', summary: 'Заразом залатають яму перед № 14. Рух регулює світлофор, автобус зупиняється біля цвинтаря.' },
	ar: { title: 'شارع إيبرسفلدر مغلق من جهة واحدة', summary: 'تُصلح الحفرة أمام الرقم 14 في الوقت نفسه. إشارة ضوئية تنظم السير، والحافلة تقف عند المقبرة.' },
	'de-x-leicht': {
		title: 'Baustelle auf der Ebersfelder Straße',
		summary: 'Eine Seite von der Straße ist gesperrt. Es gibt eine Ampel. Der Bus hält jetzt am Friedhof.',
		body: 'Die Straße wird neu gemacht.\n\nDeshalb können Autos nur auf einer Seite fahren.\n\nHaben Sie Fragen?\n\nDann rufen Sie **Jens Maurer** an.\n\nDie Telefon-Nummer ist: 00921 100-42.',
	},
	'de-x-einfach': {
		title: 'Ebersfelder Straße: Eine Seite ist gesperrt',
		summary: 'Die Straße wird erneuert, auch das Loch vor Hausnummer 14. Eine Ampel regelt den Verkehr. Der Bus hält am Friedhof.',
		body: 'Der Wirtschaftshof erneuert 180 Meter Straße. Die Umleitung führt über die Feldstraße. Haben Sie Fragen? Jens Maurer hilft am Telefon: 00921 100-42.',
	},
};

export const tabletCourse = {
	en: { title: 'Tablet, phone, video call: a new course in the Villa', summary: 'Three places are left. Devices are here.' },
	pl: { title: 'Tablet, telefon, wideorozmowa: nowy kurs w Villi', summary: 'Zostały trzy miejsca. Sprzęt dajemy my.' },
	uk: { title: 'Планшет, телефон, відеодзвінок: новий курс у Віллі', summary: 'Є ще три місця. Пристрої даємо ми.' },
	ar: { title: 'اللوح والهاتف ومكالمة الفيديو: دورة جديدة في الفيلا', summary: 'بقيت ثلاثة أماكن. الأجهزة متوفرة لدينا.' },
	'de-x-leicht': {
		title: 'Kurs: So geht das Telefon',
		summary: 'Sie lernen: So mache ich einen Anruf mit Bild. Der Kurs ist in der Villa. Es gibt noch 3 Plätze. Wir haben Geräte für Sie.',
		body: 'Der Kurs ist an 6 Nachmittagen.\n\nSie dürfen alles fragen.\n\nBirgit Sommer hilft Ihnen.\n\nAuch 2 Jugendliche helfen Ihnen.',
	},
	'de-x-einfach': {
		title: 'Neuer Kurs: Tablet, Telefon und Anruf mit Bild',
		summary: 'Der Kurs findet in der Villa statt. Drei Plätze sind noch frei. Sie brauchen kein eigenes Gerät.',
		body: 'Der Kurs dauert sechs Nachmittage. Acht Menschen lernen zusammen, und jede Frage ist erlaubt. Birgit Sommer und zwei Jugendliche aus Mittelhof helfen.',
	},
};

export const wifiVotes = {
	en: { title: '214 votes for Wi-Fi in all village halls', summary: 'So the council must answer. It is on the agenda on Tuesday.' },
	pl: { title: '214 głosów za Wi-Fi we wszystkich świetlicach', summary: 'Rada gminy musi więc odpowiedzieć. Sprawa jest w porządku obrad na wtorek.' },
	uk: { title: '214 голосів за вайфай у всіх сільських будинках', summary: 'Тож рада громади мусить відповісти. Питання стоїть на порядку денному у вівторок.' },
	ar: { title: '214 صوتًا لصالح الإنترنت في كل بيوت القرى', summary: 'لذلك على مجلس البلدية أن يجيب. الموضوع على جدول أعمال يوم الثلاثاء.' },
	'de-x-leicht': {
		title: '214 Menschen wollen Internet in den Dorf-Häusern',
		summary: 'So viele Menschen haben unterschrieben. Der Gemeinde-Rat muss jetzt antworten. Er spricht am Dienstag darüber.',
	},
	'de-x-einfach': {
		title: '214 Menschen wünschen sich WLAN in allen Dorfhäusern',
		summary: 'Das sind genug Stimmen: Der Gemeinderat muss antworten. Er spricht am Dienstag darüber.',
	},
};

export const forestFire = {
	en: { title: 'Forest fire danger: level 4 of 5', summary: 'No fire, no smoking, no cars on dry grass in the forest. Barbecue places are closed; you may still walk there.' },
	pl: { title: 'Zagrożenie pożarowe: stopień 4 z 5', summary: 'W lesie zakaz ognia, palenia i wjazdu na suchą trawę. Miejsca do grillowania zamknięte.' },
	uk: { title: 'Загроза лісових пожеж: рівень 4 з 5', summary: 'У лісі не можна розводити вогонь, курити та їздити сухою травою. Місця для гриля зачинено.' },
	ar: { title: 'خطر حرائق الغابات: الدرجة 4 من 5', summary: 'ممنوع إشعال النار والتدخين والقيادة على العشب الجاف في الغابة. أماكن الشواء مغلقة.' },
	'de-x-leicht': {
		title: 'Im Wald kann es leicht brennen',
		summary: 'Es ist sehr trocken. Machen Sie im Wald kein Feuer. Rauchen Sie nicht im Wald. Sehen Sie Rauch? Rufen Sie 112 an.',
	},
	'de-x-einfach': {
		title: 'Waldbrandgefahr: Stufe 4 von 5',
		summary: 'Machen Sie im Wald kein Feuer und rauchen Sie dort nicht. Parken Sie nicht auf trockenem Gras. Wenn Sie Rauch sehen, rufen Sie 112 an.',
	},
};

export const christmasMarkets = {
	en: { title: 'Three Christmas markets on three weekends', summary: 'First at the castle, then on the market square, last in the spa garden. A shuttle bus runs every half hour.' },
	pl: { title: 'Trzy jarmarki bożonarodzeniowe w trzy weekendy', summary: 'Najpierw na zamku, potem na rynku, na końcu w parku zdrojowym. Autobus wahadłowy kursuje co pół godziny.' },
	uk: { title: 'Три різдвяні ярмарки на три вихідні', summary: 'Спершу в замку, потім на ринку, наостанок у курортному парку. Автобус їздить що пів години.' },
	ar: { title: 'ثلاثة أسواق لعيد الميلاد في ثلاث عطلات', summary: 'أولًا في القلعة، ثم في ساحة السوق، وأخيرًا في حديقة المنتجع. تسير الحافلة كل نصف ساعة.' },
	'de-x-leicht': {
		title: '3 Weihnachts-Märkte in Falkenbrück',
		summary: 'Der erste Markt ist auf der Burg. Der zweite Markt ist auf dem Markt-Platz. Der dritte Markt ist im Kur-Park. Ein Bus fährt hin.',
	},
	'de-x-einfach': {
		title: 'Drei Weihnachtsmärkte an drei Wochenenden',
		summary: 'Der erste Markt ist auf der Burg, der zweite auf dem Marktplatz, der dritte im Kurpark. Alle 30 Minuten fährt ein Bus.',
	},
};

export const hallPrice = {
	en: { title: 'Werbig village hall: the quarrel about the price is settled', summary: 'Clubs still pay nothing, private parties pay 45 euros. Cleaning is done together or for 20 euros.' },
	pl: { title: 'Świetlica w Werbigu: koniec sporu o cenę', summary: 'Stowarzyszenia nadal nie płacą, przyjęcia kosztują 45 euro. Sprzątamy razem albo za 20 euro.' },
	uk: { title: 'Сільський дім у Вербігу: суперечку про ціну завершено', summary: 'Спілки й далі не платять, свято коштує 45 євро. Прибираємо разом або за 20 євро.' },
	ar: { title: 'بيت القرية في فيربيغ: انتهى الخلاف على السعر', summary: 'الجمعيات لا تدفع شيئًا كما من قبل، والحفلات بـ 45 يورو. التنظيف معًا أو مقابل 20 يورو.' },
	'de-x-leicht': {
		title: 'Das Gemeinschafts-Haus in Werbig: Was kostet es?',
		summary: 'Vereine bezahlen nichts. Eine Feier kostet 45 Euro. Sie wollen nicht selbst putzen? Dann kostet es 20 Euro mehr.',
	},
	'de-x-einfach': {
		title: 'Gemeinschaftshaus Werbig: Die Preise stehen fest',
		summary: 'Vereine zahlen weiter nichts. Wer dort feiert, zahlt 45 Euro. Wer nicht selbst putzen will, zahlt 20 Euro dazu.',
	},
};

export const benches = {
	en: { title: 'Five ride-sharing benches, one map', summary: 'Who has a seat, who wants a ride: the benches in Grabow, Lüttenbusch, Ragösen, Werbig and on the market square are online now.' },
	pl: { title: 'Pięć ławek autostopowych, jedna mapa', summary: 'Kto zabiera, kto chce jechać: ławki w Grabow, Lüttenbusch, Ragösen, Werbig i na rynku są teraz w sieci.' },
	uk: { title: 'П’ять лавок для попутників, одна карта', summary: 'Хто підвезе, хто хоче їхати: лавки в Грабові, Люттенбуші, Рагезені, Вербігу та на ринку тепер онлайн.' },
	ar: { title: 'خمسة مقاعد لمشاركة السيارة وخريطة واحدة', summary: 'من لديه مكان ومن يريد الركوب: المقاعد في غرابو ولوتنبوش وراغوزن وفيربيغ وساحة السوق باتت على الإنترنت.' },
	'de-x-leicht': {
		title: 'Es gibt 5 Mitfahr-Bänke',
		summary: 'Sie wollen mit dem Auto mitfahren? Setzen Sie sich auf eine Mitfahr-Bank. Dann hält jemand an. Die Bänke sehen Sie jetzt auf einer Karte.',
	},
	'de-x-einfach': {
		title: 'Fünf Mitfahrbänke auf einer Karte',
		summary: 'Wer auf einer Mitfahrbank sitzt, möchte im Auto mitfahren. Wo die fünf Bänke stehen, sehen Sie jetzt auf der Karte.',
	},
};

export const castlePark = {
	en: { title: 'The castle park glows', summary: '900 candles stand by the water on three evenings. The last train leaves at 10:41 pm.' },
	pl: { title: 'Park zamkowy świeci', summary: 'Przez trzy wieczory nad wodą płonie 900 świec. Ostatni pociąg odjeżdża o 22:41.' },
	uk: { title: 'Замковий парк сяє', summary: 'Три вечори біля води горять 900 свічок. Останній потяг відходить о 22:41.' },
	ar: { title: 'حديقة القصر تضيء', summary: '900 شمعة عند الماء في ثلاث أمسيات. آخر قطار يغادر الساعة 22:41.' },
	'de-x-leicht': {
		title: 'Viele Lichter im Schloss-Park',
		summary: 'Am Wasser stehen 900 Kerzen. Das können Sie an 3 Abenden sehen. Der letzte Zug fährt um 22 Uhr und 41 Minuten.',
		body: 'Sie können am Schloss in den Park gehen.\n\nSie können auch am Bahnhof in den Park gehen.\n\nDer Weg hat keine Stufen.',
	},
	'de-x-einfach': {
		title: 'Der Schlosspark leuchtet',
		summary: 'An drei Abenden stehen 900 Kerzen am Wasser. Der letzte Zug fährt um 22:41 Uhr.',
		body: 'Sie kommen am Schloss und am Bahnhof in den Park. Der Weg um den Teich hat keine Stufen. Am Kiosk können Sie Decken ausleihen.',
	},
};

export const heathFire = {
	en: { title: 'Forest fire danger: level 4 of 5', summary: 'No smoking in the forest, barbecue places closed. The crane tower stays open.' },
	pl: { title: 'Zagrożenie pożarowe: stopień 4 z 5', summary: 'W lesie nie wolno palić, miejsca do grillowania zamknięte. Wieża do obserwacji żurawi jest otwarta.' },
	uk: { title: 'Загроза лісових пожеж: рівень 4 з 5', summary: 'У лісі не можна курити, місця для гриля зачинено. Вежа для спостереження за журавлями відчинена.' },
	ar: { title: 'خطر حرائق الغابات: الدرجة 4 من 5', summary: 'التدخين في الغابة ممنوع وأماكن الشواء مغلقة. برج مراقبة طيور الكركي مفتوح.' },
	'de-x-leicht': forestFire['de-x-leicht'],
	'de-x-einfach': {
		title: 'Waldbrandgefahr: Stufe 4 von 5',
		summary: 'Rauchen und Grillen sind im Wald verboten. Auf den Kranichturm dürfen Sie weiter steigen.',
	},
};

export const cranes = {
	en: { title: 'The cranes are here', summary: 'In the evening thousands come down on the moor. Quietly, please, and without dogs.' },
	pl: { title: 'Żurawie już są', summary: 'Wieczorem tysiące siadają na mokradłach. Prosimy cicho i bez psa.' },
	uk: { title: 'Журавлі прилетіли', summary: 'Увечері тисячі сідають на болото. Будь ласка, тихо і без собаки.' },
	ar: { title: 'وصلت طيور الكركي', summary: 'في المساء تهبط الآلاف في المستنقع. الرجاء الهدوء وعدم إحضار الكلاب.' },
	'de-x-leicht': {
		title: 'Die Kraniche sind da',
		summary: 'Kraniche sind große Vögel. Am Abend kommen sehr viele Kraniche ins Moor. Seien Sie bitte leise. Lassen Sie Ihren Hund zu Hause.',
	},
	'de-x-einfach': {
		title: 'Die Kraniche sind angekommen',
		summary: 'Am Abend landen Tausende dieser großen Vögel im Moor. Bitte seien Sie leise und lassen Sie den Hund zu Hause.',
	},
};

export const sweeping = {
	en: { title: 'Reetz, the round village, is tidying up', summary: 'Saturday at 9 am with a rake and good spirits. Soup afterwards.' },
	pl: { title: 'Okrągła wieś Reetz robi porządki', summary: 'W sobotę o 9 z grabiami i dobrym humorem. Potem zupa.' },
	uk: { title: 'Кругле село Реец чепуриться', summary: 'У суботу о 9 з граблями й добрим настроєм. Потім суп.' },
	ar: { title: 'قرية ريتس الدائرية تتزين', summary: 'السبت الساعة 9 بالمجرفة والمزاج الطيب. ثم حساء.' },
	'de-x-leicht': {
		title: 'Wir machen das Dorf Reetz sauber',
		summary: 'Das ist am Samstag um 9 Uhr. Alle können helfen. Bringen Sie eine Harke mit. Danach gibt es Suppe für alle.',
	},
	'de-x-einfach': {
		title: 'Reetz macht sich schön',
		summary: 'Am Samstag um 9 Uhr räumen wir gemeinsam auf. Bringen Sie bitte eine Harke mit. Danach gibt es Suppe.',
	},
};
