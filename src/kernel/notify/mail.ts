import * as z from 'zod';
import type { Context, Tx } from '#kernel/context.ts';
import { connection, type Db } from '#kernel/db/connection.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
export const postedMail = z.object({ tenantId: z.string(), from: z.string(), to: z.string(), subject: z.string(), text: z.string() });
export type PostedMail = z.output<typeof postedMail>;
type Post = (within: Db | Tx[typeof connection], mail: PostedMail) => Promise<void>;

let post: Post = async () => {};

/** Wires mails to the job queue of this process. */
export const postMailsBy = (to: Post): void => {
	post = to;
};

/** Hands a mail to the queue; inside a command it leaves only when the deed is done. The sender bears the municipality's name. */
export const sendMail = (ctx: Context | Tx, { to, subject, text }: Mail): Promise<void> =>
	post(ctx[connection], {
		tenantId: ctx.tenantId,
		from: ctx.tenant.name,
		to,
		subject,
		text: `${text.trim()}\n\n-- \n${ctx.tenant.name}\n${ctx.origin}\n`,
	});
