import { createHash } from 'node:crypto';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { themeCss } from '#ui/theme.ts';
import { themeOf } from './theme.ts';

const known = new WeakMap<Tenant, { address: string; css: string }>();

const styleOf = (tenant: Tenant) => {
	const remembered = known.get(tenant);
	if (remembered) return remembered;
	const css = themeCss(themeOf(tenant));
	const style = { css, address: `/thema/${tenant.id}-${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css` };
	known.set(tenant, style);
	return style;
};

/** The colours of a municipality as a style sheet of its own, a few variables long; its address changes with them. */
export const styleAddress = (tenant: Tenant): string => styleOf(tenant).address;
export const styleText = (tenant: Tenant): string => styleOf(tenant).css;
