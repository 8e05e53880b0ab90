import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

export const statusTexts = defineTexts(
	{ new: 'Eingegangen', checking: 'Wird geprüft', planned: 'Wird gemacht', done: 'Umgesetzt', declined: 'Geht nicht' },
	{
		en: { new: 'Received', checking: 'Being checked', planned: 'Will be done', done: 'Done', declined: 'Not possible' },
		pl: { new: 'Przyjęto', checking: 'W trakcie sprawdzania', planned: 'Będzie zrobione', done: 'Zrealizowano', declined: 'Nie da się' },
		uk: { new: 'Отримано', checking: 'Перевіряється', planned: 'Буде зроблено', done: 'Втілено', declined: 'Неможливо' },
		ar: { new: 'وردت', checking: 'قيد الفحص', planned: 'ستُنفَّذ', done: 'نُفِّذت', declined: 'غير ممكنة' },
	},
	{
		new: 'Neu', checking: 'Wir prüfen das', planned: 'Wir machen das', done: 'Fertig',
	},
);

export const categoryTexts = defineTexts(
	{ paths: 'Wege und Verkehr', green: 'Grün und Klima', together: 'Treffen und Feiern', play: 'Spielen und Sport', culture: 'Kultur und Geschichte', digital: 'Digitales', building: 'Bauen und Wohnen', other: 'Anderes' },
	{
		en: { paths: 'Roads and paths', green: 'Green spaces and climate', together: 'Meeting and celebrating', play: 'Play and sport', culture: 'Culture and history', digital: 'Digital', building: 'Building and housing', other: 'Other' },
		pl: { paths: 'Drogi i ruch drogowy', green: 'Zieleń i klimat', together: 'Spotkania i święta', play: 'Zabawa i sport', culture: 'Kultura i historia', digital: 'Cyfryzacja', building: 'Budownictwo i mieszkania', other: 'Inne' },
		uk: { paths: 'Дороги й дорожній рух', green: 'Зелень і клімат', together: 'Зустрічі та свята', play: 'Гра і спорт', culture: 'Культура та історія', digital: 'Цифрове', building: 'Будівництво й житло', other: 'Інше' },
		ar: { paths: 'الطرق والمرور', green: 'الخضرة والمناخ', together: 'اللقاء والاحتفال', play: 'اللعب والرياضة', culture: 'الثقافة والتاريخ', digital: 'رقمي', building: 'البناء والسكن', other: 'أخرى' },
	},
	{
		digital: 'Internet und Computer',
	},
);

export const ideaTexts = defineTexts(
	{
		title: 'Ideen', lead: 'Was Nachbarn ändern würden. Unterstützen Sie, was Ihnen gefällt, oder sagen Sie, was fehlt.', handIn: 'Idee abgeben', filter: 'Nach Thema filtern', theme: 'Thema', all: 'Alles', order: 'Reihenfolge', newest: 'Neueste', strongest: 'Meiste Unterstützung', list: 'Liste', map: 'Karte', status: 'Stand',
		by: (name: string) => `Idee von ${name}`, statement: 'Stellungnahme der Gemeinde', collection: 'Ideensammlung', found: (count: number) => counted('de', count, { one: 'Eine Idee', other: '# Ideen' }), strongestOf: 'Am meisten unterstützt', toVote: 'Kommt zur Abstimmung', 
	},
	{
		en: {
			title: 'Ideas', lead: 'What neighbours would change. Support what you like, or say what is missing.', handIn: 'Hand in an idea', filter: 'Filter by theme', theme: 'Theme', all: 'Everything', order: 'Order', newest: 'Newest', strongest: 'Most supported', list: 'List', map: 'Map', status: 'Status',
			by: (name) => `Idea by ${name}`, statement: 'Statement of the municipality', collection: 'Idea collection', found: (count) => counted('en', count, { one: 'One idea', other: '# ideas' }), strongestOf: 'Most supported', toVote: 'Goes to the vote', 
		},
		pl: {
			title: 'Pomysły', lead: 'Co zmieniliby sąsiedzi. Poprzyj, co Ci się podoba, albo powiedz, czego brakuje.', handIn: 'Zgłoś pomysł', filter: 'Filtruj według tematu', theme: 'Temat', all: 'Wszystko', order: 'Kolejność', newest: 'Najnowsze', strongest: 'Najwięcej poparcia', list: 'Lista', map: 'Mapa', status: 'Stan',
			by: (name) => `Pomysł: ${name}`, statement: 'Stanowisko gminy', collection: 'Nabór pomysłów', found: (count) => counted('pl', count, { one: 'Jeden pomysł', few: '# pomysły', other: '# pomysłów' }), strongestOf: 'Z największym poparciem', toVote: 'Trafi pod głosowanie', 
		},
		uk: {
			title: 'Ідеї', lead: 'Що змінили б сусіди. Підтримайте, що подобається, або скажіть, чого бракує.', handIn: 'Подати ідею', filter: 'Вибрати тему', theme: 'Тема', all: 'Усе', order: 'Порядок', newest: 'Найновіші', strongest: 'Найбільша підтримка', list: 'Список', map: 'Карта', status: 'Стан',
			by: (name) => `Ідея: ${name}`, statement: 'Позиція громади', collection: 'Збір ідей', found: (count) => counted('uk', count, { one: '# ідея', few: '# ідеї', other: '# ідей' }), strongestOf: 'З найбільшою підтримкою', toVote: 'Піде на голосування', 
		},
		ar: {
			title: 'الأفكار', lead: 'ما الذي يود الجيران تغييره. ادعم ما يعجبك أو قل ما ينقص.', handIn: 'قدّم فكرة', filter: 'تصفية حسب الموضوع', theme: 'الموضوع', all: 'الكل', order: 'الترتيب', newest: 'الأحدث', strongest: 'الأكثر دعمًا', list: 'قائمة', map: 'خريطة', status: 'الحالة',
			by: (name) => `فكرة ${name}`, statement: 'موقف البلدية', collection: 'مجموعة أفكار', found: (count) => counted('ar', count, { one: 'فكرة واحدة', two: 'فكرتان', few: '# أفكار', other: '# فكرة' }), strongestOf: 'الأكثر دعمًا', toVote: 'ستُطرح للتصويت', 
		},
	},
	{
		lead: 'Das wollen Nachbarn ändern. Gefällt Ihnen eine Idee? Dann unterstützen Sie die Idee.', handIn: 'Idee schreiben', filter: 'Ein Thema wählen', order: 'Was steht oben?', newest: 'Neue Ideen', strongest: 'Beliebte Ideen', status: 'So weit ist es', statement: 'Das sagt die Gemeinde', collection: 'Hier sammeln wir Ideen', found: (count) => counted('de', count, { one: '1 Idee', other: '# Ideen' }), strongestOf: 'Diese Ideen sind beliebt', toVote: 'Bald stimmen alle ab',
	},
);
