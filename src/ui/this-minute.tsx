import type { Content, Markup } from './markup.ts';

/** What is true at this minute only, such as "Jetzt geöffnet": whoever keeps the page for longer takes out what bears this mark. */
export const thisMinute = { 'data-minute': '' };

export const ThisMinute = ({ children }: { children?: Content }): Markup => <span {...thisMinute}>{children}</span>;
