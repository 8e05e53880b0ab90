import type { Holds, Markup } from './markup.ts';

/** A word that sorts: village, topic, kind. Not for a state, that is a status light. */
export type TagProps = Holds & { accent?: boolean };

export const Tag = ({ accent, children }: TagProps): Markup => <span class={accent ? 'om-tag om-tag--accent' : 'om-tag'}>{children}</span>;
