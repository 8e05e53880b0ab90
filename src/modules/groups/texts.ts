import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

export const groupTexts = defineTexts(
	{
		lead: 'Menschen, die zusammen an etwas arbeiten, und der Stammtisch für alle. Kommen Sie dazu.', next: 'Nächstes Treffen', nextOnes: 'Die nächsten Treffen', all: 'Alle Gruppen', kind: 'Art', rhythm: 'Wie oft', joining: 'Dazukommen', people: (count: number) => counted('de', count, { one: 'Ein Mitglied', other: '# Mitglieder' }), names: 'Mit dabei',
		join: 'Mitarbeiten', joinLead: (group: string) => `Sie möchten bei „${group}“ mitarbeiten. Die Gruppe sieht Ihren Namen und Ihre Adresse, sonst niemand.`, isPublic: 'Mein Name darf auf der Seite der Gruppe stehen', send: 'Absenden', topics: 'Themen zur Wahl', topicsLead: 'Was die meisten Stimmen hat, kommt auf die Tagesordnung.', noTopics: 'Noch kein Vorschlag. Machen Sie den ersten.', suggest: 'Thema vorschlagen', suggestLead: (group: string) => `Worüber soll „${group}“ sprechen? Jemand schaut kurz darauf, dann steht es zur Wahl.`, topicTitle: 'Das Thema in einem Satz', topicSummary: 'Warum ist es wichtig?', votes: (count: number) => counted('de', count, { one: 'Eine Stimme', other: '# Stimmen' }), vote: 'Ansehen und abstimmen', state: 'Stand', of: 'Gruppe', by: (name: string) => `Vorschlag von ${name}`, outcome: 'Was dabei herauskam', calendar: 'Termine in den Kalender', already: 'Zur Seite für Mitglieder',
		joined: 'Willkommen, Sie sind dabei.', joinedText: 'Wir haben Ihnen den Link zur Seite für Mitglieder geschickt.', waiting: 'Danke, Ihre Anfrage ist da.', waitingText: 'Die Gruppe antwortet per E-Mail.', suggested: 'Danke für das Thema.', suggestedText: 'Sobald jemand daraufgesehen hat, steht es zur Wahl. Ihre Stimme zählt schon.',
		inside: 'Für Mitglieder', insideLead: 'Diese Seite sehen nur Mitglieder. Geben Sie ihre Adresse nicht weiter.', tasks: 'Aufgaben', noTasks: 'Nichts zu tun. Genießen Sie es.', newTask: 'Neue Aufgabe', taskTitle: 'Was ist zu tun?', who: 'Wer?', until: 'Bis wann?', untilDay: (day: string) => `bis ${day}`, add: 'Eintragen', done: 'Erledigt', undone: 'Doch noch offen', requests: 'Wer dazukommen möchte', accept: 'Annehmen', decline: 'Ablehnen', crew: 'Mitglieder', speaker: 'Sprecher/in', you: 'Ihre Angaben', nameShown: 'Ihr Name steht auf der öffentlichen Seite.', nameHidden: 'Ihr Name steht nicht auf der öffentlichen Seite.', showName: 'Namen zeigen', hideName: 'Namen nicht zeigen', leave: 'Gruppe verlassen', leaveText: 'Name und Adresse werden gelöscht.', left: 'Sie haben die Gruppe verlassen.', leftText: 'Ihre Angaben sind gelöscht.',
	},
	{
		en: {
			lead: 'People who work on something together, and the regulars’ table for everybody. Come along.', next: 'Next meeting', nextOnes: 'The next meetings', all: 'All groups', kind: 'Type', rhythm: 'How often', joining: 'Joining', people: (count) => counted('en', count, { one: 'One member', other: '# members' }), names: 'On board',
			join: 'Work with us', joinLead: (group) => `You want to work with “${group}”. The group sees your name and address, nobody else.`, isPublic: 'My name may stand on the group’s page', send: 'Send', topics: 'Topics to choose from', topicsLead: 'What has most votes goes on the agenda.', noTopics: 'No suggestion yet. Make the first.', suggest: 'Suggest a topic', suggestLead: (group) => `What should “${group}” talk about? Somebody takes a quick look, then people can vote on it.`, topicTitle: 'The topic in one sentence', topicSummary: 'Why does it matter?', votes: (count) => counted('en', count, { one: 'One vote', other: '# votes' }), vote: 'Look and vote', state: 'Status', of: 'Group', by: (name) => `Suggested by ${name}`, outcome: 'What came of it', calendar: 'Dates for your calendar', already: 'To the members’ page',
			joined: 'Welcome, you are in.', joinedText: 'We sent you the link to the members’ page.', waiting: 'Thank you, your request has arrived.', waitingText: 'The group answers by e-mail.', suggested: 'Thank you for the topic.', suggestedText: 'As soon as somebody has looked at it, people can vote. Your vote counts already.',
			inside: 'For members', insideLead: 'Only members see this page. Do not pass its address on.', tasks: 'Tasks', noTasks: 'Nothing to do. Enjoy it.', newTask: 'New task', taskTitle: 'What is to be done?', who: 'Who?', until: 'Until when?', untilDay: (day) => `until ${day}`, add: 'Enter', done: 'Done', undone: 'Still open', requests: 'Who wants to join', accept: 'Accept', decline: 'Decline', crew: 'Members', speaker: 'Speaker', you: 'Your data', nameShown: 'Your name stands on the public page.', nameHidden: 'Your name does not stand on the public page.', showName: 'Show my name', hideName: 'Hide my name', leave: 'Leave the group', leaveText: 'Name and address are deleted.', left: 'You have left the group.', leftText: 'Your data are deleted.',
		},
		pl: {
			lead: 'Ludzie, którzy wspólnie nad czymś pracują, i spotkania dla wszystkich. Dołącz.', next: 'Następne spotkanie', nextOnes: 'Następne spotkania', all: 'Wszystkie grupy', kind: 'Rodzaj', rhythm: 'Jak często', joining: 'Dołączanie', people: (count) => counted('pl', count, { one: 'Jeden członek', few: '# członków', other: '# członków' }), names: 'W grupie',
			join: 'Współpracuj', joinLead: (group) => `Chcesz współpracować z grupą „${group}”. Grupa widzi Twoje imię i adres, nikt inny.`, isPublic: 'Moje imię może być na stronie grupy', send: 'Wyślij', topics: 'Tematy do wyboru', topicsLead: 'Co ma najwięcej głosów, trafia do porządku obrad.', noTopics: 'Jeszcze bez propozycji. Zgłoś pierwszą.', suggest: 'Zaproponuj temat', suggestLead: (group) => `O czym ma rozmawiać „${group}”? Ktoś rzuci okiem, potem można głosować.`, topicTitle: 'Temat w jednym zdaniu', topicSummary: 'Dlaczego to ważne?', votes: (count) => counted('pl', count, { one: 'Jeden głos', few: '# głosy', other: '# głosów' }), vote: 'Zobacz i głosuj', state: 'Stan', of: 'Grupa', by: (name) => `Propozycja: ${name}`, outcome: 'Co z tego wynikło', calendar: 'Terminy do kalendarza', already: 'Do strony członków',
			joined: 'Witamy, jesteś z nami.', joinedText: 'Wysłaliśmy link do strony członków.', waiting: 'Dziękujemy, prośba dotarła.', waitingText: 'Grupa odpowie e-mailem.', suggested: 'Dziękujemy za temat.', suggestedText: 'Gdy ktoś na niego spojrzy, można głosować. Twój głos już się liczy.',
			inside: 'Dla członków', insideLead: 'Tę stronę widzą tylko członkowie. Nie przekazuj jej adresu.', tasks: 'Zadania', noTasks: 'Nic do zrobienia. Miłego dnia.', newTask: 'Nowe zadanie', taskTitle: 'Co jest do zrobienia?', who: 'Kto?', until: 'Do kiedy?', untilDay: (day) => `do ${day}`, add: 'Wpisz', done: 'Zrobione', undone: 'Jeszcze otwarte', requests: 'Kto chce dołączyć', accept: 'Przyjmij', decline: 'Odrzuć', crew: 'Członkowie', speaker: 'Rzecznik', you: 'Twoje dane', nameShown: 'Twoje imię jest na stronie publicznej.', nameHidden: 'Twojego imienia nie ma na stronie publicznej.', showName: 'Pokaż imię', hideName: 'Ukryj imię', leave: 'Opuść grupę', leaveText: 'Imię i adres zostaną usunięte.', left: 'Opuszczono grupę.', leftText: 'Twoje dane usunięto.',
		},
		uk: {
			lead: 'Люди, що разом над чимось працюють, і зустрічі для всіх. Приходьте.', next: 'Наступна зустріч', nextOnes: 'Наступні зустрічі', all: 'Усі групи', kind: 'Вид', rhythm: 'Як часто', joining: 'Долучення', people: (count) => counted('uk', count, { one: '# учасник', few: '# учасники', other: '# учасників' }), names: 'У групі',
			join: 'Працювати разом', joinLead: (group) => `Ви хочете працювати з групою «${group}». Ваші ім’я й адресу бачить лише група.`, isPublic: 'Моє ім’я може бути на сторінці групи', send: 'Надіслати', topics: 'Теми на вибір', topicsLead: 'Що має найбільше голосів, іде до порядку денного.', noTopics: 'Ще немає пропозицій. Зробіть першу.', suggest: 'Запропонувати тему', suggestLead: (group) => `Про що має говорити «${group}»? Хтось погляне, і можна голосувати.`, topicTitle: 'Тема одним реченням', topicSummary: 'Чому це важливо?', votes: (count) => counted('uk', count, { one: '# голос', few: '# голоси', other: '# голосів' }), vote: 'Переглянути й голосувати', state: 'Стан', of: 'Група', by: (name) => `Пропозиція: ${name}`, outcome: 'Що з цього вийшло', calendar: 'Дати до календаря', already: 'На сторінку учасників',
			joined: 'Вітаємо, ви з нами.', joinedText: 'Ми надіслали посилання на сторінку учасників.', waiting: 'Дякуємо, запит надійшов.', waitingText: 'Група відповість поштою.', suggested: 'Дякуємо за тему.', suggestedText: 'Щойно хтось погляне, можна голосувати. Ваш голос уже зараховано.',
			inside: 'Для учасників', insideLead: 'Цю сторінку бачать лише учасники. Не передавайте її адресу.', tasks: 'Завдання', noTasks: 'Нема що робити. Насолоджуйтеся.', newTask: 'Нове завдання', taskTitle: 'Що треба зробити?', who: 'Хто?', until: 'До коли?', untilDay: (day) => `до ${day}`, add: 'Записати', done: 'Зроблено', undone: 'Ще відкрито', requests: 'Хто хоче долучитися', accept: 'Прийняти', decline: 'Відхилити', crew: 'Учасники', speaker: 'Речник', you: 'Ваші дані', nameShown: 'Ваше ім’я є на публічній сторінці.', nameHidden: 'Вашого імені немає на публічній сторінці.', showName: 'Показати ім’я', hideName: 'Сховати ім’я', leave: 'Вийти з групи', leaveText: 'Ім’я й адресу буде видалено.', left: 'Ви вийшли з групи.', leftText: 'Ваші дані видалено.',
		},
		ar: {
			lead: 'أناس يعملون معًا على أمر ما، ولقاء مفتوح للجميع. تعال معنا.', next: 'اللقاء القادم', nextOnes: 'اللقاءات القادمة', all: 'كل المجموعات', kind: 'النوع', rhythm: 'التكرار', joining: 'الانضمام', people: (count) => counted('ar', count, { one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', other: '# عضوًا' }), names: 'الأعضاء',
			join: 'اعمل معنا', joinLead: (group) => `تريد العمل مع «${group}». ترى المجموعة وحدها اسمك وعنوانك.`, isPublic: 'يجوز أن يظهر اسمي في صفحة المجموعة', send: 'إرسال', topics: 'مواضيع للاختيار', topicsLead: 'الموضوع الأكثر أصواتًا يدخل جدول الأعمال.', noTopics: 'لا اقتراحات بعد. كن الأول.', suggest: 'اقترح موضوعًا', suggestLead: (group) => `عمّ تتحدث «${group}»؟ يلقي أحدهم نظرة ثم يمكن التصويت.`, topicTitle: 'الموضوع في جملة', topicSummary: 'لماذا هو مهم؟', votes: (count) => counted('ar', count, { one: 'صوت واحد', two: 'صوتان', few: '# أصوات', other: '# صوتًا' }), vote: 'اطّلع وصوّت', state: 'الحالة', of: 'المجموعة', by: (name) => `اقتراح ${name}`, outcome: 'ما نتج عنه', calendar: 'المواعيد في تقويمك', already: 'إلى صفحة الأعضاء',
			joined: 'أهلًا بك، أنت معنا.', joinedText: 'أرسلنا لك رابط صفحة الأعضاء.', waiting: 'شكرًا، وصل طلبك.', waitingText: 'تجيب المجموعة بالبريد.', suggested: 'شكرًا على الموضوع.', suggestedText: 'حين ينظر فيه أحدهم يمكن التصويت. وقد احتُسب صوتك.',
			inside: 'للأعضاء', insideLead: 'هذه الصفحة للأعضاء فقط. لا تشارك عنوانها.', tasks: 'المهام', noTasks: 'لا شيء للعمل الآن.', newTask: 'مهمة جديدة', taskTitle: 'ما المطلوب؟', who: 'من؟', until: 'حتى متى؟', untilDay: (day) => `حتى ${day}`, add: 'إدخال', done: 'أُنجز', undone: 'ما زال مفتوحًا', requests: 'من يريد الانضمام', accept: 'قبول', decline: 'رفض', crew: 'الأعضاء', speaker: 'متحدث', you: 'بياناتك', nameShown: 'اسمك ظاهر في الصفحة العامة.', nameHidden: 'اسمك غير ظاهر في الصفحة العامة.', showName: 'إظهار الاسم', hideName: 'إخفاء الاسم', leave: 'مغادرة المجموعة', leaveText: 'يُحذف الاسم والعنوان.', left: 'غادرت المجموعة.', leftText: 'حُذفت بياناتك.',
		},
	},
);

export const sortTexts = defineTexts(
	{ group: 'Arbeitsgruppe', body: 'Gremium des Projekts', table: 'Stammtisch' },
	{
		en: { group: 'Working group', body: 'Body of the project', table: 'Regulars’ table' },
		pl: { group: 'Grupa robocza', body: 'Organ projektu', table: 'Spotkanie dla wszystkich' },
		uk: { group: 'Робоча група', body: 'Орган проєкту', table: 'Зустріч для всіх' },
		ar: { group: 'مجموعة عمل', body: 'هيئة المشروع', table: 'لقاء مفتوح' },
	},
);

export const joiningTexts = defineTexts(
	{ open: 'Offen für alle', request: 'Auf Anfrage', closed: 'Gewählt oder berufen' },
	{
		en: { open: 'Open to all', request: 'On request', closed: 'Elected or appointed' },
		pl: { open: 'Dla wszystkich', request: 'Na prośbę', closed: 'Z wyboru lub powołania' },
		uk: { open: 'Відкрито для всіх', request: 'За запитом', closed: 'Обрані чи призначені' },
		ar: { open: 'مفتوح للجميع', request: 'عند الطلب', closed: 'بالانتخاب أو التعيين' },
	},
);

export const topicStateTexts = defineTexts(
	{ open: 'Zur Wahl', chosen: 'Auf der Tagesordnung', done: 'Besprochen' },
	{
		en: { open: 'Open for votes', chosen: 'On the agenda', done: 'Discussed' },
		pl: { open: 'Do wyboru', chosen: 'W porządku obrad', done: 'Omówione' },
		uk: { open: 'На вибір', chosen: 'У порядку денному', done: 'Обговорено' },
		ar: { open: 'للتصويت', chosen: 'على جدول الأعمال', done: 'نوقش' },
	},
);
