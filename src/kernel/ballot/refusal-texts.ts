import type { Refusal } from './round.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

/** Why a right to vote or a ballot was not taken; `slow`: after too many tries. */
export type Refused = Refusal | 'slow';

/** The same in words, and what to do. `lost` is said by the browser, which reached nobody. */
export const refusalTexts = defineTexts(
	{
		notYet: 'Das hat noch nicht begonnen.', closed: 'Das ist beendet. Was jetzt kommt, wird nicht mehr gezählt.', counted: 'Hier ist schon ausgezählt.',
		unknownCode: 'Diesen Code gibt es nicht. Prüfen Sie die zwölf Zeichen auf Ihrem Brief.',
		alreadyIssued: 'Mit diesem Code wurde schon ein Stimmrecht geholt, im Internet oder auf Papier. Haben Sie nur begonnen, nehmen Sie dasselbe Gerät; sonst rufen Sie im Rathaus an.',
		forged: 'Dieses Stimmrecht hat das Rathaus nicht unterschrieben. Beginnen Sie noch einmal.', foreign: 'Dieses Stimmrecht gehört zu einer anderen Abstimmung oder Umfrage.',
		spentOtherwise: 'Mit diesem Stimmrecht wurde schon anders abgestimmt. Ihre erste Stimme zählt, diese nicht.', tooLong: 'Das ist zu lang. Bitte kürzen Sie die Texte.',
		slow: 'Zu viele Versuche. Bitte warten Sie eine Minute.', lost: 'Die Verbindung ist abgebrochen. Versuchen Sie es noch einmal, es wird nichts doppelt gezählt.',
	},
	{
		en: {
			notYet: 'This has not begun yet.', closed: 'This is over. What comes now is not counted any more.', counted: 'This has been counted already.',
			unknownCode: 'There is no such code. Check the twelve characters on your letter.',
			alreadyIssued: 'A right to vote was fetched with this code already, online or on paper. If you only began, take the same device; else call the town hall.',
			forged: 'The town hall did not sign this right to vote. Begin again.', foreign: 'This right to vote belongs to another vote or survey.',
			spentOtherwise: 'This right to vote was used otherwise already. Your first vote counts, this one does not.', tooLong: 'This is too long. Please shorten the texts.',
			slow: 'Too many attempts. Please wait a minute.', lost: 'The connection broke off. Try again, nothing is counted twice.',
		},
		pl: {
			notYet: 'To się jeszcze nie zaczęło.', closed: 'To się skończyło. Co przychodzi teraz, nie jest już liczone.', counted: 'Tu już policzono głosy.',
			unknownCode: 'Nie ma takiego kodu. Sprawdź dwanaście znaków w liście.',
			alreadyIssued: 'Tym kodem pobrano już prawo głosu, przez internet lub na papierze. Jeśli to był tylko początek, użyj tego samego urządzenia; w innym razie zadzwoń do urzędu.',
			forged: 'Urząd nie podpisał tego prawa głosu. Zacznij jeszcze raz.', foreign: 'To prawo głosu należy do innego głosowania lub innej ankiety.',
			spentOtherwise: 'Tym prawem oddano już inny głos. Liczy się pierwszy.', tooLong: 'To za długie. Skróć teksty.',
			slow: 'Za dużo prób. Poczekaj minutę.', lost: 'Połączenie zostało przerwane. Spróbuj ponownie, nic nie policzy się dwa razy.',
		},
		uk: {
			notYet: 'Це ще не почалося.', closed: 'Це завершено. Те, що надходить тепер, уже не рахується.', counted: 'Тут уже підраховано голоси.',
			unknownCode: 'Такого коду немає. Перевірте дванадцять знаків у листі.',
			alreadyIssued: 'За цим кодом право голосу вже отримано, в інтернеті чи на папері. Якщо ви лише почали, візьміть той самий пристрій; інакше зателефонуйте до ратуші.',
			forged: 'Ратуша не підписувала цього права голосу. Почніть знову.', foreign: 'Це право голосу належить до іншого голосування чи опитування.',
			spentOtherwise: 'За цим правом уже віддано інший голос. Рахується перший.', tooLong: 'Це задовго. Скоротіть тексти.',
			slow: 'Забагато спроб. Зачекайте хвилину.', lost: 'Зв’язок перервався. Спробуйте ще раз, ніщо не рахується двічі.',
		},
		ar: {
			notYet: 'لم يبدأ هذا بعد.', closed: 'انتهى هذا. ما يصل الآن لا يُحسب.', counted: 'تم فرز الأصوات هنا.',
			unknownCode: 'لا يوجد رمز كهذا. تحقق من الأحرف الاثني عشر في رسالتك.',
			alreadyIssued: 'أُخذ حق التصويت بهذا الرمز من قبل، عبر الإنترنت أو على الورق. إن كنت قد بدأت فقط فاستخدم الجهاز نفسه، وإلا فاتصل بالبلدية.',
			forged: 'لم توقع البلدية حق التصويت هذا. ابدأ من جديد.', foreign: 'حق التصويت هذا يخص تصويتًا أو استطلاعًا آخر.',
			spentOtherwise: 'استُخدم حق التصويت هذا لصوت آخر. يُحسب صوتك الأول.', tooLong: 'هذا طويل جدًا. يرجى اختصار النصوص.',
			slow: 'محاولات كثيرة. انتظر دقيقة.', lost: 'انقطع الاتصال. حاول مرة أخرى، لن يُحسب شيء مرتين.',
		},
	},
	{
		notYet: 'Das beginnt erst später.', closed: 'Das ist vorbei. Neue Antworten zählen nicht mehr.', counted: 'Das ist schon gezählt.', unknownCode: 'Diesen Code gibt es nicht. Prüfen Sie Ihren Brief. Der Code hat 12 Zeichen.', alreadyIssued: 'Dieser Code ist schon benutzt. Haben Sie schon angefangen? Dann nehmen Sie das gleiche Gerät. Oder rufen Sie im Rathaus an.',
		forged: 'Etwas stimmt nicht. Fangen Sie noch einmal an.', foreign: 'Ihr Stimm·recht gehört zu etwas anderem.', spentOtherwise: 'Sie haben schon anders geantwortet. Nur Ihre erste Antwort zählt.', tooLong: 'Das ist zu lang. Schreiben Sie weniger.', slow: 'Sie haben es zu oft versucht. Warten Sie 1 Minute.', lost: 'Das Internet war kurz weg. Versuchen Sie es noch einmal. Jede Antwort zählt nur 1 Mal.',
	},
);
