export type Records = {
	readonly shownFrom: Date | null;
	readonly shownUntil: Date | null;
	readonly isInReview: boolean;
	readonly closure: 'withdrawn' | 'archived' | null;
};
export const publicationStates = {
	draft: 'Entwurf',
	review: 'Zur Freigabe',
	scheduled: 'Geplant',
	published: 'Erschienen',
	over: 'Abgelaufen',
	withdrawn: 'Zurückgezogen',
	archived: 'Archiv',
} as const;
export type PublicationState = keyof typeof publicationStates;

/** Derived from what was done with it, so that a stored state can never contradict the schedule. */
export const stateOf = ({ shownFrom, shownUntil, isInReview, closure }: Records, now: Date): PublicationState => {
	if (closure) return closure;
	if (!shownFrom) return isInReview ? 'review' : 'draft';
	if (shownFrom > now) return 'scheduled';
	return shownUntil && shownUntil <= now ? 'over' : 'published';
};

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', đ: 'd' };

/** `Öffentliche Straße` → `oeffentliche-strasse`; German spells its umlauts out, other accents are dropped. Empty for a title without Latin letters. */
export const slugOf = (title: string): string => {
	const letters = title
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßłøæđ]/g, (letter) => spelled[letter] ?? letter);
	return letters
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');
};

/** The slug in an address as people copy it, with or without what stands before and after. */
export const lastPart = (address: string): string =>
	address
		.replace(/[?#].*$/, '')
		.replace(/\/$/, '')
		.replace(/^.*\//, '');
