import PostalMime, { type Email } from 'postal-mime';
import type { Context } from '#kernel/context.ts';
import { walled } from '#kernel/command.ts';
import { connection, type Db } from '#kernel/db/connection.ts';

/** A mail that came back: which one, whether for good, and the status of RFC 3463 such as `5.1.1`. */
export type Bounce = { readonly id: string; readonly severity: 'hard' | 'soft'; readonly status: string };

/** The subaddress that `returnPath` gives: 32 hexadecimal digits of a UUID. */
const verp = /\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})@/i;
/** A Message-ID of ours, as the returned headers quote it. */
const ownMessageId = /^message-id:\s*<([0-9a-f-]{36})@/im;

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
	typeof content === 'string' ? content : new TextDecoder().decode(content);

const partOf = ({ attachments }: Email, types: readonly string[]): string =>
	attachments.flatMap(({ mimeType, content }) => (types.includes(mimeType) ? [textOf(content)] : [])).join('\n');

const receiverHeaders = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'to']);

const idOf = (email: Email, receiver: string): string | undefined => {
	const receivers = email.headers.flatMap(({ key, value }) => (receiverHeaders.has(key) ? [value] : []));
	for (const address of [receiver, ...receivers]) {
		const [, ...groups] = verp.exec(address) ?? [];
		if (groups.length === 5) return groups.join('-').toLowerCase();
	}
	return ownMessageId.exec(partOf(email, ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']))?.[1];
};

const field = (report: string, name: string): string => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(report)?.[1]?.trim() ?? '';

/** A full mailbox (5.2.2) and a text that was too long (5.3.4) say nothing against the address. */
const passing = new Set(['5.2.2', '5.3.4']);

/**
 * Reads a delivery status notification (RFC 3464), as a mail server hands it on. `receiver` is the address to which it came.
 * Null for everything else: a holiday note, a delay that is not the end, somebody's answer.
 */
export const readBounce = async (message: Uint8Array, receiver = ''): Promise<Bounce | null> => {
	const email = await PostalMime.parse(message, { forceRfc822Attachments: true });
	const report = partOf(email, ['message/delivery-status']);
	const id = idOf(email, receiver);
	if (report === '' || id === undefined || field(report, 'Action').toLowerCase() !== 'failed') return null;
	const [status = '5.0.0'] = /\d\.\d{1,3}\.\d{1,3}/.exec(field(report, 'Status')) ?? [];
	return { id, status, severity: status.startsWith('5') && !passing.has(status) ? 'hard' : 'soft' };
};

/** The municipality that sent a mail. */
export const senderOf = async (db: Db, id: string): Promise<string | undefined> =>
	(await db.selectFrom('mailMessage').select('tenantId').where('id', '=', id).executeTakeFirst())?.tenantId;

/** Writes down that a mail came back, and what it was about; `undefined` when that is known already: a notification may come twice. */
export const noteBounce = (ctx: Context, { id, status }: Bounce): Promise<{ readonly about: string | null } | undefined> =>
	walled(ctx, (tx) =>
		tx[connection]
			.updateTable('mailMessage')
			.set({ state: 'refused', reply: status, changedAt: tx.now })
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.where('state', 'in', ['handed', 'sent'])
			.returning('about')
			.executeTakeFirst(),
	);
