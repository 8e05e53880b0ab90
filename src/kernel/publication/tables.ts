import type { ColumnType, RawBuilder } from 'kysely';

type Written<T> = ColumnType<T, string, string>;

export type PublicationTables = {
	/** What every publishable thing shares and no language changes. `source` and `sourceKey` name where an imported one came from. */
	publication: {
		tenantId: string;
		id: string;
		kind: string;
		slug: string;
		byline: string;
		authorId: string | null;
		version: number;
		topics: string[];
		imageId: string | null;
		lon: number | null;
		lat: number | null;
		source: string | null;
		sourceKey: string | null;
		/** What the source itself said last, where an import lets local changes win. */
		sourceAnswers: ColumnType<Readonly<Record<string, string>> | null, string | null | undefined, string | null>;
		createdAt: Date;
		changedAt: Date;
	};
	/** Its words in one language: a BCP 47 tag, also `de-x-leicht` for Leichte Sprache. */
	publicationVariant: {
		tenantId: string;
		publicationId: string;
		language: string;
		title: string;
		summary: string;
		body: string;
		folded: string;
		search: ColumnType<string, RawBuilder<string>, RawBuilder<string>>;
		changedAt: Date;
	};
	/** In which municipality it is shown, since and until when. No row: a draft. A second row: shared with a partner. */
	publicationAudience: {
		tenantId: string;
		publicationId: string;
		ownerId: string;
		kind: string;
		shownFrom: Date;
		shownUntil: Date | null;
	};
	/** What belongs to it though another module keeps it. */
	publicationLink: { tenantId: string; publicationId: string; linkedId: string; position: number };
	publicationPlace: { tenantId: string; publicationId: string; placeId: string };
	/** Addresses it had before: they lead to the new one for ever. */
	publicationAlias: { tenantId: string; kind: string; slug: string; publicationId: string };
	publicationVersion: {
		tenantId: string;
		publicationId: string;
		number: number;
		language: string;
		at: Date;
		actorId: string | null;
		actorName: string | null;
		content: Written<Readonly<Record<string, string>>>;
	};
	/** Somebody asked for a second pair of eyes; the row goes when it is answered, the log keeps who did. */
	publicationReview: {
		tenantId: string;
		publicationId: string;
		askedBy: string | null;
		askedName: string | null;
		askedAt: Date;
		shownFrom: Date;
		note: string;
	};
	/** It was taken off the portal, or put into the archive: who, when, why. */
	publicationClosure: {
		tenantId: string;
		publicationId: string;
		manner: 'withdrawn' | 'archived';
		byName: string | null;
		at: Date;
		reason: string;
	};
	/** What somebody is typing and has not saved. */
	workingCopy: {
		tenantId: string;
		publicationId: string;
		accountId: string;
		language: string;
		baseVersion: number;
		answers: Written<Readonly<Record<string, string>>>;
		at: Date;
	};
};
