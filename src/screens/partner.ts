import type { Context } from '#kernel/context.ts';
import type { Partner } from '#kernel/tenancy/tenant.ts';

/** Scheme and port of a partner are those of this installation; only the host differs. */
export const partnerOrigin = ({ origin }: Pick<Context, 'origin'>, { host }: Pick<Partner, 'host'>): string => {
	const address = new URL(origin);
	address.hostname = host;
	return address.origin;
};
