import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { demandStrong, factorsOf, hasFactor } from './factors.ts';
import { registration } from './passkey-json.ts';
import { dropCodes } from './recovery-codes.ts';
import { strengthen } from './sessions.ts';
import { issueToken, spendToken } from './tokens.ts';
import { webauthn } from './webauthn.ts';

/** The host that passkeys of this page count for: the municipality's own name, never that of the installation. */
export const hostOf = ({ origin }: Pick<Context, 'origin'>): string => new URL(origin).hostname;

/** A challenge is asked for when the page opens; five minutes are enough to find the key. */
export const challengeDays = 5 / 1440;
const mostPasskeys = 20;
/** EdDSA, ES256, RS256 (IANA COSE algorithms): what devices have. Asking for the library's default probes what the runtime calls experimental. */
const algorithms = [-8, -7, -257];

export const passkeysOf = (ctx: Staff<'office.enter'>) =>
	ctx[connection]
		.selectFrom('passkey')
		.select(['id', 'name', 'host', 'createdAt', 'usedOn'])
		.where('tenantId', '=', ctx.tenantId)
		.where('accountId', '=', ctx.actor.id)
		.orderBy('createdAt')
		.execute();
export type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number];

/** The id of an account as the bytes that an authenticator keeps (WebAuthn, 5.4.3): it tells nobody a name. */
const handleOf = (accountId: string) => new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
export const accountOfHandle = (handle: string): string =>
	Buffer.from(handle, 'base64url')
		.toString('hex')
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What the browser needs to make a passkey; the challenge is good once, for this account and this session. */
export const offerPasskey = async (ctx: Staff<'office.enter'>) => {
	const account = await ctx[connection]
		.selectFrom('account')
		.select(['email', 'name'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor.id)
		.where('homeId', 'is', null)
		.executeTakeFirst();
	if (!account) throw new Forbidden('account.addPasskey');
	const known = await passkeysOf(ctx);
	const challenge = await walled(ctx, (tx) =>
		issueToken(tx, {
			purpose: 'passkey.add',
			subjectId: ctx.actor.id,
			days: challengeDays,
			detail: { session: ctx.actor.signedIn?.key ?? '' },
		}),
	);
	const { generateRegistrationOptions } = await webauthn();
	return generateRegistrationOptions({
		rpName: ctx.tenant.name,
		rpID: hostOf(ctx),
		userID: handleOf(ctx.actor.id),
		userName: account.email,
		userDisplayName: account.name,
		challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
		attestationType: 'none',
		supportedAlgorithmIDs: algorithms,
		excludeCredentials: known.map(({ id }) => ({ id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
	});
};

const bound = z.object({ session: z.string() });

const isOwnChallenge = async (tx: Tx, challenge: string): Promise<boolean> => {
	const spent = await spendToken(tx, { token: challenge, purpose: 'passkey.add' });
	return spent?.subjectId === tx.actor?.id && bound.safeParse(spent?.detail).data?.session === (tx.actor?.signedIn?.key ?? '');
};

/** The answer of an authenticator, proven; whatever is wrong with it sounds the same. */
const proven = async (tx: Tx, response: z.output<typeof registration>) => {
	const { registrationInfo } = await (
		await webauthn()
	)
		.verifyRegistrationResponse({
			response,
			expectedChallenge: (challenge) => isOwnChallenge(tx, challenge),
			expectedOrigin: tx.origin,
			expectedRPID: hostOf(tx),
			requireUserVerification: true,
			supportedAlgorithmIDs: algorithms,
		})
		.catch((): { registrationInfo?: undefined } => ({}));
	if (!registrationInfo) throw new Invalid({ passkey: 'notAPasskey' });
	return registrationInfo.credential;
};

/** One more passkey. It counts as both factors, because the device asked for finger, face or PIN. */
export const addPasskey = command({
	name: 'account.addPasskey',
	permission: 'office.enter',
	input: z.object({ passkey: registration, name: z.string().trim().min(1, 'required').max(60, 'tooLong') }),
	run: async (tx, { passkey, name }) => {
		const accountId = tx.actor?.id ?? '';
		await demandStrong(tx);
		const { id, publicKey, counter } = await proven(tx, passkey);
		if ((await factorsOf(tx, accountId)).passkeys >= mostPasskeys) throw new Invalid({ name: 'tooManyPasskeys' });
		const added = await tx[connection]
			.insertInto('passkey')
			.values({
				tenantId: tx.tenantId,
				id,
				accountId,
				name,
				host: hostOf(tx),
				publicKey: Buffer.from(publicKey),
				counter,
				transports: JSON.stringify(passkey.response.transports),
				createdAt: tx.now,
				usedOn: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!added) throw new Invalid({ passkey: 'taken' });
		await strengthen(tx);
		return { id: accountId, subject: tx.actor?.name ?? '', detail: { passkey: name } };
	},
});

const ownPasskey = { id: z.string().max(2000) };

export const renamePasskey = command({
	name: 'account.renamePasskey',
	permission: 'office.enter',
	sets: true,
	input: z.object({ ...ownPasskey, name: z.string().trim().min(1, 'required').max(60, 'tooLong') }),
	run: async (tx, { id, name }) => {
		const renamed = await tx[connection]
			.updateTable('passkey')
			.set({ name })
			.where('tenantId', '=', tx.tenantId)
			.where('accountId', '=', tx.actor?.id ?? '')
			.where('id', '=', id)
			.returning('accountId')
			.executeTakeFirst();
		if (!renamed) throw new NotFound('passkey');
		return { id: renamed.accountId, subject: tx.actor?.name ?? '', detail: { passkey: name } };
	},
});

/** Codes for the lost telephone go with the last factor: alone they stand for nothing. */
export const tidyCodes = async (tx: Tx, accountId: string): Promise<void> => {
	if (!hasFactor(await factorsOf(tx, accountId))) await dropCodes(tx, accountId);
};

export const removePasskey = command({
	name: 'account.removePasskey',
	permission: 'office.enter',
	input: z.object(ownPasskey),
	run: async (tx, { id }) => {
		await demandStrong(tx);
		const gone = await tx[connection]
			.deleteFrom('passkey')
			.where('tenantId', '=', tx.tenantId)
			.where('accountId', '=', tx.actor?.id ?? '')
			.where('id', '=', id)
			.returning(['accountId', 'name'])
			.executeTakeFirst();
		if (!gone) throw new NotFound('passkey');
		await tidyCodes(tx, gone.accountId);
		return { id: gone.accountId, subject: tx.actor?.name ?? '', detail: { passkey: gone.name } };
	},
});
