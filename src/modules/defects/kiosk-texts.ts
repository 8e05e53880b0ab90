import { defineTexts } from '#kernel/i18n/texts.ts';

/** What the report form says at an infopoint. */
export const kioskTexts = defineTexts(
	{
		title: 'Etwas ist kaputt oder schmutzig?', lead: 'Hier sagen. Ohne Namen, ohne Konto.', where: 'Wo ist es?', here: (name: string) => `Hier: ${name}`, elsewhere: 'An einem anderen Ort', street: 'Straße und Nummer oder was in der Nähe ist', send: 'Meldung abschicken',
		thanks: 'Danke! Ihre Meldung ist da.', follow: 'Mit dem Telefon sehen, was daraus wird: bitte diesen Code aufnehmen. Er gehört nur Ihnen.', code: 'QR-Code zur eigenen Meldung', known: 'Ihre Meldung war schon angekommen.', done: 'Fertig', again: 'Von vorn beginnen',
	},
	{
		en: {
			title: 'Something is broken or dirty?', lead: 'Tell us here. No name, no account.', where: 'Where is it?', here: (name) => `Here: ${name}`, elsewhere: 'Somewhere else', street: 'Street and number, or what is near', send: 'Send the report',
			thanks: 'Thank you! Your report has arrived.', follow: 'To see on your telephone what becomes of it, scan this code. It is yours alone.', code: 'QR code leading to your own report', known: 'Your report had arrived already.', done: 'Done', again: 'Start again',
		},
		pl: {
			title: 'Coś jest zepsute lub brudne?', lead: 'Powiedz tutaj. Bez nazwiska, bez konta.', where: 'Gdzie to jest?', here: (name) => `Tutaj: ${name}`, elsewhere: 'W innym miejscu', street: 'Ulica i numer albo co jest w pobliżu', send: 'Wyślij zgłoszenie',
			thanks: 'Dziękujemy! Zgłoszenie dotarło.', follow: 'Aby zobaczyć w telefonie, co z tym będzie, zeskanuj ten kod. Należy tylko do Ciebie.', code: 'Kod QR do własnego zgłoszenia', known: 'Zgłoszenie dotarło już wcześniej.', done: 'Gotowe', again: 'Zacznij od nowa',
		},
		uk: {
			title: 'Щось зламано чи брудно?', lead: 'Скажіть тут. Без імені, без облікового запису.', where: 'Де це?', here: (name) => `Тут: ${name}`, elsewhere: 'В іншому місці', street: 'Вулиця й номер або що поруч', send: 'Надіслати повідомлення',
			thanks: 'Дякуємо! Повідомлення надійшло.', follow: 'Щоб бачити на телефоні, що з цим буде, відскануйте цей код. Він лише ваш.', code: 'QR-код до власного повідомлення', known: 'Ваше повідомлення вже надійшло.', done: 'Готово', again: 'Почати знову',
		},
		ar: {
			title: 'هل شيء مكسور أو متسخ؟', lead: 'أخبرنا هنا. دون اسم ودون حساب.', where: 'أين هو؟', here: (name) => `هنا: ${name}`, elsewhere: 'في مكان آخر', street: 'الشارع والرقم أو ما هو قريب', send: 'أرسل البلاغ',
			thanks: 'شكرًا! وصل بلاغك.', follow: 'لتتابع على هاتفك ما يحدث امسح هذا الرمز. إنه لك وحدك.', code: 'رمز QR لبلاغك', known: 'كان بلاغك قد وصل.', done: 'انتهيت', again: 'ابدأ من جديد',
		},
	},
);
