import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { stir } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { idBySlug } from '#kernel/publication/acts.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { dayAway, dayIn } from '#kernel/time/zone.ts';
import { group } from './group.ts';
import { auenrodeGroups, auenrodeStir, auenrodeTopics, lakeCrew, lakeTasks } from './seeds/auenrode.ts';
import { own } from './server/tables.ts';

const home = 'auenrode';

const thursday = 4;
/** The first Thursday of the month so many months before. */
const firstThursday = (today: Temporal.PlainDate, monthsAgo: number): Temporal.PlainDate => {
	const month = today.subtract({ months: monthsAgo }).with({ day: 1 });
	return month.add({ days: (thursday - month.dayOfWeek + 7) % 7 });
};
const todayIn = ({ zone }: Pick<Tenant, 'zone'>, now: Date): Temporal.PlainDate => Temporal.PlainDate.from(dayIn(now, zone));

/** How many days ago the regulars' table met the last two times, today not counted. */
export const metBefore = (today: Temporal.PlainDate): readonly [number, number] => {
	const [last = 0, before = 0] = [0, 1, 2].map((months) => firstThursday(today, months).until(today).days).filter((days) => days > 0);
	return [last, before];
};

export const groupSeeds = (tenant: Tenant, now: Date): readonly Seed[] =>
	tenant.id === home ? auenrodeGroups(firstThursday(todayIn(tenant, now), 4).toString()) : [];
export const topicSeeds = ({ id }: Tenant): readonly Seed[] => (id === home ? auenrodeTopics : []);

const fillLakeGroup = async (tx: Tx): Promise<void> => {
	const publicationId = await idBySlug(tx, group.name, 'arbeitsgruppe-jakobsee');
	if (publicationId === undefined) return;
	const crew = lakeCrew.map((one) => ({ ...one, id: newId() }));
	await own.insert(
		tx,
		'groupMember',
		...crew.map(({ waits, name, ...one }, at) => ({
			...one,
			name,
			publicationId,
			email: `see${at + 1}@${home}.example`,
			language: 'de',
			askedAt: tx.now,
			acceptedAt: waits ? null : tx.now,
		})),
	);
	await own.insert(
		tx,
		'groupTask',
		...lakeTasks.map(({ title, who, days, isDone }) => ({
			id: newId(),
			publicationId,
			title,
			memberId: crew.find(({ name }) => name === who)?.id ?? null,
			untilDay: dayAway(days, tx.tenant.zone, tx.now),
			doneAt: isDone ? tx.now : null,
		})),
	);
};

/** Where what belongs to a group stands. */
const paths = [{ name: 'process', path: '/mitmachen/verfahren' }];

export const raises = async (ctx: Context): Promise<void> => {
	if (ctx.tenantId !== home) return;
	await walled(ctx, async (tx) => {
		await stir(tx, auenrodeStir(metBefore(todayIn(tx.tenant, tx.now))), paths);
		await fillLakeGroup(tx);
	});
};
