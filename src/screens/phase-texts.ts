import { defineTexts } from '#kernel/i18n/texts.ts';

export const capabilityTexts = defineTexts(
	{ inform: 'Informieren', collect: 'Ideen sammeln', discuss: 'Mitreden', vote: 'Abstimmen', decide: 'Entscheiden', account: 'Rechenschaft' },
	{
		en: { inform: 'Information', collect: 'Collecting ideas', discuss: 'Discussion', vote: 'Vote', decide: 'Decision', account: 'Accountability' },
		pl: { inform: 'Informacja', collect: 'Zbieranie pomysłów', discuss: 'Dyskusja', vote: 'Głosowanie', decide: 'Decyzja', account: 'Rozliczenie' },
		uk: { inform: 'Інформування', collect: 'Збір ідей', discuss: 'Обговорення', vote: 'Голосування', decide: 'Рішення', account: 'Звіт' },
		ar: { inform: 'إعلام', collect: 'جمع الأفكار', discuss: 'نقاش', vote: 'تصويت', decide: 'قرار', account: 'مساءلة' },
	},
	{
		inform: 'Lesen', account: 'Das haben wir gemacht',
	},
);

export const phaseTexts = defineTexts(
	{
		timeline: 'Ablauf', open: 'Läuft', over: 'Abgeschlossen', ahead: 'Kommt', from: (day: string) => `ab ${day}`, until: (day: string) => `bis ${day}`,
		span: (from: string, until: string) => `${from} bis ${until}`, running: 'Läuft gerade', coming: 'Kommt bald', finished: 'Abgeschlossen',
		lastDay: 'Heute ist der letzte Tag', daysLeft: (days: string) => `Noch ${days}`, starts: (day: string) => `Beginnt ${day}`,
	},
	{
		en: {
			timeline: 'Timeline', open: 'Open now', over: 'Completed', ahead: 'To come', from: (day) => `from ${day}`, until: (day) => `until ${day}`,
			span: (from, until) => `${from} to ${until}`, running: 'Running now', coming: 'Coming soon', finished: 'Completed',
			lastDay: 'Today is the last day', daysLeft: (days) => `${days} left`, starts: (day) => `Starts ${day}`,
		},
		pl: {
			timeline: 'Przebieg', open: 'Trwa', over: 'Zakończone', ahead: 'Wkrótce', from: (day) => `od ${day}`, until: (day) => `do ${day}`,
			span: (from, until) => `${from} – ${until}`, running: 'Teraz trwa', coming: 'Wkrótce', finished: 'Zakończone',
			lastDay: 'Dziś ostatni dzień', daysLeft: (days) => `Jeszcze ${days}`, starts: (day) => `Początek: ${day}`,
		},
		uk: {
			timeline: 'Перебіг', open: 'Триває', over: 'Завершено', ahead: 'Попереду', from: (day) => `від ${day}`, until: (day) => `до ${day}`,
			span: (from, until) => `${from} – ${until}`, running: 'Триває зараз', coming: 'Незабаром', finished: 'Завершено',
			lastDay: 'Сьогодні останній день', daysLeft: (days) => `Ще ${days}`, starts: (day) => `Початок: ${day}`,
		},
		ar: {
			timeline: 'المراحل', open: 'جارٍ', over: 'انتهى', ahead: 'قادم', from: (day) => `من ${day}`, until: (day) => `حتى ${day}`,
			span: (from, until) => `${from} – ${until}`, running: 'يجري الآن', coming: 'قريبًا', finished: 'انتهى',
			lastDay: 'اليوم هو اليوم الأخير', daysLeft: (days) => `بقي ${days}`, starts: (day) => `يبدأ ${day}`,
		},
	},
	{
		timeline: 'So geht es weiter', open: 'Jetzt', over: 'Vorbei', ahead: 'Später', running: 'Das geht jetzt', coming: 'Das kommt bald', finished: 'Das ist fertig',
	},
);
