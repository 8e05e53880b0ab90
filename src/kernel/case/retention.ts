import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { daysAgo } from '#kernel/time/span.ts';
import type { CaseKind } from './case.ts';
import { categoriesOf } from './categories.ts';
import { rulesOf } from './rules.ts';

type Also = (tx: Tx, ids: readonly string[]) => Promise<void>;
const tablesOfPeople = ['caseParty', 'caseMessage', 'caseNote', 'casePicture'] as const;

/** Closed longer ago than the category keeps people: they go, with what they wrote; what it was, where, and how it ended stays. */
const forgetClosed =
	(kind: CaseKind, category: string, also: Also) =>
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
export const caseSweeps = (kind: CaseKind, also: Also): readonly Sweep[] =>
	kind.categories.map(({ name, words }) => ({
		of: 'cases',
		says: `${kind.one} „${words['de']}“: Menschen, Texte und Bilder nach Ablauf der Frist`,
		run: forgetClosed(kind, name, also),
	}));

/** The same for what municipalities added, each category after its own term. */
export const ownCategorySweep = (kind: CaseKind, also: Also): Sweep => ({
	of: 'cases',
	says: `${kind.one}, eigene Arten der Gemeinde: Menschen, Texte und Bilder nach Ablauf der Frist`,
	run: async (tx) => {
		let all = 0;
		for (const { name, isOwn } of categoriesOf(tx.tenant, kind)) if (isOwn) all += await forgetClosed(kind, name, also)(tx);
		return all;
	},
});

export const commonSweeps: readonly Sweep[] = [
	{ of: 'cases', says: 'Nicht bestätigte E-Mail-Adressen zu Vorgängen, älter als 14 Tage', run: forgetUnconfirmed },
	{ of: 'cases', says: 'Bilder aus Formularen, die niemand abgeschickt hat', run: forgetUnsent },
];
