import type { ColumnType, Generated } from 'kysely';

export type Urgency = 'very-low' | 'low' | 'normal' | 'high';

export type PushTables = {
	pushKey: { onlyOne: Generated<boolean>; jwk: ColumnType<unknown, string, never> };
	pushMessage: {
		tenantId: string;
		id: string;
		about: string;
		endpoint: string;
		p256dh: string;
		auth: string;
		payload: string;
		topic: string | null;
		urgency: Urgency;
		ttl: number;
		attempts: Generated<number>;
		dueAt: Date;
		createdAt: Date;
	};
};
