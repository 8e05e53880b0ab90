import { defineTexts } from '#kernel/i18n/texts.ts';

export const dutyTexts = defineTexts(
	{
		openDataLead: 'Was auf diesen Seiten steht, dürfen Sie und Ihre Programme weiterverwenden (CC BY 4.0).',
		apiText: 'Die Beschreibung aller Schnittstellen für Programme. Kein Schlüssel nötig.', missing: 'Diesen Text gibt es noch nicht.', osmText: 'Karte und Einträge mit der Quelle „OpenStreetMap“: © OpenStreetMap-Mitwirkende, Open Database License 1.0. Wer sie weiterverwendet, nennt diese Quelle und gibt Bearbeitungen der Daten unter derselben Lizenz weiter.',
		privacyText: '# Was dieses Programm tut\n\nAuf den öffentlichen Seiten werden keine Cookies gesetzt und keine Inhalte fremder Server geladen. Es gibt keine Besucherprofile. Ein Cookie wird erst gesetzt, wenn sich jemand in der Verwaltung anmeldet; es endet mit der Sitzung.\n\nWer Neues per E-Mail bestellt, gibt dafür eine Adresse an. Sie dient nur dem Versand, wird beim Abbestellen sofort gelöscht und unbestätigt nach drei Tagen. Für Nachrichten auf ein Gerät wird nur die Adresse des Browsers bei seinem Dienst gespeichert, bis sie dort abgeschaltet werden.\n\nGezählt wird, wie oft eine Seite an einem Tag in einer Sprache gelesen wurde. Adressen, Cookies oder Geräte werden dafür nicht gespeichert.\n\nWas gelöscht wird, ist spätestens mit der nächsten Sicherung auch in älteren Sicherungen nicht mehr lesbar.',
		accessibilityText: '# Stand der Technik\n\nJede Seite wird bei jeder Änderung des Programms gegen WCAG 2.2 AA geprüft. Alles ist ohne JavaScript, mit der Tastatur, bei 400 % Vergrößerung und von rechts nach links bedienbar. Wenn Sie auf eine Hürde stoßen, rufen Sie uns bitte an.',
	},
	{
		en: {
			openDataLead: 'You and your programs may reuse what is on these pages (CC BY 4.0).',
			apiText: 'The description of all interfaces for programs. No key needed.', missing: 'This text has not been provided yet.', osmText: 'Map and entries with the source “OpenStreetMap”: © OpenStreetMap contributors, Open Database License 1.0. Whoever reuses them names this source and passes changes of the data on under the same licence.',
			privacyText: '# What this program does\n\nThe public pages set no cookies and load nothing from other servers. There are no visitor profiles. A cookie is set only when somebody signs in to the administration; it ends with the session.\n\nWhoever subscribes to news by e-mail gives an address. It serves for sending only, is deleted at once on unsubscribing, and after three days when unconfirmed. For messages to a device only the address of the browser at its service is stored, until they are switched off there.\n\nWe count how often a page was read on a day in a language. No addresses, cookies or devices are stored for that.\n\nWhat is deleted can no longer be read in older backups either, at the latest once the next backup is made.',
			accessibilityText: '# Technical state\n\nEvery page is checked against WCAG 2.2 AA with each change of the program. Everything works without JavaScript, by keyboard, at 400 % zoom and from right to left. If you meet a barrier, please call us.',
		},
		pl: {
			openDataLead: 'Treści z tych stron możesz wykorzystywać dalej, Ty i Twoje programy (CC BY 4.0).',
			apiText: 'Opis wszystkich interfejsów dla programów. Klucz nie jest potrzebny.', missing: 'Tego tekstu jeszcze nie ma.', osmText: 'Mapa i wpisy ze źródłem „OpenStreetMap”: © autorzy OpenStreetMap, Open Database License 1.0. Kto z nich korzysta, podaje to źródło i udostępnia zmiany danych na tej samej licencji.',
			privacyText: '# Co robi ten program\n\nStrony publiczne nie zapisują plików cookie i nie ładują niczego z obcych serwerów. Nie ma profili odwiedzających. Plik cookie powstaje dopiero przy logowaniu do administracji i znika z końcem sesji.\n\nKto zamawia nowości e-mailem, podaje adres. Służy on tylko do wysyłki, po wypisaniu jest od razu usuwany, a niepotwierdzony po trzech dniach. Przy powiadomieniach na urządzenie zapisany jest tylko adres przeglądarki w jej usłudze, dopóki nie zostaną tam wyłączone.\n\nLiczymy, ile razy danego dnia czytano stronę w danym języku. Nie zapisujemy przy tym adresów, plików cookie ani urządzeń.\n\nTego, co usunięto, nie da się już odczytać także w starszych kopiach zapasowych, najpóźniej po wykonaniu następnej.',
			accessibilityText: '# Stan techniczny\n\nKażda strona jest przy każdej zmianie programu sprawdzana według WCAG 2.2 AA. Wszystko działa bez JavaScriptu, z klawiatury, przy powiększeniu 400 % i od prawej do lewej. Jeśli natrafisz na barierę, zadzwoń do nas.',
		},
		uk: {
			openDataLead: 'Усе з цих сторінок можете використовувати ви та ваші програми (CC BY 4.0).',
			apiText: 'Опис усіх інтерфейсів для програм. Ключ не потрібен.', missing: 'Цього тексту ще немає.', osmText: 'Карта й записи з джерелом «OpenStreetMap»: © учасники OpenStreetMap, Open Database License 1.0. Хто їх використовує, називає це джерело та передає зміни даних за тією самою ліцензією.',
			privacyText: '# Що робить ця програма\n\nПублічні сторінки не зберігають файлів cookie й нічого не завантажують із чужих серверів. Профілів відвідувачів немає. Файл cookie з’являється лише під час входу в адміністрацію й зникає із завершенням сеансу.\n\nХто замовляє новини електронною поштою, залишає адресу. Вона потрібна лише для розсилки, після відписки видаляється відразу, а непідтверджена — за три дні. Для повідомлень на пристрій зберігається лише адреса браузера в його службі, доки їх там не вимкнуть.\n\nМи рахуємо, скільки разів за день читали сторінку певною мовою. Адрес, файлів cookie чи пристроїв для цього не зберігаємо.\n\nВидалене вже не можна прочитати і в давніших резервних копіях, щонайпізніше після створення наступної.',
			accessibilityText: '# Технічний стан\n\nКожна сторінка перевіряється на WCAG 2.2 AA з кожною зміною програми. Усе працює без JavaScript, з клавіатури, за збільшення 400 % і справа наліво. Якщо натрапите на перешкоду, зателефонуйте нам.',
		},
		ar: {
			openDataLead: 'ما في هذه الصفحات يجوز لك ولبرامجك إعادة استخدامه (CC BY 4.0).',
			apiText: 'وصف كل الواجهات للبرامج. لا حاجة إلى مفتاح.', missing: 'لم يُضف هذا النص بعد.', osmText: 'الخريطة والإدخالات التي مصدرها «OpenStreetMap»: © مساهمو OpenStreetMap، رخصة Open Database License 1.0. من يعيد استخدامها يذكر هذا المصدر وينشر تعديلات البيانات بالرخصة نفسها.',
			privacyText: '# ماذا يفعل هذا البرنامج\n\nالصفحات العامة لا تضع ملفات تعريف ارتباط ولا تحمّل شيئًا من خوادم أخرى. لا توجد ملفات عن الزوار. يوضع ملف تعريف ارتباط فقط عند الدخول إلى الإدارة وينتهي بانتهاء الجلسة.\n\nمن يطلب الأخبار بالبريد الإلكتروني يترك عنوانًا لا يُستخدم إلا للإرسال، ويُحذف فور إلغاء الاشتراك، وبعد ثلاثة أيام إن لم يُؤكَّد. ولإشعارات الجهاز يُحفظ فقط عنوان المتصفح لدى خدمته إلى أن تُوقَف هناك.\n\nنحصي كم مرة قُرئت صفحة في يوم ما وبلغة ما. ولا تُحفظ لذلك عناوين ولا ملفات تعريف ارتباط ولا أجهزة.\n\nما يُحذف لا يمكن قراءته بعد ذلك حتى في النسخ الاحتياطية الأقدم، وذلك في موعد أقصاه إنشاء النسخة التالية.',
			accessibilityText: '# حالة التقنية\n\nتُفحص كل صفحة وفق WCAG 2.2 AA مع كل تغيير في البرنامج. كل شيء يعمل من دون جافاسكربت وبلوحة المفاتيح وبتكبير 400٪ ومن اليمين إلى اليسار. إذا واجهت عائقًا فاتصل بنا.',
		},
	},
);
