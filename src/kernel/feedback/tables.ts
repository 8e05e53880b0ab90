import type { Generated } from 'kysely';
import type { Channel, Refusal } from './contribution.ts';

export type FeedbackTables = {
	contribution: {
		tenantId: string;
		id: string;
		publicationId: string;
		authorName: string;
		/** For questions and to send the answer; seen by the office only. */
		authorEmail: string | null;
		channel: Channel;
		body: string;
		language: Generated<string>;
		at: Date;
		shownAt: Date | null;
		refusedAt: Date | null;
		refusal: Refusal | null;
		refusalNote: Generated<string>;
		answer: string | null;
		answeredAt: Date | null;
		answeredBy: string | null;
	};
	/** `online` and `counted`: who supports it by e-mail, and signatures on paper. `contributions` are those shown. */
	tally: {
		tenantId: string;
		publicationId: string;
		online: number;
		counted: Generated<number>;
		contributions: number;
		refused: number;
	};
};
