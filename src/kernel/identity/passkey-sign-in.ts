import type * as z from 'zod';
import { audit } from '#kernel/audit/audit.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { assertion } from './passkey-json.ts';
import { accountOfHandle, challengeDays, hostOf } from './passkeys.ts';
import { openSession, strengthen } from './sessions.ts';
import { issueToken, spendToken } from './tokens.ts';
import { webauthn } from './webauthn.ts';

/** What the browser needs to ask for any passkey of this host: no address has to be typed, the device knows who it is. */
export const askForPasskey = async (ctx: Context) => {
	const challenge = await walled(ctx, (tx) => issueToken(tx, { purpose: 'passkey.use', subjectId: newId(), days: challengeDays }));
	const { generateAuthenticationOptions } = await webauthn();
	return generateAuthenticationOptions({
		rpID: hostOf(ctx),
		userVerification: 'required',
		challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
	});
};

type Shown = z.output<typeof assertion>;

const holderOf = (tx: Tx, { id, response: { userHandle } }: Shown) =>
	tx[connection]
		.selectFrom('passkey')
		.innerJoin('account', (join) =>
			join.onRef('account.tenantId', '=', 'passkey.tenantId').onRef('account.id', '=', 'passkey.accountId'),
		)
		.select(['passkey.id', 'passkey.publicKey', 'passkey.counter', 'passkey.name as device', 'account.id as accountId', 'account.name'])
		.where('passkey.tenantId', '=', tx.tenantId)
		.where('passkey.id', '=', id)
		.where('account.id', '=', accountOfHandle(userHandle))
		.where('account.closedAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();
type Holder = NonNullable<Awaited<ReturnType<typeof holderOf>>>;

/** The new counter when the signature is right: for this host, this page, a challenge of ours that nobody used, and a counter that grew. */
const counterAfter = async (tx: Tx, response: Shown, { id, publicKey, counter }: Holder): Promise<number | null> => {
	const proof = await (
		await webauthn()
	)
		.verifyAuthenticationResponse({
			response,
			expectedChallenge: async (challenge) => (await spendToken(tx, { token: challenge, purpose: 'passkey.use' })) !== undefined,
			expectedOrigin: tx.origin,
			expectedRPID: hostOf(tx),
			credential: { id, publicKey: new Uint8Array(publicKey), counter },
			requireUserVerification: true,
		})
		.catch(() => null);
	return proof?.verified ? proof.authenticationInfo.newCounter : null;
};

/** Whose passkey it is, used once more; `null` for everything that is not quite right. */
const use = async (tx: Tx, raw: string): Promise<Holder | null> => {
	const shown = assertion.safeParse(raw).data;
	const holder = shown && /^[\da-f-]{36}$/.test(accountOfHandle(shown.response.userHandle)) ? await holderOf(tx, shown) : undefined;
	const counter = shown && holder ? await counterAfter(tx, shown, holder) : null;
	if (!holder || counter === null) return null;
	await tx[connection]
		.updateTable('passkey')
		.set({ counter, usedOn: dayIn(tx.now, tx.tenant.zone) })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', holder.id)
		.execute();
	return holder;
};

/** Signs in by a passkey alone: the device has seen the person, so both factors are shown. `null` when it is not right. */
export const signInByPasskey = (ctx: Context, { answer, device }: { answer: string; device: string }): Promise<string | null> =>
	walled(ctx, async (tx) => {
		const holder = await use(tx, answer);
		if (!holder) return null;
		const { accountId, name } = holder;
		await audit(tx, 'session.open', { id: accountId, subject: name, detail: { passkey: holder.device } });
		return openSession(tx, { accountId, device, isStrong: true });
	});

/** Shows a passkey in a session that was opened without one. */
export const confirmByPasskey = (ctx: Context, answer: string): Promise<boolean> =>
	walled(ctx, async (tx) => {
		const holder = await use(tx, answer);
		if (holder?.accountId !== tx.actor?.id) return false;
		await strengthen(tx);
		return true;
	});
