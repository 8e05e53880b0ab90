import { defineTexts } from '#kernel/i18n/texts.ts';
import type { Screen } from '#kernel/i18n/language.ts';

/** What to do, by question and rule; the words before the point name the question. */
const sentences = defineTexts(
	{
		type: 'Wählen Sie, worum es geht', title: 'Geben Sie eine Überschrift ein', summary: 'Schreiben Sie ein, zwei Sätze',
		places: 'Wählen Sie ein Dorf oder alle', expiresOn: 'Geben Sie einen Tag an, zum Beispiel 30 6 2027',
		contactName: 'Schreiben Sie, wer aushängt', contactPhone: 'Prüfen Sie die Telefonnummer', contactEmail: 'Prüfen Sie die E-Mail-Adresse auf dem Aushang',
		questionsEmail: 'Geben Sie eine E-Mail-Adresse für Rückfragen an',
		price: 'Schreiben Sie den Preis kürzer', tooLong: 'Das ist zu lang, bitte kürzen', notAhead: 'Der letzte Tag muss nach heute liegen',
		tooFar: 'Länger als sechs Monate hängt kein Aushang', phoneOrEmail: 'Geben Sie Telefon oder E-Mail an',
	},
	{
		en: {
			type: 'Choose what it is about', title: 'Enter a heading', summary: 'Write a sentence or two', places: 'Choose a village or all',
			expiresOn: 'Enter a day, for example 30 6 2027',
			contactName: 'Say who puts it up', contactPhone: 'Check the telephone number', contactEmail: 'Check the e-mail address on the notice',
			questionsEmail: 'Enter an e-mail address for questions',
			price: 'Make the price shorter', tooLong: 'This is too long, please shorten it', notAhead: 'The last day must lie ahead',
			tooFar: 'No notice stays up for more than six months', phoneOrEmail: 'Give a telephone number or an e-mail address',
		},
		pl: {
			type: 'Wybierz, o co chodzi', title: 'Wpisz nagłówek', summary: 'Napisz jedno lub dwa zdania', places: 'Wybierz wieś albo wszystkie',
			expiresOn: 'Podaj dzień, na przykład 30 6 2027',
			contactName: 'Napisz, kto ogłasza', contactPhone: 'Sprawdź numer telefonu', contactEmail: 'Sprawdź adres e-mail na ogłoszeniu',
			questionsEmail: 'Podaj e-mail do pytań',
			price: 'Skróć cenę', tooLong: 'Za długie, proszę skrócić', notAhead: 'Ostatni dzień musi być w przyszłości',
			tooFar: 'Ogłoszenie wisi najwyżej sześć miesięcy', phoneOrEmail: 'Podaj telefon albo e-mail',
		},
		uk: {
			type: 'Виберіть, про що йдеться', title: 'Введіть заголовок', summary: 'Напишіть одне-два речення', places: 'Виберіть село або всі',
			expiresOn: 'Вкажіть день, наприклад 30 6 2027',
			contactName: 'Напишіть, хто подає', contactPhone: 'Перевірте номер телефону', contactEmail: 'Перевірте електронну пошту на оголошенні',
			questionsEmail: 'Вкажіть електронну пошту для запитань',
			price: 'Скоротіть ціну', tooLong: 'Це задовго, скоротіть, будь ласка', notAhead: 'Останній день має бути попереду',
			tooFar: 'Оголошення висить не довше шести місяців', phoneOrEmail: 'Вкажіть телефон або електронну пошту',
		},
		ar: {
			type: 'اختر الموضوع', title: 'أدخل عنوانًا', summary: 'اكتب جملة أو جملتين', places: 'اختر قرية أو الكل', expiresOn: 'أدخل يومًا، مثلًا 30 6 2027',
			contactName: 'اكتب من المعلِن', contactPhone: 'تحقق من رقم الهاتف', contactEmail: 'تحقق من البريد الإلكتروني على الإعلان',
			questionsEmail: 'أدخل بريدًا إلكترونيًا للأسئلة',
			price: 'اختصر السعر', tooLong: 'طويل جدًا، يرجى الاختصار', notAhead: 'يجب أن يكون آخر يوم في المستقبل', tooFar: 'لا يبقى إعلان أكثر من ستة أشهر',
			phoneOrEmail: 'أدخل رقم هاتف أو بريدًا إلكترونيًا',
		},
	},
	{
		type: 'Wählen Sie: Worum geht es?', title: 'Schreiben Sie eine Überschrift', summary: 'Schreiben Sie 1 oder 2 Sätze', expiresOn: 'Schreiben Sie einen Tag. Zum Beispiel: 30 6 2027', contactName: 'Schreiben Sie: Wer schreibt den Aushang?', contactPhone: 'Prüfen Sie die Telefon·nummer',
		questionsEmail: 'Schreiben Sie eine E-Mail-Adresse für Fragen', tooLong: 'Das ist zu lang. Schreiben Sie weniger', notAhead: 'Wählen Sie einen Tag nach heute', tooFar: 'Ein Aushang hängt höchstens 6 Monate', phoneOrEmail: 'Schreiben Sie eine Telefon·nummer oder eine E-Mail-Adresse',
	},
);

/** The sentence for a broken rule: that of the rule where it has one, else what the question wants. */
export const problemSentence = (screen: Screen, field: string, code: string): string => {
	const known: Readonly<Record<string, string>> = sentences[screen];
	return known[code] ?? known[field] ?? code;
};
