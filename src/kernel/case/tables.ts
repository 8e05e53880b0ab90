import type { ColumnType, Generated } from 'kysely';
import type { TenantId } from '#kernel/db/owned.ts';
import type { CaseQuestion, Named } from './category.ts';

/** All that inbox, deadline and statistics need to know of a state; `waiting`: somebody else has to act, and the clock of the deadline stands. */
export type Phase = 'open' | 'waiting' | 'closed';
export type Channel = 'web' | 'phone' | 'counter' | 'mail' | 'kiosk' | 'open311' | 'office';
export type HandlerType = 'office' | 'authority' | 'company';

export type CaseFile = {
	id: string;
	kind: string;
	/** `AU-2026-00123`: what people read out on the telephone. */
	reference: string;
	state: string;
	phase: Phase;
	category: string;
	lon: number | null;
	lat: number | null;
	placeId: string | null;
	isPrivate: boolean;
	channel: Channel;
	handlerId: string | null;
	assigneeId: string | null;
	openedAt: Date;
	changedAt: Date;
	closedAt: Date | null;
	dueAt: Date | null;
	alarmedAt: Date | null;
	waitingSince: Date | null;
	forgottenAt: Date | null;
	mergedInto: string | null;
	clientKey: string | null;
};
type Owned = { tenantId: string; id: string; caseId: string };

export type CaseTables = {
	caseFile: { tenantId: string } & CaseFile;
	caseParty: Owned & {
		role: 'reporter' | 'follower';
		name: string | null;
		email: string | null;
		phone: string | null;
		language: string;
		confirmedAt: Date | null;
		createdAt: Date;
	};
	caseStep: Owned & { state: string; says: string | null; actorName: string | null; at: Date };
	caseMessage: Owned & { side: 'citizen' | 'office'; author: string; body: string; at: Date };
	caseNote: Owned & { author: string; body: string; at: Date };
	casePicture: Omit<Owned, 'caseId'> & {
		caseId: string | null;
		uploadKey: string | null;
		role: 'report' | 'proof';
		width: number;
		height: number;
		large: Buffer;
		small: Buffer;
		/** The device covered faces and vehicles, and its receipt fits the file. */
		isBlurred: boolean;
		blurReceipt: ColumnType<unknown, string | null, string | null>;
		/** Somebody of the office looked at it and let it be seen. */
		isModerated: boolean;
		releasedAt: Date | null;
		createdAt: Date;
	};
	caseTemplate: { tenantId: string; id: string; kind: string; title: string; body: string };
	caseHandler: {
		tenantId: string;
		id: string;
		type: HandlerType;
		name: string;
		email: string | null;
		/** Where its Open311 interface is, and the key that it gave us. */
		endpoint: string | null;
		jurisdiction: string | null;
		/** The code of their service for what matches none of theirs. */
		service: string | null;
		apiKey: string | null;
	};
	caseRoute: {
		tenantId: string;
		id: string;
		kind: string;
		category: string | null;
		placeId: string | null;
		outline: ColumnType<unknown, string | null, string | null>;
		position: number;
		handlerId: string;
	};
	caseRule: {
		tenantId: string;
		kind: string;
		category: string;
		isOffered: boolean;
		isPrivate: boolean;
		dueDays: number | null;
		keptMonths: number;
	};
	/** What a municipality calls a category and asks there; those of the kind need no row. */
	caseCategory: {
		tenantId: string;
		kind: string;
		name: string;
		words: ColumnType<Named, string, string>;
		icon: string;
		isOnRoad: Generated<boolean>;
		position: number;
		questions: ColumnType<readonly CaseQuestion[], string, string>;
	};
	caseNumber: { tenantId: string; year: number; last: number };
};

/** What anybody may know of a case. Who asked, who handles it and when it is due are not among it. */
export type PublicCaseTables = {
	caseFile: { tenantId: TenantId } & Pick<
		CaseFile,
		| 'id'
		| 'kind'
		| 'reference'
		| 'state'
		| 'phase'
		| 'category'
		| 'lon'
		| 'lat'
		| 'placeId'
		| 'openedAt'
		| 'changedAt'
		| 'closedAt'
		| 'mergedInto'
	>;
};
