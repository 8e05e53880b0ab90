import { defineTexts } from '#kernel/i18n/texts.ts';

export const categoryTexts = defineTexts(
	{
		pothole: 'Schlagloch oder Schaden an der Straße', path: 'Schaden am Geh- oder Radweg', light: 'Straßenlampe', waste: 'Wilder Müll', stop: 'Haltestelle', sign: 'Verkehrszeichen', green: 'Bäume und Grün', playground: 'Spielplatz oder Bank',
		water: 'Gully, Graben, Wasser', barrier: 'Hindernis für Rollstuhl und Rollator', graffiti: 'Graffiti, Zerstörung', winter: 'Schnee und Glätte', vehicle: 'Schrottfahrzeug', offence: 'Hinweis ans Ordnungsamt', other: 'Etwas anderes',
	},
	{
		en: { pothole: 'Pothole or damaged road', path: 'Damaged footpath or cycleway', light: 'Street lamp', waste: 'Dumped rubbish', stop: 'Bus stop', sign: 'Road sign', green: 'Trees and greenery', playground: 'Playground or bench', water: 'Drain, ditch, water', barrier: 'Obstacle for wheelchair or walker', graffiti: 'Graffiti, vandalism', winter: 'Snow and ice', vehicle: 'Abandoned vehicle', offence: 'Notice to the public order office (Ordnungsamt)', other: 'Something else' },
		pl: { pothole: 'Dziura lub uszkodzona droga', path: 'Uszkodzony chodnik lub ścieżka', light: 'Latarnia', waste: 'Dzikie wysypisko', stop: 'Przystanek', sign: 'Znak drogowy', green: 'Drzewa i zieleń', playground: 'Plac zabaw lub ławka', water: 'Studzienka, rów, woda', barrier: 'Przeszkoda dla wózka', graffiti: 'Graffiti, zniszczenia', winter: 'Śnieg i ślizgawica', vehicle: 'Wrak pojazdu', offence: 'Zgłoszenie do urzędu porządkowego (Ordnungsamt)', other: 'Coś innego' },
		uk: { pothole: 'Яма або пошкоджена дорога', path: 'Пошкоджений тротуар чи велодоріжка', light: 'Вуличний ліхтар', waste: 'Стихійний смітник', stop: 'Зупинка', sign: 'Дорожній знак', green: 'Дерева й зелень', playground: 'Майданчик або лавка', water: 'Злив, рів, вода', barrier: 'Перешкода для візка', graffiti: 'Графіті, вандалізм', winter: 'Сніг і ожеледь', vehicle: 'Покинутий транспорт', offence: 'Повідомлення до служби порядку (Ordnungsamt)', other: 'Щось інше' },
		ar: { pothole: 'حفرة أو طريق متضرر', path: 'رصيف أو مسار دراجات متضرر', light: 'مصباح شارع', waste: 'نفايات ملقاة', stop: 'موقف حافلات', sign: 'لافتة مرورية', green: 'أشجار وخضرة', playground: 'ملعب أطفال أو مقعد', water: 'بالوعة أو قناة أو ماء', barrier: 'عائق للكرسي المتحرك', graffiti: 'كتابات وتخريب', winter: 'ثلج وجليد', vehicle: 'مركبة مهجورة', offence: 'بلاغ لمكتب النظام العام (Ordnungsamt)', other: 'شيء آخر' },
	},
);

/** What a category asks, by the name of the question. */
export const questionTexts = defineTexts(
	{ size: 'Wie groß ist das Loch?', danger: 'Ist jemand in Gefahr?', fault: 'Was ist mit der Lampe?', number: 'Nummer am Mast', matter: 'Was liegt da?', trouble: 'Was ist mit der Haltestelle?', signState: 'Was ist mit dem Schild?', flow: 'Was ist mit dem Wasser?', plate: 'Kennzeichen, falls vorhanden', when: 'Wann war das?' },
	{
		en: { size: 'How large is the hole?', danger: 'Is anybody in danger?', fault: 'What is wrong with the lamp?', number: 'Number on the post', matter: 'What lies there?', trouble: 'What is wrong with the stop?', signState: 'What is wrong with the sign?', flow: 'What is wrong with the water?', plate: 'Number plate, if there is one', when: 'When was it?' },
		pl: { size: 'Jak duża jest dziura?', danger: 'Czy ktoś jest w niebezpieczeństwie?', fault: 'Co jest z latarnią?', number: 'Numer na słupie', matter: 'Co tam leży?', trouble: 'Co jest z przystankiem?', signState: 'Co jest ze znakiem?', flow: 'Co jest z wodą?', plate: 'Numer rejestracyjny, jeśli jest', when: 'Kiedy to było?' },
		uk: { size: 'Яка завбільшки яма?', danger: 'Чи комусь загрожує небезпека?', fault: 'Що з ліхтарем?', number: 'Номер на стовпі', matter: 'Що там лежить?', trouble: 'Що із зупинкою?', signState: 'Що зі знаком?', flow: 'Що з водою?', plate: 'Номерний знак, якщо є', when: 'Коли це було?' },
		ar: { size: 'ما حجم الحفرة؟', danger: 'هل هناك خطر على أحد؟', fault: 'ما مشكلة المصباح؟', number: 'الرقم على العمود', matter: 'ماذا يوجد هناك؟', trouble: 'ما مشكلة الموقف؟', signState: 'ما مشكلة اللافتة؟', flow: 'ما مشكلة الماء؟', plate: 'رقم اللوحة إن وُجد', when: 'متى حدث ذلك؟' },
	},
);

export const choiceTexts = defineTexts(
	{ yes: 'Ja', no: 'Nein', hand: 'Wie eine Hand', plate: 'Wie ein Teller', larger: 'Größer', dark: 'Sie ist dunkel', flickers: 'Sie flackert', always: 'Sie brennt am Tag', household: 'Hausmüll', bulky: 'Sperrmüll', tyres: 'Reifen', hazardous: 'Farben, Öl, Asbest', soiled: 'Verschmutzt', broken: 'Kaputt, Scherben', timetable: 'Fahrplan fehlt', missing: 'Fehlt', bent: 'Verbogen, umgefahren', hidden: 'Zugewachsen', blocked: 'Verstopft', smells: 'Es stinkt', overflows: 'Läuft über' },
	{
		en: { yes: 'Yes', no: 'No', hand: 'Like a hand', plate: 'Like a plate', larger: 'Larger', dark: 'It is dark', flickers: 'It flickers', always: 'It is on during the day', household: 'Household waste', bulky: 'Bulky waste', tyres: 'Tyres', hazardous: 'Paint, oil, asbestos', soiled: 'Soiled', broken: 'Broken, glass', timetable: 'No timetable', missing: 'Missing', bent: 'Bent, run over', hidden: 'Overgrown', blocked: 'Blocked', smells: 'It smells', overflows: 'Overflows' },
		pl: { yes: 'Tak', no: 'Nie', hand: 'Jak dłoń', plate: 'Jak talerz', larger: 'Większa', dark: 'Nie świeci', flickers: 'Miga', always: 'Świeci w dzień', household: 'Odpady domowe', bulky: 'Wielkogabaryty', tyres: 'Opony', hazardous: 'Farby, olej, azbest', soiled: 'Zabrudzony', broken: 'Zepsuty, szkło', timetable: 'Brak rozkładu', missing: 'Brak', bent: 'Wygięty', hidden: 'Zarośnięty', blocked: 'Zatkana', smells: 'Śmierdzi', overflows: 'Wylewa' },
		uk: { yes: 'Так', no: 'Ні', hand: 'Як долоня', plate: 'Як тарілка', larger: 'Більша', dark: 'Не світить', flickers: 'Блимає', always: 'Світить удень', household: 'Побутове сміття', bulky: 'Великі речі', tyres: 'Шини', hazardous: 'Фарби, олива, азбест', soiled: 'Забруднена', broken: 'Зламана, скло', timetable: 'Немає розкладу', missing: 'Немає', bent: 'Погнутий', hidden: 'Заріс', blocked: 'Забитий', smells: 'Тхне', overflows: 'Переливається' },
		ar: { yes: 'نعم', no: 'لا', hand: 'بحجم الكف', plate: 'بحجم الصحن', larger: 'أكبر', dark: 'لا يضيء', flickers: 'يومض', always: 'يضيء نهارًا', household: 'نفايات منزلية', bulky: 'أثاث قديم', tyres: 'إطارات', hazardous: 'دهان أو زيت أو أسبست', soiled: 'متسخ', broken: 'مكسور، زجاج', timetable: 'لا جدول', missing: 'مفقودة', bent: 'منحنية', hidden: 'مغطاة بالنبات', blocked: 'مسدودة', smells: 'رائحة', overflows: 'تفيض' },
	},
);
