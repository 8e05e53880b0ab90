import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { email } from '#kernel/kind/fields.ts';
import { Problem } from '#kernel/kind/field.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { hashPassword } from './passwords.ts';
import { isRole } from './roles.ts';
import { closeSessionsOf } from './sessions.ts';
import { issueToken, redeemToken } from './tokens.ts';
import { stepOf } from './totp.ts';

const address = z.string().transform((raw, report) => {
	const read = email('E-Mail').read(raw.toLowerCase());
	if (!(read instanceof Problem)) return read;
	report.issues.push({ code: 'custom', input: raw, message: read.code });
	return z.NEVER;
});
/** NIST SP 800-63B, 3.1.1.2: length counts, nothing else. */
const password = z.string().min(10, 'tooShort').max(200, 'tooLong');
const role = z.string().refine(isRole, 'notAChoice');

const accountIn = (tx: Tx, id: string) => tx[connection].updateTable('account').where('tenantId', '=', tx.tenantId).where('id', '=', id);
const passwordToken = (tx: Tx, subjectId: string) => issueToken(tx, { purpose: 'password', subjectId, days: 7 });

/** An account with one role, everywhere or in one village. The link to choose a password is good for a week. */
export const createAccount = command({
	name: 'account.create',
	permission: 'accounts.manage',
	input: z.object({
		email: address,
		name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
		organisation: z.string().trim().max(120, 'tooLong').default(''),
		role,
		place: z.string().default(''),
	}),
	run: async (tx, { email: mail, name, organisation, role: wanted, place }) => {
		const placeId = place === '' ? null : placeBySlug(tx.tenant, place)?.id;
		if (placeId === undefined) throw new Invalid({ place: 'unknownPlace' });
		const id = newId();
		const added = await tx[connection]
			.insertInto('account')
			.values({
				tenantId: tx.tenantId,
				id,
				email: mail,
				name,
				organisation: organisation || null,
				passwordHash: null,
				totpSecret: null,
				totpStep: null,
				createdAt: tx.now,
				closedAt: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!added) throw new Invalid({ email: 'taken' });
		await tx[connection].insertInto('assignment').values({ tenantId: tx.tenantId, accountId: id, role: wanted, placeId }).execute();
		return { id, subject: name, token: await passwordToken(tx, id) };
	},
});

export const choosePassword = command({
	name: 'account.choosePassword',
	permission: 'everyone',
	input: z.object({ token: z.string(), password }),
	run: async (tx, { token, password: chosen }) => {
		const id = await redeemToken(tx, { token, purpose: 'password' });
		if (id === undefined) throw new NotFound('link');
		await accountIn(tx, id)
			.set({ passwordHash: await hashPassword(chosen) })
			.execute();
		await closeSessionsOf(tx, id);
		return { id };
	},
});

/** Turns the second factor on, once a code shows that the app really has the secret. */
export const enrolTotp = command({
	name: 'account.enrolTotp',
	permission: 'office.enter',
	input: z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/, 'notASecret'), code: z.string() }),
	run: async (tx, { secret, code }) => {
		const step = stepOf(code, secret, tx.now);
		if (step === null) throw new Invalid({ code: 'wrongCode' });
		const id = tx.actor?.id ?? '';
		await accountIn(tx, id).set({ totpSecret: secret, totpStep: step }).execute();
		return { id };
	},
});

/** A new link to choose a password, for somebody who forgot hers; a second factor that was lost with the telephone goes too when `dropsFactor`. */
export const renewPasswordLink = command({
	name: 'account.renewLink',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid(), dropsFactor: z.boolean() }),
	run: async (tx, { id, dropsFactor }) => {
		const known = await tx[connection]
			.selectFrom('account')
			.select(['name', 'email'])
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.where('closedAt', 'is', null)
			.executeTakeFirst();
		if (!known) throw new NotFound('account');
		if (dropsFactor) await accountIn(tx, id).set({ totpSecret: null, totpStep: null }).execute();
		return {
			id,
			subject: known.name,
			email: known.email,
			token: await passwordToken(tx, id),
		};
	},
});

/** Ends what somebody may do here: the account stays in the log, its sessions end at once. */
export const closeAccount = command({
	name: 'account.close',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		if (id === tx.actor?.id) throw new Invalid({ id: 'notYourself' });
		const closed = await accountIn(tx, id)
			.set({ closedAt: tx.now, passwordHash: null, totpSecret: null })
			.returning('name')
			.executeTakeFirst();
		if (!closed) throw new NotFound('account');
		await closeSessionsOf(tx, id);
		return { id, subject: closed.name };
	},
});
