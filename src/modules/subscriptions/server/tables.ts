import type { Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import type { Choices } from '../subscription.ts';

type Chosen = { readonly [K in keyof Choices]: Choices[K] extends readonly string[] ? string[] : Choices[K] };

export type SubscriptionTables = {
	subscription: Chosen & {
		tenantId: TenantId;
		id: string;
		email: string;
		language: string;
		createdAt: Date;
		/** Until when everything was told. */
		digestedUntil: Date;
		pausedAt: Date | null;
		hardBounces: Generated<number>;
		softBounces: Generated<number>;
	};
	/** A browser that wants messages: where its push service takes them, and the keys to encrypt for it. */
	device: Pick<Chosen, 'places' | 'topics' | 'kinds'> & {
		tenantId: TenantId;
		id: string;
		endpoint: string;
		p256dh: string;
		auth: string;
		language: string;
		createdAt: Date;
	};
	/** Until when devices were told. */
	deviceCursor: { tenantId: TenantId; toldUntil: Date };
	subscriptionRequest: Chosen & { tenantId: TenantId; tokenHash: string; email: string; language: string; createdAt: Date };
};
