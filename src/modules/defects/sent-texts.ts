import { defineTexts } from '#kernel/i18n/texts.ts';

/** What the form says to whoever comes back and sends it once more. */
export const sentTexts = defineTexts(
	{
		title: (number: string) => `Diese Meldung haben wir schon: ${number}`, isOther: 'Was Sie danach geändert haben, ist noch nicht bei uns. Unten entscheiden Sie, was damit geschieht.', isSame: 'Sie brauchen nichts weiter zu tun.', show: 'Zur Meldung', amend: (number: string) => `Änderung zu ${number} nachreichen`, another: 'Als neue Meldung schicken', amended: 'Ihre Änderung ist bei uns.',
	},
	{
		en: { title: (number) => `We have this report already: ${number}`, isOther: 'What you changed since then has not reached us yet. Decide below what is to happen with it.', isSame: 'You need not do anything more.', show: 'Go to the report', amend: (number) => `Send the change to ${number}`, another: 'Send as a new report', amended: 'Your change has arrived.' },
		pl: { title: (number) => `To zgłoszenie już mamy: ${number}`, isOther: 'To, co potem zmieniono, jeszcze do nas nie dotarło. Zdecyduj poniżej, co z tym zrobić.', isSame: 'Nie trzeba nic więcej robić.', show: 'Do zgłoszenia', amend: (number) => `Dosłać zmianę do ${number}`, another: 'Wyślij jako nowe zgłoszenie', amended: 'Zmiana dotarła.' },
		uk: { title: (number) => `Це повідомлення ми вже маємо: ${number}`, isOther: 'Те, що ви змінили потім, ще не надійшло до нас. Нижче вирішіть, що з цим робити.', isSame: 'Більше нічого робити не треба.', show: 'До повідомлення', amend: (number) => `Надіслати зміну до ${number}`, another: 'Надіслати як нове повідомлення', amended: 'Вашу зміну отримано.' },
		ar: { title: (number) => `وصلنا هذا البلاغ من قبل: \u2068${number}\u2069`, isOther: 'ما عدّلته بعد ذلك لم يصلنا بعد. قرّر أدناه ما يحدث به.', isSame: 'لا حاجة إلى فعل شيء آخر.', show: 'إلى البلاغ', amend: (number) => `أرسل التعديل إلى \u2068${number}\u2069`, another: 'أرسله بلاغًا جديدًا', amended: 'وصل تعديلك.' },
	},
	{
		title: (number) => `Ihre Meldung ist schon da. Sie hat die Nummer ${number}`, isOther: 'Sie haben danach etwas geändert. Das haben wir noch nicht bekommen. Was sollen wir damit machen?', isSame: 'Sie müssen nichts mehr tun.', amend: (number) => `Änderung für ${number} schicken`,
	},
);
