import type { ColumnType, Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import { tables } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { matching } from '../matching.ts';
import type { Participant, Stances } from '../participant.ts';

type Lists = 'villages' | 'times' | 'languages';

export type MatchingTables = {
	matching: KindTable<typeof matching>;
	/** Who takes part. `publicationId` and `path` name its page on this portal. */
	matchingParticipant: Omit<Participant, Lists | 'positions'> &
		Record<Lists, string[]> & {
			tenantId: TenantId;
			matchingId: string;
			publicationId: string | null;
			inviteEmail: string | null;
			invitedAt: Date | null;
			remindedAt: Date | null;
			bouncedAt: Date | null;
			answeredAt: Date | null;
			/** Codes of the theses it was asked about; `null` until the program has looked. */
			asked: string[] | null;
			/** Codes of those that it saw and left open. */
			passed: Generated<string[]>;
			positions: ColumnType<Stances, string | undefined, string>;
		};
	/** How many of those who agreed answered what: no time, no person, no row of a person. */
	matchingCount: { tenantId: TenantId; matchingId: string; code: string; answer: 'j' | 't' | 'n' | 'x'; people: number };
};
export const own = tables<MatchingTables>();
