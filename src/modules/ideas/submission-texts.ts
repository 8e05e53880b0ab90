import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';
import type { Screen } from '#kernel/i18n/language.ts';

export const formTexts = defineTexts(
	{
		step: (number: number) => `Ideen · Schritt ${number} von 2`, title: 'Idee abgeben', lead: 'Ohne Konto, in drei Minuten. Jemand schaut kurz darauf, dann können andere sie unterstützen.', call: 'Wofür ist die Idee?', heading: 'Ihre Idee in einem Satz', headingHint: 'Höchstens 120 Zeichen: „WLAN in allen Dorfhäusern“.',
		what: 'Was soll sich ändern?', whatHint: 'Zwei, drei Sätze.', why: 'Warum? Für wen?', category: 'Thema', place: 'Für welches Dorf?', everywhere: 'Alle Dörfer', position: 'Wo genau?', positionHint: 'Breite und Länge, zum Beispiel 52.213, 11.646. Wer es nicht weiß, lässt es leer.',
		name: 'Ihr Name', nameHint: 'Steht bei der Idee: „Familie Nowak“ genügt.', email: 'E-Mail für Rückfragen', emailHint: 'Sieht nur die Verwaltung. Sie schreibt Ihnen, ob die Idee erscheint.', check: 'Weiter zur Kontrolle', cancel: 'Abbrechen', wrong: (count: number) => counted('de', count, { one: 'Eine Angabe passt noch nicht', other: '# Angaben passen noch nicht' }),
		checkTitle: 'Stimmt alles?', checkLead: 'So kommt Ihre Idee bei uns an.', send: 'Idee abgeben', change: 'Angaben ändern', none: 'keine Angabe', tooMany: 'Gerade kommen sehr viele Ideen an.', tooManyText: 'Ihre Angaben stehen noch hier. Versuchen Sie es in einer Stunde noch einmal, oder rufen Sie im Rathaus an.',
		closed: 'Diese Sammlung nimmt gerade keine Ideen an.', closedText: 'Ihre Angaben stehen noch hier. Folgen Sie der Sammlung, dann hören Sie, wenn es weitergeht.', nowhere: 'Zurzeit sammeln wir keine Ideen.', nowhereText: 'Unter Mitmachen steht, was läuft und was kommt.',
		thanks: 'Danke! Ihre Idee ist da.', thanksText: 'Notieren Sie die Nummer, falls Sie nachfragen möchten.', next: 'So geht es weiter', back: 'Zurück', trap: 'Dieses Feld bitte leer lassen', first: 'Jemand schaut kurz darauf', firstText: 'Meist innerhalb von zwei Tagen.', second: 'Andere unterstützen sie', secondText: 'Sagen Sie es weiter: Ab genug Stimmen kommt sie zur Abstimmung.', third: 'Die Gemeinde nimmt Stellung', thirdText: 'Öffentlich, mit Gründen, auch wenn es nicht geht.',
	},
	{
		en: {
			step: (number) => `Ideas · step ${number} of 2`, title: 'Hand in an idea', lead: 'No account, three minutes. Somebody takes a quick look, then others can support it.', call: 'What is the idea for?', heading: 'Your idea in one sentence', headingHint: '120 characters at most: “Wi-Fi in every village hall”.',
			what: 'What should change?', whatHint: 'Two or three sentences.', why: 'Why? For whom?', category: 'Theme', place: 'For which village?', everywhere: 'All villages', position: 'Where exactly?', positionHint: 'Latitude and longitude, for example 52.213, 11.646. Leave it empty if you do not know.',
			name: 'Your name', nameHint: 'Shown with the idea: “Nowak family” is enough.', email: 'E-mail for questions', emailHint: 'Only the town hall sees it. It writes to you whether the idea appears.', check: 'Check your answers', cancel: 'Cancel', wrong: (count) => counted('en', count, { one: 'One answer does not fit yet', other: '# answers do not fit yet' }),
			checkTitle: 'Is everything right?', checkLead: 'This is how your idea reaches us.', send: 'Hand in idea', change: 'Change answers', none: 'no answer', tooMany: 'A great many ideas are coming in.', tooManyText: 'Your answers are still here. Try again in an hour, or call the town hall.',
			closed: 'This collection takes no ideas at the moment.', closedText: 'Your answers are still here. Follow the collection, and you hear when it goes on.', nowhere: 'We collect no ideas at the moment.', nowhereText: 'The page “Take part” shows what is running and what is coming.',
			thanks: 'Thank you! Your idea has arrived.', thanksText: 'Note the number in case you want to ask about it.', next: 'What happens next', back: 'Back', trap: 'Please leave this field empty', first: 'Somebody takes a quick look', firstText: 'Usually within two days.', second: 'Others support it', secondText: 'Spread the word: with enough support it goes to the vote.', third: 'The municipality takes a stand', thirdText: 'In public, with reasons, even when it is not possible.',
		},
		pl: {
			step: (number) => `Pomysły · krok ${number} z 2`, title: 'Zgłoś pomysł', lead: 'Bez konta, w trzy minuty. Ktoś rzuci okiem, potem inni mogą go poprzeć.', call: 'Czego dotyczy pomysł?', heading: 'Twój pomysł w jednym zdaniu', headingHint: 'Do 120 znaków: „Wi-Fi w każdej świetlicy”.',
			what: 'Co ma się zmienić?', whatHint: 'Dwa, trzy zdania.', why: 'Dlaczego? Dla kogo?', category: 'Temat', place: 'Dla której wsi?', everywhere: 'Wszystkie wsie', position: 'Gdzie dokładnie?', positionHint: 'Szerokość i długość, np. 52.213, 11.646. Jeśli nie wiesz, zostaw puste.',
			name: 'Imię i nazwisko', nameHint: 'Widoczne przy pomyśle: wystarczy „rodzina Nowak”.', email: 'E-mail do pytań', emailHint: 'Widzi go tylko urząd. Napisze, czy pomysł się ukaże.', check: 'Sprawdź dane', cancel: 'Anuluj', wrong: (count) => counted('pl', count, { one: 'Jedna odpowiedź jeszcze nie pasuje', few: '# odpowiedzi jeszcze nie pasują', other: '# odpowiedzi jeszcze nie pasuje' }),
			checkTitle: 'Wszystko się zgadza?', checkLead: 'Tak pomysł do nas dotrze.', send: 'Wyślij pomysł', change: 'Zmień dane', none: 'brak', tooMany: 'Napływa bardzo dużo pomysłów.', tooManyText: 'Twoje dane wciąż tu są. Spróbuj za godzinę albo zadzwoń do urzędu.',
			closed: 'Ten nabór nie przyjmuje teraz pomysłów.', closedText: 'Twoje dane wciąż tu są. Obserwuj nabór, a dowiesz się, gdy ruszy dalej.', nowhere: 'Teraz nie zbieramy pomysłów.', nowhereText: 'W dziale „Weź udział” widać, co trwa i co będzie.',
			thanks: 'Dziękujemy! Pomysł dotarł.', thanksText: 'Zapisz numer, jeśli chcesz o niego zapytać.', next: 'Co będzie dalej', back: 'Wstecz', trap: 'To pole zostaw puste', first: 'Ktoś rzuci okiem', firstText: 'Zwykle w ciągu dwóch dni.', second: 'Inni go popierają', secondText: 'Powiedz o nim: przy dość głosach trafi pod głosowanie.', third: 'Gmina zajmuje stanowisko', thirdText: 'Publicznie, z uzasadnieniem, także gdy się nie da.',
		},
		uk: {
			step: (number) => `Ідеї · крок ${number} з 2`, title: 'Подати ідею', lead: 'Без облікового запису, за три хвилини. Хтось гляне, потім інші зможуть підтримати.', call: 'Для чого ідея?', heading: 'Ваша ідея одним реченням', headingHint: 'До 120 знаків: «Wi-Fi у кожному сільському домі».',
			what: 'Що має змінитися?', whatHint: 'Два-три речення.', why: 'Чому? Для кого?', category: 'Тема', place: 'Для якого села?', everywhere: 'Усі села', position: 'Де саме?', positionHint: 'Широта й довгота, наприклад 52.213, 11.646. Не знаєте — лишіть порожнім.',
			name: 'Ваше ім’я', nameHint: 'Буде біля ідеї: досить «родина Новак».', email: 'Електронна пошта для запитань', emailHint: 'Бачить лише ратуша. Вона напише, чи з’явиться ідея.', check: 'Перевірити', cancel: 'Скасувати', wrong: (count) => counted('uk', count, { one: '# відповідь ще не підходить', few: '# відповіді ще не підходять', other: '# відповідей ще не підходять' }),
			checkTitle: 'Усе правильно?', checkLead: 'Так ваша ідея надійде до нас.', send: 'Подати ідею', change: 'Змінити', none: 'не вказано', tooMany: 'Зараз надходить дуже багато ідей.', tooManyText: 'Ваші відповіді ще тут. Спробуйте за годину або зателефонуйте до ратуші.',
			closed: 'Цей збір зараз не приймає ідей.', closedText: 'Ваші відповіді ще тут. Стежте за збором — і дізнаєтеся про продовження.', nowhere: 'Зараз ми не збираємо ідей.', nowhereText: 'У розділі «Долучайтеся» видно, що триває і що буде.',
			thanks: 'Дякуємо! Ваша ідея надійшла.', thanksText: 'Запишіть номер на випадок запитань.', next: 'Що буде далі', back: 'Назад', trap: 'Залиште це поле порожнім', first: 'Хтось швидко гляне', firstText: 'Зазвичай упродовж двох днів.', second: 'Інші підтримують', secondText: 'Розкажіть про неї: з достатньою підтримкою буде голосування.', third: 'Громада дає відповідь', thirdText: 'Публічно, з поясненням, навіть якщо неможливо.',
		},
		ar: {
			step: (number) => `الأفكار · الخطوة ${number} من 2`, title: 'قدّم فكرة', lead: 'دون حساب وفي ثلاث دقائق. يلقي أحدهم نظرة ثم يستطيع الآخرون دعمها.', call: 'لأي غرض الفكرة؟', heading: 'فكرتك في جملة واحدة', headingHint: '120 حرفًا على الأكثر: «إنترنت لاسلكي في كل بيت قرية».',
			what: 'ما الذي ينبغي أن يتغير؟', whatHint: 'جملتان أو ثلاث.', why: 'لماذا؟ ولمن؟', category: 'الموضوع', place: 'لأي قرية؟', everywhere: 'كل القرى', position: 'أين بالضبط؟', positionHint: 'خط العرض والطول، مثلًا \u206652.213, 11.646\u2069. اتركه فارغًا إن لم تعرف.',
			name: 'اسمك', nameHint: 'يظهر مع الفكرة: «عائلة نوفاك» تكفي.', email: 'بريد إلكتروني للأسئلة', emailHint: 'تراه البلدية فقط، وتكتب إليك هل تُنشر الفكرة.', check: 'مراجعة', cancel: 'إلغاء', wrong: (count) => counted('ar', count, { one: 'إجابة واحدة غير مناسبة بعد', two: 'إجابتان غير مناسبتين بعد', few: '# إجابات غير مناسبة بعد', other: '# إجابة غير مناسبة بعد' }),
			checkTitle: 'هل كل شيء صحيح؟', checkLead: 'هكذا تصل فكرتك إلينا.', send: 'تسليم الفكرة', change: 'تغيير', none: 'لا يوجد', tooMany: 'تصل الآن أفكار كثيرة جدًا.', tooManyText: 'إجاباتك ما زالت هنا. حاول بعد ساعة أو اتصل بالبلدية.',
			closed: 'لا تقبل هذه المجموعة أفكارًا الآن.', closedText: 'إجاباتك ما زالت هنا. تابع المجموعة لتعرف متى تستمر.', nowhere: 'لا نجمع أفكارًا حاليًا.', nowhereText: 'في صفحة «شارك» ترى ما يجري وما سيأتي.',
			thanks: 'شكرًا! وصلت فكرتك.', thanksText: 'دوّن الرقم إن أردت السؤال عنها.', next: 'ماذا بعد', back: 'رجوع', trap: 'اترك هذا الحقل فارغًا', first: 'يلقي أحدهم نظرة', firstText: 'عادة خلال يومين.', second: 'يدعمها آخرون', secondText: 'أخبر غيرك: مع دعم كافٍ تُطرح للتصويت.', third: 'تبدي البلدية موقفها', thirdText: 'علنًا ومع الأسباب، حتى لو لم تكن ممكنة.',
		},
	},
	{
		step: (number) => `Ideen: Schritt ${number} von 2`, title: 'Idee schreiben', lead: 'Sie müssen sich nicht anmelden. Wir lesen Ihre Idee. Dann können andere die Idee unterstützen.', headingHint: 'Es passen 120 Zeichen. Zum Beispiel: „Internet in allen Dörfern“.', whatHint: 'Schreiben Sie 2 oder 3 Sätze.', why: 'Warum? Und für wen?', positionHint: 'Sie können hier 2 Zahlen schreiben. Zum Beispiel: 52.213, 11.646. Oder lassen Sie das Feld leer.',
		nameHint: 'Der Name steht bei der Idee. Zum Beispiel: „Familie Nowak“.', email: 'E-Mail-Adresse für Fragen', emailHint: 'Nur das Rathaus sieht die Adresse. Das Rathaus schreibt Ihnen eine Antwort.', check: 'Weiter und prüfen', wrong: (count) => counted('de', count, { one: '1 Antwort passt noch nicht', other: '# Antworten passen noch nicht' }),
		checkLead: 'So sehen wir Ihre Idee.', send: 'Idee abschicken', change: 'Antworten ändern', none: 'keine Antwort', tooMany: 'Gerade schreiben sehr viele Menschen.', tooManyText: 'Ihre Antworten stehen noch hier. Warten Sie 1 Stunde. Versuchen Sie es dann noch einmal. Oder rufen Sie im Rathaus an.',
		closed: 'Hier sammeln wir jetzt keine Ideen.', closedText: 'Ihre Antworten stehen noch hier. Wir können Ihnen schreiben. Dann wissen Sie: Es geht weiter.', nowhere: 'Jetzt sammeln wir keine Ideen.', nowhereText: 'Lesen Sie die Seite „Mitmachen“. Dort steht: Was geht jetzt? Was kommt bald?',
		thanksText: 'Schreiben Sie die Nummer auf. Sie brauchen die Nummer bei Fragen.', first: 'Wir lesen Ihre Idee', firstText: 'Das dauert meistens 2 Tage.', second: 'Andere unterstützen die Idee', secondText: 'Sagen Sie es anderen Menschen. Bei genug Stimmen stimmen alle ab.', third: 'Die Gemeinde antwortet', thirdText: 'Alle können die Antwort lesen. Wir sagen auch die Gründe.',
	},
);

const sentences = defineTexts(
	{ title: 'Sagen Sie Ihre Idee in einem Satz', summary: 'Schreiben Sie, was sich ändern soll', category: 'Wählen Sie ein Thema', places: 'Wählen Sie ein Dorf oder alle', position: 'Prüfen Sie Breite und Länge, oder lassen Sie das Feld leer', authorName: 'Schreiben Sie, von wem die Idee ist', authorEmail: 'Prüfen Sie die E-Mail-Adresse', call: 'Wählen Sie, wofür die Idee ist', tooLong: 'Das ist zu lang, bitte kürzen' },
	{
		en: { title: 'Say your idea in one sentence', summary: 'Write what should change', category: 'Choose a theme', places: 'Choose a village or all', position: 'Check latitude and longitude, or leave it empty', authorName: 'Say who the idea is from', authorEmail: 'Check the e-mail address', call: 'Choose what the idea is for', tooLong: 'This is too long, please shorten it' },
		pl: { title: 'Napisz pomysł w jednym zdaniu', summary: 'Napisz, co ma się zmienić', category: 'Wybierz temat', places: 'Wybierz wieś albo wszystkie', position: 'Sprawdź współrzędne albo zostaw puste', authorName: 'Napisz, od kogo jest pomysł', authorEmail: 'Sprawdź adres e-mail', call: 'Wybierz, czego dotyczy pomysł', tooLong: 'Za długie, proszę skrócić' },
		uk: { title: 'Скажіть ідею одним реченням', summary: 'Напишіть, що має змінитися', category: 'Виберіть тему', places: 'Виберіть село або всі', position: 'Перевірте координати або лишіть порожнім', authorName: 'Напишіть, від кого ідея', authorEmail: 'Перевірте електронну пошту', call: 'Виберіть, для чого ідея', tooLong: 'Це задовго, скоротіть, будь ласка' },
		ar: { title: 'قل فكرتك في جملة واحدة', summary: 'اكتب ما الذي ينبغي أن يتغير', category: 'اختر الموضوع', places: 'اختر قرية أو الكل', position: 'تحقق من الإحداثيات أو اترك الحقل فارغًا', authorName: 'اكتب ممن الفكرة', authorEmail: 'تحقق من البريد الإلكتروني', call: 'اختر لأي غرض الفكرة', tooLong: 'طويل جدًا، يرجى الاختصار' },
	},
	{
		summary: 'Schreiben Sie: Was soll sich ändern?', position: 'Prüfen Sie die Zahlen. Oder lassen Sie das Feld leer', authorName: 'Schreiben Sie: Von wem ist die Idee?', call: 'Wählen Sie: Wofür ist die Idee?', tooLong: 'Das ist zu lang. Schreiben Sie weniger',
	},
);

/** The sentence for a broken rule: that of the rule where it has one, else what the question wants. */
export const problemSentence = (screen: Screen, field: string, code: string): string => {
	const known: Readonly<Record<string, string>> = sentences[screen];
	return known[code] ?? known[field] ?? code;
};

/** The mail to who handed in an idea and left an address. */
export const answerTexts = defineTexts(
	{
		hello: 'Guten Tag,', subject: (title: string) => `Ihre Idee: ${title}`, shown: 'Ihre Idee erscheint. Hier können andere sie lesen und unterstützen:',
		notShown: 'Ihre Idee erscheint so nicht. Das Rathaus schreibt dazu:', again: 'Sie können sie geändert noch einmal abgeben:',
	},
	{
		en: { hello: 'Good day,', subject: (title) => `Your idea: ${title}`, shown: 'Your idea appears. Here others can read and support it:', notShown: 'Your idea does not appear as it is. The town hall writes:', again: 'You can change it and hand it in again:' },
		pl: { hello: 'Dzień dobry,', subject: (title) => `Państwa pomysł: ${title}`, shown: 'Pomysł się ukazuje. Tu inni mogą go przeczytać i poprzeć:', notShown: 'W tej postaci pomysł się nie ukaże. Urząd pisze:', again: 'Można go zmienić i zgłosić jeszcze raz:' },
		uk: { hello: 'Добрий день,', subject: (title) => `Ваша ідея: ${title}`, shown: 'Ваша ідея з’являється. Тут інші можуть її прочитати й підтримати:', notShown: 'У такому вигляді ідея не з’явиться. Ратуша пише:', again: 'Її можна змінити й подати ще раз:' },
		ar: { hello: 'مرحبًا،', subject: (title) => `فكرتك: ${title}`, shown: 'تُنشر فكرتك. هنا يمكن للآخرين قراءتها ودعمها:', notShown: 'لا تُنشر فكرتك بهذا الشكل. تكتب البلدية:', again: 'يمكنك تعديلها وتقديمها مرة أخرى:' },
	},
);
