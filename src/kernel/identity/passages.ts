import * as z from 'zod';
import { audit } from '#kernel/audit/audit.ts';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden, NotFound } from '#kernel/errors.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { lockAccount } from './account-lock.ts';
import { openSession } from './sessions.ts';
import { hashed, newToken, redeemToken, subjectOfToken } from './tokens.ts';

const minutes = 60_000;
/** As long as it takes to press a button. */
const passageLength = 5 * minutes;

/** At home: says to a partner municipality who is coming. The token is carried there by her browser. */
export const passTo = command({
	name: 'session.pass',
	permission: 'office.enter',
	input: z.object({ to: z.string() }),
	run: async (tx, { to }) => {
		if (!partnerOf(tx.tenant, to)) throw new NotFound('partner');
		const traveller = await tx[connection]
			.selectFrom('account')
			.select(['id as accountId', 'name', 'email', 'organisation'])
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', tx.actor?.id ?? '')
			.where('homeId', 'is', null)
			.executeTakeFirst();
		if (!traveller) throw new Forbidden('session.pass');
		await tx[connection].deleteFrom('passage').where('ownerId', '=', tx.tenantId).where('expiresAt', '<=', tx.now).execute();
		const token = newToken();
		await tx[connection]
			.insertInto('passage')
			.values({
				...traveller,
				tenantId: to,
				ownerId: tx.tenantId,
				tokenHash: hashed(token),
				isStrong: tx.actor?.signedIn?.isStrong ?? false,
				expiresAt: new Date(tx.now.getTime() + passageLength),
			})
			.execute();
		return { id: traveller.accountId, subject: traveller.name, detail: { to }, token };
	},
});

/** Who stands at the door, without letting her in yet: browsers fetch addresses, people press buttons. */
export const travellerOf = (ctx: Context, token: string) =>
	ctx[connection]
		.selectFrom('passage')
		.select(['ownerId as homeId', 'accountId', 'name', 'email', 'organisation', 'isStrong'])
		.where('tenantId', '=', ctx.tenantId)
		.where('tokenHash', '=', hashed(token))
		.where('expiresAt', '>', ctx.now)
		.executeTakeFirst();
type Traveller = NonNullable<Awaited<ReturnType<typeof travellerOf>>>;

const entryOf = (tx: Tx, { homeId, accountId }: Traveller) =>
	tx[connection]
		.selectFrom('account')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('homeId', '=', homeId)
		.where('homeAccountId', '=', accountId)
		.where('closedAt', 'is', null)
		.executeTakeFirst();

/** The open invitation behind a mailed link: whom, and to sign in where. */
export const invitationOf = async (ctx: Context, token: string) => {
	const id = await subjectOfToken(ctx, { token, purpose: 'invitation' });
	return id === undefined
		? undefined
		: ctx[connection]
				.selectFrom('account')
				.select(['id', 'name', 'email', 'homeId'])
				.where('tenantId', '=', ctx.tenantId)
				.where('id', '=', id)
				.where('closedAt', 'is', null)
				.where('homeAccountId', 'is', null)
				.executeTakeFirst();
};

/** Ties the invited entry to the person who stands at the door; only for the address and the municipality that were invited. */
const accept = async (tx: Tx, traveller: Traveller, invitation: string): Promise<boolean> => {
	const invited = await invitationOf(tx, invitation);
	if (!invited || invited.homeId !== traveller.homeId || invited.email !== traveller.email) return false;
	if (!(await lockAccount(tx, invited.id))) return false;
	await redeemToken(tx, { token: invitation, purpose: 'invitation' });
	await tx[connection]
		.updateTable('account')
		.set({ homeAccountId: traveller.accountId })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', invited.id)
		.execute();
	await audit(tx, 'account.acceptInvitation', { id: invited.id, subject: traveller.name, detail: { home: traveller.homeId } });
	return true;
};

export type Arriving = { readonly token: string; readonly invitation: string; readonly device: string };
export type Arrival = { readonly outcome: 'in'; readonly token: string } | { readonly outcome: 'expired' | 'otherAddress' | 'noRole' };

/** Lets somebody of a partner municipality in, once per passage; what she may do follows from her assignments here. */
export const arrive = (ctx: Context, { token, invitation, device }: Arriving): Promise<Arrival> =>
	walled(ctx, async (tx) => {
		const traveller = await travellerOf(tx, token);
		if (!traveller || !partnerOf(tx.tenant, traveller.homeId)) return { outcome: 'expired' };
		const { numDeletedRows } = await tx[connection]
			.deleteFrom('passage')
			.where('tenantId', '=', tx.tenantId)
			.where('tokenHash', '=', hashed(token))
			.executeTakeFirst();
		if (numDeletedRows === 0n) return { outcome: 'expired' };
		if (invitation !== '' && !(await entryOf(tx, traveller)) && !(await accept(tx, traveller, invitation)))
			return { outcome: 'otherAddress' };
		const entry = await entryOf(tx, traveller);
		if (!entry) return { outcome: 'noRole' };
		const { name, email } = traveller;
		await tx[connection]
			.updateTable('account')
			.set({ name, email })
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', entry.id)
			.execute();
		await audit(tx, 'session.open', { id: entry.id, subject: name, detail: { home: traveller.homeId } });
		return { outcome: 'in', token: await openSession(tx, { accountId: entry.id, device, isStrong: traveller.isStrong }) };
	});
