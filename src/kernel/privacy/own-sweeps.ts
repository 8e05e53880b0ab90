import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { deletedHost } from '#kernel/identity/account-input.ts';
import { eraseAccount } from '#kernel/identity/leaving.ts';
import { forgetAddresses, forgetFollowers, forgetRefused } from '#kernel/feedback/forgetting.ts';
import { daysKnown, forgetForms } from '#kernel/once/once.ts';
import { daysAgo } from '#kernel/time/span.ts';
import type { NameField } from './names.ts';
import type { Sweep } from './retention.ts';

const over = (tx: Tx, table: 'session' | 'passage' | 'oneTimeToken') =>
	tx[connection].deleteFrom(table).where('tenantId', '=', tx.tenantId).where('expiresAt', '<', tx.now).executeTakeFirst();

/** Rows of a table whose own moment of expiry has passed. */
const expired = (table: Parameters<typeof over>[1]) => async (tx: Tx) => Number((await over(tx, table)).numDeletedRows);

const forgetAccounts =
	(names: readonly NameField[]) =>
	async (tx: Tx): Promise<number> => {
		const closed = await tx[connection]
			.selectFrom('account')
			.select(['id', 'name'])
			.where('tenantId', '=', tx.tenantId)
			.where('closedAt', '<', daysAgo(tx, 90))
			.where('email', 'not like', `%@${deletedHost}`)
			.execute();
		for (const account of closed) await eraseAccount(tx, account, names);
		return closed.length;
	};

const forgetDrafts = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('workingCopy')
		.where('tenantId', '=', tx.tenantId)
		.where('at', '<', daysAgo(tx, 90))
		.executeTakeFirst();
	return Number(numDeletedRows);
};

const forgetTries = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('throttle')
		.where('tenantId', '=', tx.tenantId)
		.where('fullAt', '<', tx.now)
		.executeTakeFirst();
	return Number(numDeletedRows);
};

const forgetSent = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('mailMessage')
		.where('tenantId', '=', tx.tenantId)
		.where('state', '<>', 'waiting')
		.where('changedAt', '<', daysAgo(tx, 30))
		.executeTakeFirst();
	return Number(numDeletedRows);
};

/** Never among them: the log. It is the proof of who did what, and a trigger of the database refuses every change. */
export const ownSweeps = (names: readonly NameField[]): readonly Sweep[] => [
	{ of: 'sessions', says: 'Beendete Sitzungen', run: expired('session') },
	{ of: 'accounts', says: 'Abgelaufene Links und Einladungen', run: expired('oneTimeToken') },
	{ of: 'accounts', says: 'Abgelaufene Übergänge zu Partnern', run: expired('passage') },
	{ of: 'accounts', says: 'Konten, vor mehr als 90 Tagen geschlossen: Name und Adresse getilgt', run: forgetAccounts(names) },
	{ of: 'guessing', says: 'Wartezeiten, die vorbei sind', run: forgetTries },
	{ of: 'forms', says: `Abgesendete Formulare, älter als ${daysKnown} Tage`, run: forgetForms },
	{ of: 'drafts', says: 'Entwürfe, seit 90 Tagen nicht angefasst', run: forgetDrafts },
	{ of: 'following', says: 'Wer vor mehr als zwei Jahren zu folgen begann', run: forgetFollowers },
	{ of: 'contributions', says: 'Adressen zu Beiträgen, ein Jahr beantwortet oder zwei Jahre alt', run: forgetAddresses },
	{
		of: 'contributions',
		says: 'Nicht gezeigte Beiträge, vor mehr als sechs Monaten abgelehnt: Name und Text getilgt',
		run: forgetRefused,
	},
	{ of: 'mail', says: 'Versandnachweise, älter als 30 Tage', run: forgetSent },
];
