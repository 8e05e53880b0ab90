import { defineTexts } from '#kernel/i18n/texts.ts';

/** What somebody reads who answers for a club. */
export const clubTexts = defineTexts(
	{
		title: (name: string) => `Wofür steht ${name}?`, lead: 'Menschen antworten auf dieselben Thesen und sehen, ob sie zu Ihnen passen. Antworten Sie so, wie es bei Ihnen wirklich ist.', until: (day: string, end: string) => `Bitte bis ${day}. Ändern können Sie alles bis ${end}.`, reason: 'Warum? In einem Satz', reasonHint: 'Steht beim Ergebnis neben dieser These.',
		save: 'Antworten speichern', saved: 'Danke, Ihre Antworten sind gespeichert.', savedText: 'Mit demselben Link können Sie sie jederzeit ändern.', missing: (count: number) => count === 1 ? 'Eine These ist noch offen. Sie zählt bei Ihnen so lange als nicht erfüllt.' : `${count} Thesen sind noch offen. Sie zählen bei Ihnen so lange als nicht erfüllt.`, fresh: 'Neu oder geändert, bitte antworten',
		changedTitle: 'Die Thesen haben sich geändert', changedText: 'Während Sie geschrieben haben, wurden Thesen geändert. Ihre Antworten zu allen anderen sind gespeichert; bitte beantworten Sie noch die neuen.', former: 'Thesen, die es nicht mehr gibt', formerText: 'Ihre alten Antworten dazu bleiben erhalten, zählen aber nicht mehr.',
		neutral: 'Sie antworten überall „Teils, teils“', neutralText: 'Damit sagen Sie niemandem, wofür Sie stehen. Ohne den Vorteil für Unentschiedene landen Sie bei fast allen ganz hinten, und wer nachsieht, warum Sie passen, findet keinen Grund. Legen Sie sich bitte bei ein paar Thesen fest.',
		about: 'Was machen Sie? In einem Satz', reach: 'So erreicht man Sie', email: 'E-Mail', phone: 'Telefon', website: 'Internetseite', when: 'Wann trifft man Sie?', whenHint: 'Nichts angekreuzt heißt: nach Absprache.', languages: 'Welche Sprachen sprechen Sie?', stepFree: 'Man kommt ohne Stufen zu Ihnen', wrong: (count: number) => count === 1 ? 'Eine Angabe passt noch nicht' : `${count} Angaben passen noch nicht`,
		over: 'Der Mitwirk-O-Mat ist beendet. Ändern geht nicht mehr, Ihre Antworten sind unverändert.', usedLink: 'Dieser Link gilt nicht oder nicht mehr', usedLinkText: 'Vielleicht ist er abgelaufen oder nicht ganz kopiert. Das Rathaus schickt Ihnen gern einen neuen.', toStart: 'Zum Mitwirk-O-Mat',
		problems: { tooLong: 'Das ist zu lang.', notAnEmail: 'Bitte eine E-Mail-Adresse wie verein@example.org.', notAPhone: 'Bitte eine Telefonnummer, nur Ziffern und + ( ) / -.', notALink: 'Bitte eine Adresse, die mit https:// beginnt.', other: 'Das passt so nicht.' },
	},
	{
		en: {
			title: (name) => `What does ${name} stand for?`, lead: 'People answer the same statements and see whether they suit you. Answer as things really are with you.', until: (day, end) => `Please by ${day}. You can change everything until ${end}.`, reason: 'Why? In one sentence', reasonHint: 'Shown with the result beside this statement.',
			save: 'Save answers', saved: 'Thank you, your answers are saved.', savedText: 'With the same link you can change them at any time.', missing: (count) => count === 1 ? 'One statement is still open. Until then it counts as not met.' : `${count} statements are still open. Until then they count as not met.`, fresh: 'New or changed, please answer',
			changedTitle: 'The statements have changed', changedText: 'Statements were changed while you were writing. Your answers to all others are saved; please answer the new ones too.', former: 'Statements that are gone', formerText: 'Your old answers are kept but no longer count.',
			neutral: 'You answer “partly” everywhere', neutralText: 'That tells nobody what you stand for. Counted without the advantage for the undecided you end up last for almost everybody, and whoever looks why you fit finds no reason. Please make up your mind on a few statements.',
			about: 'What do you do? In one sentence', reach: 'How to reach you', email: 'E-mail', phone: 'Telephone', website: 'Website', when: 'When can people meet you?', whenHint: 'Nothing ticked means: by arrangement.', languages: 'Which languages do you speak?', stepFree: 'People reach you without steps', wrong: (count) => count === 1 ? 'One entry does not fit yet' : `${count} entries do not fit yet`,
			over: 'It is over. Nothing can be changed any more, your answers are as they were.', usedLink: 'This link does not work, or not any more', usedLinkText: 'Perhaps it is too old or not copied completely. The town hall gladly sends you a new one.', toStart: 'Go to the start',
			problems: { tooLong: 'This is too long.', notAnEmail: 'Please an e-mail address such as club@example.org.', notAPhone: 'Please a telephone number, only digits and + ( ) / -.', notALink: 'Please an address that begins with https://.', other: 'This does not fit.' },
		},
		pl: {
			title: (name) => `Za czym stoi ${name}?`, lead: 'Ludzie odpowiadają na te same tezy i widzą, czy do was pasują. Odpowiedzcie tak, jak jest naprawdę.', until: (day, end) => `Prosimy do ${day}. Zmieniać można do ${end}.`, reason: 'Dlaczego? W jednym zdaniu', reasonHint: 'Widoczne w wyniku obok tej tezy.',
			save: 'Zapisz odpowiedzi', saved: 'Dziękujemy, odpowiedzi są zapisane.', savedText: 'Tym samym linkiem można je w każdej chwili zmienić.', missing: (count) => `Otwarte tezy: ${count}. Do tego czasu liczą się jako niespełnione.`, fresh: 'Nowa lub zmieniona, prosimy odpowiedzieć',
			changedTitle: 'Tezy się zmieniły', changedText: 'W trakcie pisania zmieniono tezy. Odpowiedzi na pozostałe są zapisane; prosimy odpowiedzieć na nowe.', former: 'Tezy, których już nie ma', formerText: 'Stare odpowiedzi zostają, ale się nie liczą.',
			neutral: 'Wszędzie odpowiadacie „po części”', neutralText: 'To nikomu nie mówi, za czym stoicie. Bez przewagi niezdecydowanych będziecie prawie u wszystkich na końcu, a kto sprawdzi, dlaczego pasujecie, nie znajdzie powodu. Zdecydujcie się przy kilku tezach.',
			about: 'Co robicie? W jednym zdaniu', reach: 'Jak się z wami skontaktować', email: 'E-mail', phone: 'Telefon', website: 'Strona internetowa', when: 'Kiedy można was spotkać?', whenHint: 'Nic nie zaznaczono: po umówieniu.', languages: 'W jakich językach mówicie?', stepFree: 'Można do was dotrzeć bez stopni', wrong: (count) => `Do poprawy: ${count}`,
			over: 'Edycja zakończona. Zmiany nie są już możliwe, odpowiedzi pozostały bez zmian.', usedLink: 'Ten link nie działa lub już nie działa', usedLinkText: 'Być może wygasł albo nie skopiowano całego. Urząd chętnie wyśle nowy.', toStart: 'Na początek',
			problems: { tooLong: 'To za długie.', notAnEmail: 'Prosimy o adres e-mail, np. klub@example.org.', notAPhone: 'Prosimy o numer telefonu.', notALink: 'Prosimy o adres zaczynający się od https://.', other: 'To nie pasuje.' },
		},
		uk: {
			title: (name) => `За що виступає ${name}?`, lead: 'Люди відповідають на ті самі тези й бачать, чи підходять вам. Відповідайте так, як є насправді.', until: (day, end) => `Просимо до ${day}. Змінювати можна до ${end}.`, reason: 'Чому? Одним реченням', reasonHint: 'Видно в результаті біля цієї тези.',
			save: 'Зберегти відповіді', saved: 'Дякуємо, відповіді збережено.', savedText: 'За тим самим посиланням їх можна будь-коли змінити.', missing: (count) => `Відкриті тези: ${count}. Доти вони рахуються як невиконані.`, fresh: 'Нова або змінена, дайте відповідь',
			changedTitle: 'Тези змінилися', changedText: 'Поки ви писали, тези змінили. Відповіді на решту збережено; дайте ще відповіді на нові.', former: 'Тези, яких уже немає', formerText: 'Старі відповіді лишаються, але не рахуються.',
			neutral: 'Ви всюди відповідаєте «частково»', neutralText: 'Так ніхто не дізнається, за що ви. Без переваги для невизначених ви майже в усіх опинитеся наприкінці, і хто шукатиме причину, її не знайде. Визначтеся хоча б щодо кількох тез.',
			about: 'Що ви робите? Одним реченням', reach: 'Як з вами зв’язатися', email: 'Ел. пошта', phone: 'Телефон', website: 'Вебсайт', when: 'Коли вас можна застати?', whenHint: 'Нічого не позначено: за домовленістю.', languages: 'Якими мовами ви говорите?', stepFree: 'До вас можна потрапити без сходів', wrong: (count) => `Виправте: ${count}`,
			over: 'Усе завершено. Змінити вже не можна, відповіді лишилися як були.', usedLink: 'Це посилання не діє або вже не діє', usedLinkText: 'Можливо, термін минув або його скопійовано не повністю. Ратуша охоче надішле нове.', toStart: 'На початок',
			problems: { tooLong: 'Це задовго.', notAnEmail: 'Вкажіть адресу ел. пошти, напр. club@example.org.', notAPhone: 'Вкажіть номер телефону.', notALink: 'Вкажіть адресу, що починається з https://.', other: 'Це не підходить.' },
		},
		ar: {
			title: (name) => `ما الذي يمثله ${name}؟`, lead: 'يجيب الناس عن العبارات نفسها ويرون إن كانوا يناسبونكم. أجيبوا كما هو الحال عندكم حقًا.', until: (day, end) => `نرجو الرد حتى ${day}. يمكن التعديل حتى ${end}.`, reason: 'لماذا؟ في جملة واحدة', reasonHint: 'تظهر في النتيجة بجانب هذه العبارة.',
			save: 'حفظ الإجابات', saved: 'شكرًا، حُفظت إجاباتكم.', savedText: 'يمكنكم تعديلها بالرابط نفسه في أي وقت.', missing: (count) => `عبارات مفتوحة: ${count}. تُحسب حتى ذلك الحين غير مستوفاة.`, fresh: 'جديدة أو معدّلة، نرجو الإجابة',
			changedTitle: 'تغيّرت العبارات', changedText: 'تغيّرت عبارات أثناء كتابتكم. حُفظت إجاباتكم عن البقية؛ نرجو الإجابة عن الجديدة.', former: 'عبارات لم تعد موجودة', formerText: 'تبقى إجاباتكم القديمة محفوظة لكنها لا تُحسب.',
			neutral: 'تجيبون دائمًا «إلى حد ما»', neutralText: 'بهذا لا يعرف أحد ما تمثلونه. ودون أفضلية المترددين تأتون في الآخر عند الجميع تقريبًا، ومن يبحث عن السبب لا يجده. حدّدوا موقفكم من بعض العبارات.',
			about: 'ماذا تفعلون؟ في جملة واحدة', reach: 'كيف يمكن التواصل معكم', email: 'البريد الإلكتروني', phone: 'الهاتف', website: 'الموقع', when: 'متى يمكن لقاؤكم؟', whenHint: 'دون تحديد يعني: بالاتفاق.', languages: 'ما اللغات التي تتكلمونها؟', stepFree: 'يمكن الوصول إليكم دون درج', wrong: (count) => `يحتاج تصحيحًا: ${count}`,
			over: 'انتهى الأمر. لم يعد التعديل ممكنًا، وإجاباتكم كما هي.', usedLink: 'هذا الرابط لا يعمل أو لم يعد يعمل', usedLinkText: 'ربما انتهت صلاحيته أو لم يُنسخ كاملًا. ترسل لكم البلدية رابطًا جديدًا بكل سرور.', toStart: 'إلى البداية',
			problems: { tooLong: 'هذا طويل جدًا.', notAnEmail: 'نرجو عنوان بريد مثل club@example.org.', notAPhone: 'نرجو رقم هاتف.', notALink: 'نرجو عنوانًا يبدأ بـ https://.', other: 'هذا غير مناسب.' },
		},
	},
);
