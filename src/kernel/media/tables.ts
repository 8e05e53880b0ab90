import type { ColumnType } from 'kysely';

export type MediaTables = {
	/** A picture: its file lies in the media folder, once per width of `sizes`. Without `alt` it is decorative and says nothing. */
	media: {
		tenantId: string;
		id: string;
		name: string;
		alt: string | null;
		credit: string;
		width: number;
		height: number;
		bytes: number;
		sizes: ColumnType<readonly number[], number[], number[]>;
		uploadedBy: string | null;
		createdAt: Date;
	};
};
