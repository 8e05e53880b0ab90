import { defineTexts } from '#kernel/i18n/texts.ts';

/** What the mails of groups say. */
export const mailTexts = defineTexts(
	{
		hello: 'Guten Tag,', confirmSubject: (group: string) => `Bitte bestätigen: ${group}`, join: 'Sie möchten mitarbeiten. Das gilt, sobald Sie auf dieser Seite den Knopf drücken:',
		topic: 'Sie schlagen ein Thema vor. Das gilt, sobald Sie auf dieser Seite den Knopf drücken:', otherwise: 'Der Link gilt drei Tage. Waren Sie das nicht? Dann tun Sie nichts, und wir vergessen Ihre Adresse.',
		welcome: (group: string) => `Willkommen: ${group}`, welcomeText: 'Sie sind dabei. Diese Seite ist nur für Mitglieder: Treffen, Protokolle, Aufgaben. Dort verlassen Sie die Gruppe auch wieder, mit einem Druck. Geben Sie den Link nicht weiter:',
		declined: (group: string) => `Ihre Anfrage: ${group}`, declinedText: 'Die Gruppe kann Sie zurzeit nicht aufnehmen. Ihre Angaben sind gelöscht. Hier können Sie ihr folgen:',
		asked: (group: string) => `Anfrage: ${group}`, askedText: (name: string) => `${name} möchte mitarbeiten. Annehmen oder ablehnen:`,
		speakerless: (group: string) => `Ohne Sprecher/in: ${group}`, speakerlessText: 'Wer für die Gruppe sprach, hat sie verlassen. Anfragen und Protokolle warten, bis Sie jemanden benennen:',
	},
	{
		en: {
			hello: 'Good day,', confirmSubject: (group) => `Please confirm: ${group}`, join: 'You want to work with us. It takes effect as soon as you press the button on this page:',
			topic: 'You suggest a topic. It takes effect as soon as you press the button on this page:', otherwise: 'The link is good for three days. Was this not you? Then do nothing and we delete your address.',
			welcome: (group) => `Welcome: ${group}`, welcomeText: 'You are in. This page is for members only: meetings, minutes, tasks. There you can also leave the group, with one press. Do not pass the link on:',
			declined: (group) => `Your request: ${group}`, declinedText: 'The group cannot take you in at the moment. Your data are deleted. You can follow it here:',
			asked: (group) => `Request: ${group}`, askedText: (name) => `${name} wants to work with you. Accept or decline:`,
			speakerless: (group) => `Without a speaker: ${group}`, speakerlessText: 'Whoever spoke for the group has left it. Requests and minutes wait until you name somebody:',
		},
		pl: {
			hello: 'Dzień dobry,', confirmSubject: (group) => `Prosimy o potwierdzenie: ${group}`, join: 'Chcą Państwo współpracować. Zgłoszenie stanie się ważne po naciśnięciu przycisku na tej stronie:',
			topic: 'Proponują Państwo temat. Propozycja stanie się ważna po naciśnięciu przycisku na tej stronie:', otherwise: 'Link działa trzy dni. Jeśli to nie Państwo, nie trzeba nic robić, a adres usuniemy.',
			welcome: (group) => `Witamy: ${group}`, welcomeText: 'Są Państwo w grupie. Ta strona jest tylko dla członków: spotkania, protokoły, zadania. Tam też można jednym naciśnięciem opuścić grupę. Prosimy nie przekazywać linku dalej:',
			declined: (group) => `Państwa prośba: ${group}`, declinedText: 'Grupa nie może teraz przyjąć nowych osób. Państwa dane zostały usunięte. Tu można ją obserwować:',
			asked: (group) => `Prośba: ${group}`, askedText: (name) => `${name} chce współpracować. Przyjęcie lub odrzucenie:`,
			speakerless: (group) => `Bez osoby reprezentującej: ${group}`, speakerlessText: 'Osoba reprezentująca grupę opuściła ją. Prośby i protokoły czekają, aż wskażą Państwo kogoś nowego:',
		},
		uk: {
			hello: 'Добрий день,', confirmSubject: (group) => `Підтвердьте: ${group}`, join: 'Ви хочете працювати з нами. Це набуде чинності, коли ви натиснете кнопку на цій сторінці:',
			topic: 'Ви пропонуєте тему. Це набуде чинності, коли ви натиснете кнопку на цій сторінці:', otherwise: 'Посилання діє три дні. Це не ви? Нічого не робіть, і ми видалимо вашу адресу.',
			welcome: (group) => `Вітаємо: ${group}`, welcomeText: 'Ви з нами. Ця сторінка лише для учасників: зустрічі, протоколи, завдання. Там же одним натисканням можна вийти з групи. Не передавайте посилання:',
			declined: (group) => `Ваш запит: ${group}`, declinedText: 'Група зараз не може вас прийняти. Ваші дані видалено. Стежити можна тут:',
			asked: (group) => `Запит: ${group}`, askedText: (name) => `${name} хоче працювати з вами. Прийняти чи відхилити:`,
			speakerless: (group) => `Без речника чи речниці: ${group}`, speakerlessText: 'Той, хто говорив від імені групи, вийшов із неї. Запити й протоколи чекають, доки ви когось призначите:',
		},
		ar: {
			hello: 'مرحبًا،', confirmSubject: (group) => `يرجى التأكيد: ${group}`, join: 'تريد العمل معنا. يسري ذلك حين تضغط الزر في هذه الصفحة:',
			topic: 'تقترح موضوعًا. يسري ذلك حين تضغط الزر في هذه الصفحة:', otherwise: 'الرابط صالح ثلاثة أيام. لم تكن أنت؟ لا تفعل شيئًا وسنحذف عنوانك.',
			welcome: (group) => `أهلًا بك: ${group}`, welcomeText: 'أنت معنا. هذه الصفحة للأعضاء فقط: اللقاءات والمحاضر والمهام. ومنها تغادر المجموعة بضغطة واحدة. لا تشارك الرابط:',
			declined: (group) => `طلبك: ${group}`, declinedText: 'لا تستطيع المجموعة ضمّك حاليًا. حُذفت بياناتك. يمكنك متابعتها هنا:',
			asked: (group) => `طلب: ${group}`, askedText: (name) => `${name} يريد العمل معكم. القبول أو الرفض:`,
			speakerless: (group) => `بلا متحدث: ${group}`, speakerlessText: 'غادر المجموعة من كان يتحدث باسمها. تنتظر الطلبات والمحاضر حتى تعيّن أحدًا:',
		},
	},
);
