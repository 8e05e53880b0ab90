import type { Tenant } from '#kernel/tenancy/tenant.ts';
import type { Config } from './config.ts';

/** Where a municipality is reached when nobody asked just now: in mails and on the console. */
export const originFor = (
	{ scheme, publicPort }: Pick<Config, 'scheme' | 'publicPort'>,
	{ hosts: [host = 'localhost'] }: Pick<Tenant, 'hosts'>,
): string => `${scheme}://${host}${publicPort ? `:${publicPort}` : ''}`;
