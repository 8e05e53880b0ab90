import { defineTexts } from '#kernel/i18n/texts.ts';

/** The button that reads a page aloud. */
export const aloudTexts = defineTexts(
	{ read: 'Vorlesen', pause: 'Anhalten', goOn: 'Weiterlesen' },
	{
		en: { read: 'Read aloud', pause: 'Pause', goOn: 'Go on reading' },
		pl: { read: 'Czytaj na głos', pause: 'Zatrzymaj', goOn: 'Czytaj dalej' },
		uk: { read: 'Читати вголос', pause: 'Зупинити', goOn: 'Читати далі' },
		ar: { read: 'قراءة بصوت عالٍ', pause: 'إيقاف مؤقت', goOn: 'متابعة القراءة' },
	},
);
