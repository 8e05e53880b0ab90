import { saidIn } from '#kernel/i18n/said.ts';
import type { Problems } from '#kernel/errors.ts';
import { optional } from '#kernel/kind/field.ts';
import { email, line, link, phone } from '#kernel/kind/fields.ts';
import { readFields } from '#kernel/kind/kind.ts';
import type { Lists } from '#kernel/kind/posted.ts';
import { openTheses, type Participant, type Stances, times, tongues } from './participant.ts';
import { positionIn, type Thesis } from './theses.ts';

export type Typed = Lists;
const first = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim();

export const longestReason = 1000;
const texts = { about: optional(line('', 400)), email: optional(email('')), phone: optional(phone('')), website: optional(link('')) };
export type Profile = Pick<Participant, 'about' | 'email' | 'phone' | 'website' | 'times' | 'isStepFree' | 'languages'>;
export type Answered = { readonly profile: Profile; readonly stances: Stances };

/** As many theses as somebody answers without a pause stand on one page. */
const onePage = 6;
/** Theses in pages of about the same length, in their order. */
export const pagesOf = (theses: readonly Thesis[]): readonly (readonly Thesis[])[] => {
	const length = Math.ceil(theses.length / Math.ceil(theses.length / onePage));
	return Array.from({ length: Math.ceil(theses.length / length) }, (_, at) => theses.slice(at * length, (at + 1) * length));
};

/** A page of the questionnaire: one of theses by its number from 1, or how people reach her. */
export type Part = number | 'profil';
export const partIn = (raw: string, theses: readonly Thesis[]): Part | undefined => {
	if (raw === 'profil') return raw;
	return /^[1-9]\d?$/.test(raw) && Number(raw) <= pagesOf(theses).length ? Number(raw) : undefined;
};

type Standing = Pick<Participant, 'positions'> & { readonly theses: readonly Thesis[] };
/** The first page with an open thesis, from this one on. */
const openPart = ({ theses, ...who }: Standing, from = 1): number | undefined => {
	const at = pagesOf(theses).findIndex((page, index) => index + 1 >= from && openTheses(who, page).length > 0);
	return at === -1 ? undefined : at + 1;
};
/** Where she goes on after a page: to what is open behind it, the first time at last to how people reach her; then back to the list. */
export const partAfter = (standing: Standing, part: Part, isFirst: boolean): Part | undefined => {
	if (part === 'profil') return undefined;
	return openPart(standing, part + 1) ?? (isFirst && part === pagesOf(standing.theses).length ? 'profil' : undefined);
};

/** Answers to the theses that are put now; an answer to any other counts for nothing. */
const stancesIn = (typed: Typed, theses: readonly Thesis[]): Stances =>
	Object.fromEntries(
		theses.flatMap(({ code, text }) => {
			const position = positionIn(first(typed, `a-${code}`));
			const reason = first(typed, `g-${code}`).normalize('NFC').replaceAll(/\s+/g, ' ');
			return position === undefined ? [] : [[code, { position, reason, said: saidIn(text, 'de') }]];
		}),
	);

/** Theses that stood on the page that was sent: their room for a reason comes along, empty or not. */
export const putIn = (typed: Typed, theses: readonly Thesis[]): readonly Thesis[] =>
	theses.filter(({ code }) => typed[`g-${code}`] !== undefined);

/** Reads the questionnaire of a participant, or names what is wrong by its input. */
export const readAnswered = (typed: Typed, theses: readonly Thesis[]): Answered | { readonly problems: Problems } => {
	const { values, problems: wrong } = readFields(texts, Object.fromEntries(Object.keys(texts).map((name) => [name, first(typed, name)])));
	const stances = stancesIn(typed, theses);
	const long = Object.entries(stances).flatMap(([code, { reason }]) => (reason.length > longestReason ? [[`g-${code}`, 'tooLong']] : []));
	const alone = theses.flatMap(({ code }) =>
		first(typed, `g-${code}`) !== '' && stances[code] === undefined ? [[`g-${code}`, 'needsAnswer']] : [],
	);
	const problems = { ...wrong, ...Object.fromEntries([...long, ...alone]) };
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
