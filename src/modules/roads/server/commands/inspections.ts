import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { isDate } from '#kernel/time/civil.ts';
import { today } from '#kernel/time/zone.ts';
import { noHash, type Verdict, verdicts } from '../../inspection.ts';
import type { WorkTables } from '../../work-tables.ts';
import { hashOf, inspectionLog } from '../queries/inspections.ts';

const own = tables<WorkTables>();
const isVerdict = (raw: string): raw is Verdict => Object.hasOwn(verdicts, raw);
const words = (most: number) => z.string().trim().normalize('NFC').max(most, 'tooLong');

type Told = { readonly day: string; readonly verdict: Verdict; readonly seen: string; readonly placeId: string | null };
const check = (tx: Tx, { day, verdict, seen, placeId }: Told): void => {
	if (day > today(tx.tenant.zone, tx.now)) throw new Invalid({ day: 'inTheFuture' });
	if (verdict !== 'fine' && seen === '') throw new Invalid({ seen: 'required' });
	if (placeId !== null && !placeById(tx.tenant, placeId)) throw new Invalid({ placeId: 'unknownPlace' });
};
const lastEntry = async (tx: Tx): Promise<{ readonly number: number; readonly hash: string }> =>
	(await own.from(tx, 'roadInspection').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? {
		number: 0,
		hash: noHash,
	};

/** Adds an entry to the log. Nobody changes it afterwards; a mistake is put right by a further entry. */
export const noteInspection = command({
	name: 'roads.inspect',
	permission: 'roads.inspect',
	input: z.object({
		day: z.string().refine(isDate, 'notADay'),
		street: words(200).min(1, 'required'),
		segments: z.array(z.string().max(60)).max(5000).default([]),
		placeId: z.uuid().nullable().default(null),
		seen: words(4000),
		verdict: z.string().refine(isVerdict, 'required'),
		weather: words(120).default(''),
	}),
	run: async (tx, { verdict, ...told }) => {
		check(tx, { verdict, ...told });
		await lockOn(tx, inspectionLog);
		const { number, hash: previousHash } = await lastEntry(tx);
		const who = { inspectorId: tx.actor?.id ?? '', inspectorName: tx.actor?.name ?? '' };
		const entry = { id: newId(), ...told, ...who, verdict, number: number + 1, notedAt: tx.now };
		const hash = hashOf(tx.tenantId, entry, previousHash);
		await own.insert(tx, 'roadInspection', { ...entry, previousHash, hash });
		return { id: inspectionLog, subject: told.street, detail: { number: entry.number, hash } };
	},
});
