import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { stir } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { idBySlug } from '#kernel/publication/lock.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { group } from './group.ts';
import { auenrodeGroups, auenrodeStir, auenrodeTopics, lakeCrew, lakeTasks } from './seeds/auenrode.ts';
import { own } from './server/tables.ts';

const home = 'auenrode';
const day = 86_400_000;

/** The first Thursday of the month four months before. */
const begun = ({ zone }: Tenant, now: Date): string => {
	const month = Temporal.PlainDate.from(dayIn(now, zone)).subtract({ months: 4 }).with({ day: 1 });
	return month.add({ days: (4 - month.dayOfWeek + 7) % 7 }).toString();
};

export const groupSeeds = (tenant: Tenant, now: Date): readonly Seed[] => (tenant.id === home ? auenrodeGroups(begun(tenant, now)) : []);
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
			untilDay: dayIn(new Date(tx.now.getTime() + days * day), tx.tenant.zone),
			doneAt: isDone ? tx.now : null,
		})),
	);
};

/** Where what belongs to a group stands. */
const paths = [{ name: 'process', path: '/mitmachen/verfahren' }];

export const raises = async (ctx: Context): Promise<void> => {
	if (ctx.tenantId !== home) return;
	await walled(ctx, async (tx) => {
		await stir(tx, auenrodeStir, paths);
		await fillLakeGroup(tx);
	});
};
