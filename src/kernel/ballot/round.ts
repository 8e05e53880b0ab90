import { smallest } from './suppression/suppress.ts';

/** Who gets a token: whoever holds a code from a letter, has an account, or comes with a device. */
export const accesses = { codes: 'Codes auf Briefen', account: 'Konto', device: 'offen, eine Antwort je Gerät' } as const;
export type Access = keyof typeof accesses;

/** How a ballot came in. */
export const channels = { online: 'Online', paper: 'Papier', phone: 'Telefon', dots: 'Klebepunkte', kiosk: 'Infopunkt' } as const;
export type Channel = keyof typeof channels;

export type Round = {
	readonly id: string;
	readonly publicationId: string;
	readonly name: string;
	readonly access: Access;
	readonly opensAt: Date;
	readonly closesAt: Date;
	/** Sheets may still be keyed after the end: somebody opens the urn by hand. */
	readonly hasPaper: boolean;
	readonly letters: number;
	readonly countedOn: string | null;
	readonly issued: number | null;
	/** Somebody who had keyed a sheet said herself which of two keyings is right; known after the count. */
	readonly settledAlone: boolean | null;
};

export type RoundState = 'planned' | 'open' | 'closed' | 'counted';
export const roundState = ({ opensAt, closesAt, countedOn }: Pick<Round, 'opensAt' | 'closesAt' | 'countedOn'>, now: Date): RoundState => {
	if (countedOn !== null) return 'counted';
	if (now < opensAt) return 'planned';
	return now < closesAt ? 'open' : 'closed';
};

/** Bytes of one answer as JSON at most: every sealed answer has this size, so that none is known by its length. */
export const roomOfAnswer = 8000;

/** Why a token or a ballot was not taken; every one has its sentence on the screens. */
export type Refusal =
	'notYet' | 'closed' | 'counted' | 'unknownCode' | 'alreadyIssued' | 'forged' | 'foreign' | 'spentOtherwise' | 'tooLong';
export type Refused = { readonly refused: Refusal };

/** How a round that is not open refuses. */
export const wrongTime = { planned: 'notYet', closed: 'closed', counted: 'counted' } as const;

/** So few were invited that a published ballot may point at one of them. */
export const isFewLetters = ({ letters }: Pick<Round, 'letters'>): boolean => letters > 0 && letters < smallest;
