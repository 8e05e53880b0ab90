import { defineTexts } from '#kernel/i18n/texts.ts';

/** What the picker of a place says. */
export const placeTexts = defineTexts(
	{
		open: 'Auf der Karte zeigen', close: 'Karte schließen', loading: 'Die Karte kommt …', failed: 'Die Karte ist gerade nicht da. Beschreiben Sie die Stelle in Worten.',
		how: 'Klicken Sie an die Stelle. Mit der Tastatur: Karte mit den Pfeiltasten schieben, dann „Mitte übernehmen“.', middle: 'Mitte übernehmen', moving: 'Karte zum Auswählen einer Stelle',
		pin: 'Gewählte Stelle', here: 'Ich stehe gerade dort', seeking: 'Ihr Standort wird gesucht …', found: 'Standort übernommen.', lost: 'Ihr Standort war nicht zu finden. Zeigen Sie die Stelle auf der Karte.',
	},
	{
		en: {
			open: 'Show on the map', close: 'Close the map', loading: 'Loading the map …', failed: 'The map is not available right now. Describe the spot in words.', how: 'Tap on the spot. By keyboard: move the map with the arrow keys, then “Take the middle”.', middle: 'Take the middle', moving: 'Map for choosing a spot',
			pin: 'Chosen spot', here: 'I am standing there now', seeking: 'Looking for your position …', found: 'Your position is set.', lost: 'Your position could not be found. Show the spot on the map.',
		},
		pl: {
			open: 'Pokaż na mapie', close: 'Zamknij mapę', loading: 'Mapa się ładuje …', failed: 'Mapy teraz nie ma. Opisz miejsce słowami.', how: 'Dotknij miejsca. Klawiaturą: przesuń mapę strzałkami, potem „Wybierz środek”.', middle: 'Wybierz środek', moving: 'Mapa do wyboru miejsca',
			pin: 'Wybrane miejsce', here: 'Jestem tam teraz', seeking: 'Szukam Twojej pozycji …', found: 'Pozycja przyjęta.', lost: 'Nie udało się znaleźć pozycji. Pokaż miejsce na mapie.',
		},
		uk: {
			open: 'Показати на карті', close: 'Закрити карту', loading: 'Карта завантажується …', failed: 'Карти зараз немає. Опишіть місце словами.', how: 'Торкніться місця. З клавіатури: рухайте карту стрілками, потім «Вибрати середину».', middle: 'Вибрати середину', moving: 'Карта для вибору місця',
			pin: 'Вибране місце', here: 'Я зараз там', seeking: 'Визначаємо ваше розташування …', found: 'Розташування визначено.', lost: 'Не вдалося визначити ваше розташування. Покажіть місце на карті.',
		},
		ar: {
			open: 'أظهر على الخريطة', close: 'أغلق الخريطة', loading: 'يجري تحميل الخريطة …', failed: 'الخريطة غير متاحة الآن. صف المكان بالكلمات.', how: 'المس المكان. بلوحة المفاتيح: حرّك الخريطة بالأسهم ثم «اختر الوسط».', middle: 'اختر الوسط', moving: 'خريطة لاختيار مكان',
			pin: 'الموضع المختار', here: 'أنا هناك الآن', seeking: 'يجري البحث عن موقعك …', found: 'حُدّد موقعك.', lost: 'تعذر العثور على موقعك. أشر إليه على الخريطة.',
		},
	},
	{
		loading: 'Die Karte kommt gleich.', failed: 'Die Karte geht jetzt nicht. Schreiben Sie: Wo ist es?', how: 'Klicken Sie auf die Stelle. Oder benutzen Sie die Tasten mit den Pfeilen. Drücken Sie dann „Mitte nehmen“.', middle: 'Mitte nehmen', moving: 'Karte: Zeigen Sie hier die Stelle', pin: 'Ihre Stelle', here: 'Ich bin jetzt dort', seeking: 'Wir suchen Ihren Ort.', found: 'Wir haben Ihren Ort gefunden.', lost: 'Wir haben Ihren Ort nicht gefunden. Zeigen Sie die Stelle auf der Karte.',
	},
);
