import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { address, personName } from './account-input.ts';
import { lockAccount } from './account-lock.ts';
import { demandAll } from './administrators.ts';
import { assign, roleInput } from './assignments.ts';
import { dropFactors } from './factors.ts';
import { invitationDays, mailInvitation } from './invitation-mail.ts';
import { issueToken, withdrawTokens } from './tokens.ts';
import { addAccount } from './new-account.ts';

type Invited = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly isGuest: boolean;
	readonly isKnown?: boolean;
};

/** The new link replaces those that are still out, and is mailed with the deed. */
const invite = async (tx: Tx, { id, isGuest, isKnown = false, ...person }: Invited): Promise<string> => {
	const link = { purpose: isGuest ? 'invitation' : 'password', subjectId: id } as const;
	await withdrawTokens(tx, link);
	const token = await issueToken(tx, { ...link, days: invitationDays });
	await mailInvitation(tx, { ...person, token, isGuest, isKnown });
	return token;
};

/** An account with one role, everywhere or in one village. With `home` the person has her account in that partner municipality and signs in there. */
export const createAccount = command({
	name: 'account.create',
	permission: 'accounts.manage',
	input: z.object({
		email: address,
		name: personName,
		organisation: z.string().trim().max(120, 'tooLong').default(''),
		home: z.string().default(''),
		...roleInput,
	}),
	run: async (tx, { email, name, organisation, home, role, place }) => {
		demandAll(tx);
		const isGuest = home !== '';
		if (isGuest && !partnerOf(tx.tenant, home)) throw new Invalid({ home: 'notAPartner' });
		const added = await addAccount(tx, { email, name, organisation, homeId: home });
		if (!added) throw new Invalid({ email: 'taken' });
		const { id } = added;
		await assign(tx, { accountId: id, role, place });
		return { id, subject: name, isGuest, detail: { role, place, home }, token: await invite(tx, { id, name, email, isGuest }) };
	},
});

const knownAccount = async (tx: Tx, id: string) => {
	const known = await lockAccount(tx, id);
	if (!known) throw new NotFound('account');
	return known;
};

/** A new link, for somebody who forgot her password or let the invitation lapse; a second factor lost with the telephone goes too when `dropsFactor`. */
export const renewPasswordLink = command({
	name: 'account.renewLink',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid(), dropsFactor: z.boolean() }),
	run: async (tx, { id, dropsFactor }) => {
		demandAll(tx);
		const { name, email, homeId, homeAccountId, passwordHash } = await knownAccount(tx, id);
		if (homeAccountId !== null) throw new Invalid({ id: 'signsInElsewhere' });
		if (dropsFactor) await dropFactors(tx, id);
		const isGuest = homeId !== null;
		const token = await invite(tx, { id, name, email, isGuest, isKnown: passwordHash !== null });
		return { id, subject: name, isGuest, detail: { dropsFactor }, token };
	},
});

/** Takes an invitation back that nobody accepted: the link opens nothing, the account is gone. */
export const withdrawInvitation = command({
	name: 'account.withdrawInvitation',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		demandAll(tx);
		const { name, email, homeId, homeAccountId, passwordHash, providerSubject } = await knownAccount(tx, id);
		if ([homeAccountId, passwordHash, providerSubject].some((means) => means !== null)) throw new Invalid({ id: 'alreadyAccepted' });
		await withdrawTokens(tx, { purpose: homeId === null ? 'password' : 'invitation', subjectId: id });
		await tx[connection].deleteFrom('account').where('tenantId', '=', tx.tenantId).where('id', '=', id).execute();
		return { id, subject: name, detail: { email } };
	},
});
