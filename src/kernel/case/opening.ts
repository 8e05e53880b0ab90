import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { hashed } from '#kernel/identity/tokens.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { day } from '#kernel/time/span.ts';
import type { CaseKind } from './case.ts';
import { handlerFor } from './routes.ts';
import { ruleFor } from './rules.ts';
import { caseMark } from './settings.ts';
import type { Channel } from './tables.ts';

export type Opening = {
	readonly category: string;
	readonly position: { readonly lon: number; readonly lat: number } | null;
	readonly placeId: string | null;
	readonly channel: Channel;
	/** Made where it was written: the same one opens nothing twice. */
	readonly clientKey: string | null;
};
/** `isNew` is false when the key was known: nothing was written then. */
export type Opened = { readonly id: string; readonly reference: string; readonly isNew: boolean };

/** Two letters of the municipality unless it chose its own. */
export const markOf = ({ tenant }: Tx): string => (settingOf(tenant, caseMark).trim() || tenant.id.slice(0, 2)).toUpperCase();

/** The next number of the year without a gap: the row is locked until the deed is done or undone. */
const nextReference = async (tx: Tx): Promise<string> => {
	const year = Number(dayIn(tx.now, tx.tenant.zone).slice(0, 4));
	const { last } = await tx[connection]
		.insertInto('caseNumber')
		.values({ tenantId: tx.tenantId, year, last: 1 })
		.onConflict((conflict) => conflict.columns(['tenantId', 'year']).doUpdateSet({ last: sql<number>`case_number.last + 1` }))
		.returning('last')
		.executeTakeFirstOrThrow();
	return `${markOf(tx)}-${year}-${String(last).padStart(5, '0')}`;
};

/** The case that was opened under a key. */
export const knownBy = async (tx: Tx, clientKey: string | null): Promise<Opened | undefined> => {
	if (clientKey === null) return undefined;
	// Two sendings of one form at the same moment: the second waits here and finds the first.
	await lockOn(tx, clientKey);
	const known = await tx[connection]
		.selectFrom('caseFile')
		.select(['id', 'reference'])
		.where('tenantId', '=', tx.tenantId)
		.where('clientKey', '=', hashed(clientKey))
		.executeTakeFirst();
	return known && { ...known, isNew: false };
};

const untouched = { assigneeId: null, closedAt: null, alarmedAt: null, waitingSince: null, forgottenAt: null, mergedInto: null };

/** Opens a case: number, deadline and handler come from its category and place. */
export const openCase = async <State extends string>(tx: Tx, kind: CaseKind<State>, opening: Opening): Promise<Opened> => {
	const known = await knownBy(tx, opening.clientKey);
	if (known) return known;
	const { category, position, placeId, channel, clientKey } = opening;
	const { isPrivate, dueDays } = await ruleFor(tx, kind, category);
	const [id, reference] = [newId(), await nextReference(tx)];
	const { lon, lat } = position ?? { lon: null, lat: null };
	const standing = {
		kind: kind.name,
		reference,
		state: kind.first,
		phase: kind.states[kind.first].phase,
		openedAt: tx.now,
		changedAt: tx.now,
	};
	const dueAt = dueDays === null ? null : new Date(tx.now.getTime() + dueDays * day);
	const handlerId = await handlerFor(tx, kind, { category, position, placeId });
	await tx[connection]
		.insertInto('caseFile')
		.values({
			...untouched,
			...standing,
			tenantId: tx.tenantId,
			id,
			category,
			lon,
			lat,
			placeId,
			isPrivate,
			channel,
			handlerId,
			dueAt,
			clientKey: clientKey === null ? null : hashed(clientKey),
		})
		.execute();
	await tx[connection]
		.insertInto('caseStep')
		.values({
			tenantId: tx.tenantId,
			id: newId(),
			caseId: id,
			state: kind.first,
			says: null,
			actorName: tx.actor?.name ?? null,
			at: tx.now,
		})
		.execute();
	return { id, reference, isNew: true };
};
