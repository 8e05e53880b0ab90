import { saidIn } from '#kernel/i18n/said.ts';
import type { Problems } from '#kernel/errors.ts';
import { optional } from '#kernel/kind/field.ts';
import { email, line, link, phone } from '#kernel/kind/fields.ts';
import { readFields } from '#kernel/kind/kind.ts';
import type { Lists } from '#kernel/kind/posted.ts';
import { type Participant, type Stances, times, tongues } from './participant.ts';
import { positionIn, type Thesis } from './theses.ts';

export type Typed = Lists;
const first = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim();

export const longestReason = 1000;
const texts = { about: optional(line('', 400)), email: optional(email('')), phone: optional(phone('')), website: optional(link('')) };
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

/** Reads the questionnaire of a participant, or names what is wrong by its input. */
export const readAnswered = (typed: Typed, theses: readonly Thesis[]): Answered | { readonly problems: Problems } => {
	const { values, problems: wrong } = readFields(texts, Object.fromEntries(Object.keys(texts).map((name) => [name, first(typed, name)])));
	const stances = stancesIn(typed, theses);
	const long = Object.entries(stances).flatMap(([code, { reason }]) => (reason.length > longestReason ? [[`g-${code}`, 'tooLong']] : []));
	const problems = { ...wrong, ...Object.fromEntries(long) };
	if (Object.keys(problems).length > 0) return { problems };
	const among = (name: string, known: readonly string[]) => known.filter((one) => typed[name]?.includes(one));
	return {
		stances,
		profile: {
			...values,
			about: values.about ?? '',
			times: among('times', times),
			languages: among('languages', tongues),
			isStepFree: first(typed, 'isStepFree') === 'ja',
		},
	};
};
