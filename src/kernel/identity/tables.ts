export type IdentityTables = {
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
	};
	/** Which role an account holds in a municipality, everywhere or in one village. */
	assignment: { tenantId: string; accountId: string; role: string; placeId: string | null };
	/** Only the hash of its token is kept: who reads the table cannot sign in with it. */
	session: { tenantId: string; tokenHash: string; accountId: string; createdAt: Date; expiresAt: Date };
	/** A link that was mailed once: to choose a password or to confirm an entry. */
	oneTimeToken: { tenantId: string; tokenHash: string; purpose: string; subjectId: string; expiresAt: Date };
};
