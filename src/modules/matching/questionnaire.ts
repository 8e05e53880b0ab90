import type { Problems } from '#kernel/errors.ts';
import { Problem } from '#kernel/kind/field.ts';
import { email, line, link, phone } from '#kernel/kind/fields.ts';
import type { Lists } from '#kernel/kind/posted.ts';
import { type Participant, type Stances, times, tongues } from './participant.ts';
import { positionIn, saidIn, type Thesis } from './theses.ts';

export type Typed = Lists;
const first = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim();

export const longestReason = 1000;
const texts = { about: line('', 400), email: email(''), phone: phone(''), website: link('') } as const;
export type Profile = Pick<Participant, 'about' | 'email' | 'phone' | 'website' | 'times' | 'isStepFree' | 'languages'>;
export type Answered = { readonly profile: Profile; readonly stances: Stances };

/** Answers to the theses that are put now; an answer to any other counts for nothing. */
const stancesIn = (typed: Typed, theses: readonly Thesis[]): Stances =>
	Object.fromEntries(
		theses.flatMap(({ code, text }) => {
			const position = positionIn(first(typed, `a-${code}`));
			const reason = first(typed, `g-${code}`).normalize('NFC').replaceAll(/\s+/g, ' ');
			return position === undefined ? [] : [[code, { position, reason, said: saidIn(text, 'de') }]];
		}),
	);

const textsIn = (typed: Typed): Record<keyof typeof texts, string | null | Problem> => {
	const read = (name: keyof typeof texts) => (first(typed, name) === '' ? null : texts[name].read(first(typed, name)));
	return { about: read('about'), email: read('email'), phone: read('phone'), website: read('website') };
};
const good = (value: string | null | Problem): string | null => (value instanceof Problem ? null : value);

/** Reads the questionnaire of a participant, or names what is wrong by its input. */
export const readAnswered = (typed: Typed, theses: readonly Thesis[]): Answered | { readonly problems: Problems } => {
	const read = textsIn(typed);
	const stances = stancesIn(typed, theses);
	const problems = Object.fromEntries([
		...Object.entries(read).flatMap(([name, value]) => (value instanceof Problem ? [[name, value.code]] : [])),
		...Object.entries(stances).flatMap(([code, { reason }]) => (reason.length > longestReason ? [[`g-${code}`, 'tooLong']] : [])),
	]);
	if (Object.keys(problems).length > 0) return { problems };
	const among = (name: string, known: readonly string[]) => known.filter((one) => typed[name]?.includes(one));
	return {
		stances,
		profile: {
			about: good(read.about) ?? '',
			email: good(read.email),
			phone: good(read.phone),
			website: good(read.website),
			times: among('times', times),
			languages: among('languages', tongues),
			isStepFree: first(typed, 'isStepFree') === 'ja',
		},
	};
};
