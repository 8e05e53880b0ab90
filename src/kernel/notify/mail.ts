import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { townHallAddress } from '#kernel/tenancy/town-hall.ts';
import type { MailingList } from './letter.ts';

/**
 * `about`: what a returned mail tells of, such as the id of a subscription. With `html` it goes out in both forms. `answerTo`: who is meant by an
 * answer, where that is not the town hall.
 */
export type Mail = {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html?: string;
	readonly about?: string;
	readonly list?: MailingList;
	readonly answerTo?: string | undefined;
};

/** Lays a mail into the post; inside a command it leaves only when the deed is done. The sender bears the municipality's name. */
export const sendMail = async (
	ctx: Context | Tx,
	{ to, subject, text, html, about, list, answerTo = townHallAddress(ctx.tenant) }: Mail,
): Promise<void> => {
	const signed = `${text.trim()}\n\n-- \n${ctx.tenant.name}\n${ctx.origin}\n`;
	await ctx[connection]
		.insertInto('mailMessage')
		.values({
			tenantId: ctx.tenantId,
			id: newId(),
			about: about ?? null,
			content: JSON.stringify({
				from: ctx.tenant.name,
				origin: ctx.origin,
				language: ctx.tag,
				to,
				subject,
				text: signed,
				html,
				list,
				answerTo,
			}),
			dueAt: ctx.now,
			createdAt: ctx.now,
			changedAt: ctx.now,
			reply: null,
		})
		.execute();
};

/** Forgets the mails about something that have not left yet. One that leaves at this moment is locked by the post and goes. */
export const forgetMails = async (tx: Tx, about: string): Promise<void> => {
	await sql`delete from mail_message where (tenant_id, id) in (
		select tenant_id, id from mail_message where tenant_id = ${tx.tenantId} and about = ${about} for update skip locked)`.execute(
		tx[connection],
	);
};

/** What the office sees of the post: how many wait, since when, and what the mail server said last. */
export const postState = (ctx: Context) =>
	ctx[connection]
		.selectFrom('mailMessage')
		.where('tenantId', '=', ctx.tenantId)
		.select(({ fn }) => [
			fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
			fn.countAll<number>().filterWhere('state', '=', 'handed').as('unheard'),
			fn.countAll<number>().filterWhere('state', '=', 'refused').as('refused'),
			fn.min('createdAt').filterWhere('state', '=', 'waiting').as('oldest'),
			sql<string | null>`(array_agg(reply order by changed_at desc) filter (where reply is not null and state = 'waiting'))[1]`.as(
				'reply',
			),
		])
		.executeTakeFirstOrThrow();
