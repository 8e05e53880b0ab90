import type { PoolConfig } from 'pg';
import type { Shot } from '../measure.ts';
import type { Article } from './articles.ts';

/** What a system said about an article, in words that mean the same everywhere. */
export type Seen = {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly body?: string | undefined;
	readonly category: string;
	readonly tags: readonly string[];
	readonly organisation: string;
	readonly village: string;
	readonly picture: string;
};

/** What an article looks like to a reader of the German portal; a list leaves the body out. */
export const seenOf = ({ slug, category, tags, organisation, village, pictures: [picture], de: { title, summary, body } }: Article): Seen => ({
	slug, title, summary, body, category, tags: tags.toSorted(), organisation, village, picture,
});

/** A question as it is asked and how its answer is read. */
export type Question = Shot & { readonly read: (answer: string) => readonly Seen[] };

export type Questions = {
	readonly list: Question;
	readonly item: (slug: string) => Promise<Question>;
	/** Hits bear slugs; the rest need not be filled. */
	readonly search: (word: string) => Shot & { readonly slugs: (answer: string) => readonly string[] };
	/** Writes one new article each time, as somebody who is signed in. */
	readonly create: (article: (at: number) => Article) => Shot;
	/** The same without showing it, where that is a step of its own. */
	readonly save?: (article: (at: number) => Article) => Shot;
};

export type Running = {
	readonly pid: number;
	readonly questions: Questions;
	readonly stop: () => Promise<void>;
};

/** How somebody enters the back office with a browser. */
export type Entrance = {
	readonly login: string;
	readonly fields: { readonly email: string; readonly password: string; readonly submit: string };
	/** The list of articles, and what stands there when it can be used. */
	readonly list: string;
	readonly row: string;
};

/** A database of the peer's own on the server that all share. */
export type Home = { readonly folder: string; readonly database: PoolConfig };

export type Peer = {
	readonly name: string;
	readonly version: string;
	readonly folder: string;
	readonly database: PoolConfig;
	/** Setting that switches its own cache of answers on; `null` where there is none. */
	readonly cache: Readonly<Record<string, string>> | null;
	readonly install: () => string;
	/** Tables, words and pictures, all by its own means. */
	readonly prepare: () => Promise<void>;
	readonly fill: (articles: readonly Article[]) => Promise<void>;
	readonly start: (settings: Readonly<Record<string, string>>) => Promise<Running>;
	readonly entrance: Entrance;
};
