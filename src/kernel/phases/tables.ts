import type { Capability } from './phase.ts';

export type PhaseTables = {
	/** `closesAt` is the first moment at which it is over; `null`: open without an end. */
	phase: {
		tenantId: string;
		id: string;
		publicationId: string;
		capability: Capability;
		title: string;
		opensAt: Date;
		closesAt: Date | null;
	};
};
