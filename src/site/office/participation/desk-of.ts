import { type Context, type Located, mayAt, type Permission } from '#kernel/context.ts';

export const base = '/verwaltung/beteiligung';

const mine: readonly Permission[] = ['participation.moderate', 'participation.answer', 'participation.arrange'];
/** Whoever may do any of it at this participation may open its page. */
export const isHers = (ctx: Context, subject: Located): boolean => mine.some((permission) => mayAt(ctx, permission, subject));
