import { defineTexts } from '#kernel/i18n/texts.ts';

/** What is wrong with a ballot or a proposal. */
export const faultTexts = defineTexts(
	{
		empty: 'Sie haben noch nichts gewählt', tooMany: 'Das sind zu viele: Wie viele Sie haben, steht beim Stimmzettel', budgetFull: 'Mehr als 300 Projekte fasst ein Budget nicht', notANumber: 'Schreiben Sie ganze Zahlen', rankTwice: 'Jeder Rang kommt nur einmal vor',
		rankGap: 'Zwischen den Rängen fehlt einer', tooLong: 'Das ist zu lang',
		required: 'Hier fehlt noch etwas', notAnAmount: 'Schreiben Sie einen Betrag, zum Beispiel 1.500 €', notAnEmail: 'Prüfen Sie die E-Mail-Adresse', unknownPlace: 'Dieses Dorf gibt es hier nicht',
		notCollecting: 'Vorschläge sind gerade nicht möglich', other: 'Das hat nicht geklappt',
	},
	{
		en: {
			empty: 'You have not chosen anything yet', tooMany: 'Those are too many: the ballot says how many you have', budgetFull: 'A budget takes no more than 300 projects', notANumber: 'Write whole numbers', rankTwice: 'Each rank may be used only once', rankGap: 'A rank is missing in between', tooLong: 'This is too long', required: 'Something is missing here',
			notAnAmount: 'Write an amount, for example 1500 €', notAnEmail: 'Check the e-mail address', unknownPlace: 'There is no such village here', notCollecting: 'Proposals are not possible at the moment',
			other: 'That did not work',
		},
		pl: {
			empty: 'Nic jeszcze nie wybrano', tooMany: 'To za dużo: na karcie jest napisane, ile można', budgetFull: 'Budżet mieści najwyżej 300 projektów', notANumber: 'Wpisz liczby całkowite', rankTwice: 'Każde miejsce może wystąpić raz', rankGap: 'Brakuje miejsca pomiędzy',
			tooLong: 'Za długie', required: 'Czegoś tu brakuje', notAnAmount: 'Wpisz kwotę, na przykład 1500 €', notAnEmail: 'Sprawdź adres e-mail', unknownPlace: 'Nie ma tu takiej wsi',
			notCollecting: 'Teraz nie można zgłaszać projektów', other: 'Nie udało się',
		},
		uk: {
			empty: 'Ви ще нічого не вибрали', tooMany: 'Це забагато: скільки можна, сказано в бюлетені', budgetFull: 'Бюджет вміщує не більше 300 проєктів', notANumber: 'Пишіть цілі числа', rankTwice: 'Кожне місце може бути лише раз', rankGap: 'Між місцями одного бракує',
			tooLong: 'Це задовго', required: 'Тут чогось бракує', notAnAmount: 'Напишіть суму, наприклад 1500 €', notAnEmail: 'Перевірте адресу електронної пошти', unknownPlace: 'Такого села тут немає',
			notCollecting: 'Зараз не можна пропонувати', other: 'Не вдалося',
		},
		ar: {
			empty: 'لم تختر شيئًا بعد', tooMany: 'هذا أكثر من المسموح: العدد مكتوب في الورقة', budgetFull: 'لا تتسع الميزانية لأكثر من 300 مشروع', notANumber: 'اكتب أعدادًا صحيحة', rankTwice: 'كل مرتبة تأتي مرة واحدة', rankGap: 'هناك مرتبة ناقصة', tooLong: 'هذا طويل جدًا', required: 'ينقص شيء هنا',
			notAnAmount: 'اكتب مبلغًا، مثلًا 1500 €', notAnEmail: 'راجع البريد الإلكتروني', unknownPlace: 'لا توجد هذه القرية هنا', notCollecting: 'لا يمكن الاقتراح الآن', other: 'لم ينجح ذلك',
		},
	},
	{
		tooMany: 'Das ist zu viel', budgetFull: 'In ein Budget passen 300 Projekte', rankTwice: 'Jede Zahl kommt nur 1 Mal vor', rankGap: 'Eine Zahl fehlt', notAnAmount: 'Schreiben Sie einen Preis. Zum Beispiel: 1.500 €', notCollecting: 'Das geht jetzt nicht',
	},
);

type Fault = keyof (typeof faultTexts)['de'];
const isFault = (code: string): code is Fault => Object.hasOwn(faultTexts.de, code);
export const faultNamed = (code: string): Fault => (isFault(code) ? code : 'other');
