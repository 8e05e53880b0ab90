import { defineTexts } from '#kernel/i18n/texts.ts';

export const largeMapTexts = defineTexts(
	{
		title: 'Karte', lead: (name: string) => `Alles, was in ${name} einen festen Ort hat. Jeder Punkt der Karte steht auch in der Liste.`,
		byKind: 'Nach Art filtern', all: 'Alles', list: 'Liste', drawn: 'Karte', village: 'Ort', topic: 'Thema', everywhere: 'Alle Orte', allTopics: 'Alle Themen', show: 'Anzeigen', toMap: 'Alles auf der Karte',
		open: 'Bewegliche Karte öffnen', close: 'Bewegliche Karte schließen', loading: 'Die Karte wird geladen …', failed: 'Die bewegliche Karte lässt sich hier nicht öffnen. Die gezeichnete Karte und die Liste zeigen dasselbe.',
		layers: 'Auf der Karte zeigen', moving: 'Bewegliche Karte. Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern; die Nummern sind die der Liste.', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', closePopup: 'Schließen', number: 'Nummer', attribution: 'Quelle der Karte',
	},
	{
		en: {
			title: 'Map', lead: (name) => `Everything in ${name} that has a place of its own. Every point of the map is in the list as well.`,
			byKind: 'Filter by kind', all: 'Everything', list: 'List', drawn: 'Map', village: 'Village', topic: 'Topic', everywhere: 'All villages', allTopics: 'All topics', show: 'Show', toMap: 'Everything on the map',
			open: 'Open the movable map', close: 'Close the movable map', loading: 'Loading the map …', failed: 'The movable map cannot be opened here. The drawn map and the list show the same.',
			layers: 'Show on the map', moving: 'Movable map. Move with the arrow keys, zoom with plus and minus; the numbers are those of the list.', zoomIn: 'Zoom in', zoomOut: 'Zoom out', closePopup: 'Close', number: 'Number', attribution: 'Source of the map',
		},
		pl: {
			title: 'Mapa', lead: (name) => `Wszystko, co w gminie ${name} ma stałe miejsce. Każdy punkt mapy jest także na liście.`,
			byKind: 'Filtruj według rodzaju', all: 'Wszystko', list: 'Lista', drawn: 'Mapa', village: 'Miejscowość', topic: 'Temat', everywhere: 'Wszystkie miejscowości', allTopics: 'Wszystkie tematy', show: 'Pokaż', toMap: 'Wszystko na mapie',
			open: 'Otwórz ruchomą mapę', close: 'Zamknij ruchomą mapę', loading: 'Wczytywanie mapy …', failed: 'Ruchomej mapy nie można tu otworzyć. Mapa rysowana i lista pokazują to samo.',
			layers: 'Pokaż na mapie', moving: 'Ruchoma mapa. Strzałki przesuwają, plus i minus przybliżają; numery są takie jak na liście.', zoomIn: 'Przybliż', zoomOut: 'Oddal', closePopup: 'Zamknij', number: 'Numer', attribution: 'Źródło mapy',
		},
		uk: {
			title: 'Карта', lead: (name) => `Усе, що має своє місце: ${name}. Кожна точка карти є й у списку.`,
			byKind: 'Вибрати вид', all: 'Усе', list: 'Список', drawn: 'Карта', village: 'Село', topic: 'Тема', everywhere: 'Усі села', allTopics: 'Усі теми', show: 'Показати', toMap: 'Усе на карті',
			open: 'Відкрити рухому карту', close: 'Закрити рухому карту', loading: 'Карта завантажується …', failed: 'Рухому карту тут не вдається відкрити. Намальована карта та список показують те саме.',
			layers: 'Показати на карті', moving: 'Рухома карта. Стрілки переміщують, плюс і мінус змінюють масштаб; номери ті самі, що й у списку.', zoomIn: 'Наблизити', zoomOut: 'Віддалити', closePopup: 'Закрити', number: 'Номер', attribution: 'Джерело карти',
		},
		ar: {
			title: 'الخريطة', lead: (name) => `كل ما له مكان ثابت في ${name}. كل نقطة على الخريطة موجودة في القائمة أيضًا.`,
			byKind: 'تصفية حسب النوع', all: 'الكل', list: 'القائمة', drawn: 'الخريطة', village: 'القرية', topic: 'الموضوع', everywhere: 'كل القرى', allTopics: 'كل المواضيع', show: 'عرض', toMap: 'الكل على الخريطة',
			open: 'افتح الخريطة المتحركة', close: 'أغلق الخريطة المتحركة', loading: 'يجري تحميل الخريطة …', failed: 'لا يمكن فتح الخريطة المتحركة هنا. الخريطة المرسومة والقائمة تعرضان الشيء نفسه.',
			layers: 'اعرض على الخريطة', moving: 'خريطة متحركة. حرّك بأسهم لوحة المفاتيح وكبّر بزائد وناقص؛ الأرقام هي أرقام القائمة.', zoomIn: 'تكبير', zoomOut: 'تصغير', closePopup: 'إغلاق', number: 'رقم', attribution: 'مصدر الخريطة',
		},
	},
	{
		lead: (name) => `Hier sehen Sie Orte in ${name}. Alle Orte stehen auch in der Liste.`, byKind: 'Was wollen Sie sehen?', village: 'Dorf', everywhere: 'Alle Dörfer', show: 'Zeigen', open: 'Karte zum Bewegen öffnen', close: 'Karte zum Bewegen schließen', loading: 'Die Karte kommt gleich.', failed: 'Die Karte zum Bewegen geht hier nicht. Sehen Sie das Bild an. Oder lesen Sie die Liste.',
		moving: 'Karte zum Bewegen. Benutzen Sie die Tasten mit den Pfeilen. Plus macht die Karte größer. Minus macht die Karte kleiner. Die Nummern stehen auch in der Liste.', zoomIn: 'Größer', zoomOut: 'Kleiner', attribution: 'Die Karte ist von',
	},
);
