import { alarmJob } from '#kernel/case/alarm.ts';
import { handlerOf } from '#kernel/case/handlers.ts';
import { caseSweeps, commonSweeps, ownCategorySweep } from '#kernel/case/retention.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { sql } from 'kysely';
import { categoryName, defect } from '../../defect.ts';
import type { DefectTables } from '../tables.ts';
import { forgetAlerts } from './alerts.ts';

const own = tables<DefectTables>();

/** Each office hears once of what it let lie, in one mail. */
export const alarm = alarmJob(defect, async (tx, overdue) => {
	for (const [handlerId, late] of Map.groupBy(overdue, (one) => one.handlerId)) {
		const handler = handlerId === null ? undefined : await handlerOf(tx, handlerId);
		if (!handler?.email) continue;
		const list = late.map(
			({ id, reference, category }) =>
				`${reference} ${categoryName(tx.tenant, 'de', category)}\n${tx.origin}/verwaltung/meldungen/${id}`,
		);
		await sendMail(tx, {
			to: handler.email,
			subject: late.length === 1 ? 'Eine Meldung ist überfällig' : `${late.length} Meldungen sind überfällig`,
			text: ['Guten Tag,', 'die Frist ist abgelaufen:', ...list].join('\n\n'),
		});
	}
});

const forgetWords = async (tx: Tx, ids: readonly string[]): Promise<void> => {
	const nothing = { answers: '{}', description: null, publicText: null, spot: null };
	await own
		.update(tx, 'defect')
		.set(nothing)
		.where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
};

export const sweeps: readonly Sweep[] = [
	...caseSweeps(defect, forgetWords),
	ownCategorySweep(defect, forgetWords),
	...commonSweeps,
	{ of: 'defects.alerts', says: 'Unbestätigte Bestellungen neuer Meldungen, älter als 14 Tage', run: forgetAlerts },
];
