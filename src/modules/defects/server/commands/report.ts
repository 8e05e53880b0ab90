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
import { confirmationMail } from '../exports/mails.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
const text = (most: number) => z.string().max(most, 'tooLong').nullable();

const report = z.object({
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

const placeFor = (tx: Tx, { position, village }: Pick<Report, 'position' | 'village'>): string | null => {
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

type Told = Report & { readonly category: string };
const join = async (
	tx: Tx,
	told: Told,
	{ id, reference, street }: { id: string; reference: string; street: string | null },
): Promise<string> => {
	const partyId = await addParty(tx, { caseId: id, role: 'reporter', name: told.name, email: told.email, phone: told.phone });
	const token = await newLink(tx, partyId);
	if (told.email !== null) {
		const mailed = confirmationMail(
			tx,
			{ reference, category: told.category, street },
			{ token: await newLink(tx, partyId), role: 'reporter' },
		);
		await sendMail(tx, { ...mailed, to: told.email, about: partyId });
	}
	return token;
};

/** Takes a report in, once for each key. The answer's `token` leads its reporter to it; a repetition of the same sending gets none. */
export const reportDefect = command({
	name: 'defect.report',
	permission: 'everyone',
	input: z.object({
		key: z.string().min(16, 'required').max(100, 'tooLong'),
		channel: z.enum(['web', 'phone', 'counter', 'mail', 'kiosk', 'open311']),
		report,
		note: z.string().max(2000).optional(),
	}),
	run: async (tx, { key, channel, report: told, note }) => {
		if (isOfOffice(channel) && !mayIn(tx, defect.permission, [])) throw new Forbidden(defect.permission);
		const placeId = placeFor(tx, told);
		const street = told.position && (await streetAt(tx, told.position));
		const opened = await openCase(tx, defect, { category: told.category, position: told.position, placeId, channel, clientKey: key });
		if (!opened.isNew) return { id: opened.id, subject: opened.reference, reference: opened.reference, token: null };
		const said = { answers: JSON.stringify(told.answers), description: told.description, publicText: null, spot: told.spot, street };
		await own.insert(tx, 'defect', { caseId: opened.id, ...said });
		await claimPictures(tx, { uploadKey: key, caseId: opened.id });
		if (note !== undefined) await writeNote(tx, opened.id, note);
		const token = await join(tx, told, { ...opened, street });
		return { id: opened.id, subject: opened.reference, reference: opened.reference, token };
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
