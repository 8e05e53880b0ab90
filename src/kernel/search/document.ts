import { sql } from 'kysely';
import { fold } from './fold.ts';

const longestFolded = 20_000;

type Searched = {
	readonly language: string;
	readonly title: string;
	readonly summary: string;
	readonly body: string;
	readonly folded: string;
};

/** What the search knows of one variant; `folded` are the names of the thing. */
export const searchDocument = ({ language, title, summary, body, folded }: Searched) => {
	const all = `${folded} ${fold(`${summary} ${body}`)}`.slice(0, longestFolded);
	return sql<string>`search_document(${language}, ${title}, ${summary}, ${body}, ${all})`;
};
