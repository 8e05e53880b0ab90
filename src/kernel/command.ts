import { sql } from 'kysely';
import * as z from 'zod';
import { audit, type Subject } from './audit/audit.ts';
import { type Context, isTx, type Permission, reachOf, type Tx } from './context.ts';
import { connection, unanswered } from './db/connection.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { once } from './once/once.ts';
import { announce } from './outbox/outbox.ts';
import { changed } from './tenancy/remembered.ts';

type Deed<Schema extends z.ZodType, Output extends Subject> = {
	name: `${string}.${string}`;
	/** `everyone`: a deed open to visitors without an account, such as confirming an entry by a mailed link. */
	permission: Permission | 'everyone';
	input: Schema;
	/** It sets what the form says, whatever stood there: the same form sent again is done again, since somebody may have set something else between. */
	sets?: true;
	run: (tx: Tx, input: z.output<Schema>) => Promise<Output>;
};

const demand = (ctx: Context, permission: Permission | 'everyone'): void => {
	if (permission !== 'everyone' && reachOf(ctx, permission) === null) throw new Forbidden(permission);
};

const read = <Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> => {
	const result = schema.safeParse(raw);
	if (result.success) return result.data;
	throw Invalid.from(result.error);
};

/** Opens a transaction for which no row of another municipality exists (`raise_wall`), where this one is at home (`demand_here`). */
export const walled = <Output>(ctx: Context, work: (tx: Tx) => Promise<Output>): Promise<Output> =>
	ctx[connection].transaction().execute(async (transaction) => {
		await sql`select demand_here(${ctx.tenantId}),
			set_config('ortsmitte.tenant', ${ctx.tenantId}, true), set_config('role', 'ortsmitte_walled', true) ${unanswered}`.execute(transaction);
		return work(ctx.within(transaction));
	});

class Enough extends Error {}

/** Does the work as if it were done and undoes it: nothing stays, nobody else sees it. For previews. */
export const rehearse = async <Output>(ctx: Context, work: (tx: Tx) => Promise<Output>): Promise<Output> => {
	const seen: Output[] = [];
	await walled(ctx, async (tx) => {
		seen.push(await work(tx));
		// What waits for no answer is sent too: where the database would refuse it, the rehearsal fails as the deed would.
		await sql`select`.execute(tx[connection]);
		throw new Enough();
	}).catch((error: unknown) => {
		if (!(error instanceof Enough)) throw error;
	});
	const [output] = seen;
	if (output === undefined) throw new NotFound('rehearsal');
	return output;
};

/**
 * Several deeds in one transaction: all of them are done, or none. Each is asked for with the context that `work` gets; whatever one refuses, goes on.
 * Under a name they are done once for each form.
 */
export const together = async <Output>(ctx: Context, work: (tx: Tx) => Promise<Output>, name?: string): Promise<Output> => {
	const sent = name === undefined ? undefined : await ctx.sending?.(name);
	const done = await walled(ctx, (tx) => (sent ? once(tx, sent, () => work(tx)) : work(tx)));
	await Promise.all([ctx.tenant, ...ctx.tenant.partners].map(({ id }) => changed(id)));
	return done;
};

/**
 * The one door for writes: permission, input, then `run`, the audit entry and the outbox event in one transaction. A form that is sent twice does it
 * once: whoever taps twice, or goes back and reloads, hears what the first tap did.
 */
export const command = <Schema extends z.ZodType, Output extends Subject>({ name, permission, input, run, sets }: Deed<Schema, Output>) => {
	const doIn = async (tx: Tx, checked: z.output<Schema>): Promise<Output> => {
		const output = await run(tx, checked);
		await audit(tx, name, output);
		await announce(tx, name, output.id);
		return output;
	};
	return async (ctx: Context, raw: z.input<Schema>): Promise<Output> => {
		demand(ctx, permission);
		const checked = read(input, raw);
		return isTx(ctx) ? doIn(ctx, checked) : together(ctx, (tx) => doIn(tx, checked), sets ? undefined : name);
	};
};
