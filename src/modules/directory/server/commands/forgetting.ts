import type { Tx } from '#kernel/context.ts';
import { keptBy } from '#kernel/privacy/kept-months.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { forgetThings, vanishedBefore } from '#kernel/publication/forgetting.ts';
import { entry } from '../../entry.ts';
import { keptMonths } from '../../settings.ts';

/** Entries that vanished since nobody confirmed them, so long ago. */
const forgetUnconfirmed = async (tx: Tx): Promise<number> => {
	const kept = keptBy(tx, keptMonths);
	const ids = kept ? await vanishedBefore(tx, entry.name, kept.since) : [];
	await forgetThings(tx, ids);
	return ids.length;
};

export const sweeps: readonly Sweep[] = [
	{ of: 'directory', says: 'Einträge, die niemand bestätigt hat, nach Ablauf der Frist', run: forgetUnconfirmed },
];
