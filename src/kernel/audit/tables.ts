import type { ColumnType, Generated } from 'kysely';

type Entry = {
	number: Generated<number>;
	tenantId: string;
	actorId: string | null;
	actorName: string | null;
	deed: string;
	subjectId: string;
	subject: string | null;
	detail: ColumnType<unknown, string | null, never>;
	at: Date;
};
export type AuditTables = { auditEntry: Entry };
