import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { isTag } from '#kernel/i18n/language.ts';
import { behindLink, issueLink, type LinkTable } from '#kernel/identity/links.ts';
import { type Mail, sendMail } from '#kernel/notify/mail.ts';

export type Person = { readonly name: string | null; readonly email: string | null; readonly phone: string | null };
type Joining = Person & { readonly caseId: string; readonly role: 'reporter' | 'follower'; readonly isConfirmed?: boolean };

const caseLinks: LinkTable = { table: 'caseLink', of: 'partyId' };

/** A secret address to a case for one person; only its hash is kept. */
export const newLink = (tx: Tx, partyId: string): Promise<string> => issueLink(tx, caseLinks, partyId);

/** Enters who asked or follows. Who gave an address gets nothing but one mail until she confirms. */
export const addParty = async (tx: Tx, { isConfirmed = false, ...person }: Joining): Promise<string> => {
	const id = newId();
	await tx[connection]
		.insertInto('caseParty')
		.values({ ...person, id, tenantId: tx.tenantId, language: tx.tag, confirmedAt: isConfirmed ? tx.now : null, createdAt: tx.now })
		.execute();
	return id;
};

/** Who holds a secret link, and of which case. */
export const partyBehind = (ctx: Context | Tx, token: string) =>
	ctx[connection]
		.selectFrom('caseParty')
		.select(['id', 'caseId', 'role', 'name', 'email', 'phone', 'confirmedAt'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', behindLink(ctx, caseLinks, token))
		.executeTakeFirst();

export const partiesOf = (ctx: Context | Tx, caseId: string) =>
	ctx[connection]
		.selectFrom('caseParty')
		.select(['id', 'role', 'name', 'email', 'phone', 'language', 'confirmedAt'])
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt')
		.execute();

/** How many stand behind each of these cases, whoever they are. */
export const followersOf = async (ctx: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
	const rows = await ctx[connection]
		.selectFrom('caseParty')
		.select(['caseId', ({ fn }) => fn.countAll<number>().as('count')])
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
		.where('role', '=', 'follower')
		.where('confirmedAt', 'is not', null)
		.groupBy('caseId')
		.execute();
	return new Map(rows.map(({ caseId, count }) => [caseId, count]));
};

export const confirmParty = async (tx: Tx, id: string): Promise<void> => {
	await tx[connection]
		.updateTable('caseParty')
		.set({ confirmedAt: tx.now })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.where('confirmedAt', 'is', null)
		.execute();
};

/** What somebody says of herself now. A new address gets nothing but one mail until she confirms it. */
export const correctParty = async (tx: Tx, id: string, person: Person): Promise<void> => {
	await tx[connection]
		.updateTable('caseParty')
		.set({ ...person, confirmedAt: sql<Date | null>`case when email = ${person.email} then confirmed_at end` })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
};

/** Forgets a person at once; her links open nothing any more. */
export const forgetParty = async (tx: Tx, id: string): Promise<void> => {
	await tx[connection].deleteFrom('caseParty').where('tenantId', '=', tx.tenantId).where('id', '=', id).execute();
};

type Compose = (reader: Tx, token: string) => Omit<Mail, 'to' | 'about'>;

type Whom = { readonly caseId: string; readonly role?: 'reporter' };

/** Writes to everybody of a case, or to its reporters only, who confirmed an address, each in her language and with a link of her own; says to how many. */
export const tellParties = async (tx: Tx, { caseId, role: only }: Whom, compose: Compose): Promise<number> => {
	const heard = (await partiesOf(tx, caseId)).filter(({ email, confirmedAt }) => email !== null && confirmedAt !== null);
	const all = heard.filter(({ role }) => only === undefined || role === only);
	for (const { id, email, language } of all) {
		const reader = tx.speaking(isTag(language) ? language : 'de');
		await sendMail(reader, { ...compose(reader, await newLink(tx, id)), to: email ?? '', about: id });
	}
	return all.length;
};
