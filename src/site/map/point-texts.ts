import { defineTexts } from '#kernel/i18n/texts.ts';

/** Words of the map on which a place is pointed at. */
export const pointTexts = defineTexts(
	{
		open: 'Auf der Karte zeigen', close: 'Karte schließen', loading: 'Die Karte kommt …', failed: 'Die Karte ist gerade nicht da. Tippen Sie Breite und Länge ein.',
		how: 'Klicken Sie an die Stelle. Mit der Tastatur: Karte mit den Pfeiltasten schieben, dann „Mitte übernehmen“.', middle: 'Mitte übernehmen', moving: 'Karte zum Auswählen einer Stelle',
	},
	{
		en: { open: 'Show on the map', close: 'Close map', loading: 'The map is coming …', failed: 'The map is not there right now. Type latitude and longitude.', how: 'Click on the spot. By keyboard: move the map with the arrow keys, then “Take the middle”.', middle: 'Take the middle', moving: 'Map to choose a spot' },
		pl: { open: 'Pokaż na mapie', close: 'Zamknij mapę', loading: 'Mapa się wczytuje …', failed: 'Mapa jest teraz niedostępna. Wpisz szerokość i długość.', how: 'Kliknij miejsce. Klawiaturą: przesuń mapę strzałkami, potem „Weź środek”.', middle: 'Weź środek', moving: 'Mapa do wyboru miejsca' },
		uk: { open: 'Показати на карті', close: 'Закрити карту', loading: 'Карта завантажується …', failed: 'Карти зараз немає. Введіть широту й довготу.', how: 'Клацніть на місце. З клавіатури: посуньте карту стрілками, тоді «Взяти середину».', middle: 'Взяти середину', moving: 'Карта для вибору місця' },
		ar: { open: 'أظهر على الخريطة', close: 'أغلق الخريطة', loading: 'الخريطة قادمة …', failed: 'الخريطة غير متاحة الآن. اكتب خط العرض والطول.', how: 'انقر على المكان. بلوحة المفاتيح: حرّك الخريطة بالأسهم ثم «خذ الوسط».', middle: 'خذ الوسط', moving: 'خريطة لاختيار مكان' },
	},
);
