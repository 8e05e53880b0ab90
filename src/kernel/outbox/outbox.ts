import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** What a module does when a deed happened elsewhere, keyed by the deed's name. At least once: a reaction can be repeated without harm. */
export type Reactions = Readonly<Record<string, (ctx: Context, subjectId: string) => Promise<void>>>;

/** The same for what needs no subject: done once for all such deeds of a municipality that came together. */
export type Gathered = Readonly<Record<string, (ctx: Context) => Promise<void>>>;

export type Announcement = { readonly deed: string; readonly tenantId: string; readonly subjectId: string };
type Post = (transaction: Tx[typeof connection], announcement: Announcement) => Promise<void>;

let post: Post = async () => {};
let heard: ReadonlySet<string> = new Set();

/** Wires the outbox to the job queue of this process; before that, and for deeds that nobody waits for, announcing costs nothing. */
export const deliverBy = (to: Post, deeds: Iterable<string>): void => {
	post = to;
	heard = new Set(deeds);
};

/** Tells the other modules what was done, in the transaction that did it: no event without its deed, no deed without its event. */
export const announce = async (tx: Tx, deed: string, subjectId: string): Promise<void> => {
	if (heard.has(deed)) await post(tx[connection], { deed, tenantId: tx.tenantId, subjectId });
};
