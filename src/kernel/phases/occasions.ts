import type { Phase } from './phase.ts';

/** Both ends of a phase as occasions to tell of: moved to other days, they are others. */
export const occasionsOf = ({ id, opensAt, closesAt }: Pick<Phase, 'id' | 'opensAt' | 'closesAt'>) => [
	{ what: 'opens' as const, at: opensAt, occasion: `opens ${id} ${opensAt.toISOString()}` },
	...(closesAt ? [{ what: 'closes' as const, at: closesAt, occasion: `closes ${id} ${closesAt.toISOString()}` }] : []),
];
