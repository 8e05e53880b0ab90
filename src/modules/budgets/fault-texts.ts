import { defineTexts } from '#kernel/i18n/texts.ts';

/** What is wrong with a ballot or a proposal, and why a right to vote was refused. `most` is how many there may be. */
export const faultTexts = defineTexts(
	{
		empty: 'Sie haben noch nichts gewählt', tooMany: 'Das sind mehr, als jede Person hat', notANumber: 'Schreiben Sie ganze Zahlen', rankTwice: 'Jeder Rang kommt nur einmal vor',
		rankGap: 'Zwischen den Rängen fehlt einer', unknownCode: 'Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit dem Brief', alreadyIssued: 'Mit diesem Code wurde schon abgestimmt',
		notYet: 'Die Abstimmung hat noch nicht begonnen', closed: 'Die Abstimmung ist zu Ende', counted: 'Die Abstimmung ist ausgezählt', forged: 'Dieses Stimmrecht ist nicht echt',
		foreign: 'Dieses Stimmrecht gehört zu einer anderen Abstimmung', spentOtherwise: 'Mit diesem Stimmrecht wurde schon anders abgestimmt. Die erste Stimme gilt', tooLong: 'Das ist zu lang',
		required: 'Hier fehlt noch etwas', notAnAmount: 'Schreiben Sie einen Betrag, zum Beispiel 1.500 €', notAnEmail: 'Prüfen Sie die E-Mail-Adresse', unknownPlace: 'Dieses Dorf gibt es hier nicht',
		notCollecting: 'Vorschläge sind gerade nicht möglich', other: 'Das hat nicht geklappt', slow: 'Zu viele Versuche. Bitte warten Sie eine Minute',
	},
	{
		en: {
			empty: 'You have not chosen anything yet', tooMany: 'That is more than anybody has', notANumber: 'Write whole numbers', rankTwice: 'Each rank may be used only once', rankGap: 'A rank is missing in between',
			unknownCode: 'There is no such code. Please compare it with your letter', alreadyIssued: 'This code has been used already', notYet: 'The vote has not begun', closed: 'The vote is over',
			counted: 'The vote is counted', forged: 'This right to vote is not genuine', foreign: 'This right to vote belongs to another vote',
			spentOtherwise: 'This right was used for another vote already. The first one counts', tooLong: 'This is too long', required: 'Something is missing here',
			notAnAmount: 'Write an amount, for example 1500 €', notAnEmail: 'Check the e-mail address', unknownPlace: 'There is no such village here', notCollecting: 'Proposals are not possible at the moment',
			other: 'That did not work', slow: 'Too many attempts. Please wait a minute',
		},
		pl: {
			empty: 'Nic jeszcze nie wybrano', tooMany: 'To więcej, niż każdy ma', notANumber: 'Wpisz liczby całkowite', rankTwice: 'Każde miejsce może wystąpić raz', rankGap: 'Brakuje miejsca pomiędzy',
			unknownCode: 'Nie ma takiego kodu. Porównaj go z listem', alreadyIssued: 'Tym kodem już głosowano', notYet: 'Głosowanie jeszcze się nie zaczęło', closed: 'Głosowanie się skończyło',
			counted: 'Głosy są policzone', forged: 'To prawo głosu nie jest prawdziwe', foreign: 'To prawo głosu należy do innego głosowania', spentOtherwise: 'Tym prawem już głosowano inaczej. Liczy się pierwszy głos',
			tooLong: 'Za długie', required: 'Czegoś tu brakuje', notAnAmount: 'Wpisz kwotę, na przykład 1500 €', notAnEmail: 'Sprawdź adres e-mail', unknownPlace: 'Nie ma tu takiej wsi',
			notCollecting: 'Teraz nie można zgłaszać projektów', other: 'Nie udało się', slow: 'Za dużo prób. Poczekaj minutę',
		},
		uk: {
			empty: 'Ви ще нічого не вибрали', tooMany: 'Це більше, ніж має кожен', notANumber: 'Пишіть цілі числа', rankTwice: 'Кожне місце може бути лише раз', rankGap: 'Між місцями одного бракує',
			unknownCode: 'Такого коду немає. Порівняйте його з листом', alreadyIssued: 'Цим кодом уже голосували', notYet: 'Голосування ще не почалося', closed: 'Голосування завершено',
			counted: 'Голоси пораховано', forged: 'Це право голосу не справжнє', foreign: 'Це право голосу належить до іншого голосування', spentOtherwise: 'Цим правом уже голосували інакше. Чинний перший голос',
			tooLong: 'Це задовго', required: 'Тут чогось бракує', notAnAmount: 'Напишіть суму, наприклад 1500 €', notAnEmail: 'Перевірте адресу електронної пошти', unknownPlace: 'Такого села тут немає',
			notCollecting: 'Зараз не можна пропонувати', other: 'Не вдалося', slow: 'Забагато спроб. Зачекайте хвилину',
		},
		ar: {
			empty: 'لم تختر شيئًا بعد', tooMany: 'هذا أكثر مما لكل شخص', notANumber: 'اكتب أعدادًا صحيحة', rankTwice: 'كل مرتبة تأتي مرة واحدة', rankGap: 'هناك مرتبة ناقصة',
			unknownCode: 'لا يوجد هذا الرمز. قارنه بالرسالة', alreadyIssued: 'استُخدم هذا الرمز من قبل', notYet: 'لم يبدأ التصويت بعد', closed: 'انتهى التصويت', counted: 'فُرزت الأصوات',
			forged: 'حق التصويت هذا غير صحيح', foreign: 'حق التصويت هذا لتصويت آخر', spentOtherwise: 'استُخدم هذا الحق بصوت آخر. الأول هو المحسوب', tooLong: 'هذا طويل جدًا', required: 'ينقص شيء هنا',
			notAnAmount: 'اكتب مبلغًا، مثلًا 1500 €', notAnEmail: 'راجع البريد الإلكتروني', unknownPlace: 'لا توجد هذه القرية هنا', notCollecting: 'لا يمكن الاقتراح الآن', other: 'لم ينجح ذلك',
		 slow: 'محاولات كثيرة. انتظر دقيقة',
		},
	},
);

type Fault = keyof (typeof faultTexts)['de'];
const isFault = (code: string): code is Fault => Object.hasOwn(faultTexts.de, code);
export const faultNamed = (code: string): Fault => (isFault(code) ? code : 'other');
