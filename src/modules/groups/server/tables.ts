import type { Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import { tables } from '#kernel/db/tables.ts';
import type { LinkTable } from '#kernel/identity/links.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { group, topic } from '../group.ts';

export type GroupTables = {
	workingGroup: KindTable<typeof group>;
	groupTopic: KindTable<typeof topic>;
	/** `acceptedAt` is empty while she waits for an answer. */
	groupMember: {
		tenantId: TenantId;
		id: string;
		publicationId: string;
		name: string;
		email: string;
		language: string;
		isPublic: boolean;
		isSpeaker: Generated<boolean>;
		/** She hears by mail of meetings that are for members only. */
		isMailed: Generated<boolean>;
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
/** Each opens the page for members. */
export const memberLinks: LinkTable = { table: 'groupMemberLink', of: 'memberId' };
