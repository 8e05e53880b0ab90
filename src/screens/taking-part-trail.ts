import type { Context } from '#kernel/context.ts';
import { pageTexts } from './taking-part-page-texts.ts';

type Step = { readonly href: string; readonly label: string };
/** The way to a page behind `/mitmachen`, with what lies between. */
export const takingPartTrail = ({ language }: Pick<Context, 'language'>, ...between: readonly Step[]): readonly Step[] => [
	{ href: '/mitmachen', label: pageTexts[language].title },
	...between,
];
