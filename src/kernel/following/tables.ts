import type { Generated } from 'kysely';

export type FollowingTables = {
	follower: {
		tenantId: string;
		id: string;
		publicationId: string;
		email: string;
		language: string;
		supports: boolean;
		follows: boolean;
		confirmedAt: Date;
		/** Mails that came back for good. */
		hardBounces: Generated<number>;
	};
	/** Digest of a token that is in one mail: whoever has the mail may end it. */
	followerLink: { tenantId: string; tokenHash: string; followerId: string };
	told: { tenantId: string; publicationId: string; occasion: string; at: Date };
};
