import type { Context, Tx } from '#kernel/context.ts';
import { connection, unanswered } from '#kernel/db/connection.ts';

/** What a module does when a deed happened elsewhere, keyed by the deed's name. At least once: a reaction can be repeated without harm. */
export type Reactions = Readonly<Record<string, (ctx: Context, subjectId: string) => Promise<void>>>;

/** The same for what needs no subject: done once for all such deeds of a municipality that came together. */
export type Gathered = Readonly<Record<string, (ctx: Context) => Promise<void>>>;

let heard: ReadonlySet<string> = new Set();

/** Of these deeds somebody wants to hear. Before this is said (the command line, the raising of the demo world), and for others, announcing costs nothing. */
export const listenFor = (deeds: Iterable<string>): void => {
	heard = new Set(deeds);
};

/** Tells the other modules what was done, in the transaction that did it: no event without its deed, no deed without its event. */
export const announce = async (tx: Tx, deed: string, subjectId: string): Promise<void> => {
	if (!heard.has(deed)) return;
	await tx[connection]
		.insertInto('heldDeed')
		.values({ tenantId: tx.tenantId, deed, subjectId, createdAt: new Date() })
		.modifyEnd(unanswered)
		.execute();
};
