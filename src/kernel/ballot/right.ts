import { newWish, type PublicJwk, type Token, tokenFrom, type Wish } from './token.ts';

const isWish = (value: unknown): value is Wish => typeof value === 'object' && value !== null && 'blinded' in value && 'inverse' in value;
/** What the town hall answers: a signature, or a sentence that says why there is none. */
type Answer = { readonly signed?: string; readonly says?: string };
const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/** In this tab: where the wish lies that was asked for last. */
const lastAsked = 'ballot';

/** One wish for each bearer: two people at one computer must not get the same right. */
const nameFor = async (round: string, bearer: string): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${round} ${bearer}`));
	return `${lastAsked} ${[...new Uint8Array(digest)].join('.')}`;
};

export type Asking = {
	readonly round: string;
	readonly key: PublicJwk;
	/** The code as typed, or the id of the device. */
	readonly bearer: string;
	readonly address: string;
	readonly body: Readonly<Record<string, string>>;
};

/**
 * In a browser: the right to vote, signed by the town hall without being seen (RFC 9474), or the sentence with which it refuses. Throws when it is
 * not reached, says nothing or signs something else. The wish stays on the device until `forgetRight`, so that an answer lost on the way can be asked
 * for again.
 */
export const rightFor = async ({
	round,
	key,
	bearer,
	address,
	body,
}: Asking): Promise<{ readonly token: Token } | { readonly says: string }> => {
	const name = await nameFor(round, bearer);
	const known: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
	const wish = isWish(known) ? known : await newWish(round, key);
	localStorage.setItem(name, JSON.stringify(wish));
	sessionStorage.setItem(lastAsked, name);
	const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ ...body, blinded: wish.blinded }) });
	const answer: unknown = await response.json();
	const { signed = '', says } = isAnswer(answer) ? answer : {};
	if (says !== undefined) return { says };
	const token = await tokenFrom(key, wish, signed);
	if (!token) throw new Error('the town hall signed something else');
	return { token };
};

/** After the receipt: nothing of the vote stays on the device. */
export const forgetRight = (): void => {
	localStorage.removeItem(sessionStorage.getItem(lastAsked) ?? lastAsked);
	sessionStorage.removeItem(lastAsked);
};
