import type { Context } from '#kernel/context.ts';

/** What is planned because of a report, as everybody may know it: its name in German and its page. Asked of the module that plans work. */
export type Work = { readonly label: string; readonly path: string };
export type Works = (ctx: Context, reportId: string) => Promise<readonly Work[]>;
