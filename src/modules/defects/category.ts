/** One question of a category; choices are answered by one of their keys. */
export type CategoryQuestion = { readonly name: string; readonly isRequired: boolean; readonly choices: readonly string[] | null };
type Declared = {
	readonly name: string;
	readonly icon: string;
	readonly isPrivate: boolean;
	readonly dueDays: number | null;
	readonly keptMonths: number;
	readonly questions: readonly CategoryQuestion[];
};

const choice = (name: string, choices: readonly string[], isRequired = false): CategoryQuestion => ({ name, choices, isRequired });
const words = (name: string): CategoryQuestion => ({ name, choices: null, isRequired: false });
const danger = choice('danger', ['yes', 'no'], true);

/** What can be reported, the most frequent first. Private ones are about people and never shown. */
export const categories = [
	{
		name: 'pothole',
		icon: 'add_road',
		isPrivate: false,
		dueDays: 14,
		keptMonths: 24,
		questions: [choice('size', ['hand', 'plate', 'larger'], true), danger],
	},
	{ name: 'path', icon: 'step', isPrivate: false, dueDays: 21, keptMonths: 24, questions: [danger] },
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
		isPrivate: false,
		dueDays: 7,
		keptMonths: 12,
		questions: [choice('flow', ['blocked', 'smells', 'overflows'])],
	},
	{ name: 'barrier', icon: 'accessible', isPrivate: false, dueDays: 30, keptMonths: 24, questions: [] },
	{ name: 'graffiti', icon: 'palette', isPrivate: false, dueDays: 14, keptMonths: 12, questions: [] },
	{ name: 'winter', icon: 'thermostat', isPrivate: false, dueDays: 1, keptMonths: 12, questions: [] },
	{ name: 'vehicle', icon: 'directions_car', isPrivate: true, dueDays: 14, keptMonths: 6, questions: [words('plate')] },
	{ name: 'offence', icon: 'gavel', isPrivate: true, dueDays: 14, keptMonths: 6, questions: [words('when')] },
	{ name: 'other', icon: 'more_horiz', isPrivate: false, dueDays: 14, keptMonths: 12, questions: [] },
] as const satisfies readonly Declared[];
export type CategoryName = (typeof categories)[number]['name'];

export const isCategory = (name: string): name is CategoryName => categories.some((one) => one.name === name);
export const questionsOf = (category: string): readonly CategoryQuestion[] =>
	categories.find(({ name }) => name === category)?.questions ?? [];
export const iconOf = (category: string): string => categories.find(({ name }) => name === category)?.icon ?? 'more_horiz';

/** What was answered to the questions of a category, by name: one of the choices, or words of at most 120 characters. */
export type CategoryAnswers = Readonly<Record<string, string>>;

const longest = 120;
const problemOf = ({ isRequired, choices }: CategoryQuestion, said: string): string | null => {
	if (said === '') return isRequired ? 'required' : null;
	if (choices) return choices.includes(said) ? null : 'unknownChoice';
	return said.length > longest ? 'tooLong' : null;
};

/** Reads the answers to a category's questions; problems by the name of the question. What is not asked is left out. */
export const readAnswers = (
	category: string,
	said: Readonly<Record<string, string>>,
): { readonly answers: CategoryAnswers; readonly problems: Readonly<Record<string, string>> } => {
	const asked = questionsOf(category).map((question) => {
		const text = (said[question.name] ?? '').normalize('NFC').trim();
		return { name: question.name, text, problem: problemOf(question, text) };
	});
	return {
		answers: Object.fromEntries(
			asked.filter(({ text, problem }) => text !== '' && problem === null).map(({ name, text }) => [name, text]),
		),
		problems: Object.fromEntries(asked.flatMap(({ name, problem }) => (problem === null ? [] : [[name, problem]]))),
	};
};
