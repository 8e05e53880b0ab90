import { defineTexts } from '#kernel/i18n/texts.ts';

export const noticeTexts = defineTexts(
	{
		board: 'Schwarzes Brett', boardOf: (place: string) => `Schwarzes Brett ${place}`, lead: 'Was Nachbarn suchen, bieten, finden und verschenken.',
		filter: 'Nach Art filtern', allTypes: 'Alles', notices: 'Aushänge',
		until: (day: string) => `bis ${day}`, hang: 'Aushang aufgeben', own: 'Selbst etwas auf dem Herzen?',
		ownText: 'Ein Aushang dauert drei Minuten und braucht kein Konto.',
		type: 'Art', contact: 'Kontakt', price: 'Preis', hangsUntil: 'Hängt bis',
		write: 'Bitte wenden Sie sich direkt an diesen Kontakt; die Gemeinde vermittelt nicht.',
	},
	{
		en: {
			board: 'Notice board', boardOf: (place) => `Notice board ${place}`, lead: 'What neighbours look for, offer, find and give away.',
			filter: 'Filter by type', allTypes: 'Everything', notices: 'Notices',
			until: (day) => `until ${day}`, hang: 'Put up a notice', own: 'Something on your mind?',
			ownText: 'A notice takes three minutes and needs no account.',
			type: 'Type', contact: 'Contact', price: 'Price', hangsUntil: 'Up until',
			write: 'Please write to the person who put it up; the municipality does not act as a go-between.',
		},
		pl: {
			board: 'Tablica ogłoszeń', boardOf: (place) => `Tablica ogłoszeń: ${place}`, lead: 'Czego sąsiedzi szukają, co oferują, znajdują i oddają.',
			filter: 'Filtruj według rodzaju', allTypes: 'Wszystko', notices: 'Ogłoszenia',
			until: (day) => `do ${day}`, hang: 'Dodaj ogłoszenie', own: 'Masz coś do ogłoszenia?',
			ownText: 'Ogłoszenie zajmuje trzy minuty i nie wymaga konta.',
			type: 'Rodzaj', contact: 'Kontakt', price: 'Cena', hangsUntil: 'Wisi do', write: 'Pisz bezpośrednio do osoby, która dodała ogłoszenie; gmina nie pośredniczy.',
		},
		uk: {
			board: 'Дошка оголошень', boardOf: (place) => `Дошка оголошень: ${place}`, lead: 'Що сусіди шукають, пропонують, знаходять і дарують.',
			filter: 'Вибрати вид', allTypes: 'Усе', notices: 'Оголошення',
			until: (day) => `до ${day}`, hang: 'Подати оголошення', own: 'Маєте що сказати?',
			ownText: 'Оголошення забирає три хвилини й не потребує облікового запису.',
			type: 'Вид', contact: 'Контакт', price: 'Ціна', hangsUntil: 'Висить до', write: 'Пишіть тому, хто подав оголошення: громада не посередничає.',
		},
		ar: {
			board: 'لوحة الإعلانات', boardOf: (place) => `لوحة إعلانات ${place}`, lead: 'ما يبحث عنه الجيران ويعرضونه ويجدونه ويهدونه.',
			filter: 'تصفية حسب النوع', allTypes: 'الكل', notices: 'الإعلانات',
			until: (day) => `حتى ${day}`, hang: 'أضف إعلانًا', own: 'هل لديك ما تعلنه؟', ownText: 'يستغرق الإعلان ثلاث دقائق ولا يحتاج إلى حساب.',
			type: 'النوع', contact: 'للتواصل', price: 'السعر', hangsUntil: 'معلّق حتى', write: 'اكتب إلى صاحب الإعلان؛ البلدية ليست وسيطًا.',
		},
	},
	{
		lead: 'Hier hängen Zettel von Nachbarn. Die Zettel heißen: Aushänge.', filter: 'Was suchen Sie?', hang: 'Aushang schreiben', own: 'Wollen Sie auch etwas schreiben?', ownText: 'Sie brauchen 3 Minuten. Sie müssen sich nicht anmelden.', type: 'Was ist es?', write: 'Schreiben Sie direkt an diese Person. Oder rufen Sie die Person an. Die Gemeinde hilft dabei nicht.',
	},
);

export const typeTexts = defineTexts(
	{ offer: 'Biete', search: 'Suche', help: 'Hilfe gesucht', found: 'Gefunden', lost: 'Verloren', ride: 'Mitfahrt', gift: 'Zu verschenken' },
	{
		en: { offer: 'Offer', search: 'Looking for', help: 'Help wanted', found: 'Found', lost: 'Lost', ride: 'Ride', gift: 'To give away' },
		pl: { offer: 'Oferuję', search: 'Szukam', help: 'Potrzebna pomoc', found: 'Znaleziono', lost: 'Zgubiono', ride: 'Wspólny przejazd', gift: 'Oddam' },
		uk: { offer: 'Пропоную', search: 'Шукаю', help: 'Потрібна допомога', found: 'Знайдено', lost: 'Загублено', ride: 'Спільна поїздка', gift: 'Віддам' },
		ar: { offer: 'أعرض', search: 'أبحث', help: 'مطلوب مساعدة', found: 'عُثر عليه', lost: 'مفقود', ride: 'مشاركة سيارة', gift: 'هدية' },
	},
	{
		offer: 'Ich biete', search: 'Ich suche', help: 'Ich brauche Hilfe', found: 'Ich habe etwas gefunden', lost: 'Ich habe etwas verloren', ride: 'Zusammen fahren', gift: 'Ich verschenke',
	},
);

export const typeHints = defineTexts(
	{
		offer: 'Dinge, Zeit, Können', search: 'Was Ihnen noch fehlt', help: 'Mähen, fahren, tragen, erklären', found: 'Wo und wann',
		lost: 'Woran man es erkennt', ride: 'Regelmäßig oder einmal', gift: 'Zum Abholen, ohne Geld',
	},
	{
		en: {
			offer: 'Things, time, skills', search: 'What you still need', help: 'Mowing, driving, carrying, explaining', found: 'Where and when',
			lost: 'How to recognise it', ride: 'Regular or once', gift: 'To be collected, for free',
		},
		pl: {
			offer: 'Rzeczy, czas, umiejętności', search: 'Czego jeszcze brakuje', help: 'Koszenie, jazda, noszenie, tłumaczenie', found: 'Gdzie i kiedy',
			lost: 'Jak to rozpoznać', ride: 'Regularnie albo raz', gift: 'Do odbioru, za darmo',
		},
		uk: {
			offer: 'Речі, час, уміння', search: 'Чого вам бракує', help: 'Косити, возити, носити, пояснювати', found: 'Де й коли', lost: 'Як упізнати',
			ride: 'Регулярно або раз', gift: 'Забрати, без грошей',
		},
		ar: {
			offer: 'أشياء أو وقت أو مهارات', search: 'ما ينقصك', help: 'قص العشب، القيادة، الحمل، الشرح', found: 'أين ومتى', lost: 'كيف نتعرف إليه',
			ride: 'بانتظام أو مرة', gift: 'للاستلام، دون مال',
		},
	},
	{
		offer: 'Zum Beispiel: Dinge, Zeit oder Hilfe', search: 'Das fehlt Ihnen noch', help: 'Zum Beispiel: mähen, fahren oder tragen', found: 'Wo und wann?', lost: 'Wie sieht es aus?', ride: '1 Mal oder oft',
	},
);
