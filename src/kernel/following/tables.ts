import type { Generated } from 'kysely';

export type FollowingTables = {
	/** `key` is in every mail to this person: whoever knows it may end it. */
	follower: {
		tenantId: string;
		id: string;
		publicationId: string;
		email: string;
		key: string;
		language: string;
		supports: boolean;
		follows: boolean;
		confirmedAt: Date;
		/** Mails that came back for good. */
		hardBounces: Generated<number>;
	};
	told: { tenantId: string; publicationId: string; occasion: string; at: Date };
};
