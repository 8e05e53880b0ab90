import type { Generated } from 'kysely';

export type MeetingTables = {
	/**
	 * `agenda` and `minutes` in Markdown; `pictures` are ids of the media library. `isSerial`: laid out ahead by a rule; `joinHoursBefore`:
	 * how long before its start link and number are shown, `null` for always.
	 */
	meeting: {
		tenantId: string;
		id: string;
		publicationId: string;
		title: string;
		startsAt: Date;
		endsAt: Generated<Date | null>;
		isInternal: Generated<boolean>;
		isSerial: Generated<boolean>;
		joinHoursBefore: Generated<number | null>;
		cancelledAt: Generated<Date | null>;
		venue: string;
		joinLink: string | null;
		dialIn: string | null;
		agenda: string | null;
		minutes: string | null;
		pictures: string[];
	};
};
