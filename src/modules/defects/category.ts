import type { CategoryRule } from '#kernel/case/case.ts';
import { type Language, languages } from '#kernel/i18n/language.ts';
import { categoryTexts, choiceTexts, questionTexts } from './category-texts.ts';

type Question = { readonly name: string; readonly isRequired: boolean; readonly choices: readonly string[] | null };
type Declared = {
	readonly name: string;
	readonly icon: string;
	readonly isOnRoad?: true;
	readonly isPrivate: boolean;
	readonly dueDays: number | null;
	readonly keptMonths: number;
	readonly questions: readonly Question[];
};

const choice = (name: string, choices: readonly string[], isRequired = false): Question => ({ name, choices, isRequired });
const words = (name: string): Question => ({ name, choices: null, isRequired: false });
const danger = choice('danger', ['yes', 'no'], true);

/** The most frequent first. Private ones are about people and never shown. */
const declared = [
	{
		name: 'pothole',
		icon: 'add_road',
		isOnRoad: true,
		isPrivate: false,
		dueDays: 14,
		keptMonths: 24,
		questions: [choice('size', ['hand', 'plate', 'larger'], true), danger],
	},
	{ name: 'path', icon: 'step', isOnRoad: true, isPrivate: false, dueDays: 21, keptMonths: 24, questions: [danger] },
	{
		name: 'light',
		icon: 'lightbulb',
		isPrivate: false,
		dueDays: 10,
		keptMonths: 12,
		questions: [choice('fault', ['dark', 'flickers', 'always'], true), words('number')],
	},
	{
		name: 'waste',
		icon: 'delete',
		isPrivate: false,
		dueDays: 7,
		keptMonths: 12,
		questions: [choice('matter', ['household', 'bulky', 'tyres', 'hazardous'], true)],
	},
	{
		name: 'stop',
		icon: 'directions_bus',
		isPrivate: false,
		dueDays: 7,
		keptMonths: 12,
		questions: [choice('trouble', ['soiled', 'broken', 'timetable'], true)],
	},
	{
		name: 'sign',
		icon: 'report',
		isOnRoad: true,
		isPrivate: false,
		dueDays: 10,
		keptMonths: 12,
		questions: [choice('signState', ['missing', 'bent', 'hidden'])],
	},
	{ name: 'green', icon: 'park', isPrivate: false, dueDays: 14, keptMonths: 12, questions: [danger] },
	{ name: 'playground', icon: 'child_care', isPrivate: false, dueDays: 5, keptMonths: 24, questions: [danger] },
	{
		name: 'water',
		icon: 'water_drop',
		isOnRoad: true,
		isPrivate: false,
		dueDays: 7,
		keptMonths: 12,
		questions: [choice('flow', ['blocked', 'smells', 'overflows'])],
	},
	{ name: 'barrier', icon: 'accessible', isOnRoad: true, isPrivate: false, dueDays: 30, keptMonths: 24, questions: [] },
	{ name: 'graffiti', icon: 'palette', isPrivate: false, dueDays: 14, keptMonths: 12, questions: [] },
	{ name: 'winter', icon: 'thermostat', isOnRoad: true, isPrivate: false, dueDays: 1, keptMonths: 12, questions: [] },
	{ name: 'vehicle', icon: 'directions_car', isPrivate: true, dueDays: 14, keptMonths: 6, questions: [words('plate')] },
	{ name: 'offence', icon: 'gavel', isPrivate: true, dueDays: 14, keptMonths: 6, questions: [words('when')] },
	{ name: 'other', icon: 'more_horiz', isPrivate: false, dueDays: 14, keptMonths: 12, questions: [] },
] as const satisfies readonly Declared[];
export type CategoryName = (typeof declared)[number]['name'];

const worded = (texts: Readonly<Record<Language, Readonly<Record<string, string>>>>, name: string) =>
	Object.fromEntries(languages.map((language) => [language, texts[language][name] ?? name]));

/** What can be reported in a new municipality; each may rename, rearrange, switch off and add. */
export const categories: readonly CategoryRule[] = declared.map(({ questions, ...category }) => ({
	isOnRoad: false,
	...category,
	words: worded(categoryTexts, category.name),
	questions: questions.map(({ name, isRequired, choices }) => ({
		name,
		isRequired,
		words: worded(questionTexts, name),
		choices: choices?.map((one) => ({ name: one, words: worded(choiceTexts, one) })) ?? null,
	})),
}));
