import { fromKysely, type PgBoss } from 'pg-boss';
import type { Db } from '#kernel/db/connection.ts';
import { takeHeld } from '#kernel/outbox/held.ts';
import { onWrite } from '#kernel/tenancy/remembered.ts';
import { queueOf } from './deeds.ts';

/** Milliseconds: so long others may join a deed that has just been committed; and so often somebody looks for what a process left behind that died. */
const [gather, again] = [30, 5000];
const most = 500;

export type Carrier = { readonly stop: () => Promise<void> };
type Load = { readonly deeds: readonly string[]; readonly report: (error: unknown) => void };

/** Carries what was announced into the queue: as soon as it is committed here, a crowd at once, in one transaction. */
export const carryDeeds = (db: Db, boss: PgBoss, { deeds, report }: Load): Carrier => {
	const carry = (): Promise<number> =>
		db.transaction().execute(async (trx) => {
			const taken = await takeHeld(trx, deeds, most);
			for (const [deed, some] of Map.groupBy(taken, (one) => one.deed))
				await boss.insert(
					queueOf(deed),
					some.map((data) => ({ data })),
					{ db: fromKysely(trx) },
				);
			return taken.length;
		});

	let [isOver, isWished] = [false, false];
	let waiting: NodeJS.Timeout | undefined;
	let working: Promise<void> | undefined;
	const work = async (): Promise<void> => {
		isWished = false;
		if ((await carry()) === most) isWished = true;
	};
	const wake = (): void => {
		isWished = true;
		if (waiting || working || isOver) return;
		waiting = setTimeout(() => {
			waiting = undefined;
			working = work()
				.catch(report)
				.finally(() => {
					working = undefined;
					if (isWished) wake();
				});
		}, gather).unref();
	};
	const unhear = onWrite(wake);
	const looking = setInterval(wake, again).unref();
	wake();
	return {
		stop: async () => {
			isOver = true;
			unhear();
			clearInterval(looking);
			clearTimeout(waiting);
			await working;
		},
	};
};
