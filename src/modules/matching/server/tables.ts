import type { ColumnType } from 'kysely';
import type { TenantId } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { matching } from '../matching.ts';
import type { ParticipantType, Stances } from '../participant.ts';

export type MatchingTables = {
	matching: KindTable<typeof matching>;
	/** Who takes part. `publicationId` and `path` name its page on this portal. */
	matchingParticipant: {
		tenantId: TenantId;
		id: string;
		matchingId: string;
		name: string;
		short: string;
		about: string;
		type: ParticipantType;
		publicationId: string | null;
		path: string | null;
		villages: string[];
		times: string[];
		isStepFree: boolean;
		languages: string[];
		email: string | null;
		phone: string | null;
		website: string | null;
		inviteEmail: string | null;
		invitedAt: Date | null;
		remindedAt: Date | null;
		bouncedAt: Date | null;
		answeredAt: Date | null;
		positions: ColumnType<Stances, string | undefined, string>;
	};
	/** How many of those who agreed answered what: no time, no person, no row of a person. */
	matchingCount: { tenantId: TenantId; matchingId: string; code: string; answer: 'j' | 't' | 'n' | 'x'; people: number };
};
