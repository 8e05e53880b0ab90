import type { Position, Rated } from './score.ts';
import type { Thesis } from './theses.ts';

export const types = { club: 'Verein', initiative: 'Initiative', office: 'Amt', group: 'Arbeitsgruppe', process: 'Verfahren' } as const;
export type ParticipantType = keyof typeof types;
export const isType = (name: string): name is ParticipantType => Object.hasOwn(types, name);

export const times = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const tongues = ['de', 'en', 'pl', 'uk', 'ar', 'ru', 'fr', 'dgs', 'easy'] as const;

/** `said`: the German words of the thesis when it was answered. */
export type Stance = { readonly position: Position; readonly reason: string; readonly said: string };
export type Stances = Readonly<Record<string, Stance>>;

/** What visitors see of somebody who takes part. No villages: everywhere; no times: by arrangement; no languages: German. */
export type Participant = Rated & {
	readonly name: string;
	/** For tables, and for Mat-O-Wahl. */
	readonly short: string;
	readonly about: string;
	readonly type: ParticipantType;
	/** Its page on this portal. */
	readonly path: string | null;
	readonly villages: readonly string[];
	readonly times: readonly string[];
	readonly isStepFree: boolean;
	readonly languages: readonly string[];
	readonly email: string | null;
	readonly phone: string | null;
	readonly website: string | null;
	readonly positions: Stances;
};

/** What a visitor narrows down to; empty is everything. */
export type Filter = { readonly village: string; readonly time: string; readonly language: string; readonly isStepFree: boolean };

const meets = (has: readonly string[], wanted: string): boolean => wanted === '' || has.length === 0 || has.includes(wanted);
export const isWithin = (
	{ villages, times: when, isStepFree, languages }: Pick<Participant, 'villages' | 'times' | 'isStepFree' | 'languages'>,
	{ village, time, language, isStepFree: mustBe }: Filter,
): boolean =>
	meets(villages, village) &&
	meets(when, time) &&
	meets(languages.length === 0 ? ['de'] : languages, language) &&
	(isStepFree || !mustBe);

/** Theses to which it has not answered: new ones, and those whose words changed. */
export const openTheses = ({ positions }: Pick<Participant, 'positions'>, theses: readonly Thesis[]): readonly Thesis[] =>
	theses.filter(({ code }) => positions[code] === undefined);

type Asking = Pick<Participant, 'positions'> & { readonly answeredAt: Date | null; readonly passed: readonly string[] };
/** Open theses that somebody who has answered never saw. What she left open on purpose is none of them. */
export const freshTheses = (who: Asking, theses: readonly Thesis[]): readonly Thesis[] =>
	who.answeredAt === null ? [] : openTheses(who, theses).filter(({ code }) => !who.passed.includes(code));

/** What it answered to theses that are no longer put: kept, and counted nowhere. */
export const formerStances = ({ positions }: Pick<Participant, 'positions'>, theses: readonly Thesis[]): readonly Stance[] =>
	Object.entries(positions).flatMap(([code, stance]) => (theses.some((thesis) => thesis.code === code) ? [] : [stance]));
