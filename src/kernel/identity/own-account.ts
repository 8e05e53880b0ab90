import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { address, password, personName } from './account-input.ts';
import { lockAccount } from './account-lock.ts';
import { slowed } from './guessing.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { closeSessionsOf } from './sessions.ts';
import { issueToken, spendToken, subjectOfToken, withdrawTokens } from './tokens.ts';

/** What somebody sees of her own account. `homeId`: she is a guest here, everything but her roles and sessions lies there. */
export const ownAccount = (ctx: Staff<'office.enter'>) =>
	ctx[connection]
		.selectFrom('account')
		.select([
			'name',
			'email',
			'organisation',
			'homeId',
			sql<boolean>`totp_secret is not null`.as('hasTotp'),
			sql<boolean>`password_hash is not null`.as('hasPassword'),
		])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor.id)
		.executeTakeFirstOrThrow();
export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>;

/** The confirmed address of whoever is signed in; `undefined` for visitors. */
export const emailOfActor = async (ctx: Context): Promise<string | undefined> => {
	if (!ctx.actor) return undefined;
	const account = await ctx[connection]
		.selectFrom('account')
		.select('email')
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor.id)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return account?.email;
};

const own = async (tx: Tx) => {
	const found = await lockAccount(tx, tx.actor?.id);
	if (found?.homeId !== null) throw new Forbidden('account.own');
	return found;
};

/** Her own account, after she typed its password once more; where there is none, the session must have been opened with a second factor. */
export const provenOwn = async (tx: Tx, current: string) => {
	const account = await own(tx);
	const isHers =
		account.passwordHash === null ? (tx.actor?.signedIn?.isStrong ?? false) : await isPassword(current, account.passwordHash);
	if (!isHers) throw new Invalid(account.passwordHash === null ? { id: 'factorNeeded' } : { current: 'wrongPassword' });
	return account;
};

const update = (tx: Tx, id: string) => tx[connection].updateTable('account').where('tenantId', '=', tx.tenantId).where('id', '=', id);

export const rename = command({
	name: 'account.rename',
	permission: 'office.enter',
	sets: true,
	input: z.object({ name: personName }),
	run: async (tx, { name }) => {
		const { id, name: before } = await own(tx);
		await update(tx, id).set({ name }).execute();
		return { id, subject: name, detail: { before } };
	},
});

/** Every other device is signed out: whoever knew the old password may sit at one. */
export const changePassword = slowed(
	command({
		name: 'account.changePassword',
		permission: 'office.enter',
		input: z.object({ current: z.string(), password }),
		run: async (tx, { current, password: chosen }) => {
			const { id, name } = await provenOwn(tx, current);
			await update(tx, id)
				.set({ passwordHash: await hashPassword(chosen) })
				.execute();
			await closeSessionsOf(tx, id, tx.actor?.signedIn?.key);
			return { id, subject: name };
		},
	}),
);

const isTaken = async (tx: Tx, email: string): Promise<boolean> =>
	(await tx[connection]
		.selectFrom('account')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('email', '=', email)
		.executeTakeFirst()) !== undefined;

/** The new address counts once its owner followed the link that goes there. */
export const askForEmail = slowed(
	command({
		name: 'account.askForEmail',
		permission: 'office.enter',
		input: z.object({ current: z.string(), email: address }),
		run: async (tx, { current, email }) => {
			const { id, name } = await provenOwn(tx, current);
			if (await isTaken(tx, email)) throw new Invalid({ email: 'taken' });
			await withdrawTokens(tx, { purpose: 'email', subjectId: id });
			const token = await issueToken(tx, { purpose: 'email', subjectId: id, days: 1, detail: { email } });
			await sendMail(tx, {
				to: email,
				subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
				text: [
					`Guten Tag ${name},`,
					`mit diesem Link gilt die Adresse ${email} für Ihr Konto in der Verwaltung ${tx.tenant.name}. Er gilt einen Tag:`,
					`${tx.origin}/verwaltung/adresse/${token}`,
				].join('\n\n'),
			});
			return { id, subject: name, token };
		},
	}),
);

const carried = z.object({ email: z.string() });

/** Whoever follows the link shows that the new address is hers; the old one is told. */
export const confirmEmail = command({
	name: 'account.confirmEmail',
	permission: 'everyone',
	input: z.object({ token: z.string() }),
	run: async (tx, { token }) => {
		const link = { token, purpose: 'email' } as const;
		const before = await lockAccount(tx, await subjectOfToken(tx, link));
		const spent = await spendToken(tx, link);
		if (!before || !spent) throw new NotFound('link');
		const { email } = carried.parse(spent.detail);
		if (await isTaken(tx, email)) throw new Invalid({ email: 'taken' });
		await update(tx, spent.subjectId).set({ email }).execute();
		await sendMail(tx, {
			to: before.email,
			subject: 'Ihre E-Mail-Adresse wurde geändert',
			text: [
				`Guten Tag ${before.name},`,
				`für Ihr Konto in der Verwaltung ${tx.tenant.name} gilt jetzt eine andere E-Mail-Adresse.`,
				'Waren Sie das nicht? Dann rufen Sie die Administration an.',
			].join('\n\n'),
		});
		return { id: spent.subjectId, subject: before.name };
	},
});
