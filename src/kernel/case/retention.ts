import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import type { CaseKind } from './case.ts';
import { rulesOf } from './rules.ts';

const daysAgo = ({ now }: Tx, days: number): Date => new Date(now.getTime() - days * 86_400_000);
const tablesOfPeople = ['caseParty', 'caseMessage', 'caseNote', 'casePicture'] as const;

/** Closed longer ago than the category keeps people: they go, with what they wrote; what it was, where, and how it ended stays. */
const forgetClosed =
	(kind: CaseKind, category: string, also: (tx: Tx, ids: readonly string[]) => Promise<void>) =>
	async (tx: Tx): Promise<number> => {
		const { keptMonths = 0 } = (await rulesOf(tx, kind)).find(({ name }) => name === category) ?? {};
		const over = await tx[connection]
			.updateTable('caseFile')
			.set({ forgottenAt: tx.now, clientKey: null })
			.where('tenantId', '=', tx.tenantId)
			.where('kind', '=', kind.name)
			.where('category', '=', category)
			.where('forgottenAt', 'is', null)
			.where(sql<boolean>`closed_at < ${tx.now}::timestamptz - make_interval(months => ${keptMonths})`)
			.returning('id')
			.execute();
		const ids = over.map(({ id }) => id);
		for (const table of tablesOfPeople)
			await tx[connection]
				.deleteFrom(table)
				.where('tenantId', '=', tx.tenantId)
				.where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
				.execute();
		await also(tx, ids);
		return ids.length;
	};

const unconfirmedDays = 14;
/** An address that nobody confirmed may be somebody else's. */
const forgetUnconfirmed = async (tx: Tx): Promise<number> => {
	const stale = tx[connection]
		.updateTable('caseParty')
		.set({ email: null })
		.where('tenantId', '=', tx.tenantId)
		.where('confirmedAt', 'is', null);
	const { numUpdatedRows } = await stale
		.where('email', 'is not', null)
		.where('createdAt', '<', daysAgo(tx, unconfirmedDays))
		.executeTakeFirst();
	return Number(numUpdatedRows);
};

const forgetUnsent = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('casePicture')
		.where('tenantId', '=', tx.tenantId)
		.where('caseId', 'is', null)
		.where('createdAt', '<', daysAgo(tx, 1))
		.executeTakeFirst();
	return Number(numDeletedRows);
};

/** What ends the keeping of a kind, category by category, so that a dry run names each. `also` clears what the kind's own tables say about people. */
export const caseSweeps = (kind: CaseKind, also: (tx: Tx, ids: readonly string[]) => Promise<void>): readonly Sweep[] =>
	kind.categories.map(({ name, label }) => ({
		of: 'cases',
		says: `${kind.one} „${label}“: Menschen, Texte und Bilder nach Ablauf der Frist`,
		run: forgetClosed(kind, name, also),
	}));

export const commonSweeps: readonly Sweep[] = [
	{ of: 'cases', says: 'Nicht bestätigte E-Mail-Adressen zu Vorgängen, älter als 14 Tage', run: forgetUnconfirmed },
	{ of: 'cases', says: 'Bilder aus Formularen, die niemand abgeschickt hat', run: forgetUnsent },
];
