import type { ColumnType, Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';

export type Counts = Readonly<Record<'added' | 'changed' | 'unchanged' | 'withdrawn' | 'own' | 'twins' | 'faulty', number>>;

export type SourceTables = {
	source: {
		tenantId: TenantId;
		id: string;
		name: string;
		url: string;
		kind: string;
		places: string[];
		topics: string[];
		trust: 'publish' | 'review';
		intervalMinutes: number;
		etag: string | null;
		lastModified: string | null;
		dueAt: Date;
		fetchedAt: Date | null;
		problem: string | null;
		failures: Generated<number>;
		result: ColumnType<Counts | null, string | null, string | null>;
		createdAt: Date;
	};
	/** What came from it: the publication it became, a digest of what the source said, and the version that we wrote. */
	sourceItem: {
		tenantId: TenantId;
		sourceId: string;
		key: string;
		publicationId: string;
		digest: string;
		version: number;
		title: string;
		startsAt: Date | null;
		isRepeated: boolean;
		appearedAt: Date | null;
		goneAt: Date | null;
	};
	/** What came from a source that is no more. */
	sourceLeftover: {
		tenantId: TenantId;
		publicationId: string;
		key: string;
		title: string;
		startsAt: Date | null;
	};
};
