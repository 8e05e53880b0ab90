import type { Problems } from '#kernel/errors.ts';
import { type Answers, type Draft, readDraft } from '#kernel/kind/kind.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { idea } from './idea.ts';

/** What the form for citizens asks, in its order. */
const asked = ['title', 'summary', 'body', 'category', 'places', 'position', 'authorName', 'authorEmail'] as const;
/** The choice that stands for all villages. */
export const everywhere = 'alle';

/** Everything that was typed, by the name of its input: kept as it was, whatever is wrong with it. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = (form: Readonly<Record<string, unknown>>): Typed => textsIn(form, [...asked, 'call', 'channel', 'letter']);

type Circumstances = { readonly places: readonly string[]; readonly channel: string };
type IdeaDraft = Draft<typeof idea.fields>;

/** Reads what was handed in: a draft, or every problem at once in the order of the form. `places` are the slugs there are. */
export const readSubmission = (
	typed: Typed,
	{ places, channel }: Circumstances,
): { readonly draft: IdeaDraft } | { readonly problems: Problems } => {
	const place = typed['places'] ?? '';
	const answers: Answers = {
		...typed,
		channel,
		status: 'new',
		statement: '',
		places: place === everywhere ? '' : place,
		topics: 'mitmachen',
	};
	const read = readDraft(idea, answers);
	const own: Problems = 'problems' in read ? read.problems : {};
	const placeProblem = place === '' ? 'required' : place !== everywhere && !places.includes(place) ? 'unknownPlace' : undefined;
	const wrong: Problems = { ...own, ...(placeProblem && { places: placeProblem }) };
	const problems = Object.fromEntries([...asked, 'call'].flatMap((name) => (wrong[name] ? [[name, wrong[name]]] : [])));
	return 'problems' in read || Object.keys(problems).length > 0 ? { problems } : { draft: read };
};
