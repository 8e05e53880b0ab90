import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { issueToken, redeemToken } from '#kernel/identity/tokens.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { kept, type Saved } from '#kernel/kind/kind.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { show } from '#kernel/publication/acts.ts';
import { publications } from '#kernel/publication/publications.ts';
import { today } from '#kernel/time/zone.ts';
import { day, daysAgo } from '#kernel/time/span.ts';
import { entry, type EntryTables, type EntryValues, vanishesOn } from '../entry.ts';
import { mailFor } from './exports/mail.ts';
import { daysBetweenMails, unconfirmedIds } from './queries.ts';

const own = tables<EntryTables>();

type Vanishing = { readonly id: string; readonly values: Pick<EntryValues, 'category' | 'registerEmail' | 'confirmedOn'> };

/** What is shown stays as long as its newest confirmation carries it; says how many are shown. */
const prolong = async (tx: Tx, entries: readonly Vanishing[]): Promise<number> => {
	const shown = await publications<EntryTables>(tx)
		.where('publication.tenantId', '=', tx.tenantId)
		.where(
			'publication.id',
			'in',
			entries.map(({ id }) => id),
		)
		.select(['publication.id', 'audience.shownFrom', 'audience.shownUntil'])
		.execute();
	for (const { id, shownFrom, shownUntil } of shown) {
		const values = entries.find((one) => one.id === id)?.values;
		const until = values ? vanishesOn(values, shownFrom) : null;
		const isLonger = until?.getTime() !== shownUntil?.getTime() && (until === null || until > tx.now);
		if (isLonger) await show(tx, [{ id, kind: entry.name, from: shownFrom, until }]);
	}
	return shown.length;
};

const keepConfirmation = async (tx: Tx, saved: readonly Saved<typeof entry.fields>[]): Promise<void> => {
	const confirmedOn = today(tx.tenant.zone, tx.now);
	const fresh = saved.filter(({ values }) => values.confirmedOn === null).map(({ id }) => id);
	if (fresh.length > 0) await own.update(tx, 'entry').set({ confirmedOn }).where('publicationId', 'in', fresh).execute();
	const answered = saved
		.filter(({ values }) => values.registerEmail !== null)
		.map(({ id, values }) => ({ id, values: { ...values, confirmedOn: values.confirmedOn ?? confirmedOn } }));
	if (answered.length > 0) await prolong(tx, answered);
};

/** Who saves an entry without a day confirms it by that. */
export const keptEntry = kept(entry, keepConfirmation);

const linkDays = 60;

/** The row is locked, so that two runs of the job at once ask one after the other, and the second finds the mail of the first. */
const lockedEntry = async (tx: Tx, id: string) => {
	const found = await own
		.from(tx, 'entry')
		.select(['publicationId', 'category', 'registerEmail', 'confirmedOn'])
		.where('publicationId', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw new NotFound('entry');
	return found;
};

const wasAsked = async (tx: Tx, id: string): Promise<boolean> => {
	const since = daysAgo(tx, daysBetweenMails);
	const reminders = own.from(tx, 'entryReminder').select('sentAt').where('publicationId', '=', id).where('sentAt', '>', since);
	return (await reminders.limit(1).executeTakeFirst()) !== undefined;
};

/** Asks whether an entry is still right, by a mail with a link; once in thirty days, however often it is called. The link ends with the entry. */
const askWhetherRight = command({
	name: 'entry.askWhetherRight',
	permission: 'everyone',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		const found = await lockedEntry(tx, id);
		if (found.registerEmail === null || (await wasAsked(tx, id))) return { id, isSent: false };
		const gone = vanishesOn(found, tx.now);
		const left = gone ? Math.ceil((gone.getTime() - tx.now.getTime()) / day) : linkDays;
		const token = await issueToken(tx, { purpose: 'confirmation', subjectId: id, days: Math.min(linkDays, left) });
		await own.insert(tx, 'entryReminder', { publicationId: id, sentAt: tx.now });
		await sendMail(tx, await mailFor(tx, { id, to: found.registerEmail, token, gone }));
		return { id, isSent: true };
	},
});

/** Somebody who got the mail says that all is right: good for another year. `NotFound` for a link that is unknown, used, too old, or whose entry is gone. */
export const confirmEntry = command({
	name: 'entry.confirm',
	permission: 'everyone',
	input: z.object({ token: z.string().max(100, 'tooLong') }),
	run: async (tx, { token }) => {
		const id = await redeemToken(tx, { token, purpose: 'confirmation' });
		if (id === undefined) throw new NotFound('link');
		const found = await lockedEntry(tx, id);
		const confirmedOn = today(tx.tenant.zone, tx.now);
		await own.update(tx, 'entry').set({ confirmedOn }).where('publicationId', '=', id).execute();
		if ((await prolong(tx, [{ id, values: { ...found, confirmedOn } }])) === 0) throw new NotFound('link');
		return { id, detail: { confirmedOn } };
	},
});

const batch = 500;
const ask = async (ctx: Context): Promise<void> => {
	for (const { id } of await unconfirmedIds(ctx, batch)) await askWhetherRight(ctx, { id });
};

export const yearlyConfirmation: Job = {
	name: 'directory.confirmation',
	says: 'Fragt einmal im Jahr, ob ein Eintrag im Verzeichnis noch stimmt',
	cron: '40 6 * * *',
	run: ask,
};
