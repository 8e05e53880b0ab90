import { createHash } from 'node:crypto';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { capabilities } from '#kernel/phases/phase.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { passOver } from './phase-news.ts';
import { tellFollowers } from './tell.ts';

const phase = z.object({
	id: z.uuid().optional(),
	capability: z.enum(capabilities),
	title: z.string().trim(),
	opensAt: z.date(),
	closesAt: z.date().nullable(),
});

/**
 * Gives a participation its phases. What opened or closed before is passed over; who follows hears of another timetable once.
 * `path` is the address of its kind.
 */
export const arrangePhases = command({
	name: 'participation.arrange',
	permission: 'participation.arrange',
	sets: true,
	input: z.object({ id: z.uuid(), path: z.string(), phases: z.array(phase) }),
	run: async (tx, { id, path, phases }) => {
		await lockFor(tx, 'participation.arrange', id);
		const before = await phasesWith(tx, id);
		const kept = await setPhases(tx, id, phases);
		const isOther = JSON.stringify(before) !== JSON.stringify(await phasesWith(tx, id));
		if (!isOther) return { id };
		await passOver(tx, id, { before, after: kept });
		if (before.length > 0)
			await tellFollowers(tx, {
				publicationId: id,
				occasion: `changes ${createHash('sha256')
					.update(JSON.stringify([tx.now, kept]))
					.digest('hex')}`,
				path,
				say: (texts, title) => ({ subject: texts.changes(title), text: texts.changesText }),
			});
		return { id, detail: { phases: kept.map(({ title }) => title) } };
	},
});
