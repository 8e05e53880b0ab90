import type { Child } from 'hono/jsx';
import type { Content } from '#ui/markup.ts';

export type FeedLink = { readonly type: string; readonly href: string; readonly title: string };

/** What a page tells the frame about itself. Paths are those of the German portal; the frame moves them into the visitor's language. */
export type Page = {
	readonly title: string;
	readonly description?: string | undefined;
	/** The entry of the main navigation it belongs to; in the office only where its address does not lie below that of its entry. */
	readonly current?: string;
	/** The way from the home page, without it and without this page. */
	readonly trail?: readonly { readonly href: string; readonly label: Content }[];
	/** Its name at the end of that way; without it there is no breadcrumb. */
	readonly here?: Content;
	readonly feeds?: readonly FeedLink[];
	readonly jsonLd?: unknown;
	readonly isHidden?: boolean;
	/** On a screen for everybody: somebody writes here, so without a script it does not begin anew by itself. */
	readonly isTyped?: boolean;
	/** Without head and footer, or without the column of the office: it stands in a frame of somebody else's page, or says goodbye. */
	readonly isBare?: boolean;
	/** At a desk: how much waits for whoever looks, where the page counted it anyway. */
	readonly waiting?: number;
};

declare module 'hono' {
	interface ContextRenderer {
		(content: Child, page: Page): Response | Promise<Response>;
	}
}
