import { defineTexts } from '#kernel/i18n/texts.ts';

export const barrierTexts = defineTexts(
	{
		title: 'Barriere melden', lead: 'Sie können etwas nicht lesen, bedienen oder verstehen? Sagen Sie es uns. Ohne Konto, in zwei Minuten.',
		what: 'Was klappt nicht?', whatHint: 'Gern auch, womit Sie arbeiten: Vorleseprogramm, Vergrößerung, Tastatur.', where: 'Auf welcher Seite?', whereHint: 'Die Adresse oder die Überschrift.',
		email: 'E-Mail für eine Antwort', emailHint: 'Nur dafür. Wir speichern sie hier nicht, sie steht nur in der Nachricht an das Rathaus.', send: 'Absenden', trap: 'Bitte dieses Feld leer lassen',
		wrong: 'Eine Angabe passt noch nicht', required: 'Schreiben Sie, was nicht klappt', tooLong: 'Das ist zu lang, bitte kürzen', notAnEmail: 'Prüfen Sie die E-Mail-Adresse',
		tooMany: 'Gerade kommen sehr viele Meldungen an.', tooManyText: 'Ihre Angaben stehen noch hier. Versuchen Sie es in einer Viertelstunde noch einmal, oder rufen Sie an.',
		thanks: 'Danke! Ihre Meldung ist im Rathaus.', thanksText: 'Mit E-Mail-Adresse bekommen Sie eine Antwort. Bleibt sie aus, hilft die Stelle weiter, die in der Erklärung zur Barrierefreiheit steht.',
	},
	{
		en: {
			title: 'Report a barrier', lead: 'Is there something you cannot read, use or understand? Tell us. Without an account, in two minutes.',
			what: 'What does not work?', whatHint: 'If you like, also what you work with: screen reader, magnifier, keyboard.', where: 'On which page?', whereHint: 'The address or the heading.',
			email: 'E-mail for an answer', emailHint: 'For that only. We do not store it here; it is only in the message to the town hall.', send: 'Send', trap: 'Please leave this field empty',
			wrong: 'One answer does not fit yet', required: 'Say what does not work', tooLong: 'This is too long, please shorten it', notAnEmail: 'Check the e-mail address',
			tooMany: 'A great many reports are coming in.', tooManyText: 'Your answers are still here. Try again in a quarter of an hour, or call.',
			thanks: 'Thank you! Your report is at the town hall.', thanksText: 'With an e-mail address you get an answer. If none comes, the body named in the accessibility statement helps.',
		},
		pl: {
			title: 'Zgłoś barierę', lead: 'Czegoś nie można przeczytać, obsłużyć albo zrozumieć? Powiedz nam. Bez konta, w dwie minuty.',
			what: 'Co nie działa?', whatHint: 'Możesz też podać, z czego korzystasz: czytnik ekranu, powiększenie, klawiatura.', where: 'Na której stronie?', whereHint: 'Adres albo nagłówek.',
			email: 'E-mail do odpowiedzi', emailHint: 'Tylko w tym celu. Nie zapisujemy go tutaj, jest tylko w wiadomości do urzędu.', send: 'Wyślij', trap: 'To pole zostaw puste',
			wrong: 'Jedna odpowiedź jeszcze nie pasuje', required: 'Napisz, co nie działa', tooLong: 'To za długie, skróć proszę', notAnEmail: 'Sprawdź adres e-mail',
			tooMany: 'Napływa bardzo dużo zgłoszeń.', tooManyText: 'Twoje dane wciąż tu są. Spróbuj za kwadrans albo zadzwoń.',
			thanks: 'Dziękujemy! Zgłoszenie jest w urzędzie.', thanksText: 'Jeśli podano e-mail, przyjdzie odpowiedź. Jeśli nie, pomoże instytucja wymieniona w deklaracji dostępności.',
		},
		uk: {
			title: 'Повідомити про перешкоду', lead: 'Щось не можна прочитати, використати чи зрозуміти? Скажіть нам. Без облікового запису, за дві хвилини.',
			what: 'Що не працює?', whatHint: 'Можна й те, чим ви користуєтеся: екранний диктор, збільшення, клавіатура.', where: 'На якій сторінці?', whereHint: 'Адреса або заголовок.',
			email: 'Електронна пошта для відповіді', emailHint: 'Лише для цього. Ми не зберігаємо її тут, вона є тільки в листі до ратуші.', send: 'Надіслати', trap: 'Залиште це поле порожнім',
			wrong: 'Одна відповідь ще не підходить', required: 'Напишіть, що не працює', tooLong: 'Це задовго, скоротіть, будь ласка', notAnEmail: 'Перевірте адресу електронної пошти',
			tooMany: 'Надходить дуже багато повідомлень.', tooManyText: 'Ваші дані ще тут. Спробуйте за чверть години або зателефонуйте.',
			thanks: 'Дякуємо! Ваше повідомлення в ратуші.', thanksText: 'Якщо вказано електронну пошту, надійде відповідь. Якщо ні, допоможе установа, названа в заяві про доступність.',
		},
		ar: {
			title: 'الإبلاغ عن عائق', lead: 'هل هناك ما لا تستطيع قراءته أو استخدامه أو فهمه؟ أخبرنا. من دون حساب، في دقيقتين.',
			what: 'ما الذي لا يعمل؟', whatHint: 'ويمكنك ذكر ما تستخدمه: قارئ الشاشة أو التكبير أو لوحة المفاتيح.', where: 'في أي صفحة؟', whereHint: 'العنوان الإلكتروني أو عنوان الصفحة.',
			email: 'البريد الإلكتروني للرد', emailHint: 'لهذا الغرض فقط. لا نحفظه هنا، بل يرد فقط في الرسالة إلى البلدية.', send: 'إرسال', trap: 'يرجى ترك هذا الحقل فارغًا',
			wrong: 'هناك إجابة غير مناسبة بعد', required: 'اكتب ما الذي لا يعمل', tooLong: 'هذا طويل جدًا، يرجى اختصاره', notAnEmail: 'تحقق من عنوان البريد الإلكتروني',
			tooMany: 'تصل بلاغات كثيرة جدًا الآن.', tooManyText: 'إجاباتك ما زالت هنا. حاول مرة أخرى بعد ربع ساعة أو اتصل بنا.',
			thanks: 'شكرًا! وصل بلاغك إلى البلدية.', thanksText: 'إذا تركت بريدًا إلكترونيًا فستتلقى ردًا. وإن لم يصل، تساعدك الجهة المذكورة في بيان سهولة الوصول.',
		},
	},
	{
		lead: 'Können Sie etwas nicht lesen? Oder nicht verstehen? Sagen Sie es uns. Sie müssen sich nicht anmelden.', whatHint: 'Haben Sie Hilfs·mittel? Zum Beispiel: ein Vorlese·programm. Dann schreiben Sie das auch.', whereHint: 'Schreiben Sie die Adresse. Oder schreiben Sie die Überschrift.', email: 'E-Mail-Adresse für die Antwort', emailHint: 'Nur das Rathaus bekommt die Adresse. Wir speichern sie hier nicht.', send: 'Abschicken', wrong: '1 Antwort passt noch nicht', required: 'Schreiben Sie: Was klappt nicht?', tooLong: 'Das ist zu lang. Schreiben Sie weniger',
		tooMany: 'Gerade schreiben sehr viele Menschen.', tooManyText: 'Ihre Antworten stehen noch hier. Warten Sie 15 Minuten. Versuchen Sie es dann noch einmal. Oder rufen Sie an.', thanksText: 'Haben Sie eine E-Mail-Adresse geschrieben? Dann bekommen Sie eine Antwort. Kommt keine Antwort? Dann hilft Ihnen eine andere Stelle. Die Stelle steht in der Erklärung zur Barriere·freiheit.',
	},
);
