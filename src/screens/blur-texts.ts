import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

/** What is said while a photo is covered on the device. */
export const blurTexts = defineTexts(
	{
		busy: 'Gesichter und Fahrzeuge werden auf Ihrem Gerät unkenntlich gemacht. Das dauert einige Sekunden.', wait: 'Bitte noch einen Moment, das Foto ist gleich fertig.',
		done: (count: number) => counted('de', count, { one: 'Eine Stelle ist unkenntlich. Bitte sehen Sie das Bild an, bevor Sie weitergehen.', other: '# Stellen sind unkenntlich. Bitte sehen Sie das Bild an, bevor Sie weitergehen.' }),
		nothing: 'Kein Gesicht und kein Fahrzeug gefunden. Ist doch eines da, dann tippen Sie es auf dem Bild an.', shown: 'Sie haben eine Stelle wieder gezeigt. Das Bild erscheint erst, wenn jemand im Rathaus es angesehen hat.',
		failed: 'Auf diesem Gerät ging das nicht. Das Foto geht, wie es ist, nur an das Rathaus und erscheint erst, wenn jemand es angesehen hat.', alt: 'Ihr Foto, wie es abgeschickt wird', add: 'Stelle unkenntlich machen', hint: 'Auf das Bild tippen verdeckt die Stelle. Mit der Tastatur: Pfeiltasten verschieben, Plus und Minus ändern die Größe.', places: 'Verdeckte Stellen',
		face: 'Gesicht', head: 'Kopf', vehicle: 'Fahrzeug', hand: 'Eigene Stelle', show: 'zeigen', cover: 'wieder verdecken', larger: 'größer', smaller: 'kleiner', remove: 'entfernen',
	},
	{
		en: {
			busy: 'Faces and vehicles are being made unrecognisable on your device. This takes some seconds.', wait: 'One moment please, the photo is almost ready.',
			done: (count) => counted('en', count, { one: 'One spot is covered. Please look at the picture before you go on.', other: '# spots are covered. Please look at the picture before you go on.' }),
			nothing: 'No face and no vehicle found. If there is one, tap it on the picture.', shown: 'You uncovered a spot. The picture appears only when somebody in the town hall has looked at it.',
			failed: 'This did not work on this device. The photo goes to the town hall only, as it is, and appears when somebody has looked at it.', alt: 'Your photo as it is sent', add: 'Cover a spot', hint: 'Tap the picture to cover a spot. By keyboard: arrow keys move it, plus and minus change its size.', places: 'Covered spots',
			face: 'Face', head: 'Head', vehicle: 'Vehicle', hand: 'Own spot', show: 'show', cover: 'cover again', larger: 'larger', smaller: 'smaller', remove: 'remove',
		},
		pl: {
			busy: 'Twarze i pojazdy są zamazywane na Twoim urządzeniu. Potrwa to kilka sekund.', wait: 'Jeszcze chwila, zdjęcie jest prawie gotowe.',
			done: (count) => counted('pl', count, { one: 'Zamazano jedno miejsce. Obejrzyj zdjęcie, zanim przejdziesz dalej.', few: 'Zamazano # miejsca. Obejrzyj zdjęcie, zanim przejdziesz dalej.', other: 'Zamazano # miejsc. Obejrzyj zdjęcie, zanim przejdziesz dalej.' }),
			nothing: 'Nie znaleziono twarzy ani pojazdu. Jeśli jednak są, dotknij ich na zdjęciu.', shown: 'Odsłoniono miejsce. Zdjęcie pojawi się dopiero, gdy ktoś w urzędzie je obejrzy.',
			failed: 'Na tym urządzeniu się nie udało. Zdjęcie trafi bez zmian tylko do urzędu i pojawi się, gdy ktoś je obejrzy.', alt: 'Twoje zdjęcie w postaci, w jakiej zostanie wysłane', add: 'Zamaż miejsce', hint: 'Dotknij zdjęcia, aby zamazać miejsce. Klawiatura: strzałki przesuwają, plus i minus zmieniają rozmiar.', places: 'Zamazane miejsca',
			face: 'Twarz', head: 'Głowa', vehicle: 'Pojazd', hand: 'Własne miejsce', show: 'pokaż', cover: 'zamaż ponownie', larger: 'większe', smaller: 'mniejsze', remove: 'usuń',
		},
		uk: {
			busy: 'Обличчя й транспорт замазуються на вашому пристрої. Це триває кілька секунд.', wait: 'Ще мить, фото майже готове.',
			done: (count) => counted('uk', count, { one: 'Закрито # місце. Перегляньте фото, перш ніж іти далі.', few: 'Закрито # місця. Перегляньте фото, перш ніж іти далі.', other: 'Закрито # місць. Перегляньте фото, перш ніж іти далі.' }),
			nothing: 'Облич і транспорту не знайдено. Якщо вони є, торкніться їх на фото.', shown: 'Ви відкрили місце. Фото з’явиться лише після перегляду в ратуші.',
			failed: 'На цьому пристрої не вдалося. Фото без змін надійде лише до ратуші й з’явиться після перегляду.', alt: 'Ваше фото в тому вигляді, в якому його буде надіслано', add: 'Закрити місце', hint: 'Торкніться фото, щоб закрити місце. З клавіатури: стрілки пересувають, плюс і мінус змінюють розмір.', places: 'Закриті місця',
			face: 'Обличчя', head: 'Голова', vehicle: 'Транспорт', hand: 'Власне місце', show: 'показати', cover: 'закрити знову', larger: 'більше', smaller: 'менше', remove: 'прибрати',
		},
		ar: {
			busy: 'تُطمس الوجوه والمركبات على جهازك. يستغرق ذلك بضع ثوانٍ.', wait: 'لحظة من فضلك، الصورة جاهزة تقريبًا.',
			done: (count) => counted('ar', count, { one: 'طُمس موضع واحد. انظر إلى الصورة قبل المتابعة.', two: 'طُمس موضعان. انظر إلى الصورة قبل المتابعة.', few: 'طُمست # مواضع. انظر إلى الصورة قبل المتابعة.', other: 'طُمس # موضعًا. انظر إلى الصورة قبل المتابعة.' }),
			nothing: 'لم يُعثر على وجه أو مركبة. إن وُجد شيء فالمسه على الصورة.', shown: 'كشفتَ موضعًا. لن تظهر الصورة إلا بعد أن يراها أحد في البلدية.',
			failed: 'لم ينجح ذلك على هذا الجهاز. تصل الصورة كما هي إلى البلدية فقط وتظهر بعد أن يراها أحد.', alt: 'صورتك كما ستُرسل', add: 'اطمس موضعًا', hint: 'المس الصورة لطمس موضع. بلوحة المفاتيح: الأسهم تحرّكه، وزائد وناقص يغيّران حجمه.', places: 'مواضع مطموسة',
			face: 'وجه', head: 'رأس', vehicle: 'مركبة', hand: 'موضع مضاف', show: 'أظهر', cover: 'اطمس ثانية', larger: 'أكبر', smaller: 'أصغر', remove: 'أزل',
		},
	},
	{
		busy: 'Ihr Gerät verdeckt Gesichter und Autos. Das dauert ein paar Sekunden.', wait: 'Bitte warten Sie kurz. Das Foto ist gleich fertig.',
		done: (count) => counted('de', count, { one: '1 Stelle ist verdeckt. Bitte sehen Sie das Bild an.', other: '# Stellen sind verdeckt. Bitte sehen Sie das Bild an.' }),
		nothing: 'Wir finden kein Gesicht und kein Auto. Sehen Sie eins? Dann tippen Sie darauf.', shown: 'Sie zeigen eine Stelle wieder. Das Rathaus sieht das Bild zuerst an.', failed: 'Das geht auf Ihrem Gerät nicht. Nur das Rathaus bekommt das Foto. Das Rathaus sieht es zuerst an.', alt: 'So schicken Sie Ihr Foto ab', add: 'Stelle verdecken', hint: 'Tippen Sie auf das Bild. Dann ist die Stelle verdeckt. Die Tasten mit den Pfeilen verschieben die Stelle. Plus macht die Stelle größer. Minus macht die Stelle kleiner.', vehicle: 'Auto', hand: 'Ihre Stelle',
	},
);
