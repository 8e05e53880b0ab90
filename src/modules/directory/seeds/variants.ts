/** The counter of the town hall in the words of whoever asks for it: other languages, Leichte and Einfache Sprache. */
export const auenrodeCounter = {
	en: {
		title: 'Citizens’ office', summary: 'Identity card, registration, certificates, lost property: all at one counter.',
		body: 'You need no appointment, with one it is quicker. We speak English and Polish.',
	},
	pl: {
		title: 'Biuro obsługi mieszkańców', summary: 'Dowód, zameldowanie, zaświadczenia, biuro rzeczy znalezionych: wszystko w jednym okienku.',
		body: 'Termin nie jest potrzebny, z terminem jest szybciej. Mówimy po angielsku i po polsku.',
	},
	uk: {
		title: 'Центр обслуговування громадян', summary: 'Посвідчення, реєстрація місця проживання, довідки, бюро знахідок: усе в одному вікні.',
		body: 'Записуватися не обов’язково, але так швидше.',
	},
	ar: { title: 'خدمة المواطنين', summary: 'الهوية والتسجيل والشهادات والمفقودات: كل شيء في مكان واحد.', body: 'لا حاجة إلى موعد، لكنه أسرع بموعد.' },
	'de-x-leicht': {
		title: 'Bürger-Service', summary: 'Hier bekommen Sie Ihren Ausweis. Hier melden Sie Ihre Wohnung an. Hier liegen verlorene Sachen.',
		body: 'Sie können einfach kommen.\n\nSie können auch anrufen.\n\nWir kommen auch zu Ihnen nach Hause.',
	},
	'de-x-einfach': {
		title: 'Bürgerservice', summary: 'Hier bekommen Sie Ausweis und Reisepass, hier melden Sie Ihre Wohnung an. Auch verlorene Dinge liegen bei uns.',
		body: 'Sie brauchen keinen Termin. Mit Termin geht es aber schneller.\n\n- Für einen Ausweis bringen Sie bitte ein neues Foto mit.\n- Nach einem Umzug melden Sie sich innerhalb von zwei Wochen an.\n- Verlorene Dinge bleiben ein halbes Jahr bei uns.\n\nSie können nicht kommen? Rufen Sie an, dann kommen wir zu Ihnen.',
	},
};

export const falkenbrueckCounter = {
	en: { title: 'Citizens’ office', summary: 'Identity card, residence, driving licence. Open on Saturdays of even weeks, too.' },
	pl: { title: 'Biuro obsługi mieszkańców', summary: 'Dowód, zameldowanie, prawo jazdy. Także w soboty, w tygodnie parzyste.' },
	uk: { title: 'Центр обслуговування громадян', summary: 'Посвідчення, реєстрація, водійські права. Також у суботу, у парні тижні.' },
	ar: { title: 'مكتب المواطنين', summary: 'الهوية وتسجيل السكن ورخصة القيادة. مفتوح أيضًا أيام السبت في الأسابيع الزوجية.' },
	'de-x-leicht': {
		title: 'Bürger-Büro', summary: 'Hier bekommen Sie Ihren Ausweis. Hier melden Sie Ihre Wohnung an. Hier bekommen Sie einen Führer-Schein.',
		body: 'Am Dienstag können Sie einfach kommen.\n\nAm Donnerstag auch.\n\nAn den anderen Tagen brauchen Sie einen Termin.',
	},
	'de-x-einfach': {
		title: 'Bürgerbüro', summary: 'Hier bekommen Sie Ausweis, Führerschein und Parkausweis, hier melden Sie Ihre Wohnung an. Jeden zweiten Samstag ist offen.',
		body: 'Am Dienstag und am Donnerstag können Sie ohne Termin kommen. Am Montagnachmittag und am Mittwoch brauchen Sie einen Termin.',
	},
};

export const heidewaldeCounter = {
	en: { title: 'Citizens’ office', summary: 'Identity card, residence, dog licence, fishing permit. Open on Saturdays of even weeks, too.' },
	pl: { title: 'Biuro obsługi mieszkańców', summary: 'Dowód, zameldowanie, znaczek dla psa, karta wędkarska. Także w soboty, w tygodnie parzyste.' },
	uk: { title: 'Центр обслуговування громадян', summary: 'Посвідчення, реєстрація, жетон для собаки, рибальський квиток. Також у суботу, у парні тижні.' },
	ar: { title: 'مكتب المواطنين', summary: 'الهوية وتسجيل السكن ورخصة الكلب وتصريح الصيد. مفتوح أيضًا أيام السبت في الأسابيع الزوجية.' },
	'de-x-leicht': {
		title: 'Bürger-Büro', summary: 'Hier bekommen Sie Ihren Ausweis. Hier melden Sie Ihre Wohnung an. Hier melden Sie auch Ihren Hund an.',
	},
	'de-x-einfach': {
		title: 'Bürgerbüro', summary: 'Hier bekommen Sie Ihren Ausweis und die Angelkarte. Sie melden hier Ihre Wohnung und Ihren Hund an. Jeden zweiten Samstag ist offen.',
	},
};
