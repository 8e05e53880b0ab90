import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { giveBack, type Slowed, takeAll } from './throttle.ts';

/** How fast somebody may guess. From one address at one account: five tries, then one a minute. */
const pair = { name: 'account and address', burst: 5, seconds: 60 };
/** Everybody together at one account: one address alone cannot use this up, so it locks nobody out. */
const account = { name: 'account', burst: 30, seconds: 20 };
/** One address at all accounts: a town hall behind one address signs in at eight o'clock. */
const address = { name: 'address', burst: 40, seconds: 5 };
/** A device on which this account was signed in before: whatever others try, it keeps its own tries. */
const device = { name: 'known device', burst: 5, seconds: 60 };
/** `email` as typed, `from` the prefix of the address; `known`: on a device that proved itself before. */
export type Guess = { readonly email: string; readonly from: string; readonly known: boolean };

const bucketsOf = ({ email, from, known }: Guess): readonly Slowed[] =>
	known
		? [{ bucket: device, of: email }]
		: [
				{ bucket: pair, of: `${email}\n${from}` },
				{ bucket: account, of: email },
				{ bucket: address, of: from },
			];

/** Seconds to wait before this guess is looked at; 0 when it may be tried now. */
export const waitBefore = (ctx: Context, guess: Guess): Promise<number> => takeAll(ctx, bucketsOf(guess));

/** It was right: no guess at all. */
export const wasRight = async (ctx: Context, guess: Guess): Promise<void> => {
	for (const slowed of bucketsOf(guess)) await giveBack(ctx, slowed);
};

/**
 * What a device keeps after signing in (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). It is made from the stored hash
 * of the password, so it needs no table, opens nothing, and ends with the password.
 */
export const deviceProof = (passwordHash: string): string => createHmac('sha256', passwordHash).update('known device').digest('base64url');

export const isKnownDevice = (passwordHash: string, proof: string): boolean => {
	if (passwordHash === '') return false;
	const [wanted, shown] = [Buffer.from(deviceProof(passwordHash)), Buffer.from(proof)];
	return wanted.length === shown.length && timingSafeEqual(wanted, shown);
};

/** A deed that asks for the own password again: guessing it gets as slow as at the door. */
export const slowed =
	<Input, Output>(deed: (ctx: Context, input: Input) => Promise<Output>) =>
	async (ctx: Context, input: Input): Promise<Output> => {
		const guess = { email: ctx.actor?.id ?? '', from: '', known: true };
		if ((await waitBefore(ctx, guess)) > 0) throw new Invalid({ current: 'tooManyTries' });
		const done = await deed(ctx, input);
		await wasRight(ctx, guess);
		return done;
	};

/** A step that costs a row and is no guess, such as asking for a challenge. */
const knock = { name: 'knock', burst: 60, seconds: 1 };

export const waitAtDoor = (ctx: Context, from: string): Promise<number> => takeAll(ctx, [{ bucket: knock, of: from }]);
