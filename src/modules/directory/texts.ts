import { defineTexts } from '#kernel/i18n/texts.ts';

export const directoryTexts = defineTexts(
	{
		directory: 'Verzeichnis', title: 'Wer macht was, und wo?', lead: (name: string) => `Vereine, Angebote, Menschen und Orte aus ${name}. Jeder Eintrag wird einmal im Jahr bestätigt.`, search: 'Im Verzeichnis suchen', example: 'Zum Beispiel Chor, Hausarzt, Saal',
		byCategory: 'Nach Art filtern', all: 'Alle', stepFree: 'Stufenlos', notStepFree: 'Nicht stufenlos', village: 'Ort', everywhere: 'Alle Orte', list: 'Einträge', inPlace: (place: string) => `In ${place}`, guess: (words: string) => `Nichts für „${words}“. Meinten Sie das hier?`,
		onMap: 'Auf der Karte', largeMap: 'Karte groß öffnen', sideBySide: 'Liste und Karte nebeneinander', contact: 'So erreichen Sie uns', person: 'Ansprechperson', address: 'Anschrift', email: 'E-Mail', website: 'Internetseite', hours: 'Öffnungszeiten', languages: 'Wir sprechen', accessible: 'Zugang',
		confirmed: (day: string) => `Bestätigt am ${day}`, source: 'Quelle', easy: 'Leichte Sprache', signLanguage: 'Deutsche Gebärdensprache',
		clubs: 'Vereine und Gruppen', people: 'Menschen', houses: 'Häuser und Orte', seeAll: 'Alle ansehen', offices: 'Ämter',
		stillRight: 'Stimmt das noch?', stillRightLead: 'Bitte sehen Sie sich den Eintrag an. Wenn alles stimmt, drücken Sie auf den Knopf.', confirm: 'Ja, alles stimmt', change: 'Etwas hat sich geändert? Rufen Sie uns an oder antworten Sie auf die Mail.', thanks: (title: string) => `Danke! „${title}“ ist bestätigt.`,
		thanksText: 'Der Eintrag bleibt im Verzeichnis. In einem Jahr fragen wir wieder.', view: 'Eintrag ansehen', usedLink: 'Dieser Link gilt nicht mehr.', usedLinkText: 'Vielleicht wurde der Eintrag schon bestätigt, oder der Link ist zu alt. Rufen Sie uns an, wir helfen gern.', toDirectory: 'Zum Verzeichnis', show: 'Anzeigen',
	},
	{
		en: {
			directory: 'Directory', title: 'Who does what, and where?', lead: (name) => `Clubs, offers, people and places in ${name}. Every entry is confirmed once a year.`, search: 'Search the directory', example: 'For example choir, doctor, hall',
			byCategory: 'Filter by kind', all: 'All', stepFree: 'Step-free', notStepFree: 'Not step-free', village: 'Village', everywhere: 'All villages', list: 'Entries', inPlace: (place) => `In ${place}`, guess: (words) => `Nothing for “${words}”. Did you mean this?`,
			onMap: 'On the map', largeMap: 'Open large map', sideBySide: 'List and map side by side', contact: 'How to reach us', person: 'Contact person', address: 'Address', email: 'E-mail', website: 'Website', hours: 'Opening hours', languages: 'We speak', accessible: 'Access',
			confirmed: (day) => `Confirmed on ${day}`, source: 'Source', easy: 'Easy German', signLanguage: 'German Sign Language',
			clubs: 'Clubs and groups', people: 'People', houses: 'Houses and places', seeAll: 'See all', offices: 'Offices',
			stillRight: 'Is this still right?', stillRightLead: 'Please look at the entry. If all is right, press the button.', confirm: 'Yes, all is right', change: 'Has something changed? Call us or answer the e-mail.', thanks: (title) => `Thank you! “${title}” is confirmed.`,
			thanksText: 'The entry stays in the directory. We will ask again in a year.', view: 'See the entry', usedLink: 'This link is no longer valid.', usedLinkText: 'The entry may have been confirmed already, or the link is too old. Call us, we are glad to help.', toDirectory: 'To the directory', show: 'Show',
		},
		pl: {
			directory: 'Katalog', title: 'Kto co robi i gdzie?', lead: (name) => `Stowarzyszenia, oferty, ludzie i miejsca: ${name}. Każdy wpis jest potwierdzany raz w roku.`, search: 'Szukaj w katalogu', example: 'Na przykład chór, lekarz, sala',
			byCategory: 'Filtruj według rodzaju', all: 'Wszystkie', stepFree: 'Bez schodów', notStepFree: 'Są schody', village: 'Miejscowość', everywhere: 'Wszystkie miejscowości', list: 'Wpisy', inPlace: (place) => `Miejscowość: ${place}`, guess: (words) => `Brak wyników dla „${words}”. Czy chodziło o to?`,
			onMap: 'Na mapie', largeMap: 'Otwórz dużą mapę', sideBySide: 'Lista i mapa obok siebie', contact: 'Kontakt', person: 'Osoba kontaktowa', address: 'Adres', email: 'E-mail', website: 'Strona internetowa', hours: 'Godziny otwarcia', languages: 'Mówimy po', accessible: 'Dostępność',
			confirmed: (day) => `Potwierdzono ${day}`, source: 'Źródło', easy: 'Łatwy niemiecki', signLanguage: 'Niemiecki język migowy',
			clubs: 'Stowarzyszenia i grupy', people: 'Ludzie', houses: 'Domy i miejsca', seeAll: 'Zobacz wszystkie', offices: 'Wydziały urzędu',
			stillRight: 'Czy to się jeszcze zgadza?', stillRightLead: 'Prosimy obejrzeć wpis. Jeśli wszystko się zgadza, proszę nacisnąć przycisk.', confirm: 'Tak, wszystko się zgadza', change: 'Coś się zmieniło? Prosimy zadzwonić albo odpowiedzieć na e-mail.', thanks: (title) => `Dziękujemy! Wpis „${title}” jest potwierdzony.`,
			thanksText: 'Wpis pozostaje w katalogu. Zapytamy ponownie za rok.', view: 'Zobacz wpis', usedLink: 'Ten odnośnik jest już nieważny.', usedLinkText: 'Być może wpis został już potwierdzony albo odnośnik jest za stary. Prosimy zadzwonić, chętnie pomożemy.', toDirectory: 'Do katalogu', show: 'Pokaż',
		},
		uk: {
			directory: 'Довідник', title: 'Хто чим займається і де?', lead: (name) => `Спілки, пропозиції, люди та місця: ${name}. Кожен запис підтверджують раз на рік.`, search: 'Пошук у довіднику', example: 'Наприклад: хор, лікар, зал',
			byCategory: 'Вибрати вид', all: 'Усі', stepFree: 'Без сходів', notStepFree: 'Є сходи', village: 'Село', everywhere: 'Усі села', list: 'Записи', inPlace: (place) => `Село: ${place}`, guess: (words) => `За запитом «${words}» нічого немає. Можливо, це?`,
			onMap: 'На карті', largeMap: 'Відкрити велику карту', sideBySide: 'Список і карта поруч', contact: 'Як із нами зв’язатися', person: 'Контактна особа', address: 'Адреса', email: 'Електронна пошта', website: 'Сайт', hours: 'Години роботи', languages: 'Ми розмовляємо', accessible: 'Доступ',
			confirmed: (day) => `Підтверджено ${day}`, source: 'Джерело', easy: 'Проста німецька', signLanguage: 'Німецька жестова мова',
			clubs: 'Спілки та групи', people: 'Люди', houses: 'Будинки та місця', seeAll: 'Переглянути всі', offices: 'Відділи',
			stillRight: 'Чи все ще правильно?', stillRightLead: 'Будь ласка, перегляньте запис. Якщо все правильно, натисніть кнопку.', confirm: 'Так, усе правильно', change: 'Щось змінилося? Зателефонуйте нам або дайте відповідь на лист.', thanks: (title) => `Дякуємо! Запис «${title}» підтверджено.`,
			thanksText: 'Запис залишається в довіднику. За рік ми запитаємо знову.', view: 'Переглянути запис', usedLink: 'Це посилання більше не діє.', usedLinkText: 'Можливо, запис уже підтверджено або посилання застаріло. Зателефонуйте нам, ми охоче допоможемо.', toDirectory: 'До довідника', show: 'Показати',
		},
		ar: {
			directory: 'الدليل', title: 'من يفعل ماذا وأين؟', lead: (name) => `جمعيات وعروض وأشخاص وأماكن في ${name}. يُؤكَّد كل إدخال مرة في السنة.`, search: 'ابحث في الدليل', example: 'مثلًا جوقة أو طبيب أو قاعة',
			byCategory: 'تصفية حسب النوع', all: 'الكل', stepFree: 'بلا درجات', notStepFree: 'توجد درجات', village: 'القرية', everywhere: 'كل القرى', list: 'الإدخالات', inPlace: (place) => `في ${place}`, guess: (words) => `لا شيء عن «${words}». هل قصدت هذا؟`,
			onMap: 'على الخريطة', largeMap: 'افتح الخريطة الكبيرة', sideBySide: 'القائمة والخريطة جنبًا إلى جنب', contact: 'كيف تتواصل معنا', person: 'جهة الاتصال', address: 'العنوان', email: 'البريد الإلكتروني', website: 'الموقع', hours: 'أوقات الدوام', languages: 'نتحدث', accessible: 'الوصول',
			confirmed: (day) => `أُكِّد في ${day}`, source: 'المصدر', easy: 'ألمانية سهلة', signLanguage: 'لغة الإشارة الألمانية',
			clubs: 'جمعيات ومجموعات', people: 'أشخاص', houses: 'بيوت وأماكن', seeAll: 'عرض الكل', offices: 'المكاتب',
			stillRight: 'هل ما زال هذا صحيحًا؟', stillRightLead: 'يرجى النظر إلى الإدخال. إذا كان كل شيء صحيحًا فاضغط الزر.', confirm: 'نعم، كل شيء صحيح', change: 'هل تغيّر شيء؟ اتصل بنا أو أجب على الرسالة.', thanks: (title) => `شكرًا! تم تأكيد «${title}».`,
			thanksText: 'يبقى الإدخال في الدليل. سنسأل مجددًا بعد سنة.', view: 'عرض الإدخال', usedLink: 'هذا الرابط لم يعد صالحًا.', usedLinkText: 'ربما أُكِّد الإدخال من قبل، أو أن الرابط قديم. اتصل بنا وسنساعدك بكل سرور.', toDirectory: 'إلى الدليل', show: 'عرض',
		},
	},
);

/** The categories as headings of many. */
export const categoryTexts = defineTexts(
	{ club: 'Vereine', initiative: 'Initiativen', offer: 'Angebote', person: 'Menschen', place: 'Orte und Häuser', office: 'Ämter', business: 'Betriebe', health: 'Gesundheit', school: 'Schulen und Kitas', fireBrigade: 'Feuerwehren', stop: 'Haltestellen' },
	{
		en: { club: 'Clubs', initiative: 'Initiatives', offer: 'Offers', person: 'People', place: 'Places and houses', office: 'Offices', business: 'Businesses', health: 'Health', school: 'Schools and nurseries', fireBrigade: 'Fire brigades', stop: 'Stops' },
		pl: { club: 'Stowarzyszenia', initiative: 'Inicjatywy', offer: 'Oferty', person: 'Ludzie', place: 'Miejsca i domy', office: 'Wydziały', business: 'Firmy', health: 'Zdrowie', school: 'Szkoły i przedszkola', fireBrigade: 'Straże pożarne', stop: 'Przystanki' },
		uk: { club: 'Спілки', initiative: 'Ініціативи', offer: 'Пропозиції', person: 'Люди', place: 'Місця та будинки', office: 'Відділи', business: 'Підприємства', health: 'Здоров’я', school: 'Школи й садки', fireBrigade: 'Пожежні команди', stop: 'Зупинки' },
		ar: { club: 'جمعيات', initiative: 'مبادرات', offer: 'عروض', person: 'أشخاص', place: 'أماكن وبيوت', office: 'مكاتب', business: 'شركات', health: 'الصحة', school: 'مدارس وروضات', fireBrigade: 'فرق الإطفاء', stop: 'مواقف' },
	},
);
