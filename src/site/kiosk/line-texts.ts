import { defineTexts } from '#kernel/i18n/texts.ts';

/** What a screen says while it has no line; `#` is when a page was fetched. */
export const lineTexts = defineTexts(
	{
		age: 'Stand: #. Gerade keine Verbindung.', old: 'Neue Nachrichten und Warnungen kommen hier gerade nicht an. Was auf dieser Seite dringend ist, kann inzwischen vorbei sein.',
		cut: 'Gerade keine Verbindung.', unsent: 'Es wurde nichts abgeschickt. Was Sie geschrieben haben, steht noch da: Bitte versuchen Sie es gleich noch einmal.',
		absent: 'Das geht gerade nicht.', absentText: 'Der Bildschirm hat keine Verbindung, und diese Seite hat er sich nicht gemerkt. Auch zum Melden und Antworten braucht er eine Verbindung.', perhaps: 'Haben Sie gerade etwas abgeschickt? Dann ist es vielleicht nicht angekommen. Bitte schicken Sie es später noch einmal ab, oder rufen Sie im Rathaus an.',
	},
	{
		en: {
			age: 'As of: #. No connection at the moment.', old: 'New messages and warnings do not arrive here at the moment. What is urgent on this page may be over by now.',
			cut: 'No connection at the moment.', unsent: 'Nothing was sent. What you wrote is still here: please try again in a moment.',
			absent: 'This does not work at the moment.', absentText: 'The screen has no connection and has not stored this page. Reporting and answering need a connection as well.', perhaps: 'Have you just sent something? Then it may not have arrived. Please send it again later, or call the town hall.',
		},
		pl: {
			age: 'Stan: #. Chwilowo brak połączenia.', old: 'Nowe wiadomości i ostrzeżenia chwilowo tu nie docierają. To, co na tej stronie pilne, może być już nieaktualne.',
			cut: 'Chwilowo brak połączenia.', unsent: 'Nic nie zostało wysłane. To, co napisano, nadal tu jest: spróbuj ponownie za chwilę.',
			absent: 'Chwilowo nie działa.', absentText: 'Ekran nie ma połączenia i nie zapamiętał tej strony. Zgłaszanie i odpowiadanie także wymaga połączenia.', perhaps: 'Czy coś właśnie wysłano? Być może to nie dotarło. Wyślij ponownie później albo zadzwoń do urzędu.',
		},
		uk: {
			age: 'Станом на: #. Зараз немає зв’язку.', old: 'Нові повідомлення й попередження зараз сюди не надходять. Те, що на цій сторінці термінове, може бути вже неактуальним.',
			cut: 'Зараз немає зв’язку.', unsent: 'Нічого не надіслано. Написане ще тут: спробуйте за хвилину ще раз.',
			absent: 'Зараз це не працює.', absentText: 'Екран не має зв’язку й не запам’ятав цієї сторінки. Щоб повідомити чи відповісти, теж потрібен зв’язок.', perhaps: 'Ви щойно щось надіслали? Можливо, воно не дійшло. Надішліть пізніше ще раз або зателефонуйте до ратуші.',
		},
		ar: {
			age: 'حالة: #. لا يوجد اتصال حاليًا.', old: 'لا تصل الأخبار والتحذيرات الجديدة إلى هنا حاليًا. وما هو عاجل في هذه الصفحة قد يكون انتهى.',
			cut: 'لا يوجد اتصال حاليًا.', unsent: 'لم يُرسل شيء. ما كتبته ما زال هنا: يرجى المحاولة بعد قليل.',
			absent: 'هذا غير ممكن الآن.', absentText: 'لا اتصال لدى الشاشة، ولم تحفظ هذه الصفحة. والإبلاغ والإجابة يحتاجان إلى اتصال أيضًا.', perhaps: 'هل أرسلت شيئًا للتو؟ ربما لم يصل. يرجى إرساله لاحقًا مرة أخرى أو الاتصال بالبلدية.',
		},
	},
);
