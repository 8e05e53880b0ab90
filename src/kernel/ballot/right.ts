import { newWish, type PublicJwk, type Token, tokenFrom, type Wish } from './token.ts';

const isWish = (value: unknown): value is Wish => typeof value === 'object' && value !== null && 'blinded' in value && 'inverse' in value;
const signedIn = (value: unknown): string | null =>
	typeof value === 'object' && value !== null && 'signed' in value && typeof value.signed === 'string' ? value.signed : null;

/** In this tab: where the wish lies that was asked for last. */
const lastAsked = 'ballot';

/** One wish for each bearer: two people at one computer must not get the same right. */
const nameFor = async (round: string, bearer: string): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${round} ${bearer}`));
	return `${lastAsked} ${[...new Uint8Array(digest)].join('.')}`;
};

/** 429 of RFC 6585, 4. */
const tooOften = 429;
/** The town hall asks for patience: nothing was refused. */
export class TooOften extends Error {}

export type Asking = {
	readonly round: string;
	readonly key: PublicJwk;
	/** The code as typed, or the id of the device. */
	readonly bearer: string;
	readonly address: string;
	readonly body: Readonly<Record<string, string>>;
};

/**
 * In a browser: the right to vote, signed by the town hall without being seen (RFC 9474), or what it answers instead. Throws when it is not
 * reached or signs something else. The wish stays on the device until `forgetRight`, so that an answer lost on the way can be asked for again.
 */
export const rightFor = async ({
	round,
	key,
	bearer,
	address,
	body,
}: Asking): Promise<{ readonly token: Token } | { readonly refused: unknown }> => {
	const name = await nameFor(round, bearer);
	const known: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
	const wish = isWish(known) ? known : await newWish(round, key);
	localStorage.setItem(name, JSON.stringify(wish));
	sessionStorage.setItem(lastAsked, name);
	const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ ...body, blinded: wish.blinded }) });
	if (response.status === tooOften) throw new TooOften();
	const answer: unknown = await response.json();
	const signed = signedIn(answer);
	if (signed === null) return { refused: answer };
	const token = await tokenFrom(key, wish, signed);
	if (!token) throw new Error('the town hall signed something else');
	return { token };
};

/** After the receipt: nothing of the vote stays on the device. */
export const forgetRight = (): void => {
	localStorage.removeItem(sessionStorage.getItem(lastAsked) ?? lastAsked);
	sessionStorage.removeItem(lastAsked);
};
