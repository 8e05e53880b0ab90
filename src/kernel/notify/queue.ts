import type { Client } from 'pg';
import * as z from 'zod';

/** A mail that this lane holds: locked, and gone from the table as soon as the transaction ends. */
const claimed = z.object({
	tenant_id: z.string(),
	id: z.string(),
	about: z.string().nullable(),
	content: z.unknown(),
	attempts: z.number(),
	created_at: z.date(),
});
export type Claimed = z.output<typeof claimed>;

const claiming = {
	name: 'claim',
	text: `with next as materialized (
		select m.tenant_id, m.id, m.about, m.content, m.attempts, m.created_at
		from mail_message m join tenant t on t.id = m.tenant_id and t.handed_over_at is null
		where m.state = 'waiting' and m.due_at <= now() order by m.due_at, m.id limit 1 for update of m skip locked for key share of t)
	update mail_message set state = 'handed', content = null, attempts = next.attempts + 1, changed_at = now(), reply = null
	from next where mail_message.tenant_id = next.tenant_id and mail_message.id = next.id
	returning next.*`,
};

/** Opens a transaction in which the next mail is handed over already; nobody sees it before the commit, and without one it still waits. */
export const claim = async (client: Client): Promise<Claimed | undefined> => {
	await client.query('begin');
	const { rows } = await client.query(claiming);
	if (rows.length > 0) return claimed.parse(rows[0]);
	await client.query('rollback');
	return undefined;
};

export const release = (client: Client): Promise<unknown> => client.query('rollback');

const set = (client: Client, { tenant_id, id }: Claimed, assignments: { text: string; values: unknown[] }): Promise<unknown> =>
	client.query({
		name: `set ${assignments.text}`.slice(0, 60),
		text: `update mail_message set ${assignments.text}, changed_at = now() where tenant_id = $1 and id = $2`,
		values: [tenant_id, id, ...assignments.values],
	});

/** The server said yes. Losing this word costs nothing: what was handed over is never sent again. */
export const markSent = (client: Client, mail: Claimed): Promise<unknown> => set(client, mail, { text: `state = 'sent'`, values: [] });

/** Lays it back until `seconds` from now, with its words where they are gone. */
export const layBack = (client: Client, mail: Claimed, { reply, seconds }: { reply: string; seconds: number }): Promise<unknown> =>
	set(client, mail, {
		text: `state = 'waiting', attempts = $3, content = $4, reply = $5, due_at = now() + make_interval(secs => $6)`,
		values: [mail.attempts + 1, JSON.stringify(mail.content), reply, seconds],
	});

export const markRefused = (client: Client, mail: Claimed, reply: string): Promise<unknown> =>
	set(client, mail, { text: `state = 'refused', content = null, reply = $3`, values: [reply] });

/** What came to its end a month ago is forgotten. */
export const sweep = (client: Client): Promise<unknown> =>
	client.query(`delete from mail_message where state <> 'waiting' and changed_at < now() - interval '30 days'`);
