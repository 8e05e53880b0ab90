import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';
import type { Mail } from '#kernel/notify/mail.ts';

/** What the mails to followers say. */
export const followTexts = defineTexts(
	{
		hello: 'Guten Tag,', confirmSubject: (name: string) => `Bitte bestätigen: Mitmachen in ${name}`,
		support: (title: string) => `Sie möchten „${title}“ unterstützen. Ihre Stimme zählt, sobald Sie auf dieser Seite den Knopf drücken:`,
		follow: (title: string) => `Sie möchten bei „${title}“ auf dem Laufenden bleiben. Das gilt, sobald Sie auf dieser Seite den Knopf drücken:`,
		otherwise: 'Der Link gilt drei Tage. Waren Sie das nicht? Dann tun Sie nichts, und wir vergessen Ihre Adresse.', later: 'Nach der Bestätigung bleibt derselbe Link gültig, um es zurückzunehmen.',
		end: 'Nichts mehr hören und vergessen werden:', opens: (title: string) => `Jetzt offen: ${title}`, closes: (title: string) => `Beendet: ${title}`,
		opensText: (phase: string) => `Ab heute läuft „${phase}“. Hier können Sie mitmachen:`, closesText: (phase: string) => `„${phase}“ ist beendet. Hier steht, wie es weitergeht:`,
		changes: (title: string) => `Neuer Zeitplan: ${title}`, changesText: 'Die Tage haben sich geändert. Der neue Ablauf steht hier:',
		outcome: (title: string) => `Ergebnis: ${title}`, outcomeText: 'Es steht fest, was daraus geworden ist. Hier lesen Sie es:',
		status: (title: string) => `Neuer Stand: ${title}`, statusText: (status: string) => `Der Stand ist jetzt: ${status}.`, merged: 'Diese Idee ist mit einer gleichen zusammengelegt. Ihre Unterstützung zählt dort weiter:',
		answer: (title: string) => `Antwort auf Ihren Beitrag: ${title}`, answerText: 'Das Rathaus hat auf Ihren Beitrag geantwortet:',
		cancelled: (title: string) => `Fällt aus: ${title}`, cancelledText: (when: string, venue: string) => `Dieses Treffen fällt aus: ${when}, ${venue}. Wie es weitergeht, steht hier:`,
		minutes: (title: string) => `Protokoll: ${title}`, minutesText: (when: string) => `Das Protokoll des Treffens ist da (${when}). Hier lesen Sie es:`,
		meets: (title: string) => `Bald: ${title}`, meetsText: (when: string, venue: string) => `Wir erinnern Sie: ${when}, ${venue}. Tagesordnung, Link und Einwahl stehen hier:`,
		refused: (title: string) => `Ihr Beitrag wird nicht gezeigt: ${title}`, refusedText: (reason: string) => `Ihr Beitrag wird nicht gezeigt, denn er ${reason}.`, offTopic: 'gehört nicht zum Thema', insult: 'beleidigt jemanden', advertising: 'ist Werbung', personalData: 'nennt Angaben über andere', duplicate: 'steht schon da', unlawful: 'ist rechtswidrig',
	},
	{
		en: {
			hello: 'Good day,', confirmSubject: (name) => `Please confirm: taking part in ${name}`,
			support: (title) => `You want to support “${title}”. Your voice counts as soon as you press the button on this page:`,
			follow: (title) => `You want to stay up to date on “${title}”. It takes effect as soon as you press the button on this page:`,
			otherwise: 'The link is good for three days. Was this not you? Then do nothing and we delete your address.', later: 'Once you have confirmed, the same link stays good for taking it back.',
			end: 'Stop these messages and delete my address:', opens: (title) => `Open now: ${title}`, closes: (title) => `Completed: ${title}`,
			opensText: (phase) => `“${phase}” runs from today. You can take part here:`, closesText: (phase) => `“${phase}” is over. What comes next is here:`,
			changes: (title) => `New timetable: ${title}`, changesText: 'The days have changed. The new timeline is here:',
			outcome: (title) => `Outcome: ${title}`, outcomeText: 'It is settled what came of it. You can read it here:',
			status: (title) => `New status: ${title}`, statusText: (status) => `The status is now: ${status}.`, merged: 'It was merged with the same idea. Your support counts there:',
			answer: (title) => `Answer to your contribution: ${title}`, answerText: 'The town hall has answered your contribution:',
			cancelled: (title) => `Cancelled: ${title}`, cancelledText: (when, venue) => `This meeting is cancelled: ${when}, ${venue}. What comes next is here:`,
			minutes: (title) => `Minutes: ${title}`, minutesText: (when) => `The minutes of the meeting are there (${when}). You can read them here:`,
			meets: (title) => `Soon: ${title}`, meetsText: (when, venue) => `A reminder: ${when}, ${venue}. Agenda, link and number are here:`,
			refused: (title) => `Your contribution is not shown: ${title}`, refusedText: (reason) => `Your contribution is not shown, because it ${reason}.`, offTopic: 'is not about the subject', insult: 'insults somebody', advertising: 'is advertising', personalData: 'names data of other people', duplicate: 'has been said already', unlawful: 'is unlawful',
		},
		pl: {
			hello: 'Dzień dobry,', confirmSubject: (name) => `Prosimy o potwierdzenie: udział w gminie ${name}`,
			support: (title) => `Chcą Państwo poprzeć: „${title}”. Głos zostanie policzony po naciśnięciu przycisku na tej stronie:`,
			follow: (title) => `Chcą Państwo być na bieżąco: „${title}”. Prosimy nacisnąć przycisk na tej stronie:`,
			otherwise: 'Link działa trzy dni. Jeśli to nie Państwo, nie trzeba nic robić, a adres usuniemy.', later: 'Po potwierdzeniu ten sam link pozostaje ważny, aby to cofnąć.',
			end: 'Rezygnacja z wiadomości i usunięcie adresu:', opens: (title) => `Teraz otwarte: ${title}`, closes: (title) => `Zakończone: ${title}`,
			opensText: (phase) => `Od dziś trwa „${phase}”. Tu można wziąć udział:`, closesText: (phase) => `Etap „${phase}” dobiegł końca. Co dalej:`,
			changes: (title) => `Nowy harmonogram: ${title}`, changesText: 'Terminy się zmieniły. Nowy przebieg:',
			outcome: (title) => `Wynik: ${title}`, outcomeText: 'Wiadomo, co z tego wynikło. Można to przeczytać tutaj:',
			status: (title) => `Nowy stan: ${title}`, statusText: (status) => `Obecny stan: ${status}.`, merged: 'Połączono z takim samym pomysłem. Państwa poparcie liczy się tam dalej:',
			answer: (title) => `Odpowiedź na Państwa wpis: ${title}`, answerText: 'Urząd odpowiedział na Państwa wpis:',
			cancelled: (title) => `Odwołane: ${title}`, cancelledText: (when, venue) => `To spotkanie się nie odbędzie: ${when}, ${venue}. Co dalej:`,
			minutes: (title) => `Protokół: ${title}`, minutesText: (when) => `Jest już protokół ze spotkania (${when}). Można go przeczytać tutaj:`,
			meets: (title) => `Wkrótce: ${title}`, meetsText: (when, venue) => `Przypominamy: ${when}, ${venue}. Porządek obrad, link i numer:`,
			refused: (title) => `Państwa wpis nie zostanie pokazany: ${title}`, refusedText: (reason) => `Państwa wpis nie zostanie pokazany, ponieważ ${reason}.`, offTopic: 'nie dotyczy tematu', insult: 'kogoś obraża', advertising: 'jest reklamą', personalData: 'podaje dane innych osób', duplicate: 'już się pojawił', unlawful: 'jest niezgodny z prawem',
		},
		uk: {
			hello: 'Добрий день,', confirmSubject: (name) => `Підтвердьте: участь у громаді ${name}`,
			support: (title) => `Ви хочете підтримати «${title}». Голос буде зараховано, коли ви натиснете кнопку на цій сторінці:`,
			follow: (title) => `Ви хочете стежити за новинами: «${title}». Це набуде чинності, коли ви натиснете кнопку на цій сторінці:`,
			otherwise: 'Посилання діє три дні. Це не ви? Нічого не робіть, і ми видалимо вашу адресу.', later: 'Після підтвердження те саме посилання лишається дійсним, щоб відкликати.',
			end: 'Більше не отримувати листів і видалити адресу:', opens: (title) => `Уже відкрито: ${title}`, closes: (title) => `Завершено: ${title}`,
			opensText: (phase) => `Від сьогодні триває «${phase}». Взяти участь можна тут:`, closesText: (phase) => `«${phase}» завершено. Що далі:`,
			changes: (title) => `Новий розклад: ${title}`, changesText: 'Дні змінилися. Новий перебіг тут:',
			outcome: (title) => `Результат: ${title}`, outcomeText: 'Відомо, що з цього вийшло. Прочитати можна тут:',
			status: (title) => `Новий стан: ${title}`, statusText: (status) => `Тепер стан такий: ${status}.`, merged: 'Об’єднано з такою самою ідеєю. Ваша підтримка рахується там:',
			answer: (title) => `Відповідь на ваш внесок: ${title}`, answerText: 'Ратуша відповіла на ваш внесок:',
			cancelled: (title) => `Скасовано: ${title}`, cancelledText: (when, venue) => `Ця зустріч не відбудеться: ${when}, ${venue}. Що далі:`,
			minutes: (title) => `Протокол: ${title}`, minutesText: (when) => `Протокол зустрічі вже є (${when}). Прочитати можна тут:`,
			meets: (title) => `Незабаром: ${title}`, meetsText: (when, venue) => `Нагадуємо: ${when}, ${venue}. Порядок денний, посилання й номер тут:`,
			refused: (title) => `Ваш внесок не показано: ${title}`, refusedText: (reason) => `Ваш внесок не показано, бо він ${reason}.`, offTopic: 'не стосується теми', insult: 'когось ображає', advertising: 'є рекламою', personalData: 'містить дані про інших людей', duplicate: 'уже був сказаний', unlawful: 'порушує закон',
		},
		ar: {
			hello: 'مرحبًا،', confirmSubject: (name) => `يرجى التأكيد: المشاركة في ${name}`,
			support: (title) => `تريد دعم «${title}». يُحتسب صوتك حين تضغط الزر في هذه الصفحة:`, follow: (title) => `تريد متابعة جديد «${title}». يسري ذلك حين تضغط الزر في هذه الصفحة:`,
			otherwise: 'الرابط صالح ثلاثة أيام. لم تكن أنت؟ لا تفعل شيئًا وسنحذف عنوانك.', later: 'بعد التأكيد يبقى الرابط نفسه صالحًا للتراجع.',
			end: 'إيقاف الرسائل وحذف العنوان:', opens: (title) => `مفتوح الآن: ${title}`, closes: (title) => `انتهى: ${title}`,
			opensText: (phase) => `بدأت اليوم مرحلة «${phase}». يمكنك المشاركة هنا:`, closesText: (phase) => `انتهت مرحلة «${phase}». ما التالي:`,
			changes: (title) => `جدول جديد: ${title}`, changesText: 'تغيّرت المواعيد. الجدول الجديد هنا:',
			outcome: (title) => `النتيجة: ${title}`, outcomeText: 'تقرر ما نتج عنه. يمكنك قراءته هنا:',
			status: (title) => `حالة جديدة: ${title}`, statusText: (status) => `الحالة الآن: ${status}.`, merged: 'دُمجت مع فكرة مماثلة. يُحتسب دعمك هناك:',
			answer: (title) => `رد على مساهمتك: ${title}`, answerText: 'ردّت البلدية على مساهمتك:',
			cancelled: (title) => `أُلغي: ${title}`, cancelledText: (when, venue) => `أُلغي هذا اللقاء: ${when}، ${venue}. ما التالي:`,
			minutes: (title) => `المحضر: ${title}`, minutesText: (when) => `محضر اللقاء متاح الآن (${when}). يمكنك قراءته هنا:`,
			meets: (title) => `قريبًا: ${title}`, meetsText: (when, venue) => `تذكير: ${when}، ${venue}. جدول الأعمال والرابط والرقم هنا:`,
			refused: (title) => `لن تُعرض مساهمتك: ${title}`, refusedText: (reason) => `لن تُعرض مساهمتك لأنها ${reason}.`, offTopic: 'لا تتعلق بالموضوع', insult: 'تسيء إلى شخص ما', advertising: 'إعلان', personalData: 'تذكر بيانات عن آخرين', duplicate: 'قيلت من قبل', unlawful: 'مخالفة للقانون',
		},
	},
);

/** Asks whether the address belongs to who typed it. */
export const confirmationMail = (ctx: Context, token: string, { title, supports }: { title: string; supports: boolean }): Omit<Mail, 'to'> => {
	const texts = followTexts[ctx.screen];
	return {
		subject: texts.confirmSubject(ctx.tenant.name),
		text: [
			texts.hello,
			(supports ? texts.support : texts.follow)(title),
			`${ctx.origin}${prefixOf(ctx.tag)}/mitmachen/bestaetigen/${token}`,
			texts.otherwise,
			texts.later,
		].join('\n\n'),
	};
};
