import { mayIn } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Desk } from '../desk.ts';

/** Many at once bring only those who write for the whole municipality. */
export const mayImport = (ctx: Desk, kind: Kind): boolean => mayIn(ctx, kind.permission, []);
