import * as z from 'zod';
import { type Context, type Located, mayAt, type Permission, type Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden } from '#kernel/errors.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { type Answers, type Draft, type Fields, type Kind, readDraft } from './kind.ts';

export const release: Permission = 'publication.release';

/** Answers of a form or row, read by the kind; the problems bear the field's name, in a list `row.field`. */
export const draftIn = <F extends Fields>(kind: Kind<F>) =>
	z.record(z.string(), z.string()).transform((answers: Answers, report): Draft<F> => {
		const read = readDraft(kind, answers);
		if (!('problems' in read)) return read;
		for (const [name, message] of Object.entries(read.problems))
			report.issues.push({ code: 'custom', input: answers, path: [name], message });
		return z.NEVER;
	});

export const asItWillBe = <F extends Fields>(tx: Context | Tx, { id, headline: { places } }: Draft<F>): Located => ({
	id: id ?? '',
	placeIds: places.flatMap((slug) => placeBySlug(tx.tenant, slug)?.id ?? []),
});

/** She must hold the permission for all villages of the thing, as it was and as it will be, or for this one thing. */
export const demandReach = (tx: Pick<Tx, 'actor'>, permission: Permission, thing: Located): void => {
	if (!mayAt(tx, permission, thing)) throw new Forbidden(permission);
};

/** Whether people see it now, will see it, or saw it until its end. */
export const isShown = async (tx: Tx, id: string): Promise<boolean> =>
	(await tx[connection]
		.selectFrom('publicationAudience')
		.select('publicationId')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.executeTakeFirst()) !== undefined;
