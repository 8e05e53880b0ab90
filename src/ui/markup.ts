import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** What a component returns. */
export type Markup = JSX.Element;

/** What may stand inside a component: text, markup, a list of both, or nothing. */
export type Content = Child | Markup;

/** Props of a component that wraps something. */
export type Holds = { children?: Content };

/** A component as text. Ours wait for nothing: whoever needs data asks for it before drawing. */
export const written = (markup: Markup): string => (markup instanceof Promise ? '' : markup.toString());
