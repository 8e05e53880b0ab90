import { defineTexts } from '#kernel/i18n/texts.ts';

export const newsTexts = defineTexts(
	{ newsFrom: (place: string) => `Neues aus ${place}`, lead: (place: string) => `Was in ${place} geschieht, aus erster Hand.` },
	{
		en: { newsFrom: (place) => `News from ${place}`, lead: (place) => `What is happening in ${place}, first hand.` },
		pl: { newsFrom: (place) => `Nowości: ${place}`, lead: (place) => `Co dzieje się w gminie ${place}, z pierwszej ręki.` },
		uk: { newsFrom: (place) => `Новини: ${place}`, lead: (place) => `Що відбувається в громаді ${place}, з перших рук.` },
		ar: { newsFrom: (place) => `أخبار ${place}`, lead: (place) => `ما يحدث في ${place} من مصدره.` },
	},
	{
		lead: (place) => `Hier lesen Sie das Neue aus ${place}.`,
	},
);
