import { audit } from '#kernel/audit/audit.ts';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import type { Trouble } from './post.ts';

/** `about` is what the mail was about, as its sender said. `reply` is the mail server's word, without addresses. */
export type Failure = { readonly about: string | null; readonly severity: 'hard' | 'soft'; readonly reply: string };
/** Mails that come back for good after which an address gets nothing more. */
export const mostHardBounces = 2;
export type Undelivered = (ctx: Context, failure: Failure) => Promise<void>;

/** Writes into the log of the municipality that its mails do not go out, and what the mail server says. */
export const nameTrouble = (ctx: Context, { id, reply }: Trouble): Promise<void> =>
	walled(ctx, (tx) => audit(tx, 'mail.delayed', { id, subject: 'E-Mail', detail: { reason: reply } }));
