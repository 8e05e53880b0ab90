import { type Context, mayIn, type Permission } from '#kernel/context.ts';
import { Forbidden } from '#kernel/errors.ts';

/** What comes in by itself may stand anywhere, so she who arranges it must be allowed to do so everywhere. */
export const demandEverywhere = (tx: Context, permission: Permission): void => {
	if (!mayIn(tx, permission, [])) throw new Forbidden(permission);
};
