import type { Generated } from 'kysely';

export type OutboxTables = {
	/** A deed that waits outside of the queue: its municipality moves, or has just come. */
	heldDeed: { tenantId: string; id: Generated<string>; deed: string; subjectId: string; createdAt: Date };
};
