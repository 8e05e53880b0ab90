import type { Stirred } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';

export const auenrodeCases: readonly Seed[] = [
	{
		daysAgo: 3,
		byline: 'Strategische Entwicklung',
		answers: {
			title: 'Jakobsee: Wie baden wir in zehn Jahren?', summary: 'Der Wasserstand sinkt, der Steg ist alt, die Wiese voll. Ein Konzept soll sagen, was zuerst dran ist.',
			body: 'Im ersten Schritt zeigen wir, was wir wissen: Wasserstände seit 1994, Besucherzahlen, den Zustand des Stegs. Danach reden Sie mit.', places: 'auenrode', topics: 'natur mitmachen', position: '52.2155, 11.6385', procedure: 'concept',
			contactName: 'Birte Hansen, Strategische Entwicklung', contactPhone: '00921 100-31', contactEmail: '', documents: 'Wasserstände seit 1994: https://auenrode.example/jakobsee/pegel.csv', outcome: '', decision: '', measure: '',
		},
		variants: {
			en: { title: 'Jakobsee: how shall we bathe in ten years?', summary: 'The water is falling, the jetty is old, the meadow is full. A plan shall say what comes first.' },
			pl: { title: 'Jakobsee: jak będziemy się kąpać za dziesięć lat?', summary: 'Wody ubywa, pomost jest stary, łąka pełna ludzi. Plan ma powiedzieć, co najpierw.' },
			uk: { title: 'Якобзеє: як ми купатимемося за десять років?', summary: 'Води меншає, місток старий, лука переповнена. План має сказати, що робити спершу.' },
			ar: { title: 'بحيرة ياكوب: كيف نسبح بعد عشر سنوات؟', summary: 'الماء يتراجع والرصيف قديم والمرج مزدحم. خطة تحدد ما يأتي أولًا.' },
			'de-x-leicht': { title: 'Was soll am Jakobsee neu werden?', summary: 'Der See hat weniger Wasser. Der Steg ist alt. Sie können sagen: Das wünsche ich mir.' },
			'de-x-einfach': { title: 'Jakobsee: Wie wollen wir dort in zehn Jahren baden?', summary: 'Das Wasser wird weniger, und der Steg ist alt. Wir planen, was wir zuerst tun. Sagen Sie uns Ihre Meinung.' },
		},
	},
	{
		daysAgo: 120,
		byline: 'Strategische Entwicklung',
		answers: {
			title: 'Parken am Bürgerhaus Mittelhof', summary: 'Zwölf Plätze weniger, vier Bäume mehr: was die Nachbarschaft wollte und was daraus wurde.', body: '', places: 'mittelhof', topics: 'verkehr mitmachen', position: '52.1962, 11.6715', procedure: 'project',
			contactName: 'Birte Hansen, Strategische Entwicklung', contactPhone: '00921 100-31', contactEmail: '', documents: '', outcome: 'Gebaut wird die Variante mit **vier Linden** und acht statt zwanzig Plätzen. Zwei davon sind für Menschen mit Behinderung, einer lädt.', decision: 'https://auenrode.example/beschluss/mittelhof-parken', measure: 'https://auenrode.example/massnahme/mittelhof-parken',
		},
	},
];

export const auenrodeStir: readonly Stirred[] = [
	{
		kind: 'process', slug: 'jakobsee-wie-baden-wir-in-zehn-jahren', phases: [['inform', 'Zahlen und Bilder vom See', 9, 30], ['discuss', 'Was soll bleiben, was soll neu?', 30, 58], ['decide', 'Der Gemeinderat beschließt', 86, 87]],
		meetings: [{ title: 'Spaziergang um den See', days: 31, hour: 16, venue: 'Treffpunkt Badesteg', agenda: 'Einmal herum, vier Halte, am Ende Kaffee im Strandhaus.' }],
	},
	{
		kind: 'process', slug: 'parken-am-buergerhaus-mittelhof', phases: [['discuss', 'Drei Entwürfe im Bürgerhaus', -110, -80], ['decide', 'Beschluss', -60, -59]],
		words: [
			{ by: 'Familie Nowak', says: 'Lieber Bäume. Wer zum Tanz kommt, kann an der Mühle parken.', daysAgo: 100, answer: ['Birte Hansen, Strategische Entwicklung', 'So machen wir es: An der Mühle steht jetzt ein Schild.'] },
			{ by: 'Ein Nachbar', says: 'Der aus Nummer 4 parkt immer zu zweit!', daysAgo: 98, refusal: 'personalData' },
		],
	},
];
