export type MeetingTables = {
	/** `agenda` and `minutes` in Markdown; `pictures` are ids of the media library. */
	meeting: {
		tenantId: string;
		id: string;
		publicationId: string;
		title: string;
		startsAt: Date;
		venue: string;
		joinLink: string | null;
		dialIn: string | null;
		agenda: string | null;
		minutes: string | null;
		pictures: string[];
	};
};
