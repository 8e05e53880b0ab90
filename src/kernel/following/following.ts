import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { recount } from '#kernel/feedback/tally.ts';
import { floodGate, refusable } from '#kernel/identity/flood.ts';
import { adoptLink } from '#kernel/identity/links.ts';
import { issueToken, linksOutTo, spendToken, subjectOfToken } from '#kernel/identity/tokens.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { type Capability, isOpen } from '#kernel/phases/phase.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { lockShown } from '#kernel/publication/lock.ts';
import { followerBehind, followerLinks } from './links.ts';
import { confirmationMail } from './mail-texts.ts';
import { nameOf } from './tell.ts';

const purpose = 'following';
const requestDays = 3;
/** Requests to one address that may be out at once. */
export const mostToOne = 5;

const wish = z.object({ publicationId: z.uuid(), rulingId: z.uuid(), supports: z.boolean(), follows: z.boolean() });
type Wish = z.output<typeof wish>;
const detail = z.object({ email: z.string(), language: z.string(), supports: z.boolean(), follows: z.boolean(), rulingId: z.string() });

/** Support is asked for while ideas are collected or discussed. */
export const supportable: readonly Capability[] = ['collect', 'discuss'];

const demandOpen = async (tx: Tx, { rulingId, supports }: Pick<Wish, 'rulingId' | 'supports'>): Promise<void> => {
	if (!supports) return;
	const phases = await phasesWith(tx, rulingId);
	if (!supportable.some((capability) => isOpen(phases, capability, tx.now))) throw new Conflict('closed');
};

type Follower = { readonly email: string; readonly language: string; readonly supports: boolean; readonly follows: boolean };
/** Keeps a confirmed address; who stands there already has what she had and what she wishes now. */
export const keepFollower = async (tx: Tx, publicationId: string, { email, language, supports, follows }: Follower) => {
	const kept = await tx[connection]
		.insertInto('follower')
		.values({
			tenantId: tx.tenantId,
			id: newId(),
			publicationId,
			email,
			language,
			supports,
			follows,
			confirmedAt: tx.now,
		})
		.onConflict((conflict) =>
			conflict.columns(['tenantId', 'publicationId', 'email']).doUpdateSet((eb) => ({
				supports: sql<boolean>`follower.supports or excluded.supports`,
				follows: sql<boolean>`follower.follows or excluded.follows`,
				language: eb.ref('excluded.language'),
				hardBounces: 0,
			})),
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	if (supports) await recount(tx, publicationId);
	return kept;
};

const asking = command({
	name: 'following.ask',
	permission: 'everyone',
	input: wish.extend({ email: z.string().max(254, 'tooLong') }),
	run: async (tx, { publicationId, rulingId, email, supports, follows }) => {
		await lockShown(tx, publicationId);
		await demandOpen(tx, { rulingId, supports });
		if ((await linksOutTo(tx, { purpose, email })) >= mostToOne) return { id: publicationId };
		const said = { email, language: tx.tag, supports, follows, rulingId };
		const token = await issueToken(tx, { purpose, subjectId: publicationId, days: requestDays, detail: said });
		const { title } = await nameOf(tx, publicationId);
		await sendMail(tx, { ...confirmationMail(tx, token, { title, supports }), to: email });
		return { id: publicationId };
	},
});

const isFlooded = floodGate(600);

/**
 * Somebody without an account supports or follows a publication: one mail with a link, nothing else, until the link is pressed.
 * `rulingId` is the publication whose phases decide. Whether the address was known is not said.
 */
export const askToFollow = async (ctx: Context, asked: Wish & { email: string }) => {
	if (isFlooded(ctx)) return { refused: 'tooMany' as const };
	return refusable(() => asking(ctx, asked));
};

const confirming = command({
	name: 'following.confirm',
	permission: 'everyone',
	input: z.object({ token: z.string().max(100, 'tooLong') }),
	run: async (tx, { token }) => {
		const spent = await spendToken(tx, { token, purpose });
		if (!spent) throw new NotFound('link');
		const said = detail.parse(spent.detail);
		await lockShown(tx, spent.subjectId);
		await demandOpen(tx, said);
		const { id } = await keepFollower(tx, spent.subjectId, said);
		// Who gets no news has no other mail to take it back by.
		await adoptLink(tx, followerLinks, { id, token });
		return { id: spent.subjectId };
	},
});
/** The person behind the address pressed the button. `NotFound('link')` for a link that is unknown, used or too old. */
export const confirmFollowing = (ctx: Context, token: string) => refusable(() => confirming(ctx, { token }));

/** Forgets an address and its support at once. Pressing twice is no mistake. */
export const endFollowing = command({
	name: 'following.end',
	permission: 'everyone',
	input: z.object({ key: z.string().max(100, 'tooLong') }),
	run: async (tx, { key }) => {
		const leaving = await followerBehind(tx, key);
		if (!leaving) return { id: newId() };
		await tx[connection].deleteFrom('follower').where('tenantId', '=', tx.tenantId).where('id', '=', leaving.id).execute();
		if (leaving.supports) await recount(tx, leaving.publicationId);
		return { id: leaving.publicationId };
	},
});

/** What a mailed link would confirm, without using it up. */
export const requestedBy = (ctx: Context, token: string): Promise<string | undefined> => subjectOfToken(ctx, { token, purpose });
