import { defineTexts } from '#kernel/i18n/texts.ts';

/** What every page of an infopoint says. */
export const infopointTexts = defineTexts(
	{
		asleep: 'Sind Sie noch da?', soon: 'Gleich beginnt der Bildschirm von vorn, damit niemand nach Ihnen liest, was Sie angesehen oder geschrieben haben.', stay: 'Ja, ich bin noch da',
		welcome: (place: string) => `Willkommen in ${place}`, what: 'Was möchten Sie tun?', help: 'Bedienhilfen', languages: 'Sprache', home: 'Zum Anfang', larger: 'Größer', smaller: 'Normale Schrift', contrast: 'Kontrast', colours: 'Normale Farben', low: 'Niedrig bedienen', high: 'Normal bedienen',
		moreTime: 'Mehr Zeit', timed: 'Ohne Berührung beginnt der Bildschirm nach drei Minuten von vorn; mit „Mehr Zeit“ erst nach einer Stunde.', openNow: 'Wer ist jetzt da?', soonOn: 'Heute und demnächst', all: 'Alle ansehen', next: 'Weitere', back: 'Zurück', nothing: 'Hier steht gerade nichts.',
		onPhone: 'Auf dem eigenen Telefon weiter', onPhoneText: 'Diesen Code mit dem Telefon aufnehmen: Dann steht die Seite dort, mit allem, was man dazu abschicken kann.', code: 'QR-Code zu dieser Seite auf dem eigenen Telefon', take: 'Zum Mitmachen bitte den Code unten mit dem eigenen Telefon aufnehmen. An diesem Bildschirm wird nichts eingegeben, was andere danach sehen könnten.',
	},
	{
		en: {
			asleep: 'Are you still there?', soon: 'In a moment the screen starts again, so that nobody after you reads what you looked at or wrote.', stay: 'Yes, I am still here',
			welcome: (place) => `Welcome to ${place}`, what: 'What would you like to do?', help: 'Help with this screen', languages: 'Language', home: 'Start', larger: 'Larger', smaller: 'Normal text', contrast: 'Contrast', colours: 'Normal colours', low: 'Lower controls', high: 'Normal height',
			moreTime: 'More time', timed: 'Without a touch the screen starts again after three minutes; with “More time” only after an hour.', openNow: 'Who is there now?', soonOn: 'Today and coming up', all: 'See all', next: 'More', back: 'Back', nothing: 'There is nothing here at the moment.',
			onPhone: 'Go on with your own telephone', onPhoneText: 'Take a picture of this code with your telephone: the page opens there, with everything that can be sent from it.', code: 'QR code to this page on your own telephone', take: 'To take part, please take a picture of the code below with your own telephone. Nothing is entered on this screen that others could see afterwards.',
		},
		pl: {
			asleep: 'Czy jeszcze tu jesteś?', soon: 'Za chwilę ekran zacznie od początku, aby nikt po Tobie nie czytał, co oglądano lub napisano.', stay: 'Tak, jeszcze tu jestem',
			welcome: (place) => `Witamy: ${place}`, what: 'Co chcesz zrobić?', help: 'Pomoc w obsłudze', languages: 'Język', home: 'Początek', larger: 'Większe', smaller: 'Zwykły tekst', contrast: 'Kontrast', colours: 'Zwykłe kolory', low: 'Niska obsługa', high: 'Zwykła wysokość',
			moreTime: 'Więcej czasu', timed: 'Bez dotknięcia ekran zaczyna od początku po trzech minutach; po wybraniu „Więcej czasu” dopiero po godzinie.', openNow: 'Kto jest teraz na miejscu?', soonOn: 'Dziś i wkrótce', all: 'Zobacz wszystko', next: 'Dalej', back: 'Wstecz', nothing: 'Teraz nic tu nie ma.',
			onPhone: 'Dalej na własnym telefonie', onPhoneText: 'Zeskanuj ten kod telefonem: otworzy się tam ta strona ze wszystkim, co można z niej wysłać.', code: 'Kod QR do tej strony na własnym telefonie', take: 'Aby wziąć udział, zeskanuj poniższy kod własnym telefonem. Na tym ekranie nie wpisuje się niczego, co inni mogliby później zobaczyć.',
		},
		uk: {
			asleep: 'Ви ще тут?', soon: 'Зараз екран почне спочатку, щоб ніхто після вас не прочитав, що ви переглядали чи писали.', stay: 'Так, я ще тут',
			welcome: (place) => `Вітаємо: ${place}`, what: 'Що ви хочете зробити?', help: 'Допомога в користуванні', languages: 'Мова', home: 'На початок', larger: 'Більше', smaller: 'Звичайний текст', contrast: 'Контраст', colours: 'Звичайні кольори', low: 'Низьке керування', high: 'Звичайна висота',
			moreTime: 'Більше часу', timed: 'Без дотику екран починає спочатку через три хвилини; з «Більше часу» — лише через годину.', openNow: 'Хто зараз на місці?', soonOn: 'Сьогодні й незабаром', all: 'Переглянути все', next: 'Далі', back: 'Назад', nothing: 'Зараз тут нічого немає.',
			onPhone: 'Далі на власному телефоні', onPhoneText: 'Зіскануйте цей код телефоном: там відкриється ця сторінка з усім, що з неї можна надіслати.', code: 'QR-код до цієї сторінки на власному телефоні', take: 'Щоб узяти участь, зіскануйте код нижче власним телефоном. На цьому екрані не вводять нічого, що інші могли б потім побачити.',
		},
		ar: {
			asleep: 'هل ما زلت هنا؟', soon: 'ستبدأ الشاشة من جديد بعد قليل كي لا يقرأ أحد بعدك ما شاهدته أو كتبته.', stay: 'نعم، ما زلت هنا',
			welcome: (place) => `أهلًا بكم في ${place}`, what: 'ماذا تريد أن تفعل؟', help: 'وسائل مساعدة', languages: 'اللغة', home: 'البداية', larger: 'أكبر', smaller: 'خط عادي', contrast: 'تباين', colours: 'ألوان عادية', low: 'تحكم منخفض', high: 'ارتفاع عادي',
			moreTime: 'وقت أطول', timed: 'دون لمس تبدأ الشاشة من جديد بعد ثلاث دقائق؛ ومع «وقت أطول» بعد ساعة فقط.', openNow: 'من الموجود الآن؟', soonOn: 'اليوم وقريبًا', all: 'عرض الكل', next: 'المزيد', back: 'رجوع', nothing: 'لا شيء هنا حاليًا.',
			onPhone: 'تابع على هاتفك', onPhoneText: 'صوّر هذا الرمز بهاتفك: تُفتح الصفحة هناك مع كل ما يمكن إرساله منها.', code: 'رمز QR لهذه الصفحة على هاتفك', take: 'للمشاركة صوّر الرمز أدناه بهاتفك. لا يُدخل على هذه الشاشة شيء قد يراه غيرك بعد ذلك.',
		},
	},
);
