import * as z from 'zod';
import { openCase } from '#kernel/case/opening.ts';
import { addParty, newLink } from '#kernel/case/parties.ts';
import { claimPictures } from '#kernel/case/pictures.ts';
import { writeNote } from '#kernel/case/words.ts';
import { command } from '#kernel/command.ts';
import { type Context, mayIn, type Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { streetAt } from '#kernel/geo/streets.ts';
import { villageOf } from '#kernel/geo/villages.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { take } from '#kernel/identity/throttle.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { defect } from '../../defect.ts';
import type { Report } from '../../report.ts';
import { isOther, toldAnew } from '../queries/told-anew.ts';
import { confirmationMail } from '../exports/mails.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
const text = (most: number) => z.string().max(most, 'tooLong').nullable();

export const reportInput = z.object({
	category: z.string().max(60, 'unknownCategory'),
	position: z
		.object({
			lon: z.number().min(-180, 'notAPosition').max(180, 'notAPosition'),
			lat: z.number().min(-90, 'notAPosition').max(90, 'notAPosition'),
		})
		.nullable(),
	spot: text(200),
	village: text(100),
	description: text(4000),
	answers: z.record(z.string(), z.string().max(120, 'tooLong')).readonly(),
	name: text(120),
	email: z.email('notAnEmail').max(254, 'tooLong').nullable(),
	phone: text(31),
});

/** The village of what is told. `Invalid` where it lies elsewhere. */
export const placeFor = (tx: Tx, { position, village }: Pick<Report, 'position' | 'village'>): string | null => {
	if (position) {
		const found = villageOf(tx, position);
		if (!found) throw new Invalid({ position: 'outside' });
		return found;
	}
	const place = placeBySlug(tx.tenant, village ?? '');
	if (!place) throw new Invalid({ village: 'unknownPlace' });
	return place.id;
};

const isOfOffice = (channel: string): boolean => channel === 'phone' || channel === 'counter' || channel === 'mail';

type About = { readonly reference: string; readonly street: string | null };

/** Asks who told of it whether the address is hers. */
export const askToConfirm = async (
	tx: Tx,
	partyId: string,
	{ told: { email, category }, ...about }: About & { told: Report },
): Promise<void> => {
	if (email === null) return;
	const mailed = confirmationMail(tx, { ...about, category }, { token: await newLink(tx, partyId), role: 'reporter' });
	await sendMail(tx, { ...mailed, to: email, about: partyId });
};

/** Enters who told of it, and gives the token of her page. */
export const join = async (tx: Tx, caseId: string, about: About & { told: Report }): Promise<string> => {
	const { name, email, phone } = about.told;
	const partyId = await addParty(tx, { caseId, role: 'reporter', name, email, phone });
	const token = await newLink(tx, partyId);
	await askToConfirm(tx, partyId, about);
	return token;
};

/**
 * Takes a report in, once for each key. The answer's `token` leads its reporter to it; a repetition of the same sending gets none, and `isOther` says
 * whether it tells something else than what is there.
 */
export const reportDefect = command({
	name: 'defect.report',
	permission: 'everyone',
	input: z.object({
		key: z.string().min(16, 'required').max(100, 'tooLong'),
		channel: z.enum(['web', 'phone', 'counter', 'mail', 'kiosk', 'open311']),
		report: reportInput,
		/** Under which its pictures lie, where that is not its own. */
		picturesKey: z.string().max(100, 'tooLong').optional(),
		note: z.string().max(2000).optional(),
	}),
	run: async (tx, { key, channel, report: told, picturesKey = key, note }) => {
		if (isOfOffice(channel) && !mayIn(tx, defect.permission, [])) throw new Forbidden(defect.permission);
		const placeId = placeFor(tx, told);
		const street = told.position && (await streetAt(tx, told.position));
		const opened = await openCase(tx, defect, { category: told.category, position: told.position, placeId, channel, clientKey: key });
		const { id, reference } = opened;
		const answer = { id, subject: reference, reference };
		if (!opened.isNew) return { ...answer, token: null, isOther: isOther(await toldAnew(tx, { caseId: id, key, told, placeId })) };
		const said = { answers: JSON.stringify(told.answers), description: told.description, publicText: null, spot: told.spot, street };
		await own.insert(tx, 'defect', { caseId: id, ...said });
		await claimPictures(tx, { uploadKey: picturesKey, caseId: id });
		if (note !== undefined) await writeNote(tx, id, note);
		return { ...answer, token: await join(tx, id, { reference, street, told }), isOther: false };
	},
});

/** From one address: ten at once, then one in two minutes; a school class with a task gets through, a program does not. */
const perAddress = { name: 'defect report', burst: 10, seconds: 120 };
const everybody = { name: 'defect reports', burst: 200, seconds: 20 };

/** A program with a key: two hundred at once, then one in ten seconds. */
const perKey = { name: 'defect key', burst: 200, seconds: 10 };
/** Photos of forms that are not sent yet, from one address. */
const photos = { name: 'defect photo', burst: 20, seconds: 60 };
export const waitBeforeKey = (ctx: Context, bearer: string): Promise<number> => take(ctx, { bucket: perKey, of: bearer });
export const waitBeforePhoto = (ctx: Context, from: string): Promise<number> => take(ctx, { bucket: photos, of: from });

/** Seconds to wait before this sender is heard; 0 when now. */
export const waitBeforeReport = async (ctx: Context, from: string): Promise<number> =>
	Math.max(await take(ctx, { bucket: perAddress, of: from }), await take(ctx, { bucket: everybody, of: '' }));
