import { defineTexts } from '#kernel/i18n/texts.ts';
import type { Problems } from '#kernel/errors.ts';
import type { Screen } from '#ui/language.ts';

/** What can be wrong with a form that no page shows again, by the code with which it is refused. */
const texts = defineTexts(
	{
		required: 'Eine Angabe fehlt noch.',
		tooLong: 'Eine Angabe ist zu lang.',
		notAnEmail: 'Die E-Mail-Adresse stimmt so nicht.',
		notAPhone: 'Die Telefonnummer stimmt so nicht.',
		notANumber: 'Wo eine Zahl gefragt ist, steht keine.',
		notADay: 'Wo ein Tag gefragt ist, steht keiner.',
		notAChoice: 'Diese Möglichkeit gibt es nicht oder nicht mehr.',
		unknownPlace: 'Dieses Dorf gibt es hier nicht.',
		taken: 'Das gibt es schon.',
	},
	{
		en: {
			required: 'Something is still missing.',
			tooLong: 'Something is too long.',
			notAnEmail: 'The e-mail address is not right.',
			notAPhone: 'The telephone number is not right.',
			notANumber: 'There is no number where one is asked for.',
			notADay: 'There is no day where one is asked for.',
			notAChoice: 'This choice does not exist, or no longer.',
			unknownPlace: 'There is no such village here.',
			taken: 'This exists already.',
		},
		pl: {
			required: 'Czegoś jeszcze brakuje.',
			tooLong: 'Coś jest za długie.',
			notAnEmail: 'Adres e-mail jest nieprawidłowy.',
			notAPhone: 'Numer telefonu jest nieprawidłowy.',
			notANumber: 'Tam, gdzie ma być liczba, jej nie ma.',
			notADay: 'Tam, gdzie ma być dzień, go nie ma.',
			notAChoice: 'Takiej możliwości nie ma albo już nie ma.',
			unknownPlace: 'Nie ma tu takiej wsi.',
			taken: 'To już istnieje.',
		},
		uk: {
			required: 'Чогось ще бракує.',
			tooLong: 'Щось задовге.',
			notAnEmail: 'Адреса електронної пошти неправильна.',
			notAPhone: 'Номер телефону неправильний.',
			notANumber: 'Там, де має бути число, його немає.',
			notADay: 'Там, де має бути день, його немає.',
			notAChoice: 'Такого вибору немає або вже немає.',
			unknownPlace: 'Такого села тут немає.',
			taken: 'Це вже існує.',
		},
		ar: {
			required: 'ما زال هناك شيء ناقص.',
			tooLong: 'هناك إجابة طويلة جدًا.',
			notAnEmail: 'عنوان البريد الإلكتروني غير صحيح.',
			notAPhone: 'رقم الهاتف غير صحيح.',
			notANumber: 'المطلوب رقم ولم يُكتب رقم.',
			notADay: 'المطلوب يوم ولم يُكتب يوم.',
			notAChoice: 'هذا الخيار غير موجود أو لم يعد موجودًا.',
			unknownPlace: 'لا توجد قرية كهذه هنا.',
			taken: 'هذا موجود بالفعل.',
		},
	},
	{
		required: 'Eine Antwort fehlt noch.',
		tooLong: 'Eine Antwort ist zu lang.',
		notAnEmail: 'Die E-Mail-Adresse ist falsch.',
		notAPhone: 'Die Telefon·nummer ist falsch.',
		notANumber: 'An einer Stelle fehlt eine Zahl.',
		notADay: 'An einer Stelle fehlt ein Tag.',
		notAChoice: 'Diese Antwort gibt es nicht.',
	},
);

/** What is wrong, each once and in words; what has none is left to "check what you entered". */
export const faultSentences = (problems: Problems, screen: Screen): string => {
	const words = new Map(Object.entries(texts[screen]));
	return [...new Set(Object.values(problems).flatMap((code) => words.get(code) ?? []))].join(' ');
};
