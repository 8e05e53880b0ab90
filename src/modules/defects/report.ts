import { askedIn, type CategoryAnswers, type CategoryWords, readAnswers } from '#kernel/case/category.ts';
import type { Problems } from '#kernel/errors.ts';
import { position } from '#kernel/kind/spine-fields.ts';

/** Everything that was typed, by the name of its input: kept as it was, whatever is wrong with it. */
export type Typed = Readonly<Record<string, string>>;
/** What can be reported here, and the slugs of the villages. */
export type Here = { readonly villages: readonly string[]; readonly categories: readonly CategoryWords[] };
export type Spot = { readonly lon: number; readonly lat: number };

export type Report = {
	readonly category: string;
	readonly position: Spot | null;
	/** In words: a street with a number, or what is near. */
	readonly spot: string | null;
	/** Slug of a village, for a report without a point. */
	readonly village: string | null;
	readonly description: string | null;
	readonly answers: CategoryAnswers;
	readonly name: string | null;
	readonly email: string | null;
	readonly phone: string | null;
};

/** The inputs of the form; those of a category's questions begin with `q-`. */
const inputs = ['key', 'category', 'position', 'found', 'spot', 'village', 'description', 'name', 'email', 'phone', 'channel'] as const;
export const questionInput = (name: string): string => `q-${name}`;

/** A word, such as no latitude has. */
const aWord = /\p{L}{3}/u;

/** Where no map can be drawn, the field of the point is one like any other: words in it say where, as those below it would. */
const wordsAsSpot = (typed: Typed): Typed => {
	const { position: said = '', spot, ...others } = typed;
	return spot === undefined && aWord.test(said) ? { ...others, spot: said } : typed;
};

export const typedIn = (form: Readonly<Record<string, unknown>>): Typed =>
	wordsAsSpot(
		Object.fromEntries(
			Object.entries(form).flatMap(([name, value]) =>
				typeof value === 'string' && value !== '' && (inputs.some((one) => one === name) || name.startsWith('q-'))
					? [[name, value]]
					: [],
			),
		),
	);

const text = (typed: Typed, name: string): string => (typed[name] ?? '').normalize('NFC').trim();
const orNull = (value: string): string | null => (value === '' ? null : value);
/** An address as browsers take it (HTML Living Standard, 4.10.5.1.5), with a dot in the host. */
const email = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
/** Digits with what people write between them, five at least. */
const phone = /^(?=(?:\D*\d){5})[+\d][\d ()/.-]{4,30}$/;

const most = { description: 4000, spot: 200, name: 120, email: 254, phone: 31 } as const;
const tooLong = (typed: Typed): Problems =>
	Object.fromEntries(Object.entries(most).flatMap(([name, length]) => (text(typed, name).length > length ? [[name, 'tooLong']] : [])));

/** The point that was shown or chosen; a problem when it is none. */
export const pointIn = (typed: Typed): { point: Spot | null; problem?: string } => {
	const raw = text(typed, 'position') || text(typed, 'found');
	const read = position('').read(raw);
	return read === null || 'lon' in read ? { point: read } : { point: null, problem: read.code };
};

const contactProblems = (typed: Typed): Problems => ({
	...(text(typed, 'email') !== '' && !email.test(text(typed, 'email')) && { email: 'notAnEmail' }),
	...(text(typed, 'phone') !== '' && !phone.test(text(typed, 'phone')) && { phone: 'notAPhone' }),
});

/** What is missing of the place: a point is best; a village with words will do for somebody on the telephone. */
const placeProblems = (typed: Typed, { villages }: Here): Problems => {
	const { point, problem } = pointIn(typed);
	if (problem) return { position: problem };
	if (point) return {};
	const village = text(typed, 'village');
	if (village !== '' && !villages.includes(village)) return { village: 'unknownPlace' };
	return village !== '' && text(typed, 'spot') !== '' ? {} : { spot: 'noPlace' };
};

/** The category that was chosen, if it can be reported here. */
export const categoryIn = (typed: Typed, { categories }: Here): CategoryWords | undefined =>
	categories.find(({ name }) => name === text(typed, 'category'));

/** What the first page asks: what it is and where. */
export const firstProblems = (typed: Typed, here: Here): Problems => ({
	...(!categoryIn(typed, here) && { category: text(typed, 'category') === '' ? 'required' : 'unknownCategory' }),
	...placeProblems(typed, here),
	...tooLong(typed),
});

const said = (typed: Typed, category: Pick<CategoryWords, 'questions'>): Typed =>
	Object.fromEntries(askedIn(category).map(({ name }) => [name, text(typed, questionInput(name))]));

/** Reads a whole report, or names every problem at once. One from under way may lack answers. */
export const readReport = (
	typed: Typed,
	here: Here,
	how: 'whole' | 'underWay' = 'whole',
): { readonly report: Report } | { readonly problems: Problems } => {
	const category = categoryIn(typed, here) ?? { name: '', questions: [] };
	const { answers, problems: unanswered } = readAnswers(category, said(typed, category));
	const asked = Object.fromEntries(
		Object.entries(unanswered).flatMap(([name, code]) =>
			how === 'underWay' && code === 'required' ? [] : [[questionInput(name), code]],
		),
	);
	const problems = { ...firstProblems(typed, here), ...asked, ...contactProblems(typed) };
	if (Object.keys(problems).length > 0) return { problems };
	const own = (name: string): string | null => orNull(text(typed, name));
	const report = {
		category: category.name,
		answers,
		position: pointIn(typed).point,
		spot: own('spot'),
		village: own('village'),
		description: own('description'),
	};
	return { report: { ...report, name: own('name'), email: own('email'), phone: own('phone') } };
};
