import type { Generated } from 'kysely';
import type { TenantId } from '#kernel/db/tables.ts';
import { tables } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { group, topic } from '../group.ts';

export type GroupTables = {
	workingGroup: KindTable<typeof group>;
	groupTopic: KindTable<typeof topic>;
	/** `key` is in every mail to this person and opens the page for members; `acceptedAt` is empty while she waits for an answer. */
	groupMember: {
		tenantId: TenantId;
		id: string;
		publicationId: string;
		name: string;
		email: string;
		key: string;
		language: string;
		isPublic: boolean;
		isSpeaker: Generated<boolean>;
		askedAt: Date;
		acceptedAt: Date | null;
	};
	/** `untilDay`: `2026-12-03`. */
	groupTask: {
		tenantId: TenantId;
		id: string;
		publicationId: string;
		title: string;
		memberId: string | null;
		untilDay: string | null;
		doneAt: Date | null;
	};
};
export const own = tables<GroupTables>();
