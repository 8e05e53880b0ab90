import { defineTexts } from '#kernel/i18n/texts.ts';

/** Beside every door through which people vote or answer: that a call will do as well, and what it guarantees. */
export const byPhoneTexts = defineTexts(
	{ byPhone: 'Lieber am Telefon? Rufen Sie im Rathaus an und nennen Sie Ihren Code. Wer dort tippt, hört, was Sie sagen, kann es danach aber weder sehen noch ändern.' },
	{
		en: { byPhone: 'Prefer the telephone? Call the town hall and give your code. Whoever types there hears what you say, but can neither see nor change it afterwards.' },
		pl: { byPhone: 'Wolisz telefon? Zadzwoń do urzędu i podaj swój kod. Kto tam wpisuje, słyszy, co mówisz, ale potem nie może tego zobaczyć ani zmienić.' },
		uk: { byPhone: 'Краще телефоном? Зателефонуйте до ратуші й назвіть свій код. Той, хто вводить, чує, що ви кажете, але потім не може цього ні побачити, ні змінити.' },
		ar: { byPhone: 'تفضّل الهاتف؟ اتصل بالبلدية واذكر رمزك. من يكتب هناك يسمع ما تقوله لكنه لا يستطيع رؤيته أو تغييره بعد ذلك.' },
	},
	{
		byPhone: 'Wollen Sie lieber telefonieren? Rufen Sie im Rathaus an. Nennen Sie Ihren Code. Ein Mensch im Rathaus hört Ihre Antworten. Er schreibt sie auf. Danach kann er sie nicht mehr sehen. Er kann sie auch nicht ändern.',
	},
);

/** The same in a letter with a code. */
export const byPhoneInLetter = 'Oder rufen Sie im Rathaus an und nennen Sie diesen Code: Jemand tippt für Sie.';

/** What somebody says at the telephone. */
export type Spoken = 'Ihre Antworten' | 'Ihre Wahl';

/** What a clerk reads to a caller beforehand: what the telephone guarantees and what it does not. */
export const telephoneWords = (spoken: Spoken): string =>
	[
		`Bitte vorlesen: Ich tippe ${spoken} ein und gebe sie mit Ihnen zusammen ab. Danach kann hier niemand sie sehen oder ändern, auch ich nicht.`,
		'Unser Programm macht aus Ihrem Code das Stimmrecht und speichert nicht, wer welches bekam.',
		`Beweisen können wir das am Telefon nicht, und gehört habe ich ${spoken}. Wer das nicht möchte, nimmt Papier oder das Internet.`,
	].join(' ');
