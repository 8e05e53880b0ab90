import type { ColumnType, Generated } from 'kysely';

export type IdentityTables = {
	/** `homeId` and `homeAccountId`: a person of a partner municipality, who signs in there. */
	account: {
		tenantId: string;
		id: string;
		email: string;
		name: string;
		organisation: string | null;
		passwordHash: string | null;
		totpSecret: string | null;
		totpStep: number | null;
		createdAt: Date;
		closedAt: Date | null;
		homeId: Generated<string | null>;
		homeAccountId: Generated<string | null>;
		/** Issuer and subject at the municipality's provider of sign-in. */
		providerSubject: Generated<string | null>;
	};
	/** Which role an account holds in a municipality: everywhere, in one village, or for one publication. */
	assignment: { tenantId: string; accountId: string; role: string; placeId: string | null; publicationId: Generated<string | null> };
	/**
	 * Only the hash of its token is kept: who reads the table cannot sign in with it. `isStrong`: opened with a second factor;
	 * `seenOn`: a day, `YYYY-MM-DD`.
	 */
	session: {
		tenantId: string;
		tokenHash: string;
		accountId: string;
		createdAt: Date;
		expiresAt: Date;
		device: string;
		seenOn: string | null;
		isStrong: boolean;
		idToken: string | null;
	};
	/** A link that was mailed once: to choose a password or to confirm an entry. */
	oneTimeToken: {
		tenantId: string;
		tokenHash: string;
		purpose: string;
		subjectId: string;
		expiresAt: Date;
		detail: ColumnType<unknown, string | null | undefined, never>;
	};
	/** `fullAt`: when the bucket behind `key` is full of tries again. */
	throttle: { tenantId: string; key: string; fullAt: Date };
	recoveryCode: { tenantId: string; accountId: string; codeHash: string };
	/** `id` as the browser names it, base64url; `usedOn` a day. */
	passkey: {
		tenantId: string;
		id: string;
		accountId: string;
		name: string;
		host: string;
		publicKey: Buffer;
		counter: number;
		transports: ColumnType<unknown, string, never>;
		createdAt: Date;
		usedOn: string | null;
	};
	/** What the home (`ownerId`) says about one of its people to the municipality that she goes to. */
	passage: {
		tenantId: string;
		ownerId: string;
		tokenHash: string;
		accountId: string;
		name: string;
		email: string;
		organisation: string | null;
		isStrong: boolean;
		expiresAt: Date;
	};
};
