import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { isTag } from '#kernel/i18n/language.ts';
import { behindLink, issueLink, type LinkTable } from '#kernel/identity/links.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { forgetMails, sendMail } from '#kernel/notify/mail.ts';
import { placeById, placeBySlug } from '#kernel/tenancy/tenant.ts';
import { daysAgo, hour } from '#kernel/time/span.ts';
import { alertConfirmationMail, alertMail } from '../exports/mails.ts';
import { publicReports } from '../queries/public.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
/** Whoever has one of these may confirm and end the alert. */
const alertLinks: LinkTable = { table: 'defectAlertLink', of: 'alertId' };
const key = z.string().max(100, 'tooLong');
/** Mails to one address in an hour: nobody's mailbox is filled by our form. */
const mostToOne = 3;

const nameOf = ({ tenant }: Context | Tx, placeId: string | null): string =>
	placeId === null ? tenant.name : (placeById(tenant, placeId)?.name ?? tenant.name);

/** Somebody wants to hear of new reports in a village (`village` empty: in all). One mail asks whether the address is hers. */
export const askForAlert = command({
	name: 'defect.askForAlert',
	permission: 'everyone',
	input: z.object({ email: z.email('notAnEmail').max(254, 'tooLong'), village: z.string().max(100) }),
	run: async (tx, { email, village }) => {
		const place = placeBySlug(tx.tenant, village);
		if (village !== '' && !place) throw new Invalid({ village: 'unknownPlace' });
		await lockOn(tx, email);
		const recent = await own
			.from(tx, 'defectAlert')
			.select('id')
			.where('email', '=', email)
			.where('createdAt', '>', new Date(tx.now.getTime() - hour))
			.execute();
		const id = newId();
		if (recent.length >= mostToOne) return { id };
		const fresh = { id, placeId: place?.id ?? null };
		await own.insert(tx, 'defectAlert', { ...fresh, email, language: tx.tag, createdAt: tx.now, confirmedAt: null, toldUntil: tx.now });
		await sendMail(tx, {
			...alertConfirmationMail(tx, nameOf(tx, fresh.placeId), await issueLink(tx, alertLinks, id)),
			to: email,
			about: id,
		});
		return { id };
	},
});

/** The person behind the address pressed the button. An older alert for the same village gives way. */
export const confirmAlert = command({
	name: 'defect.confirmAlert',
	permission: 'everyone',
	input: z.object({ key }),
	run: async (tx, input) => {
		const found = await own
			.update(tx, 'defectAlert')
			.set({ confirmedAt: tx.now, toldUntil: tx.now })
			.where('id', '=', behindLink(tx, alertLinks, input.key))
			.returning(['id', 'email', 'placeId'])
			.executeTakeFirst();
		if (!found) throw new NotFound('link');
		await own
			.remove(tx, 'defectAlert')
			.where('email', '=', found.email)
			.where('placeId', 'is not distinct from', found.placeId)
			.where('id', '<>', found.id)
			.execute();
		return { id: found.id };
	},
});

/** Deletes the address at once. Pressing twice is no mistake. */
export const endAlert = command({
	name: 'defect.endAlert',
	permission: 'everyone',
	input: z.object({ key }),
	run: async (tx, input) => {
		const gone = await own
			.remove(tx, 'defectAlert')
			.where('id', '=', behindLink(tx, alertLinks, input.key))
			.returning('id')
			.executeTakeFirst();
		if (!gone) return { id: newId() };
		await forgetMails(tx, gone.id);
		return { id: gone.id };
	},
});

const [mostInOne, mostCounted] = [30, 1000];
const tell = async (tx: Tx): Promise<void> => {
	const due = await own
		.from(tx, 'defectAlert')
		.select(['id', 'email', 'placeId', 'language', 'toldUntil'])
		.where('confirmedAt', 'is not', null)
		.forUpdate()
		.execute();
	for (const { id, email, placeId, language, toldUntil } of due) {
		const fresh = await publicReports(tx, {
			placeId: placeId ?? undefined,
			openedFrom: new Date(toldUntil.getTime() + 1),
			openedUntil: tx.now,
			limit: mostCounted,
		});
		await own.update(tx, 'defectAlert').set({ toldUntil: tx.now }).where('id', '=', id).execute();
		if (fresh.length === 0) continue;
		const reader = tx.speaking(isTag(language) ? language : 'de');
		const known = await issueLink(tx, alertLinks, id);
		await sendMail(reader, {
			...alertMail(reader, placeById(tx.tenant, placeId ?? ''), {
				key: known,
				reports: fresh.slice(0, mostInOne),
				count: fresh.length,
			}),
			to: email,
			about: id,
		});
	}
};

export const alerting: Job = {
	name: 'defects.alert',
	says: 'Schickt neue Meldungen an alle, die sie für ihr Dorf bestellt haben',
	cron: '30 6 * * *',
	run: (ctx) => walled(ctx, tell),
};

const unconfirmedDays = 14;
export const forgetAlerts = async (tx: Tx): Promise<number> => {
	const stale = own.remove(tx, 'defectAlert').where('confirmedAt', 'is', null).where('createdAt', '<', daysAgo(tx, unconfirmedDays));
	return Number((await stale.executeTakeFirst()).numDeletedRows);
};
