import { type Language, type Words } from '#kernel/i18n/language.ts';
import { Alert } from '#ui/alert.tsx';
import { written } from '#ui/markup.ts';

const title: Words = {
	de: 'Archiv',
	en: 'Archive',
	pl: 'Archiwum',
	uk: 'Архів',
	ar: 'أرشيف',
};
const text: Words = {
	de: 'So sah diese Seite aus am {day}. Suche, Formulare und die bewegliche Karte gehen hier nicht mehr, Listen haben je einen Filter.',
	en: 'This is what the page looked like on {day}. Search, forms and the movable map no longer work here; lists have one filter at a time.',
	pl: 'Tak wyglądała ta strona w dniu {day}. Wyszukiwanie, formularze i ruchoma mapa już tu nie działają, listy mają po jednym filtrze.',
	uk: 'Так виглядала ця сторінка {day}. Пошук, форми та рухома карта тут більше не працюють, у списках по одному фільтру.',
	ar: 'هكذا كانت هذه الصفحة في {day}. لم يعد البحث والنماذج والخريطة المتحركة تعمل هنا، ولكل قائمة مرشح واحد.',
};

/** What every page of an archive says of itself. */
export const archiveNotice = (language: Language, at: Date): string => {
	const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(at);
	return written(
		<div class="om-wrap">
			<Alert level="info" title={title[language]}>
				<p>{text[language].replace('{day}', day)}</p>
			</Alert>
		</div>,
	);
};
