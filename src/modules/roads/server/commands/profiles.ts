import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { faultsInCurves } from '../../assessment/pci-profile.ts';
import { faultsIn } from '../../assessment/profile.ts';
import type { WorkTables } from '../../work-tables.ts';
import { gradedOf } from '../queries/graded.ts';
import { pciProfileOf, pciSchema, profileOf, profileSchema } from '../queries/profiles.ts';
import { statesOf } from '../queries/streets.ts';

const own = tables<WorkTables>();
const reason = z.string().trim().min(1, 'required').max(500, 'tooLong');

/** Grades as they stand now, under the version that they stand under. */
const takeGrading = async (tx: Tx, title: string): Promise<string | null> => {
	const graded = await gradedOf(tx);
	if (!graded) return null;
	const { ground, totals, profile, isOwn } = graded;
	const grades = ground.keys.flatMap((key, at) => {
		const total = totals[at] ?? NaN;
		return isOwn[at] === 1 && !Number.isNaN(total) ? [[key, Math.round(total * 100) / 100] as const] : [];
	});
	if (grades.length === 0) return null;
	const id = newId();
	await own.insert(tx, 'roadGrading', {
		id,
		title,
		version: profile.version,
		takenAt: tx.now,
		states: JSON.stringify(statesOf(tx, graded)),
		grades: JSON.stringify(Object.fromEntries(grades)),
	});
	return id;
};

/** Keeps the grades of today for later: for a report to the council, before a measure. */
export const keepGrading = command({
	name: 'roads.grading',
	permission: 'roads.plan',
	input: z.object({ title: z.string().trim().min(1, 'required').max(200, 'tooLong') }),
	run: async (tx, { title }) => {
		const id = await takeGrading(tx, title);
		if (id === null) throw new Invalid({ title: 'nothingGraded' });
		return { id, subject: title };
	},
});

const add = async (tx: Tx, row: { procedure: 'grade' | 'pci'; version: number; content: unknown; reason: string }): Promise<void> =>
	own.insert(tx, 'roadProfile', { ...row, content: JSON.stringify(row.content), authorName: tx.actor?.name ?? '', createdAt: tx.now });

/** A changed profile is a new version; the grades under the one before are kept first, and say that they are of it. */
export const keepProfile = command({
	name: 'roads.profile',
	permission: 'roads.assess',
	input: z.object({ profile: profileSchema.omit({ version: true }), reason }),
	run: async (tx, { profile, reason: why }) => {
		await lockOn(tx, 'road-profile');
		const before = await profileOf(tx);
		const version = before.version + 1;
		const content = profileSchema.parse({ ...profile, version });
		const faults = faultsIn(content);
		if (faults.length > 0) throw new Invalid({ profile: faults.join('; ') });
		if (JSON.stringify(profileSchema.parse({ ...before, version })) === JSON.stringify(content))
			throw new Invalid({ profile: 'unchanged' });
		await takeGrading(tx, `Stand vor Fassung ${version} des Verfahrens`);
		await add(tx, { procedure: 'grade', version, content, reason: why });
		return { id: tx.tenantId, subject: `Fassung ${version}`, detail: { version, reason: why } };
	},
});

/** The curves of ASTM D6433 as the municipality bought them. */
export const keepPci = command({
	name: 'roads.pci',
	permission: 'roads.assess',
	input: z.object({ profile: pciSchema.omit({ version: true }), reason }),
	run: async (tx, { profile, reason: why }) => {
		await lockOn(tx, 'road-profile');
		const version = (await pciProfileOf(tx)).version + 1;
		const faults = faultsInCurves({ ...profile, version });
		if (faults.length > 0) throw new Invalid({ curves: faults.join('; ') });
		await add(tx, { procedure: 'pci', version, content: { ...profile, version }, reason: why });
		return { id: tx.tenantId, subject: `PCI, Fassung ${version}`, detail: { version, reason: why } };
	},
});
