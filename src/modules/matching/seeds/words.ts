/** What the demo world says of its matching. */
export const german = {
	title: 'Mitwirk-O-Mat Auenrode',
	summary:
	'Was machen Sie gern? Vierundzwanzig Thesen, und Sie sehen, welche von siebzig Gruppen in Auenrode, Ebersfeld und Mittelhof zu Ihnen passen.',
	body: 'Vereine, Initiativen, Arbeitsgruppen und Ämter haben dieselben Thesen beantwortet. Sie brauchen kein Konto, und niemand im Rathaus sieht, was Sie antworten.',
};

export const variants = {
	en: {
		title: 'Who suits you?',
		summary:
			'What do you like to do? Twenty-four statements, and you see which of seventy groups in Auenrode, Ebersfeld and Mittelhof suit you.',
	},
	pl: {
		title: 'Kto do Ciebie pasuje?',
		summary: 'Co lubisz robić? Dwadzieścia cztery tezy i widzisz, które z siedemdziesięciu grup do Ciebie pasują.',
	},
	uk: {
		title: 'Хто вам підходить?',
		summary: 'Що ви любите робити? Двадцять чотири тези, і ви бачите, які із сімдесяти груп вам підходять.',
	},
	ar: { title: 'من يناسبك؟', summary: 'ماذا تحب أن تفعل؟ أربع وعشرون عبارة، ثم ترى أي المجموعات السبعين تناسبك.' },
};
