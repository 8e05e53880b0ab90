import type { AuditTables } from '#kernel/audit/tables.ts';
import type { BallotTables } from '#kernel/ballot/tables.ts';
import type { CaseTables } from '#kernel/case/tables.ts';
import type { FeedbackTables } from '#kernel/feedback/tables.ts';
import type { FollowingTables } from '#kernel/following/tables.ts';
import type { GeoTables } from '#kernel/geo/tables.ts';
import type { IdentityTables } from '#kernel/identity/tables.ts';
import type { KioskTables } from '#kernel/kiosk/tables.ts';
import type { MediaTables } from '#kernel/media/tables.ts';
import type { MeetingTables } from '#kernel/meetings/tables.ts';
import type { MailTables } from '#kernel/notify/tables.ts';
import type { OnceTables } from '#kernel/once/tables.ts';
import type { OutboxTables } from '#kernel/outbox/tables.ts';
import type { PhaseTables } from '#kernel/phases/tables.ts';
import type { PushTables } from '#kernel/push/tables.ts';
import type { PublicationTables } from '#kernel/publication/tables.ts';
import type { TenancyTables } from '#kernel/tenancy/tables.ts';
import type { VisitTables } from '#kernel/visits/tables.ts';

export type KernelTables = TenancyTables &
	IdentityTables &
	AuditTables &
	PublicationTables &
	MediaTables &
	CaseTables &
	GeoTables &
	KioskTables &
	MailTables &
	OnceTables &
	OutboxTables &
	PhaseTables &
	FollowingTables &
	FeedbackTables &
	MeetingTables &
	PushTables &
	VisitTables &
	BallotTables;
