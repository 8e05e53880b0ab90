/** Words of events that newcomers and readers of Leichte Sprache look for, in their languages. */
export const languageCafe = {
	en: { title: 'Language café', summary: 'Tea, cake and easy German. Come as you are, bring a friend or a letter you do not understand.' },
	pl: {
		title: 'Kawiarenka językowa',
		summary: 'Herbata, ciasto i prosty niemiecki. Przyjdź tak jak stoisz, weź przyjaciółkę albo pismo, którego nie rozumiesz.',
	},
	uk: { title: 'Мовне кафе', summary: 'Чай, пиріг і проста німецька. Приходьте, як є, з подругою або з листом, якого не розумієте.' },
	ar: { title: 'مقهى اللغة', summary: 'شاي وكعك وألمانية بسيطة. تعال كما أنت، ومعك صديق أو رسالة لا تفهمها.' },
	'de-x-leicht': {
		title: 'Sprach-Café', summary: 'Wir trinken Tee. Wir essen Kuchen. Wir sprechen einfaches Deutsch. Alle dürfen kommen. Es kostet nichts.',
	},
	'de-x-einfach': {
		title: 'Sprachcafé',
		summary: 'Bei Tee und Kuchen sprechen wir einfaches Deutsch. Bringen Sie gern eine Freundin mit oder einen Brief, den Sie nicht verstehen.',
	},
};

export const computerCourse = {
	en: {
		title: 'First steps on the computer',
		summary: 'Switch on, write, send a picture, spot a scam. Six people, two helpers, one pot of coffee. Devices are here.',
	},
	pl: {
		title: 'Pierwsze kroki z komputerem',
		summary: 'Włączyć, napisać, wysłać zdjęcie, rozpoznać oszustwo. Sześć osób, dwoje pomocników, dzbanek kawy. Sprzęt jest na miejscu.',
	},
	uk: {
		title: 'Перші кроки з комп’ютером',
		summary: 'Увімкнути, написати, надіслати фото, впізнати шахраїв. Шестеро людей, двоє помічників, кавник. Пристрої є.',
	},
	'de-x-leicht': {
		title: 'Computer-Kurs für den Anfang',
		summary: 'Sie lernen: So schalte ich den Computer an. So schreibe ich eine Nachricht. Wir haben Computer für Sie. Der Kurs kostet nichts.',
	},
	'de-x-einfach': {
		title: 'Erste Schritte am Computer',
		summary: 'Sie lernen, wie man schreibt, ein Bild verschickt und Betrug erkennt. Sechs Menschen lernen mit zwei Helfern. Geräte sind da.',
	},
	ar: {
		title: 'الخطوات الأولى على الحاسوب',
		summary: 'التشغيل والكتابة وإرسال صورة وكشف الاحتيال. ستة أشخاص ومساعدان وإبريق قهوة. الأجهزة متوفرة.',
	},
};

export const bloodDonation = {
	en: {
		title: 'Blood donation', summary: 'Half an hour for somebody you will never meet. Please bring your identity card; there are sandwiches afterwards.',
	},
	pl: { title: 'Oddawanie krwi', summary: 'Pół godziny dla kogoś, kogo nigdy nie poznasz. Weź dowód osobisty; potem są kanapki.' },
	uk: { title: 'Донорство крові', summary: 'Пів години для людини, якої ви ніколи не побачите. Візьміть посвідчення; потім є бутерброди.' },
	'de-x-leicht': {
		title: 'Blut spenden', summary: 'Kranke Menschen brauchen Blut. Sie können Blut geben. Bringen Sie Ihren Ausweis mit. Danach gibt es etwas zu essen.',
	},
	'de-x-einfach': {
		title: 'Blut spenden',
		summary: 'Eine halbe Stunde von Ihnen kann ein Leben retten. Bringen Sie bitte Ihren Ausweis mit. Danach gibt es belegte Brote.',
	},
	ar: { title: 'التبرع بالدم', summary: 'نصف ساعة من أجل إنسان لن تلتقيه أبدًا. أحضر هويتك من فضلك، وبعدها شطائر.' },
};

export const market = {
	en: { title: 'Weekly market', summary: 'Vegetables, cheese, fish, honey and the latest news, from eight to one.' },
	pl: { title: 'Targ', summary: 'Warzywa, ser, ryby, miód i najświeższe wiadomości, od ósmej do pierwszej.' },
	uk: { title: 'Щотижневий ринок', summary: 'Овочі, сир, риба, мед і найсвіжіші новини, з восьмої до першої.' },
	ar: { title: 'السوق الأسبوعي', summary: 'خضار وجبن وسمك وعسل وآخر الأخبار، من الثامنة حتى الواحدة.' },
	'de-x-leicht': { title: 'Wochen-Markt', summary: 'Auf dem Markt kaufen Sie Gemüse, Käse, Fisch und Honig. Der Markt ist am Dienstag und am Donnerstag.' },
	'de-x-einfach': {
		title: 'Wochenmarkt',
		summary: 'Von 8 bis 13 Uhr gibt es Gemüse, Käse, Fisch und Honig. Der Markt ist dienstags und donnerstags.',
	},
};

export const anniversary = {
	en: {
		title: '120 years of Ebersfeld: parade and dance on the green',
		summary: 'Parade at two, cake by 40 bakers, dancing on the green in the evening. The bus stops at the meadow until midnight.',
	},
	pl: {
		title: '120 lat Ebersfeld: pochód i tańce na błoniach',
		summary: 'Pochód o czternastej, ciasta od 40 piekarek, wieczorem tańce na błoniach. Autobus kursuje do północy.',
	},
	uk: {
		title: '120 років Еберсфельду: хода й танці на майдані',
		summary: 'Хода о 14-й, пироги від 40 господинь, увечері танці на майдані. Автобус їздить до півночі.',
	},
	'de-x-leicht': {
		title: 'Ebersfeld wird 120 Jahre alt',
		summary: 'Wir feiern ein Fest. Um 14 Uhr gibt es einen Umzug. Es gibt Kuchen. Am Abend tanzen wir. Alle sind eingeladen.',
	},
	'de-x-einfach': {
		title: 'Ebersfeld wird 120: Umzug und Tanz',
		summary: 'Der Umzug beginnt um 14 Uhr. Danach gibt es Kuchen, am Abend wird auf dem Anger getanzt. Der Bus fährt bis Mitternacht.',
	},
	ar: {
		title: '120 عامًا على إيبرسفلد: موكب ورقص في الساحة',
		summary: 'الموكب الساعة 14، وكعك من 40 خبازة، ورقص مساءً في الساحة. تتوقف الحافلة حتى منتصف الليل.',
	},
};

export const christmasMarket = {
	en: { title: 'Christmas market', summary: 'Mulled wine, wood turners, a brass band and a very patient donkey.' },
	pl: { title: 'Jarmark bożonarodzeniowy', summary: 'Grzane wino, tokarze w drewnie, orkiestra dęta i bardzo cierpliwy osioł.' },
	uk: { title: 'Різдвяний ярмарок', summary: 'Глінтвейн, токарі по дереву, духовий оркестр і дуже терплячий віслюк.' },
	'de-x-einfach': {
		title: 'Weihnachtsmarkt',
		summary: 'Es gibt Glühwein, Handwerk aus Holz und Blasmusik. Auch ein Esel ist da.',
	},
	ar: { title: 'سوق عيد الميلاد', summary: 'نبيذ ساخن وخراطو خشب وفرقة نفخ وحمار صبور جدًا.' },
	'de-x-leicht': {
		title: 'Weihnachts-Markt',
		summary: 'Es gibt warme Getränke. Es gibt Musik. Sie können Dinge aus Holz kaufen. Ein Esel ist auch da.',
	},
};
