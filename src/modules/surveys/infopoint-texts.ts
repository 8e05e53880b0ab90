import { defineTexts } from '#kernel/i18n/texts.ts';

/** What an open survey says at the screen of an infopoint: how one answers there and what that guarantees. */
export const atInfopointTexts = defineTexts(
	{
		answer: 'Hier antworten', lead: 'An diesem Bildschirm macht unser Programm das Stimmrecht selbst. Wir speichern nicht, wer wann geantwortet hat; beweisen können wir das hier nicht. Eine Grenze je Gerät gibt es hier nicht, deshalb steht der Infopunkt im Ergebnis als eigener Weg. Wer neben Ihnen steht, kann mitlesen. Nach dem Absenden bleibt nichts auf dem Bildschirm.',
		receipt: 'Das ist Ihre Quittung: Nach der Auszählung steht sie in der öffentlichen Liste und verrät nicht, was Sie geantwortet haben. Mit dem Code nehmen Sie sie auf Ihrem Telefon mit. Gleich beginnt der Bildschirm von vorn.', code: 'QR-Code zu Ihrer Quittung', done: 'Fertig', again: 'Von vorn',
	},
	{
		en: {
			answer: 'Answer here', lead: 'On this screen our program makes the right to vote itself. We do not store who answered when; here we cannot prove that. There is no limit per device here, so the result shows the infopoint separately. Whoever stands beside you can read along. After sending nothing stays on the screen.',
			receipt: 'This is your receipt: after the count it is in the public list and does not give away what you answered. With the code you take it along on your telephone. In a moment the screen starts again.', code: 'QR code to your receipt', done: 'Done', again: 'Start again',
		},
		pl: {
			answer: 'Odpowiedz tutaj', lead: 'Na tym ekranie prawo głosu tworzy nasz program. Nie zapisujemy, kto i kiedy odpowiedział; tutaj nie możemy tego udowodnić. Nie ma tu limitu na urządzenie, dlatego w wyniku infopunkt podajemy osobno. Kto stoi obok, może czytać. Po wysłaniu nic nie zostaje na ekranie.',
			receipt: 'To Twoje potwierdzenie: po policzeniu będzie na publicznej liście i nie zdradza odpowiedzi. Dzięki kodowi QR zabierzesz je na telefon. Za chwilę ekran zacznie od początku.', code: 'Kod QR do potwierdzenia', done: 'Gotowe', again: 'Od początku',
		},
		uk: {
			answer: 'Відповісти тут', lead: 'На цьому екрані право голосу створює наша програма. Ми не зберігаємо, хто й коли відповів; довести це тут не можемо. Обмеження на пристрій тут немає, тому в результаті інфопункт показано окремо. Хто стоїть поруч, може читати. Після надсилання на екрані нічого не лишається.',
			receipt: 'Це ваше підтвердження: після підрахунку воно буде у відкритому списку й не видає ваших відповідей. З кодом ви візьмете його на телефон. Зараз екран почне спочатку.', code: 'QR-код до вашого підтвердження', done: 'Готово', again: 'Спочатку',
		},
		ar: {
			answer: 'أجب هنا', lead: 'على هذه الشاشة ينشئ برنامجنا حق التصويت بنفسه. لا نخزن من أجاب ومتى، ولا نستطيع إثبات ذلك هنا. لا حدّ لكل جهاز هنا، ولذلك تظهر شاشة المعلومات في النتيجة كطريقة مستقلة. من يقف بجانبك يستطيع القراءة. بعد الإرسال لا يبقى شيء على الشاشة.',
			receipt: 'هذا إيصالك: بعد الفرز يكون في القائمة العامة ولا يكشف إجاباتك. بالرمز تأخذه على هاتفك. ستبدأ الشاشة من جديد بعد قليل.', code: 'رمز QR لإيصالك', done: 'تم', again: 'من البداية',
		},
	},
);
