import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden } from '#kernel/errors.ts';
import { deletedHost } from './account-input.ts';
import { type NameField, replaceName } from '#kernel/privacy/names.ts';
import { demandAnotherAdministrator } from './administrators.ts';
import { dropFactors } from './factors.ts';
import { slowed } from './guessing.ts';
import { ownNames } from './own-names.ts';
import { giveBackCases } from './own-work.ts';
import { provenOwn } from './own-account.ts';
import { closeSessionsOf } from './sessions.ts';

/** Who stands where somebody stood who deleted her account. */
export const nobody = 'Gelöschtes Konto';

/** Pictures, closures and records know the name only: it stays where a namesake works here. */
const unnameTexts = async (tx: Tx, { id, name }: Leaver, fields: readonly NameField[]): Promise<void> => {
	const [own, { tenantId }] = [tx[connection], tx];
	const namesake = await own
		.selectFrom('account')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('name', '=', name)
		.where('id', '<>', id)
		.executeTakeFirst();
	if (namesake) return;
	await replaceName(tx, fields, { name, by: nobody });
	await own.updateTable('media').set({ uploadedBy: nobody }).where('tenantId', '=', tenantId).where('uploadedBy', '=', name).execute();
	await own
		.updateTable('publicationClosure')
		.set({ byName: nobody })
		.where('tenantId', '=', tenantId)
		.where('byName', '=', name)
		.execute();
};

/** What she wrote is named after nobody from now on, also what she wrote under an earlier name. */
const unname = async (tx: Tx, leaver: Leaver, fields: readonly NameField[]): Promise<void> => {
	const [own, { tenantId }, { id }] = [tx[connection], tx, leaver];
	await own
		.updateTable('publicationVersion')
		.set({ actorName: nobody })
		.where('tenantId', '=', tenantId)
		.where('actorId', '=', id)
		.execute();
	await own
		.updateTable('publicationReview')
		.set({ askedName: nobody })
		.where('tenantId', '=', tenantId)
		.where('askedBy', '=', id)
		.execute();
	await own
		.updateTable('publicationProposal')
		.set({ askedName: nobody })
		.where('tenantId', '=', tenantId)
		.where('askedBy', '=', id)
		.execute();
	for (const name of await ownNames(tx, leaver)) await unnameTexts(tx, { id, name }, fields);
};

type Leaver = { readonly id: string; readonly name: string };

/** Everything by which somebody could sign in or do anything goes; so does what only she could see. A nameless row stays. */
export const eraseAccount = async (tx: Tx, { id, name }: Leaver, names: readonly NameField[]): Promise<void> => {
	await unname(tx, { id, name }, names);
	await closeSessionsOf(tx, id);
	await dropFactors(tx, id);
	await giveBackCases(tx, id);
	await tx[connection].deleteFrom('assignment').where('tenantId', '=', tx.tenantId).where('accountId', '=', id).execute();
	await tx[connection].deleteFrom('workingCopy').where('tenantId', '=', tx.tenantId).where('accountId', '=', id).execute();
	await tx[connection].deleteFrom('oneTimeToken').where('tenantId', '=', tx.tenantId).where('subjectId', '=', id).execute();
	await tx[connection]
		.updateTable('account')
		.set({
			name: nobody,
			email: `${id}@${deletedHost}`,
			organisation: null,
			passwordHash: null,
			providerSubject: null,
			homeAccountId: null,
			totpSecret: null,
			closedAt: sql<Date>`coalesce(closed_at, ${tx.now}::timestamptz)`,
		})
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
};

/**
 * Somebody deletes her own account: name, address, password, factors and drafts under way are gone; the row keeps the ids of
 * what she wrote together. What she did stays in the log under the name she had; what she published stays, its versions without her name.
 */
export const deletingOwnAccount = (names: readonly NameField[]) =>
	slowed(
		command({
			name: 'account.delete',
			permission: 'office.enter',
			input: z.object({ current: z.string() }),
			run: async (tx, { current }) => {
				// Administrators are locked in one order: two who leave at once would wait for each other after their own.
				await demandAnotherAdministrator(tx, tx.actor?.id ?? '');
				const { id, name } = await provenOwn(tx, current);
				await eraseAccount(tx, { id, name }, names);
				return { id, subject: name };
			},
		}),
	);

/** A guest gives back what she had here; her account at home stays as it is. */
export const leavingAsGuest = (names: readonly NameField[]) =>
	command({
		name: 'account.leave',
		permission: 'office.enter',
		input: z.object({}),
		run: async (tx) => {
			if ((tx.actor?.signedIn?.homeId ?? null) === null) throw new Forbidden('account.leave');
			const [id, name] = [tx.actor?.id ?? '', tx.actor?.name ?? ''];
			await eraseAccount(tx, { id, name }, names);
			return { id, subject: name };
		},
	});
