/** What the sentences of a rule need, one table per language. Weekdays run from Monday; `ordinals` from first to fifth, then last. */
export type RuleWords = {
	readonly units: Readonly<Record<Unit, UnitWords>>;
	/** Weekdays as they stand in `onDays`. */
	readonly days: readonly string[];
	/** `jeden zweiten Dienstag`: the nth weekday, with the ordinal agreeing with the weekday. */
	readonly nth: (place: number, weekday: number) => string;
	readonly onDays: (days: string) => string;
	readonly inMonth: string;
	readonly monthDay: (day: number) => string;
	/** Whole phrases, with their preposition. */
	readonly lastDay: string;
	readonly inMonths: string;
	readonly until: string;
	readonly count: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
	readonly workdays: string;
};

export type Unit = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
/** `every` for interval 1, else the plural form with `#` as the number. */
type UnitWords = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly every: string; readonly other: string };

const place = (words: readonly string[], nth: number): string => (nth === -1 ? words.at(-1) : words[nth - 1]) ?? `${nth}.`;

const german: RuleWords = {
	units: {
		DAILY: { every: 'täglich', other: 'alle # Tage' },
		WEEKLY: { every: 'wöchentlich', other: 'alle # Wochen' },
		MONTHLY: { every: 'monatlich', other: 'alle # Monate' },
		YEARLY: { every: 'jährlich', other: 'alle # Jahre' },
	},
	days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
	nth: (nth, weekday) => `${place(['ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'letzten'], nth)} ${german.days[weekday]}`,
	onDays: (days) => `am ${days}`,
	inMonth: 'im Monat',
	monthDay: (day) => `${day}.`,
	lastDay: 'am letzten Tag',
	inMonths: 'im',
	until: 'bis',
	count: { other: '#-mal' },
	workdays: 'von Montag bis Freitag',
};

const english: RuleWords = {
	units: {
		DAILY: { every: 'every day', other: 'every # days' },
		WEEKLY: { every: 'every week', other: 'every # weeks' },
		MONTHLY: { every: 'every month', other: 'every # months' },
		YEARLY: { every: 'every year', other: 'every # years' },
	},
	days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	nth: (nth, weekday) => `the ${place(['first', 'second', 'third', 'fourth', 'fifth', 'last'], nth)} ${english.days[weekday]}`,
	onDays: (days) => `on ${days}`,
	inMonth: 'of the month',
	monthDay: (day) => `day ${day}`,
	lastDay: 'on the last day',
	inMonths: 'in',
	until: 'until',
	count: { one: '# time', other: '# times' },
	workdays: 'from Monday to Friday',
};

const polish: RuleWords = {
	units: {
		DAILY: { every: 'codziennie', other: 'co # dnia', few: 'co # dni', many: 'co # dni' },
		WEEKLY: { every: 'co tydzień', other: 'co # tygodnia', few: 'co # tygodnie', many: 'co # tygodni' },
		MONTHLY: { every: 'co miesiąc', other: 'co # miesiąca', few: 'co # miesiące', many: 'co # miesięcy' },
		YEARLY: { every: 'co rok', other: 'co # roku', few: 'co # lata', many: 'co # lat' },
	},
	days: ['poniedziałek', 'wtorek', 'środę', 'czwartek', 'piątek', 'sobotę', 'niedzielę'],
	nth: (nth, weekday) => {
		const feminine = [2, 5, 6].includes(weekday);
		const words = feminine
			? ['pierwszą', 'drugą', 'trzecią', 'czwartą', 'piątą', 'ostatnią']
			: ['pierwszy', 'drugi', 'trzeci', 'czwarty', 'piąty', 'ostatni'];
		return `${place(words, nth)} ${polish.days[weekday]}`;
	},
	onDays: (days) => `${days.startsWith('wt') ? 'we' : 'w'} ${days}`,
	inMonth: 'miesiąca',
	monthDay: (day) => `${day}. dzień`,
	lastDay: 'w ostatni dzień',
	inMonths: '–',
	until: 'do',
	count: { one: '# raz', other: '# razy' },
	workdays: 'od poniedziałku do piątku',
};

const ukrainian: RuleWords = {
	units: {
		DAILY: { every: 'щодня', one: 'кожен # день', few: 'кожні # дні', other: 'кожні # днів' },
		WEEKLY: { every: 'щотижня', one: 'кожен # тиждень', few: 'кожні # тижні', other: 'кожні # тижнів' },
		MONTHLY: { every: 'щомісяця', one: 'кожен # місяць', few: 'кожні # місяці', other: 'кожні # місяців' },
		YEARLY: { every: 'щороку', one: 'кожен # рік', few: 'кожні # роки', other: 'кожні # років' },
	},
	days: ['понеділок', 'вівторок', 'середу', 'четвер', 'п’ятницю', 'суботу', 'неділю'],
	nth: (nth, weekday) => {
		const feminine = [2, 4, 5, 6].includes(weekday);
		const words = feminine
			? ['першу', 'другу', 'третю', 'четверту', 'п’яту', 'останню']
			: ['перший', 'другий', 'третій', 'четвертий', 'п’ятий', 'останній'];
		return `${place(words, nth)} ${ukrainian.days[weekday]}`;
	},
	onDays: (days) => `у ${days}`,
	inMonth: 'місяця',
	monthDay: (day) => `${day}-й день`,
	lastDay: 'в останній день',
	inMonths: '–',
	until: 'до',
	count: { one: '# раз', few: '# рази', other: '# разів' },
	workdays: 'з понеділка по п’ятницю',
};

const arabic: RuleWords = {
	units: {
		DAILY: { every: 'كل يوم', two: 'كل يومين', few: 'كل # أيام', other: 'كل # يومًا' },
		WEEKLY: { every: 'كل أسبوع', two: 'كل أسبوعين', few: 'كل # أسابيع', other: 'كل # أسبوعًا' },
		MONTHLY: { every: 'كل شهر', two: 'كل شهرين', few: 'كل # أشهر', other: 'كل # شهرًا' },
		YEARLY: { every: 'كل سنة', two: 'كل سنتين', few: 'كل # سنوات', other: 'كل # سنة' },
	},
	days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
	nth: (nth, weekday) => `${arabic.days[weekday]} ${place(['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'الأخير'], nth)}`,
	onDays: (days) => `يوم ${days}`,
	inMonth: 'من الشهر',
	monthDay: (day) => `${day}`,
	lastDay: 'في اليوم الأخير',
	inMonths: 'في',
	until: 'حتى',
	count: { one: 'مرة واحدة', two: 'مرتين', few: '# مرات', other: '# مرة' },
	workdays: 'من الاثنين إلى الجمعة',
};

export const ruleWords = { de: german, en: english, pl: polish, uk: ukrainian, ar: arabic } as const;
