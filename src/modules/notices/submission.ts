import type { Problems } from '#kernel/errors.ts';
import { type Answers, type Draft, readDraft } from '#kernel/kind/kind.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { expiryProblem, notice } from './notice.ts';

/** What the form for citizens asks, in its order; the last day is typed into three boxes. */
const asked = [
	'type',
	'title',
	'summary',
	'price',
	'places',
	'expiresOn',
	'contactName',
	'contactPhone',
	'contactEmail',
	'questionsEmail',
] as const;
export type Question = (typeof asked)[number];
export const boxes = ['expiresOn-tag', 'expiresOn-monat', 'expiresOn-jahr'] as const;

/** The choice that stands for all villages. */
export const everywhere = 'alle';

/** Everything that was typed, by the name of its input: kept as it was, whatever is wrong with it. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = (form: Readonly<Record<string, unknown>>): Typed => textsIn(form, [...asked, ...boxes]);

const expiryIn = (typed: Typed): string => {
	const [day = '', month = '', year = ''] = boxes.map((name) => (typed[name] ?? '').trim());
	return day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const answersIn = (typed: Typed): Answers => ({
	...typed,
	expiresOn: expiryIn(typed),
	places: typed['places'] === everywhere ? '' : (typed['places'] ?? ''),
});

const isEmpty = (typed: Typed, name: Question): boolean => (typed[name] ?? '').trim() === '';

/** What a notice of somebody without an account must have beyond what every notice must. */
const missing = (typed: Typed): Problems => ({
	...(isEmpty(typed, 'places') && { places: 'required' }),
	...(isEmpty(typed, 'questionsEmail') && { questionsEmail: 'required' }),
	...(isEmpty(typed, 'contactPhone') && isEmpty(typed, 'contactEmail') && { contactPhone: 'phoneOrEmail' }),
});

const lateOrEarly = (expiresOn: string, today: string): Problems => {
	const isDay = notice.fields.expiresOn.read(expiresOn) === expiresOn;
	const problem = !isDay ? null : expiresOn <= today ? 'notAhead' : expiryProblem(expiresOn, today);
	return problem ? { expiresOn: problem } : {};
};

const inOrder = (problems: Problems): Problems =>
	Object.fromEntries(asked.flatMap((name) => (problems[name] ? [[name, problems[name]]] : [])));

type NoticeDraft = Draft<typeof notice.fields>;
/** `places` are the slugs of the villages there are. */
type Circumstances = { readonly today: string; readonly places: readonly string[] };

/** Reads what a citizen handed in on a day (`2026-11-21`): a draft, or every problem at once in the order of the form. */
export const readSubmission = (
	typed: Typed,
	{ today, places }: Circumstances,
): { readonly draft: NoticeDraft } | { readonly problems: Problems } => {
	const answers = answersIn(typed);
	const read = readDraft(notice, answers);
	const place = answers['places'] ?? '';
	const unknown: Problems = place !== '' && !places.includes(place) ? { places: 'unknownPlace' } : {};
	const own = 'problems' in read ? read.problems : {};
	const problems = inOrder({ ...own, ...lateOrEarly(answers['expiresOn'] ?? '', today), ...unknown, ...missing(typed) });
	return 'problems' in read || Object.keys(problems).length > 0 ? { problems } : { draft: read };
};
